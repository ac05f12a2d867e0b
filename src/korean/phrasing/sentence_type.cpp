#include "korean/phrasing/sentence_type.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text_search.h"
#include "korean/hangul.h"

namespace nangdok {
namespace {

using std::u32string_view;

/// -는지, -ㄴ지, -ㄹ지: a clause of its own.
bool is_embedded_question(u32string_view word) {
  if (word.size() < 2 || word.back() != U'지') return false;
  const int coda = hangul::final_coda(word.substr(0, word.size() - 1));
  return coda == hangul::C_N || coda == hangul::C_L;
}

bool is_question_ending(u32string_view word) {
  return ends_with_any(word, {U"까", U"까요", U"느냐", U"는가", U"은가", U"인가", U"던가"}) &&
         !word.ends_with(U"니까");
}

/// -습니까, -ㅂ니까, but not the reason -(으)니까.
bool is_polite_question(u32string_view word) {
  return word.size() > 2 && word.ends_with(U"니까") &&
         hangul::final_coda(word.substr(0, word.size() - 2)) == hangul::C_B;
}

bool is_command_ending(u32string_view word) {
  if (word.ends_with(U"이세요") || word.ends_with(U"계세요")) return false;
  return ends_with_any(word, {U"세요", U"십시오", U"시오", U"어라", U"아라", U"여라", U"거라",
                              U"너라", U"가라", U"해라", U"하라", U"지마", U"소서", U"읍시다",
                              U"합시다", U"갑시다", U"봅시다"}) &&
         word.size() >= 2;
}

bool is_exclamation_ending(u32string_view word) {
  return ends_with_any(word,
                       {U"구나", U"군", U"군요", U"구려", U"도다", U"로다", U"다니", U"구먼"});
}

}  // namespace

bool is_interrogative(u32string_view word) {
  if (ends_with_any(word, {U"군가", U"젠가", U"딘가", U"언가", U"뭔가", U"떤가", U"쩐지"})) {
    return false;
  }
  constexpr auto exact = std::to_array<u32string_view>(
      {U"왜", U"몇", U"뭐", U"무슨", U"어느", U"어떤", U"누가", U"어째서", U"어쩌다", U"웬"});
  if (std::find(exact.begin(), exact.end(), word) != exact.end()) return true;
  constexpr auto stems =
      std::to_array<u32string_view>({U"누구", U"언제", U"어디", U"무엇", U"무어", U"뭘", U"뭐",
                                     U"뭔", U"뭣", U"어떻", U"어떠", U"어땠", U"얼마", U"몇"});
  return std::any_of(stems.begin(), stems.end(), [word](u32string_view stem) {
    return word.starts_with(stem) && word.size() <= stem.size() + 3;
  });
}

bool asks_with_interrogative(std::span<const Word> words) {
  bool asked = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const u32string_view word = words[i].reading;
    if (is_interrogative(word)) {
      asked = true;
    } else if (i + 1 < words.size() && is_embedded_question(word)) {
      asked = false;
    }
  }
  return asked;
}

SentenceType sentence_type(const Sentence& sentence, const std::vector<WordForm>& forms) {
  if (sentence.words.empty()) return SentenceType::fragment;
  const Word& last = sentence.words.back();
  const u32string_view word = last.reading;
  const bool asks = has_any(last.marks_after, U"?？") || is_polite_question(word) ||
                    (forms.back().tail != Tail::noun && is_question_ending(word));
  if (asks) {
    return asks_with_interrogative(sentence.words) ? SentenceType::wh_question
                                                   : SentenceType::yes_no_question;
  }
  if (is_command_ending(word)) return SentenceType::command;
  if (has_any(last.marks_after, U"!！") || is_exclamation_ending(word)) {
    return SentenceType::exclamation;
  }
  const Tail tail = forms.back().tail;
  if (tail == Tail::final) return SentenceType::statement;
  const bool stopped = has_any(last.marks_after, U".。．");
  const bool verbal = tail == Tail::auxiliary || tail == Tail::connective;
  return stopped && verbal ? SentenceType::statement : SentenceType::fragment;
}

}  // namespace nangdok
