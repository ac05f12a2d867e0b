#include "korean/phrasing/break_cost.h"

#include <algorithm>
#include <array>

namespace nangdok {
namespace {

using std::u32string_view;

// Five degrees of holding together, from a numeral and its unit to a topic and what is said of it.
constexpr GapCost bound{60, -4, inseparable};
constexpr GapCost modifier{30, 0, 70};
constexpr GapCost close{8, 2, 40};
constexpr GapCost neutral{0, 8, 22};
constexpr GapCost subject{0, 9, 14};
constexpr GapCost loose{0, 16, 12};
constexpr GapCost apart{0, 24, 4};

bool starts_with_any(u32string_view word, std::initializer_list<u32string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [word](u32string_view start) { return word.starts_with(start); });
}

/// True when `right` can be the 보조용언 that `left`'s ending calls for (한글 맞춤법 제47항).
bool is_auxiliary_of(u32string_view left, u32string_view right) {
  const char32_t ending = left.empty() ? U'\0' : left.back();
  switch (ending) {
    case U'고':
      return starts_with_any(right, {U"있", U"싶", U"말", U"나", U"계"});
    case U'지':
      return starts_with_any(right, {U"않", U"못", U"말", U"마", U"아니"});
    case U'게':
      return starts_with_any(
          right, {U"되", U"됐", U"된", U"될", U"하", U"했", U"한", U"할", U"해", U"만들"});
    case U'야':
      return starts_with_any(right,
                             {U"하", U"했", U"한", U"할", U"해", U"되", U"됐", U"된", U"될"});
    default:
      return starts_with_any(
          right, {U"있", U"버리", U"버린", U"버렸", U"버릴", U"주",   U"줬", U"준", U"줄",
                  U"줘", U"드리", U"드렸", U"드린", U"놓",   U"놨",   U"두", U"둬", U"뒀",
                  U"둔", U"내",   U"냈",   U"낸",   U"낼",   U"보",   U"봤", U"본", U"볼",
                  U"봐", U"가",   U"갔",   U"간",   U"갈",   U"오",   U"왔", U"온", U"올",
                  U"대", U"댄",   U"나가", U"나갔", U"나갈", U"빠지", U"졌", U"지", U"진"});
  }
}

/// 있다 and its like after the noun that they make a phrase with: 수 있다, 적이 없다, 줄 알다.
bool is_light_predicate(u32string_view word) {
  return starts_with_any(word,
                         {U"있", U"없", U"알", U"몰", U"모르", U"같", U"아니", U"아닌", U"아닐"});
}

}  // namespace

GapCost gap_cost(const Word& left, const WordForm& left_form, const Word& right,
                 const WordForm& right_form) {
  const bool one_token = left.source == right.source && left.source.length() > 0;
  if (one_token) return left_form.syllables + right_form.syllables > 9 ? neutral : bound;
  switch (right_form.head) {
    case Head::bound_noun:
      if (left_form.tail == Tail::adnominal) return bound;
      break;
    case Head::leaning_noun:
      if (left_form.tail == Tail::adnominal || left_form.tail == Tail::noun) return modifier;
      break;
    case Head::counter:
      if (left_form.tail == Tail::numeral || left_form.tail == Tail::determiner) return bound;
      break;
    case Head::quoting:
      return modifier;
    default:
      break;
  }
  const u32string_view next = right.reading;
  switch (left_form.tail) {
    case Tail::determiner:
    case Tail::adnominal:
    case Tail::numeral:
      return modifier;
    case Tail::degree:
      return left_form.syllables == 1 && right_form.head == Head::predicate ? bound : close;
    case Tail::genitive:
    case Tail::noun:
      return close;
    case Tail::auxiliary:
      return is_auxiliary_of(left.reading, next) ? bound : neutral;
    case Tail::connective:
      return is_auxiliary_of(left.reading, next) ? bound : apart;
    case Tail::subject:
      return left_form.head == Head::bound_noun && is_light_predicate(next) ? close : subject;
    case Tail::object:
    case Tail::adverbial:
    case Tail::adverb:
    case Tail::joint:
      return left_form.head == Head::bound_noun && is_light_predicate(next) ? bound : neutral;
    case Tail::topic:
      return loose;
    case Tail::conjunction:
      return loose;
    case Tail::final:
      return apart;
  }
  return neutral;
}

}  // namespace nangdok
