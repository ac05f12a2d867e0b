#include "document/pdf/pdf_word.h"

#include <algorithm>

#include "base/utf8.h"
#include "document/markup/superscript.h"

namespace nangdok {

namespace {

/// Hangul syllables and hanja fill about this much of their square.
constexpr double width_of_letter = 0.92;

bool is_full_width(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x4E00 && c <= 0x9FFF);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 4 &&
         text.find_first_not_of("0123456789)*†") == std::string_view::npos;
}

/// True when `number` is set small, higher than `word`, and begins where that ends.
bool is_raised_behind(const PdfWord& number, const PdfWord& word) {
  return number.size < word.size * 0.75 && number.bottom < word.bottom - word.size * 0.1 &&
         number.bottom > word.top && number.left > word.right - word.size * 0.3 &&
         number.left < word.right + word.size * 0.6;
}

}  // namespace

void put_raised_numbers_behind_their_words(std::vector<PdfWord>& words) {
  constexpr std::size_t most_words = 10'000;
  if (words.size() > most_words) return;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_number(words[i].text)) continue;
    const auto word = std::find_if(words.begin(), words.end(), [&](const PdfWord& other) {
      return is_raised_behind(words[i], other);
    });
    if (word == words.end()) continue;
    const auto number = words.begin() + static_cast<std::ptrdiff_t>(i);
    if (word < number) {
      std::rotate(word + 1, number, number + 1);
    } else {
      std::rotate(number, number + 1, word + 1);
      --i;  // another word has come to this place
    }
  }
}

void mend_size(PdfWord& word) {
  const std::u32string letters = to_utf32(word.text);
  if (letters.empty() || !std::all_of(letters.begin(), letters.end(), is_full_width)) return;
  const double size =
      (word.right - word.left) / static_cast<double>(letters.size()) / width_of_letter;
  // Letters may be set narrow, or apart; not so far.
  constexpr double believed = 1.6;
  if (size <= 0 || (word.size < size * believed && word.size * believed > size)) return;
  const double middle = (word.top + word.bottom) / 2;
  word.size = size;
  word.top = middle - size * 0.6;
  word.bottom = middle + size * 0.6;
}

PdfLine begin_line(const PdfWord& word, int page, double page_height) {
  PdfLine line;
  line.left = word.left;
  line.right = word.left;
  line.top = word.top;
  line.bottom = word.bottom;
  line.page = page;
  line.page_height = page_height;
  append_word(line, word);
  return line;
}

bool goes_on(const PdfLine& line, const PdfWord& word) {
  const double overlap = std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
  const double height = std::min(line.bottom - line.top, word.bottom - word.top);
  constexpr double widest_gap = 4;
  return overlap > height * 0.5 && word.left >= line.right - word.size &&
         word.left - line.right < std::max(line.font_size, word.size) * widest_gap;
}

void append_word(PdfLine& line, const PdfWord& word) {
  // Words stand apart by a fifth of their size or more; pieces of one word touch.
  const bool apart = word.left - line.right > word.size * 0.12;
  if (apart && !line.text.empty()) line.text += ' ';
  line.text += word.text;
  line.left = std::min(line.left, word.left);
  line.right = std::max(line.right, word.right);
  line.top = std::min(line.top, word.top);
  line.bottom = std::max(line.bottom, word.bottom);
  line.font_size = std::max(line.font_size, word.size);
}

bool is_raised_number(const PdfLine& line, const PdfWord& word) {
  return is_number(word.text) && word.size < line.font_size * 0.75 &&
         word.bottom < line.bottom - line.font_size * 0.1;
}

void append_exponent(PdfLine& line, const PdfWord& word) {
  line.text += as_superscript(word.text);
  line.right = std::max(line.right, word.right);
}

void append_reference(PdfLine& line, const PdfWord& word) {
  line.references.push_back({line.text.size(), word.text});
  line.right = std::max(line.right, word.right);
}

}  // namespace nangdok
