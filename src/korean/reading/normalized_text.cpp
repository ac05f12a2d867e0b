#include "korean/reading/normalized_text.h"

#include <algorithm>

#include "korean/hangul.h"

namespace nangdok {
namespace {

bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060 || c == 0xAD ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x3164 ||
         c == 0x115F || c == 0x1160;
}

bool is_odd_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || (c < 0x20 && c != U'\n' && c != U'\t');
}

bool is_conjoining(char32_t c) {
  return c >= 0x1100 && c <= 0x11FF;
}

char32_t plain(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;  // full-width ASCII
  if (is_odd_space(c)) return U' ';
  if (c >= U'₀' && c <= U'₉') return U'0' + (c - U'₀');  // H₂O
  switch (c) {
    case U'﹪':
      return U'%';
    case U'−':
    case U'‐':
    case U'‑':
    case U'﹣':
    case U'˗':
      return U'-';
    case U'∼':
    case U'〜':
    case U'˜':
      return U'~';
    case U'ㆍ':
    case U'・':
    case U'‧':
    case U'∙':
    case U'⋅':
    case U'･':
      return U'·';
    case U'´':
    case U'ʼ':
      return U'’';
    case U'￦':
      return U'₩';
    case U'￥':
      return U'¥';
    case U'￡':
      return U'£';
    case U'º':
    case U'˚':
      return U'°';
    case U'∶':
    case U'꞉':
      return U':';
    case U'₋':
      return U'-';
    default:
      return c;
  }
}

bool is_plain(char32_t c) {
  return (c >= 0x20 && c < 0x7F) || hangul::is_syllable(c) ||
         (!is_invisible(c) && !is_conjoining(c) && plain(c) == c);
}

}  // namespace

NormalizedText::NormalizedText(std::u32string_view text, TextSpan span)
    : source_(text.substr(span.begin, span.length())), source_begin_(span.begin) {
  changed_ = !std::all_of(source_.begin(), source_.end(), is_plain);
  if (!changed_) return;
  for (std::size_t i = 0; i < source_.size(); ++i) {
    const char32_t c = source_[i];
    if (is_invisible(c)) continue;
    const bool subscript_ends =
        i > 0 && source_[i - 1] >= U'₀' && source_[i - 1] <= U'₉' && c >= U'0' && c <= U'9';
    if (subscript_ends) {  // log₂8
      origins_.push_back(i);
      text_ += U' ';
    }
    origins_.push_back(i);
    // Hangul composition, The Unicode Standard, 3.12.
    const bool vowel_follows = c >= 0x1100 && c <= 0x1112 && i + 1 < source_.size() &&
                               source_[i + 1] >= 0x1161 && source_[i + 1] <= 0x1175;
    if (!vowel_follows) {
      text_ += plain(c);
      continue;
    }
    hangul::Syllable syllable{static_cast<int>(c - 0x1100),
                              static_cast<int>(source_[i + 1] - 0x1161), hangul::NO_CODA};
    ++i;
    if (i + 1 < source_.size() && source_[i + 1] >= 0x11A8 && source_[i + 1] <= 0x11C2) {
      syllable.coda = static_cast<int>(source_[++i] - 0x11A7);
    }
    text_ += hangul::compose(syllable);
  }
  origins_.push_back(source_.size());
}

TextSpan NormalizedText::source_of(std::size_t begin, std::size_t end) const {
  if (!changed_) return {source_begin_ + begin, source_begin_ + end};
  return {source_begin_ + origins_[begin], source_begin_ + origins_[end]};
}

}  // namespace nangdok
