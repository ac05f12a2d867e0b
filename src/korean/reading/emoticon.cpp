#include "korean/reading/emoticon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "korean/reading/letters.h"

namespace nangdok {
namespace {

// A longer face stands before the face it begins with.
constexpr std::array<std::u32string_view, 98> faces = {
    U"(*^^*)", U"(^_^)", U"(^-^)", U"(^.^)", U"(^o^)", U"(^^)",  U"(T_T)", U"(-_-)",   U"(>_<)",
    U"(o_o)",  U"(._.)", U"(;_;)", U"(=_=)", U"(;^^)", U"^_^;;", U"^^;;",  U"*^^*",    U"^_^;",
    U"^_^",    U"^-^",   U"^.^",   U"^o^",   U"^O^",   U"^^;",   U"^^",    U"^0^",     U"T_T",
    U"T.T",    U"T-T",   U"TㅁT",  U"TT",    U"Y_Y",   U"-_-;;", U"-_-;",  U"-_-",     U"-.-",
    U"=_=",    U"=.=",   U">_<",   U">.<",   U">ㅁ<",  U"><",    U"+_+",   U"@_@",     U"@.@",
    U"o_O",    U"O_o",   U"o_o",   U"O_O",   U"0_0",   U"o.o",   U"O.O",   U"-0-",     U"=ㅅ=",
    U"-ㅅ-",   U":-)",   U":-(",   U":-D",   U":-P",   U":-p",   U":-O",   U":-o",     U":-/",
    U":'(",    U":’(",   U":)",    U":(",    U":D",    U":P",    U":p",    U":O",      U":o",
    U":3",     U":]",    U":[",    U":*",    U";-)",   U";)",    U";D",    U";P",      U"=)",
    U"=(",     U"=D",    U"8)",    U"XD",    U"xD",    U"</3",   U"<3",    U"m(_ _)m", U"(_ _)",
    U"m(__)m", U"OTL",   U"orz",   U"OTZ",   U"Orz",   U";_;",   U"u_u",   U"~_~"};

/// Emoji and dingbats that picture something.
bool is_emoji(char32_t c) {
  return (c >= 0x1F000 && c <= 0x1FAFF) ||
         (c >= 0x2600 && c <= 0x27BF && c != U'☎' && c != U'☏' && !(c >= U'❶' && c <= U'➓') &&
          c != U'✕' && c != U'✖') ||
         c == U'♡' || c == U'♥' || c == 0x2B50 || c == 0x2B55 || c == 0xFE0F || c == 0x200D ||
         (c >= 0xE0020 && c <= 0xE007F) || c == 0x20E3;
}

bool is_feeling(char32_t c) {
  return c == U'ㅋ' || c == U'ㅎ' || c == U'ㅠ' || c == U'ㅜ' || c == U'ㅡ' || c == U'ㆍ';
}

struct Abbreviation {
  std::u32string_view letters, reading;
};

constexpr std::array<Abbreviation, 20> chat = {
    {{U"ㅇㅇ", U"응응"},     {U"ㅇㅋ", U"오케이"}, {U"ㄱㅅ", U"감사"}, {U"ㄳ", U"감사"},
     {U"ㄴㄴ", U"노노"},     {U"ㄱㄱ", U"고고"},   {U"ㅊㅋ", U"축하"}, {U"ㅂㅂ", U"바이바이"},
     {U"ㅅㄱ", U"수고"},     {U"ㄹㅇ", U"레알"},   {U"ㅈㅅ", U"죄송"}, {U"ㄷㄷ", U"덜덜"},
     {U"ㄷㄷㄷ", U"덜덜덜"}, {U"ㅇㅈ", U"인정"},   {U"ㅎㅇ", U"하이"}, {U"ㅂㅇ", U"바이"},
     {U"ㅁㄹ", U"몰라"},     {U"ㄱㄷ", U"기다려"}, {U"ㄲㅂ", U"까비"}, {U"ㅃㅃ", U"빠빠"}}};

TokenReading silent(std::size_t end) {
  return {end, U"", "emoticon", "a sign of feeling is silent", false, {}};
}

bool has_open_bracket(const Passage& passage, std::size_t at) {
  const auto before = passage.text.substr(0, at);
  return std::count(before.begin(), before.end(), U'(') >
         std::count(before.begin(), before.end(), U')');
}

}  // namespace

MaybeReading read_emoticon(const Passage& passage, std::size_t at) {
  const char32_t c = passage.at(at);
  if (is_emoji(c)) {
    std::size_t end = at;
    while (is_emoji(passage.at(end))) ++end;
    return silent(end);
  }
  // A keycap (1️⃣) or a digit is none.
  const char32_t before = passage.before(at);
  for (const std::u32string_view face : faces) {
    if (!passage.starts_with(at, face)) continue;
    const std::size_t end = at + face.size();
    if (is_latin(face[0]) || is_digit(face[0])) {
      if (is_latin(before) || is_digit(before) || is_latin(passage.at(end)) ||
          is_digit(passage.at(end)))
        continue;
      if (face == U"TT" && !(is_space(before) || hangul::is_syllable(before))) continue;
      if (face == U"8)" || (face == U"TT" && hangul::is_syllable(passage.at(end)))) continue;
    }
    if (face[0] == U':' || face[0] == U'=' || face[0] == U';') {
      if (is_digit(before) || is_latin(before) || is_latin(passage.at(end)) ||
          is_digit(passage.at(end)))
        continue;
      if (face.back() == U')' && has_open_bracket(passage, at)) continue;
    }
    if (face == U"><" && (is_latin(before) || is_latin(passage.at(end)))) continue;
    if (face == U"<3" && is_digit(passage.at(end))) continue;
    if (face == U"</3" || face == U"<3") {
      if (is_digit(before)) continue;
    }
    return silent(end);
  }
  return std::nullopt;
}

MaybeReading read_jamo(const Passage& passage, std::size_t at) {
  if (!hangul::is_jamo(passage.at(at)) && passage.at(at) != U'ㆍ') return std::nullopt;
  std::size_t end = at;
  while (hangul::is_jamo(passage.at(end))) ++end;
  const std::u32string_view run = passage.text.substr(at, end - at);
  std::size_t feeling = at;
  while (is_feeling(passage.at(feeling)) ||
         (feeling > at && passage.at(feeling) == U'_' && is_feeling(passage.at(feeling + 1)))) {
    ++feeling;
  }
  const bool alone = feeling - at == 1;
  const bool names_letter =
      alone && run.size() == 1 &&
      (hangul::is_syllable(passage.at(end)) ||
       (!hangul::is_syllable(passage.before(at)) && is_opening_mark(passage.before(at))));
  if (feeling > at && !names_letter) return silent(feeling);
  for (const Abbreviation& abbreviation : chat) {
    // ㄹㅇㅋㅋ: an abbreviation and a laugh.
    if (!run.starts_with(abbreviation.letters)) continue;
    const std::u32string_view rest = run.substr(abbreviation.letters.size());
    if (!std::all_of(rest.begin(), rest.end(), is_feeling)) continue;
    return TokenReading{
        end, std::u32string(abbreviation.reading), "jamo", "an abbreviation of chat", false, {}};
  }
  std::u32string reading;
  for (const char32_t letter : run) {
    if (letter <= U'ㅣ') reading += jamo_name(letter);
  }
  return TokenReading{end, std::move(reading), "jamo", "names of letters", false, {}};
}

}  // namespace nangdok
