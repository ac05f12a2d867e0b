#include "korean/reading/counter.h"

#include <array>
#include <utility>

#include "base/utf8.h"
#include "korean/reading/counter_context.h"
#include "korean/reading/counter_table.h"
#include "korean/reading/particle.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

/// 석 달, 넉 장; 서 말, 너 돈 (표준어 규정 제17항).
std::u32string old_form(std::int64_t value, std::u32string_view counter) {
  const bool seok = counter == U"달" || counter == U"장" || counter == U"섬" || counter == U"냥" ||
                    counter == U"되" || counter == U"자";
  const bool seo = counter == U"말" || counter == U"돈" || counter == U"푼";
  if (value == 3 && seok) return U"석";
  if (value == 4 && seok) return U"넉";
  if (value == 3 && seo) return U"서";
  if (value == 4 && seo) return U"너";
  return {};
}

/// 10月, 3人, 5個: a counter in hanja.
std::optional<Counter> hanja_counter(const Passage& passage, std::size_t at) {
  constexpr std::u32string_view hanja = U"年月日時分秒人名個圓元回番章條項卷號歲世倍層位次度代";
  constexpr std::u32string_view hangul = U"년월일시분초인명개원원회번장조항권호세세배층위차도대";
  const std::size_t index = hanja.find(passage.at(at));
  if (index == std::u32string_view::npos || is_hanja(passage.at(at + 1))) return std::nullopt;
  const std::u32string_view name = hangul.substr(index, 1);
  const auto entry = longest_counter(name);
  if (!entry) return std::nullopt;
  const NumeralSeries series = entry->ambiguous ? NumeralSeries::sino_korean : entry->series;
  return Counter{entry->name, at + 1, series, "counter " + to_utf8(name) + " in hanja"};
}

bool denies(std::u32string_view word) {
  static const auto denials = word_set(U"안 없 못 모르 모른 모를 몰라 않 아니 채");
  return starts_with_any(word, denials);
}

std::string series_name(NumeralSeries series) {
  return series == NumeralSeries::sino_korean ? "Sino-Korean" : "native";
}

}  // namespace

std::optional<Counter> find_counter(const Passage& passage, std::size_t begin,
                                    const WrittenNumber& number) {
  if (auto counter = hanja_counter(passage, number.end)) return counter;
  const bool spaced = passage.at(number.end) == U' ';
  const std::size_t at = number.end + (spaced ? 1 : 0);
  if (!hangul::is_syllable(passage.at(at))) return std::nullopt;
  const std::u32string_view written = passage.hangul_run(at);
  // Particles that begin like a counter: 1부터, 2말고, 3조차.
  for (const std::u32string_view particle : {U"부터", U"말고", U"조차"}) {
    if (written.starts_with(particle)) return std::nullopt;
  }
  const auto entry = longest_counter(written);
  if (!entry) return std::nullopt;
  // 1도 없다: not even one.
  if (written == U"도" && !spaced && denies(passage.next_word(at + 1))) return std::nullopt;
  Counter counter{entry->name, at + entry->name.size(), entry->series, {}};
  const bool alone = is_particle_sequence(passage.hangul_run(counter.end));
  const bool may_be_compound =
      !spaced && (entry->ambiguous || entry->series == NumeralSeries::sino_korean);
  if (!alone && !may_be_compound) return std::nullopt;
  std::string why;
  if (entry->ambiguous) {
    auto choice = choose_series({passage, begin, counter.end, entry->name, number.small_value()});
    counter.series = choice.series;
    why = ", " + std::move(choice.why);
  }
  counter.why = "counter " + to_utf8(entry->name) + ": " + series_name(counter.series) + why;
  return counter;
}

std::u32string read_before_counter(const WrittenNumber& number, const Counter& counter) {
  const std::int64_t value = number.small_value();
  std::int64_t limit = 0;
  switch (counter.series) {
    case NumeralSeries::native:
      limit = 99;
      break;
    case NumeralSeries::native_below_20:
      limit = 19;
      break;
    case NumeralSeries::clock:
      limit = 12;
      break;
    case NumeralSeries::sino_korean:
      break;
  }
  const bool counts = value >= 1 && value <= limit;
  if (!counts || (number.has_leading_zero() && counter.series != NumeralSeries::clock)) {
    if (number.has_leading_zero() && counter.name != U"월" && counter.name != U"일" &&
        counter.name != U"시" && counter.name != U"분" && counter.name != U"초") {
      return digit_by_digit(number.parts[0].digits);
    }
    const bool month = counter.name.starts_with(U"월");  // 월, 월호, 월말 …
    if (month && value == 6) return U"유";
    if (month && value == 10) return U"시";
    return sino_korean(number);
  }
  if (counter.name == U"번째" && value == 1) return U"첫";
  std::u32string old = old_form(value, counter.name);
  return old.empty() ? native_before_counter(value) : old;
}

}  // namespace nangdok
