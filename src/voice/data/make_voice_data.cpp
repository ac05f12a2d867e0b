#include <exception>
#include <iostream>

#include "voice/data/compile.h"

/// Run by the build: make_voice_data KOREAN_FOLDER WORK_FOLDER DESTINATION.
int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: make_voice_data KOREAN_FOLDER WORK_FOLDER DESTINATION\n";
    return 2;
  }
  try {
    nangdok::voice_data::compile_voice_data(argv[1], argv[2], argv[3]);
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
  return 0;
}
