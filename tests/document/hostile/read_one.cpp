// Reads one document as the program does, in a process of its own, whose time and memory a test can
// limit and measure: prints how many chapters and characters it has, or why it cannot be read.
#include <iostream>

#include "base/error.h"
#include "document/reader.h"

int main(int count, char** words) {
  if (count != 2) return 2;
  try {
    const nangdok::Document document = nangdok::read_document(words[1]);
    std::size_t bytes = 0;
    for (const nangdok::Chapter& chapter : document.chapters)
      for (const nangdok::Block& block : chapter.blocks) bytes += block.text.size();
    std::cout << document.chapters.size() << " chapters, " << bytes << " bytes\n";
    return 0;
  } catch (const nangdok::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
