#include "division.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/utf8.h"
#include "korean/sentence/sentence_splitter.h"

namespace nangdok {
namespace {

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::string divided(const std::string& text) {
  const std::u32string decoded = to_utf32(text);
  std::string out;
  for (const TextSpan span : split_sentences(decoded)) {
    if (!out.empty()) out += " / ";
    out += one_line(to_utf8(std::u32string_view(decoded).substr(span.begin, span.length())));
  }
  return out;
}

void expect_divisions(const std::vector<Division>& rows) {
  for (const Division& row : rows)
    EXPECT_EQ(divided(row.text), row.sentences) << "in: " << row.text;
}

Division whole(const std::string& text) {
  return {text, one_line(text)};
}

}  // namespace nangdok
