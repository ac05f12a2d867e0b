#include "cli/pipe_output.h"

#include <unistd.h>

#include <fstream>
#include <iostream>

#include "base/error.h"
#include "base/temporary_name.h"

namespace nangdok {

PipeOutput::PipeOutput(BookOptions& book, bool json) {
  const auto refuse = [](const char* what, const char* remedy) {
    throw Error(what, "-o -", remedy, ExitStatus::bad_usage);
  };
  if (json) refuse("--json and -o - both want standard output", "give -o a file name");
  if (makes_folder(book) || !book.read_along.empty()) {
    refuse("a pipe takes one file", "give -o a name");
  }
  if (isatty(STDOUT_FILENO) != 0) {
    refuse("a terminal shows no audio", "pipe it into a program, or give -o a file name");
  }
  folder_.emplace(temporary_sibling(std::filesystem::temp_directory_path() / "nangdok-pipe"));
  book.output.clear();
  file_ = folder_->path() / output_path(book).filename();
  book.output = file_;
}

void PipeOutput::send() const {
  std::ifstream book(file_, std::ios::binary);
  std::cout << book.rdbuf() << std::flush;
}

}  // namespace nangdok
