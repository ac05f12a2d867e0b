#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"
#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

/// Every Hangul syllable that will be heard, in order.
std::u32string syllables(const Document& document) {
  std::u32string out;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks)
      for (const char32_t c : to_utf32(block.text))
        if (c >= U'가' && c <= U'힣') out += c;
  return out;
}

/// The length of the longest common subsequence.
std::size_t common_length(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (const char32_t c : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = c == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

std::vector<std::string> titles(const Document& document) {
  std::vector<std::string> out;
  for (const Chapter& chapter : document.chapters) out.push_back(chapter.title);
  return out;
}

/// One book in each format that Pandoc writes.
TEST(Conversion, OneBookReadsTheSameInEveryFormat) {
  if (std::system("pandoc --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "Pandoc is not there";
  const fs::path source = fs::path(NANGDOK_SOURCE_DIR) / "tests/golden/conversion/harbor.md";
  const Document book = read_document(source);
  const std::vector<std::string> chapters = {"머리말", "제1장 돌아온 배", "제2장 겨울 시장",
                                             "제3장 언덕", "맺음말"};
  EXPECT_EQ(titles(book), chapters);
  const std::u32string expected = syllables(book);

  const TemporaryFolder folder;
  for (const auto& [format, name] :
       std::vector<std::pair<std::string, std::string>>{{"epub2", "book2.epub"},
                                                        {"epub3", "book3.epub"},
                                                        {"docx", "book.docx"},
                                                        {"odt", "book.odt"},
                                                        {"fb2", "book.fb2"},
                                                        {"html", "book.html"}}) {
    const fs::path path = folder.path() / name;
    const std::string command = "pandoc -s -t " + format + " -o '" + path.string() + "' '" +
                                source.string() + "' 2> /dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0) << format;
    const Document read = read_document(path);
    EXPECT_EQ(titles(read), chapters) << format;
    EXPECT_EQ(read.metadata.title, "항구의 겨울") << format;
    EXPECT_EQ(read.metadata.authors, std::vector<std::string>{"한서진"}) << format;
    const std::u32string got = syllables(read);
    const std::size_t common = common_length(expected, got);
    EXPECT_GE(common * 100, expected.size() * 97) << format << '\n' << outline(read);
    EXPECT_GE(common * 100, got.size() * 97) << format << '\n' << outline(read);
  }
}

}  // namespace
}  // namespace nangdok
