#include "korean/sentence/final_mark.h"

#include "korean/hangul.h"
#include "korean/sentence/abbreviation.h"
#include "korean/sentence/characters.h"
#include "korean/sentence/final_ending.h"
#include "korean/sentence/number_stop.h"
#include "korean/sentence/word_list.h"
#include "korean/sentence/words.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

char32_t before(std::u32string_view text, const MarkRun& run) {
  return run.begin == 0 ? U'\n' : text[run.begin - 1];
}

char32_t after(std::u32string_view text, const MarkRun& run) {
  return run.end < text.size() ? text[run.end] : U'\n';
}

bool continues_after(char32_t c) {
  return c == U',' || c == U';' || c == U':' || c == U'·' || c == U'/' || c == U'-' || c == U'–';
}

/// `갔다.그러나` ends; `서울.부산`, `보고서.hwp`, `naver.com을` do not.
bool is_final_between_letters(std::u32string_view text, const MarkRun& run) {
  const char32_t next = after(text, run);
  const std::u32string_view word = hangul_before(text, run.begin);
  if (word.empty()) return is_closing_mark(before(text, run)) && hangul::is_syllable(next);
  if (!hangul::is_syllable(next) && !is_capital(next)) return false;
  return is_final_ending(word) || (word.size() > 1 && is_intimate_ending(word));
}

bool is_final_full_stop(std::u32string_view text, const MarkRun& run) {
  const char32_t next = after(text, run);
  if (continues_after(next)) return false;
  if (is_number_stop(text, run.begin)) return false;
  if (is_latin(before(text, run)) && is_abbreviation_stop(text, run.begin)) return false;
  if (hangul::is_syllable(next) || is_latin(next) || is_digit(next) || next == U'_') {
    return is_final_between_letters(text, run);
  }
  // A stop before a word: .NET
  return !is_space(before(text, run)) || is_space(next);
}

/// `왜?라고` is the particles' matter; `index.php?id=3` and `야후!는` go on.
bool is_final_question(std::u32string_view text, const MarkRun& run) {
  const char32_t next = after(text, run);
  if (continues_after(next) && next != U'-' && next != U'–') return false;
  const char32_t last = before(text, run);
  const bool after_ascii = is_latin(last) || is_digit(last) || last == U'/';
  if (after_ascii && (is_latin(next) || is_digit(next))) return run.end - run.begin > 1;
  if (!hangul::is_syllable(next)) return true;
  // The name 야후! takes particles; 이 and 가 may open a sentence as well.
  constexpr WordList particles(
      {U"는", U"은", U"를", U"을", U"의", U"에", U"에서", U"와", U"과", U"로", U"도", U"만"});
  const std::u32string_view word = word_at(text, run.end);
  return !particles.contains(word) && !(after_ascii && (word == U"가" || word == U"이"));
}

/// An auxiliary verb shows that -어 before the dots connects: `먹어… 보았다`.
bool is_auxiliary(std::u32string_view word) {
  constexpr WordList starts({U"보았", U"봤",   U"본다", U"보니", U"보고", U"버렸", U"버린",
                             U"주었", U"줬",   U"놓았", U"놨",   U"두었", U"뒀",   U"있었",
                             U"있는", U"있다", U"지지", U"않",   U"못",   U"말아", U"마라",
                             U"주세", U"줘",   U"봐",   U"볼",   U"줄"});
  return !starts.longest_prefix(word).empty();
}

/// Dots end a sentence after a final ending; after an interjection, a connective, a particle or a
/// noun they are hesitation.
bool is_final_dots(std::u32string_view text, const MarkRun& run) {
  if (continues_after(after(text, run))) return false;
  const std::size_t next = skip_blanks(text, run.end);
  if (next >= text.size() || text[next] == U'\n') return true;
  if (is_closing_mark(before(text, run)))
    return is_final_mark(text[run.begin]) && !hangul::is_syllable(after(text, run));
  const std::u32string_view word = hangul_before(text, run.begin);
  const std::u32string_view following = word_at(text, next);
  if (is_auxiliary(following)) return false;
  // A repeated word hesitates: `아니다… 아니다`, but -다 ends all the same.
  return is_final_ending(word) || is_intimate_ending(word);
}

}  // namespace

MarkRun mark_run_at(std::u32string_view text, std::size_t at) {
  MarkRun run{at, at, MarkKind::full_stop};
  std::size_t stops = 0;
  bool dots = false;
  bool question = false;
  bool ends_with_stop = false;
  while (run.end < text.size()) {
    const char32_t c = text[run.end];
    if (is_final_mark(c)) {
      ends_with_stop = is_full_stop(c);
      stops += ends_with_stop ? 1 : 0;
      dots = dots || is_dots(c);
      question = question || is_question_or_exclamation(c);
      ++run.end;
    } else if (c == U' ' && run.end + 1 < text.size() && stops > 0 && text[run.end + 1] == U'.' &&
               (run.end + 2 >= text.size() || !hangul::is_syllable(text[run.end + 2]))) {
      ++run.end;
    } else {
      break;
    }
  }
  if (question) {
    run.kind = MarkKind::question_or_exclamation;
  } else if (dots) {
    run.kind = ends_with_stop ? MarkKind::dots_and_full_stop : MarkKind::dots;
  } else if (stops > 1) {
    run.kind = MarkKind::dots;
  }
  return run;
}

bool is_final(std::u32string_view text, const MarkRun& run) {
  switch (run.kind) {
    case MarkKind::full_stop:
      return is_final_full_stop(text, run);
    case MarkKind::question_or_exclamation:
      return is_final_question(text, run);
    case MarkKind::dots:
      return is_final_dots(text, run);
    case MarkKind::dots_and_full_stop:
      return true;
  }
  return true;
}

}  // namespace nangdok
