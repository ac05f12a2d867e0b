#include "korean/reading/letters.h"

#include <array>

#include "korean/hangul.h"
#include "korean/reading/character_class.h"

namespace nangdok {
namespace {

constexpr std::array<std::u32string_view, 26> latin_names = {
    U"에이", U"비",   U"씨", U"디",   U"이",     U"에프", U"지",   U"에이치", U"아이",
    U"제이", U"케이", U"엘", U"엠",   U"엔",     U"오",   U"피",   U"큐",     U"알",
    U"에스", U"티",   U"유", U"브이", U"더블유", U"엑스", U"와이", U"제트"};

/// The plain letter under an accent, for the Latin-1 letters that names bring in.
char32_t without_accent(char32_t c) {
  constexpr std::u32string_view accented =
      U"ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŠšŽž";
  constexpr std::u32string_view plain =
      U"AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyySsZz";
  const std::size_t at = accented.find(c);
  return at == std::u32string_view::npos ? c : plain[at];
}

constexpr std::array<std::u32string_view, 30> consonant_names = {
    U"기역",     U"쌍기역",   U"기역시옷", U"니은",     U"니은지읒", U"니은히읗",
    U"디귿",     U"쌍디귿",   U"리을",     U"리을기역", U"리을미음", U"리을비읍",
    U"리을시옷", U"리을티읕", U"리을피읖", U"리을히읗", U"미음",     U"비읍",
    U"쌍비읍",   U"비읍시옷", U"시옷",     U"쌍시옷",   U"이응",     U"지읒",
    U"쌍지읒",   U"치읓",     U"키읔",     U"티읕",     U"피읖",     U"히읗"};

}  // namespace

std::u32string spell_letters(std::u32string_view letters) {
  std::u32string reading;
  for (const char32_t letter : letters) {
    const char32_t upper = to_upper(without_accent(letter));
    if (is_upper(upper)) reading += latin_names[upper - U'A'];
  }
  return reading;
}

std::u32string jamo_name(char32_t jamo) {
  constexpr char32_t first_vowel = U'ㅏ';
  if (jamo >= first_vowel) {
    const int nucleus = static_cast<int>(jamo - first_vowel);
    return {hangul::compose({hangul::NO_ONSET, nucleus, hangul::NO_CODA})};
  }
  return std::u32string(consonant_names[jamo - U'ㄱ']);
}

}  // namespace nangdok
