#include "korean/reading/bracket.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "korean/reading/number.h"
#include "korean/reading/unit.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

/// The position of the mark that closes the bracket at `at`, or npos.
std::size_t closing_of(const Passage& passage, std::size_t at) {
  const char32_t open = passage.at(at);
  const char32_t close = open == U'(' ? U')' : open == U'[' ? U']' : open == U'〔' ? U'〕' : U'\0';
  if (close == U'\0') return std::u32string_view::npos;
  int depth = 0;
  for (std::size_t i = at; i < passage.text.size(); ++i) {
    if (passage.text[i] == open) ++depth;
    if (passage.text[i] == close && --depth == 0) return i;
  }
  return std::u32string_view::npos;
}

bool is_foreign(char32_t c) {
  return is_latin(c) || is_hanja(c) || is_kana(c) || (c > 0x24F && c < 0x1100) ||
         (c > 0x1E00 && c < 0x2000);
}

bool is_filler(char32_t c) {
  constexpr std::u32string_view marks = U" ,.;·-'’‘~&/→:";
  return marks.find(c) != std::u32string_view::npos;
}

/// 영어:, 한자:, 프랑스어: before the original form, as encyclopedias write it.
bool names_language(std::u32string_view word) {
  static const auto languages = word_set(
      U"영어 한자 독일어 프랑스어 라틴어 일본어 중국어 러시아어 스페인어 에스파냐어 이탈리아어 "
      U"그리스어 산스크리트어 범어 "
      U"아랍어 포르투갈어 네덜란드어 영 독 불 라 원제 본명 원어 학명 간체 정체 병음 한자어 漢字");
  return languages.contains(word);
}

bool names_event(std::u32string_view word) {
  static const auto events = word_set(
      U"전쟁 왜란 호란 대전 혁명 시대 왕조 운동 공황 내전 항쟁 전투 사건 정권 제국 공화국 재위 "
      U"왕국 나라 봉기 농민전쟁 사태 올림픽 "
      U"월드컵 세기 기간 집권기 전성기 초기 후기 위기 전성시대");
  return ends_with_any(word, events);
}

/// What a bracket holds.
struct Content {
  bool foreign = false;  ///< Letters of another script,
  bool hangul = false;   ///< Hangul that is no name of a language and no 년, 월, 일,
  bool digits = false;   ///< and figures.
  bool only_hanja = true;
  std::size_t letters = 0;
};

Content content_of(std::u32string_view text) {
  Content content;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text[i];
    if (hangul::is_syllable(c)) {
      std::size_t end = i;
      while (end < text.size() && hangul::is_syllable(text[end])) ++end;
      const std::u32string_view word = text.substr(i, end - i);
      const bool date = word == U"년" || word == U"월" || word == U"일" || word == U"기원전" ||
                        word == U"생" || word == U"경" || word == U"년경" || word == U"출생";
      const bool language = names_language(word) && end < text.size() && text[end] == U':';
      if (!date && !language) content.hangul = true;
      i = end;
      continue;
    }
    if (is_foreign(c)) {
      content.foreign = true;
      content.only_hanja = content.only_hanja && is_hanja(c);
      ++content.letters;
    } else if (is_digit(c)) {
      content.digits = true;
    } else if (!is_filler(c)) {
      content.hangul = true;
    }
    ++i;
  }
  return content;
}

bool is_life(std::u32string_view text) {
  // 1545~1598, 1912-1996, 기원전 551년~기원전 479년
  std::size_t years = 0;
  std::size_t digits = 0;
  for (const char32_t c : text) {
    if (is_digit(c)) {
      ++digits;
    } else {
      if (digits == 3 || digits == 4) ++years;
      digits = 0;
    }
  }
  if (digits == 3 || digits == 4) ++years;
  const bool range = text.find_first_of(U"~-–") != std::u32string_view::npos;
  return range && years >= 1;
}

/// The consonants of a reading, by which two spellings of one foreign name are compared.
std::u32string consonant_skeleton(std::u32string_view reading) {
  std::u32string skeleton;
  for (const char32_t c : reading) {
    if (!hangul::is_syllable(c)) continue;
    const hangul::Syllable syllable = hangul::decompose(c);
    constexpr std::array<char32_t, 19> classes = {U'g', U'g', U'n', U'd', U'd', U'r', U'm',
                                                  U'b', U'b', U's', U's', U'-', U'j', U'j',
                                                  U'j', U'g', U'd', U'b', U'h'};
    const char32_t onset = classes.at(static_cast<std::size_t>(syllable.onset));
    if (onset != U'-' && onset != U'h') skeleton += onset;
    if (syllable.coda == hangul::C_N || syllable.coda == hangul::C_NG) skeleton += U'n';
    if (syllable.coda == hangul::C_M) skeleton += U'm';
    if (syllable.coda == hangul::C_L) skeleton += U'r';
  }
  // ㄹㄹ is one l.
  skeleton.erase(std::unique(skeleton.begin(), skeleton.end()), skeleton.end());
  return skeleton;
}

