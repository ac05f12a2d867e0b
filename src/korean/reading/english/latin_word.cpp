#include "korean/reading/english/latin_word.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace nangdok::english {
namespace {

bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// Letters that no decomposition takes apart.
constexpr std::array<std::pair<char32_t, std::string_view>, 16> undecomposed = {{{U'ß', "ss"},
                                                                                 {U'æ', "ae"},
                                                                                 {U'Æ', "Ae"},
                                                                                 {U'œ', "oe"},
                                                                                 {U'Œ', "Oe"},
                                                                                 {U'ø', "o"},
                                                                                 {U'Ø', "O"},
                                                                                 {U'ł', "l"},
                                                                                 {U'Ł', "L"},
                                                                                 {U'đ', "d"},
                                                                                 {U'Đ', "D"},
                                                                                 {U'ð', "d"},
                                                                                 {U'Ð', "D"},
                                                                                 {U'þ', "th"},
                                                                                 {U'Þ', "Th"},
                                                                                 {U'ı', "i"}}};

/// The base letter of an accented one; the character itself when it has none.
char32_t without_accent(char32_t c) {
  if (c < 0xC0) return c;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  std::array<UChar, 8> decomposition{};
  if (U_FAILURE(status)) return c;
  const int length = unorm2_getDecomposition(nfd, static_cast<UChar32>(c), decomposition.data(),
                                             static_cast<int>(decomposition.size()), &status);
  if (U_FAILURE(status) || length < 1) return c;
  return decomposition.front();
}

bool is_combining_mark(char32_t c) {
  return c >= 0x0300 && c <= 0x036F;
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

}  // namespace

std::string plain_letters(std::u32string_view text) {
  std::string plain;
  for (const char32_t c : text) {
    if (is_combining_mark(c)) continue;
    const auto* special = std::find_if(undecomposed.begin(), undecomposed.end(),
                                       [c](const auto& entry) { return entry.first == c; });
    if (special != undecomposed.end()) {
      plain += special->second;
      continue;
    }
    const char32_t base = without_accent(c);
    if (is_ascii_letter(base)) {
      plain += static_cast<char>(base);
    } else if (c == U'\'' || c == U'’' || c == U'ʼ' || c == U'`') {
      plain += '\'';
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

bool is_vowel_letter(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::vector<std::string> camel_case_parts(std::string_view word) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = 1; at < word.size(); ++at) {
    const bool after_lower = is_lower(word[at - 1]) && is_upper(word[at]);
    // "HTMLParser": the last capital begins the next part.
    const bool last_capital = is_upper(word[at - 1]) && is_upper(word[at]) &&
                              at + 1 < word.size() && is_lower(word[at + 1]);
    if (!after_lower && !last_capital) continue;
    parts.emplace_back(word.substr(from, at - from));
    from = at;
  }
  parts.emplace_back(word.substr(from));
  return parts;
}

std::vector<std::string> words_of_phrase(std::string_view text) {
  std::vector<std::string> words;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    if (end > from) words.emplace_back(text.substr(from, end - from));
    from = end + 1;
  }
  return words;
}

}  // namespace nangdok::english
