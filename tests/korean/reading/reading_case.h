#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "korean/lexicon/lexicon.h"
#include "korean/reading/reading.h"

namespace nangdok {

/// One row of a rule's table: as written, as read (words parted by spaces).
struct ReadingCase {
  std::string written;
  std::string expected;
};

inline std::vector<Word> words_read(std::string_view written, const Lexicon& lexicon) {
  const std::u32string text = to_utf32(written);
  return read_aloud(text, {0, text.size()}, lexicon);
}

/// The words' readings joined by spaces.
inline std::string read(std::string_view written, const Lexicon& lexicon) {
  std::string out;
  for (const Word& word : words_read(written, lexicon)) {
    if (!out.empty()) out += ' ';
    out += to_utf8(word.reading);
  }
  return out;
}

/// A failing row prints the written form, what was expected and got, and the rules applied.
inline void expect_readings(const std::vector<ReadingCase>& cases) {
  const Lexicon lexicon;
  for (const ReadingCase& row : cases) {
    std::string rules;
    for (const Word& word : words_read(row.written, lexicon)) {
      rules +=
          "\n  " + to_utf8(word.reading) + ": " + word.token_class + ", " + word.reading_source;
    }
    EXPECT_EQ(read(row.written, lexicon), row.expected) << row.written << rules;
  }
}

}  // namespace nangdok
