#include "narration/melody_rules.h"

#include <algorithm>
#include <cstdint>

namespace nangdok {

bool begins_high(hangul::Onset onset) {
  switch (onset) {
    case hangul::GG:
    case hangul::DD:
    case hangul::BB:
    case hangul::JJ:
    case hangul::K:
    case hangul::T:
    case hangul::P:
    case hangul::CH:
    case hangul::S:
    case hangul::SS:
    case hangul::H:
      return true;
    default:
      return false;
  }
}

std::vector<Level> accentual_targets(std::size_t syllables, hangul::Onset first_onset) {
  const Level first = begins_high(first_onset) ? initial_high_target : low_target;
  switch (syllables) {
    case 0:
      return {};
    case 1:
      return {final_high_target};
    case 2:
      return {first, final_high_target};
    case 3:
      return {first, (first + final_high_target) / 2, final_high_target};
    default:
      break;
  }
  std::vector<Level> targets(syllables);
  targets[0] = first;
  const std::size_t penultimate = syllables - 2;
  for (std::size_t i = 1; i <= penultimate; ++i) {
    const double share =
        penultimate == 1 ? 0.5 : static_cast<double>(i - 1) / static_cast<double>(penultimate - 1);
    targets[i] = second_high_target + share * (penultimate_target - second_high_target);
  }
  targets.back() = final_high_target;
  return targets;
}

std::vector<Level> final_accentual_targets(std::size_t syllables, hangul::Onset first_onset,
                                           Level boundary_start) {
  std::vector<Level> targets(syllables, boundary_start);
  if (syllables < 2) return targets;
  targets[0] = begins_high(first_onset) ? initial_high_target : low_target;
  const std::size_t inner = syllables - 2;
  for (std::size_t i = 1; i <= inner; ++i) {
    const double share = static_cast<double>(i - 1) / static_cast<double>(inner);
    targets[i] = second_high_target + share * (boundary_start - second_high_target);
  }
  return targets;
}

Level downstep(std::size_t index) {
  return -std::min(0.5 * static_cast<Level>(index), 2.0);
}

Level paragraph_declination(std::size_t index, std::size_t count) {
  constexpr Level span = 1.0;
  if (count < 2) return span / 2;
  return span / 2 - span * static_cast<Level>(index) / static_cast<Level>(count - 1);
}

Level sentence_declination(std::size_t index) {
  return -std::min(0.3 * static_cast<Level>(index), 0.9);
}

BoundaryTone boundary_tone(PhraseEnd end) {
  switch (end) {
    case PhraseEnd::continuation:
      return {4, 6, std::nullopt, Length::drawn};
    case PhraseEnd::clause_continuation:
      return {3, 6.5, std::nullopt, Length::drawn};
    case PhraseEnd::list_item:
      return {4.5, 5.5, std::nullopt, Length::drawn};
    case PhraseEnd::statement:
      return {2, 0, std::nullopt, Length::final};
    case PhraseEnd::yes_no_question:
      return {3, 8, std::nullopt, Length::final};
    case PhraseEnd::wh_question:
      return {4, 6, 1, Length::final};
    case PhraseEnd::exclamation:
      return {4, 1, 7, Length::final};
    case PhraseEnd::command:
      return {5, 1, std::nullopt, Length::final};
    case PhraseEnd::fragment:
      return {3, 1, std::nullopt, Length::final};
    case PhraseEnd::trailing_off:
      return {3, 3, std::nullopt, Length::final};
  }
  return {};
}

PhraseEnd sentence_end(SentenceType type) {
  switch (type) {
    case SentenceType::statement:
      return PhraseEnd::statement;
    case SentenceType::yes_no_question:
      return PhraseEnd::yes_no_question;
    case SentenceType::wh_question:
      return PhraseEnd::wh_question;
    case SentenceType::exclamation:
      return PhraseEnd::exclamation;
    case SentenceType::command:
      return PhraseEnd::command;
    case SentenceType::fragment:
      return PhraseEnd::fragment;
  }
  return PhraseEnd::statement;
}

double variation(std::size_t sentence, std::size_t phrase, std::size_t seed) {
  // SplitMix64 (Steele, Lea and Flood 2014), one step over a mix of the three.
  std::uint64_t x = sentence * 0x9E3779B97F4A7C15u + phrase * 0xBF58476D1CE4E5B9u +
                    (seed + 1) * 0x94D049BB133111EBu;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  x ^= x >> 31;
  return static_cast<double>(x >> 11) / static_cast<double>(std::uint64_t{1} << 52) - 1.0;
}

}  // namespace nangdok
