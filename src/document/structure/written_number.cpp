#include "document/structure/written_number.h"

#include <algorithm>
#include <array>

namespace nangdok {
namespace {

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

WrittenNumber arabic_number(std::u32string_view text) {
  WrittenNumber number;
  while (number.length < text.size() && is_digit(text[number.length])) {
    if (number.length == 4) return {};
    number.value = number.value * 10 + static_cast<int>(text[number.length] - U'0');
    ++number.length;
  }
  return number;
}

/// Numerals that count by tens and hundreds, of hanja or Hangul.
WrittenNumber sino_korean_number(std::u32string_view text, std::u32string_view digits, char32_t ten,
                                 char32_t hundred) {
  int total = 0;
  int pending = 0;
  std::size_t length = 0;
  for (; length < text.size() && length < 6; ++length) {
    const std::size_t digit = digits.find(text[length]);
    if (digit != std::u32string_view::npos) {
      if (pending != 0) break;
      pending = static_cast<int>(digit) + 1;
    } else if (text[length] == ten || text[length] == hundred) {
      total += (pending == 0 ? 1 : pending) * (text[length] == ten ? 10 : 100);
      pending = 0;
    } else {
      break;
    }
  }
  return {total + pending, length};
}

/// 첫, 두 번째 …
WrittenNumber native_ordinal(std::u32string_view text) {
  constexpr std::array<std::u32string_view, 10> ordinals{
      U"첫", U"두", U"세", U"네", U"다섯", U"여섯", U"일곱", U"여덟", U"아홉", U"열"};
  for (std::size_t i = 0; i < ordinals.size(); ++i) {
    if (text.substr(0, ordinals[i].size()) != ordinals[i]) continue;
    const std::u32string_view rest = text.substr(ordinals[i].size());
    for (const std::u32string_view counter : {U" 번째", U"번째", U"째"}) {
      const std::u32string_view word = counter;
      if (rest.substr(0, word.size()) == word) {
        return {static_cast<int>(i) + 1, ordinals[i].size() + word.size()};
      }
    }
  }
  return {};
}

int roman_value(char32_t c) {
  switch (c) {
    case U'I':
      return 1;
    case U'V':
      return 5;
    case U'X':
      return 10;
    case U'L':
      return 50;
    case U'C':
      return 100;
    default:
      return 0;
  }
}

}  // namespace

WrittenNumber roman_number(std::u32string_view text) {
  if (!text.empty() && text.front() >= 0x2160 && text.front() <= 0x216B) {
    return {static_cast<int>(text.front() - 0x2160) + 1, 1};
  }
  WrittenNumber number;
  int last = 1000;
  for (; number.length < text.size(); ++number.length) {
    const int value = roman_value(text[number.length]);
    if (value == 0 || number.length == 8) break;
    number.value += value > last ? value - 2 * last : value;
    last = value;
  }
  return number;
}

WrittenNumber written_number(std::u32string_view text) {
  if (const WrittenNumber number = arabic_number(text); number.length > 0) return number;
  const WrittenNumber hanja = sino_korean_number(text, U"一二三四五六七八九", U'十', U'百');
  if (hanja.length > 0) return hanja;
  if (const WrittenNumber ordinal = native_ordinal(text); ordinal.length > 0) return ordinal;
  const WrittenNumber hangul = sino_korean_number(text, U"일이삼사오육칠팔구", U'십', U'백');
  if (hangul.length > 0) return hangul;
  return roman_number(text);
}

}  // namespace nangdok
