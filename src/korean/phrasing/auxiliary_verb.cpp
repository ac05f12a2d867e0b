#include "korean/phrasing/auxiliary_verb.h"

#include <algorithm>
#include <array>

#include "korean/hangul.h"

namespace nangdok {
namespace {

using std::u32string_view;

template <std::size_t N>
bool starts_with_any(u32string_view word, const std::array<u32string_view, N>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [word](u32string_view start) { return word.starts_with(start); });
}

constexpr auto after_go =
    std::to_array<u32string_view>({U"있", U"싶", U"말", U"마", U"나", U"난", U"났", U"계"});
constexpr auto after_ji =
    std::to_array<u32string_view>({U"않", U"못", U"말", U"마", U"아니", U"아닌"});
constexpr auto after_ge =
    std::to_array<u32string_view>({U"되", U"됐", U"된", U"될", U"됩", U"돼", U"하", U"했", U"한",
                                   U"할", U"해", U"합", U"만들", U"만든", U"마련"});
constexpr auto after_ya = std::to_array<u32string_view>(
    {U"하", U"했", U"한", U"할", U"해", U"합", U"되", U"됐", U"된", U"될", U"돼", U"됩", U"겠"});
constexpr auto after_eo = std::to_array<u32string_view>(
    {U"있",   U"버리", U"버린", U"버렸", U"버릴", U"버려", U"주",   U"줬", U"준",   U"줄",
     U"줘",   U"줍",   U"드리", U"드렸", U"드린", U"드릴", U"드려", U"놓", U"놨",   U"두",
     U"둬",   U"뒀",   U"둔",   U"둘",   U"내",   U"냈",   U"낸",   U"낼", U"보",   U"봤",
     U"본",   U"볼",   U"봐",   U"봅",   U"가",   U"갔",   U"간",   U"갈", U"갑",   U"오",
     U"왔",   U"온",   U"올",   U"와",   U"옵",   U"대",   U"댄",   U"댔", U"나가", U"나간",
     U"나갔", U"나갈", U"빠지", U"빠진", U"빠졌", U"지",   U"진",   U"졌", U"질",   U"져",
     U"계",   U"먹",   U"치우", U"하",   U"했",   U"한",   U"할",   U"해", U"합"});

/// True for the -아/-어 form of a stem: an open syllable whose vowel is one of its own.
bool ends_in_eo_form(u32string_view word) {
  if (word.empty() || !hangul::is_syllable(word.back())) return false;
  const hangul::Syllable last = hangul::decompose(word.back());
  if (last.coda != hangul::NO_CODA) return false;
  switch (last.nucleus) {
    case hangul::A:
    case hangul::AE:
    case hangul::EO:
    case hangul::E:
    case hangul::YEO:
    case hangul::WA:
    case hangul::WAE:
    case hangul::WO:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool takes_auxiliary(u32string_view left, u32string_view right) {
  if (left.empty()) return false;
  switch (left.back()) {
    case U'고':
      return starts_with_any(right, after_go);
    case U'지':
      return starts_with_any(right, after_ji);
    case U'게':
      return starts_with_any(right, after_ge);
    case U'야':
      return starts_with_any(right, after_ya);
    case U'까':
      return right.starts_with(U"싶") || right.starts_with(U"보");
    case U'며':
    case U'서':
      return false;
    default:
      return ends_in_eo_form(left) &&
             (right.starts_with(U"싶") || starts_with_any(right, after_eo));
  }
}

std::size_t attached_auxiliary(u32string_view word) {
  for (std::size_t at = word.size() - 1; at >= 2; --at) {
    const bool written_together = word[at - 1] != U'고' && word[at - 1] != U'나';
    if (written_together && takes_auxiliary(word.substr(0, at), word.substr(at))) return at;
  }
  return 0;
}

bool is_light_predicate(u32string_view word) {
  constexpr auto starts = std::to_array<u32string_view>(
      {U"있",   U"없", U"알",   U"안다", U"압니다", U"몰",   U"모르", U"모른",
       U"모를", U"같", U"아니", U"아닌", U"아닐",   U"아닙", U"하",   U"했",
       U"한다", U"할", U"한",   U"해",   U"합",     U"싶",   U"만하", U"만한"});
  return starts_with_any(word, starts);
}

bool is_light_verb(u32string_view word) {
  constexpr auto starts =
      std::to_array<u32string_view>({U"하", U"했", U"한다", U"할", U"해", U"합니"});
  return starts_with_any(word, starts) && word.size() <= 4;
}

}  // namespace nangdok
