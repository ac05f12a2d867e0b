#include "korean/sentence/feeling_sign.h"

#include <algorithm>
#include <array>

#include "korean/hangul.h"
#include "korean/sentence/characters.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

bool is_feeling_jamo(char32_t c) {
  return hangul::is_jamo(c);
}

bool is_emoji(char32_t c) {
  return c == U'♡' || c == U'♥' || c == U'❤' || c == U'❣' || c == U'♪' || c == U'♬' ||
         (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x2604) || c == U'☺' || c == U'☹' ||
         c == U'✨' || c == U'✌' || c == U'✅' || (c >= 0x1F1E6 && c <= 0x1F1FF);
}

/// Joins and colours of emoji.
bool is_emoji_joiner(char32_t c) {
  return c == 0xFE0F || c == 0x200D || c == 0x20E3;
}

bool is_wave(char32_t c) {
  return c == U'~' || c == U'～' || c == U'〜' || c == U'∼';
}

constexpr std::array<std::u32string_view, 30> emoticons{
    U"^^;;", U"^^;", U"^^*", U"^_^",   U"^0^",   U"^o^",   U"^-^",  U"^ㅡ^", U"^^",  U">_<",
    U">.<",  U"T_T", U"T.T", U"ㅠ.ㅠ", U"ㅜ.ㅜ", U"-_-;;", U"-_-;", U"-_-",  U"=_=", U"o_o",
    U"O_O",  U":-)", U":)",  U":(",    U":D",    U";)",    U"=)",   U"XD",   U";;",  U"TT"};

/// The end of one sign at `at`, or `at`.
std::size_t sign_end(std::u32string_view text, std::size_t at) {
  const char32_t c = text[at];
  if (hangul::is_syllable(c) || is_space(c)) return at;
  if (is_feeling_jamo(c) || is_emoji(c) || is_emoji_joiner(c) || is_wave(c)) return at + 1;
  for (const std::u32string_view emoticon : emoticons) {
    if (text.substr(at, emoticon.size()) == emoticon) return at + emoticon.size();
  }
  return at;
}

}  // namespace

std::size_t feeling_end(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  std::size_t next = at;
  while (next < text.size()) {
    const std::size_t after = sign_end(text, next);
    if (after == next) break;
    end = after;
    next = skip_blanks(text, after);
  }
  if (end == at) return at;
  // `~부터` and `ㅋ가`: a sign that touches the word after it belongs to it.
  const bool touches_word = end < text.size() && (is_digit(text[end]) || is_latin(text[end]) ||
                                                  hangul::is_syllable(text[end]));
  const bool can_touch = is_feeling_jamo(text[end - 1]) || is_emoji(text[end - 1]);
  return touches_word && !can_touch ? at : end;
}

bool ends_with_feeling_sign(std::u32string_view text) {
  if (text.empty()) return false;
  const std::size_t from = text.size() - std::min<std::size_t>(text.size(), 5);
  for (std::size_t at = from; at < text.size(); ++at) {
    if (is_space(text[at]) || hangul::is_syllable(text[at])) continue;
    if (sign_end(text, at) == text.size()) return true;
  }
  return false;
}

}  // namespace nangdok
