#include "document/hwp/hwp_numbering.h"

#include <algorithm>
#include <array>

namespace nangdok {

namespace {

struct NumberFormat {
  std::string_view owpml;
  const char* word;  ///< What reads the same in WordprocessingML's terms: circles are not heard.
};

/// By their codes.
constexpr std::array<NumberFormat, 17> formats = {{
    {"DIGIT", "decimal"},
    {"CIRCLED_DIGIT", "decimalEnclosedCircle"},
    {"ROMAN_CAPITAL", "upperRoman"},
    {"ROMAN_SMALL", "lowerRoman"},
    {"LATIN_CAPITAL", "upperLetter"},
    {"LATIN_SMALL", "lowerLetter"},
    {"CIRCLED_LATIN_CAPITAL", "upperLetter"},
    {"CIRCLED_LATIN_SMALL", "lowerLetter"},
    {"HANGUL_SYLLABLE", "ganada"},
    {"CIRCLED_HANGUL_SYLLABLE", "ganada"},
    {"HANGUL_JAMO", "chosung"},
    {"CIRCLED_HANGUL_JAMO", "chosung"},
    {"HANGUL_PHONETIC", "koreanDigital"},
    {"IDEOGRAPH", "koreanDigital"},
    {"CIRCLED_IDEOGRAPH", "koreanDigital"},
    {"DECAGON_CIRCLE", "ideographTraditional"},
    {"DECAGON_CIRCLE_HANJA", "ideographTraditional"},
}};

}  // namespace

NumberingLevel hwp_numbering_level(std::size_t level, std::string_view pattern, std::size_t format,
                                   int start) {
  NumberingLevel out;
  out.format = format < formats.size() ? formats[format].word : "decimal";
  out.start = start;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char next = pattern[i] == '^' && i + 1 < pattern.size() ? pattern[i + 1] : '\0';
    if (next >= '1' && next <= '9') {
      out.text += '%';
    } else if (next == 'n' || next == 'N') {
      for (std::size_t above = 0; above <= level; ++above)
        out.text += (above > 0 ? ".%" : "%") + std::to_string(above + 1);
      if (next == 'N') out.text += '.';
      ++i;
    } else {
      out.text += pattern[i];
    }
  }
  return out;
}

std::size_t hwp_number_format(std::string_view name) {
  const auto* const found = std::find_if(formats.begin(), formats.end(),
                                         [&](const NumberFormat& f) { return f.owpml == name; });
  return found == formats.end() ? 0 : static_cast<std::size_t>(found - formats.begin());
}

}  // namespace nangdok
