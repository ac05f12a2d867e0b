#include "korean/phrasing/break_cost.h"

#include <string_view>

#include "base/text_search.h"
#include "korean/phrasing/auxiliary_verb.h"
#include "korean/phrasing/closed_words.h"

namespace nangdok {
namespace {

// From what is never parted to what is best parted.
constexpr GapCost bound{60, -4, inseparable};     // 세 개, 할 수 있다, 먹어 보다
constexpr GapCost modifier{30, 0, 70};            // 푸른 하늘
constexpr GapCost postposition{30, 0, 70};        // 이번 일을 통해
constexpr GapCost after_postposition{12, 0, 60};  // 그에 대한 이야기
constexpr GapCost close{8, 2, 45};                // 고등학교 학생, 크게 웃다
constexpr GapCost before_predicate{0, 8, 28};     // 학교에 가다
constexpr GapCost after_argument{0, 9, 18};       // 학교에 아무도
constexpr GapCost degree_of_more{0, 6, 40};       // 깊이 미국 비자에 대해 알다
constexpr GapCost after_number{2, 6, 30};         // 삼 월 이 일 예산안
constexpr GapCost serial_verb{8, 2, 20};          // 불어 넣다
constexpr GapCost subject_and_predicate{0, 8, 26};
constexpr GapCost subject{0, 10, 13};
constexpr GapCost topic{0, 16, 11};
constexpr GapCost short_topic{0, 8, 30};       // 나는
constexpr GapCost adverbial_clause{0, 14, 8};  // 졸업한 뒤
constexpr GapCost clause{0, 22, 4};

/// The last word of a token that the reading took for a number, a date, a time, a sum of money.
bool is_number(const Word& word) {
  const std::string_view token = word.token_class;
  return token.starts_with("number") || token == "date" || token == "time" || token == "money" ||
         token == "range";
}

GapCost after_noun(const Word& right, const WordForm& right_form) {
  if (is_lone_particle(right.reading)) return bound;
  if (right_form.head == Head::leaning_noun || right_form.head == Head::bound_noun) {
    return modifier;
  }
  return is_light_verb(right.reading) ? bound : close;
}

GapCost after_bound_noun(const Word& right, const WordForm& left_form) {
  if (is_light_predicate(right.reading)) {
    if (left_form.tail == Tail::topic || left_form.tail == Tail::subject) return close;
    // 것 같다, but 것도 | 같은 일.
    return left_form.tail == Tail::adverbial && right.reading.starts_with(U"같") ? after_argument
                                                                                 : bound;
  }
  return left_form.tail == Tail::noun ? close : after_argument;
}

/// -려고 하다, -도록 하다, -으면 하다 are one predicate; -다고 leans on the verb of saying.
GapCost after_connective(const Word& left, const Word& right, const WordForm& right_form) {
  const std::u32string_view word = left.reading;
  if (is_light_verb(right.reading) &&
      ends_with_any(word, {U"려고", U"고자", U"도록", U"으면", U"곤", U"려", U"다고", U"라고"})) {
    return after_postposition;
  }
  if (ends_with_any(word, {U"러"}) && right_form.verb) return serial_verb;
  if (right_form.head == Head::predicate &&
      ends_with_any(word, {U"다고", U"라고", U"자고", U"냐고"})) {
    return before_predicate;
  }
  return clause;
}

GapCost after_ending(const Word& left, const WordForm& left_form, const Word& right,
                     const WordForm& right_form) {
  const bool predicate_next = right_form.head == Head::predicate;
  if (predicate_next && takes_auxiliary(left.reading, right.reading)) return bound;
  if (left_form.tail == Tail::connective) return after_connective(left, right, right_form);
  switch (left.reading.back()) {
    case U'게':
      return predicate_next ? close : after_argument;
    case U'지':
      return predicate_next ? before_predicate : clause;
    case U'야':
      return clause;
    default:
      return right_form.verb ? serial_verb : clause;
  }
}

/// Whether a short word opens a clause as its topic or subject: 난, 나는, 내가, 그는.
bool opens_clause(const WordForm& form) {
  return form.head == Head::independent && form.syllables <= 2 &&
         (form.tail == Tail::topic || form.tail == Tail::subject);
}

GapCost by_form(const Word& left, const WordForm& left_form, const Word& right,
                const WordForm& right_form) {
  const bool one_token = right.source.begin <= left.source.end;  // 11만명: 십일만 and 명.
  if (one_token) return left_form.syllables + right_form.syllables > 9 ? close : bound;
  const bool bare = left_form.tail == Tail::noun || left_form.tail == Tail::numeral;
  if (bare && is_number(left) && right_form.head == Head::independent) return after_number;
  const bool predicate_next = right_form.head == Head::predicate;
  if (right_form.head == Head::quoting && left_form.tail == Tail::noun) return modifier;
  if (right_form.head == Head::postposition) return postposition;
  if (left_form.head == Head::bound_noun && left_form.tail != Tail::adnominal &&
      left_form.tail != Tail::final) {
    const GapCost cost = after_bound_noun(right, left_form);
    if (left_form.tail != Tail::topic || is_light_predicate(right.reading)) return cost;
  }
  if (left_form.head == Head::leaning_noun && closes_clause(left.reading)) return adverbial_clause;
  switch (left_form.tail) {
    case Tail::adnominal:
      if (right_form.head == Head::bound_noun) return bound;
      return left_form.head == Head::postposition ? after_postposition : modifier;
    case Tail::determiner:
      return left_form.syllables == 1 || right_form.head == Head::counter ? bound : modifier;
    case Tail::numeral:
      return right_form.head == Head::counter ? bound : modifier;
    case Tail::genitive:
      return left_form.syllables == 1 ? modifier : close;
    case Tail::degree:
      if (predicate_next) return left_form.syllables == 1 ? bound : close;
      return right_form.head == Head::independent && right_form.tail != Tail::degree &&
                     right_form.tail != Tail::adverb && right_form.tail != Tail::determiner
                 ? degree_of_more
                 : close;
    case Tail::noun:
      return after_noun(right, right_form);
    case Tail::nominalized:
      if (is_lone_particle(right.reading)) return bound;
      return right_form.head == Head::leaning_noun ? modifier : close;
    case Tail::adverb:
      return predicate_next ? before_predicate : after_argument;
    case Tail::adverbial:
      if (left.reading.ends_with(U"기로") && is_light_verb(right.reading)) return modifier;
      [[fallthrough]];
    case Tail::object:
    case Tail::joint:
      return predicate_next ? before_predicate : after_argument;
    case Tail::subject:
      return predicate_next ? subject_and_predicate : subject;
    case Tail::topic:
      return left_form.syllables <= 2 && left_form.head == Head::independent ? short_topic : topic;
    case Tail::conjunction:
      return topic;
    case Tail::auxiliary:
    case Tail::connective:
      return after_ending(left, left_form, right, right_form);
    case Tail::final:
      return clause;
  }
  return after_argument;
}

}  // namespace

GapCost gap_cost(const Word& left, const WordForm& left_form, const Word& right,
                 const WordForm& right_form) {
  GapCost cost = by_form(left, left_form, right, right_form);
  const bool free = cost.accentual_break == 0;
  if (free && opens_clause(right_form)) {
    cost.accentual_join += 8;
    cost.intonation_break -= 6;
  }
  return cost;
}

}  // namespace nangdok