bool sounds_alike(std::u32string_view one, std::u32string_view other) {
  const std::u32string a = consonant_skeleton(one);
  const std::u32string b = consonant_skeleton(other);
  if (a.empty() || b.empty()) return one.substr(0, 1) == other.substr(0, 1);
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common;
      ++i;
      ++j;
    } else if (a.size() - i > b.size() - j) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2 * common * 10 >= (a.size() + b.size()) * 7;
}

}  // namespace

MaybeReading read_repeating_bracket(const Passage& passage, std::size_t at) {
  if (at == 0) return std::nullopt;
  const std::size_t close = closing_of(passage, at);
  if (close == std::u32string_view::npos) return std::nullopt;
  std::size_t left = at;
  if (is_space(passage.before(left))) --left;
  while (is_closing_mark(passage.before(left)) || passage.before(left) == U'"' ||
         passage.before(left) == U'\'')
    --left;
  const char32_t before = passage.before(left);
  if (!hangul::is_syllable(before)) return std::nullopt;
  const std::u32string_view inside = passage.text.substr(at + 1, close - at - 1);
  const Content content = content_of(inside);
  const TokenReading silent{close + 1, U"", "bracket", "repeats the word before", false, {}};
  if (content.hangul) return std::nullopt;
  if (content.foreign && (!content.digits || is_life(inside))) {
    if (left != at && !content.only_hanja && !is_life(inside)) {
      // A bracket that stands apart may say something else; an original form is attached or a name.
      if (content.letters < 4) return std::nullopt;
    }
    static const std::unordered_set<std::u32string_view> said =
        word_set(U"前 現 故 新 舊 男 女 株 OK X O");
    if (said.contains(inside)) return std::nullopt;
    const bool one_letter = inside.size() == 1 && is_latin(inside[0]);
    const std::size_t unit_at = at + 1;
    const auto unit = is_lower(passage.at(unit_at)) || passage.at(unit_at) > U'ÿ'
                          ? find_unit(passage, unit_at)
                          : std::nullopt;
    if (one_letter || (unit && unit->end == close)) return std::nullopt;
    return silent;
  }
  if (!content.foreign && content.digits && is_life(inside) && left == at &&
      !names_event(passage.hangul_before(left))) {
    return silent;
  }
  return std::nullopt;
}

std::optional<TokenReading> read_by_following_bracket(const Passage& passage,
                                                      const TokenReading& reading, bool hanja) {
  const std::size_t open = reading.end;
  if (passage.at(open) != U'(' && passage.at(open) != U'[') return std::nullopt;
  const std::size_t close = closing_of(passage, open);
  if (close == std::u32string_view::npos) return std::nullopt;
  const std::u32string_view inside = passage.text.substr(open + 1, close - open - 1);
  const bool all_hangul =
      !inside.empty() && std::all_of(inside.begin(), inside.end(), [](char32_t c) {
        return hangul::is_syllable(c) || is_space(c) || c == U'·';
      });
  if (!all_hangul) return std::nullopt;
  if (hanja) {
    const auto syllables =
        static_cast<std::size_t>(std::count_if(inside.begin(), inside.end(), hangul::is_syllable));
    const auto expected = static_cast<std::size_t>(
        std::count_if(reading.reading.begin(), reading.reading.end(), hangul::is_syllable));
    const bool shares = std::any_of(inside.begin(), inside.end(), [&](char32_t c) {
      return hangul::is_syllable(c) && reading.reading.find(c) != std::u32string::npos;
    });
    if (syllables != expected || (!shares && syllables > 1)) return std::nullopt;
  } else if (!sounds_alike(reading.reading, inside)) {
    return std::nullopt;
  }
  TokenReading better = reading;
  better.reading = inside;
  std::replace(better.reading.begin(), better.reading.end(), U'·', U' ');
  better.end = close + 1;
  better.reading_source = "the bracket behind it gives the reading";
  return better;
}

}  // namespace nangdok
