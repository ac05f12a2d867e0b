#include "voice/analysis/measures.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "voice/analysis/spectrum.h"

namespace nangdok::testing {
namespace {

bool is_vowel(const std::string& mnemonic) {
  static const std::vector<std::string> vowels{"a",  "ae", "e", "eo", "o", "u",
                                               "eu", "ui", "i", "E",  "@", "u-"};
  return std::find(vowels.begin(), vowels.end(), mnemonic) != vowels.end();
}

std::size_t vowel_after(const Spoken& spoken, std::size_t index) {
  for (std::size_t i = index + 1; i < spoken.phonemes.size(); ++i)
    if (is_vowel(spoken.phonemes[i].mnemonic)) return i;
  throw std::runtime_error("no vowel follows");
}

double highest(const std::vector<double>& track, const Stretch& s) {
  double best = -120;
  for (auto i = static_cast<long>(s.begin * 1000); i < static_cast<long>(s.end * 1000); ++i)
    if (i >= 0 && i < static_cast<long>(track.size()))
      best = std::max(best, track[static_cast<std::size_t>(i)]);
  return best;
}

double lowest(const std::vector<double>& track, const Stretch& s) {
  double best = 0;
  for (auto i = static_cast<long>(s.begin * 1000); i < static_cast<long>(s.end * 1000); ++i)
    if (i >= 0 && i < static_cast<long>(track.size()))
      best = std::min(best, track[static_cast<std::size_t>(i)]);
  return best;
}

double at(const std::vector<double>& track, double seconds) {
  const auto i = static_cast<long>(std::lround(seconds * 1000));
  return i >= 0 && i < static_cast<long>(track.size()) ? track[static_cast<std::size_t>(i)] : -120;
}

}  // namespace

std::size_t find_phoneme(const Spoken& spoken, std::string_view mnemonic, std::size_t from) {
  for (std::size_t i = from; i < spoken.phonemes.size(); ++i)
    if (spoken.phonemes[i].mnemonic == mnemonic) return i;
  throw std::runtime_error("not spoken: " + std::string(mnemonic));
}

std::size_t find_vowel(const Spoken& spoken, std::size_t n) {
  for (std::size_t i = 0; i < spoken.phonemes.size(); ++i)
    if (is_vowel(spoken.phonemes[i].mnemonic) && n-- == 0) return i;
  throw std::runtime_error("too few vowels");
}

Stretch vowel_centre(const Spoken& spoken, std::size_t vowel) {
  const Stretch whole = spoken.stretch(vowel);
  const std::vector<double> track = level_track(spoken.sound, 0.02);
  double best = whole.begin;
  for (double t = whole.begin; t <= whole.end; t += 0.001)
    if (at(track, t) > at(track, best)) best = t;
  return {best - 0.02, best + 0.02};
}

StopMeasure measure_stop(const Spoken& spoken, std::size_t stop) {
  const std::vector<double> level = level_track(spoken.sound, 0.004);
  const std::vector<double> low = level_track(band_passed(spoken.sound, 70, 400), 0.012);
  const Stretch vowel = spoken.stretch(vowel_after(spoken, stop));
  const double reference = highest(level, vowel);
  const double low_reference = highest(low, vowel);
  const double release = spoken.phonemes[stop].begin;
  StopMeasure out;

  double begin = release;
  while (begin > 0 && at(level, begin - 0.003) < reference - 30) begin -= 0.001;
  double onset = release;
  while (onset < vowel.end && at(low, onset) < low_reference - 12) onset += 0.001;
  // The release itself may come a little after the engine's mark.
  double burst = release;
  while (burst < onset && at(level, burst) < reference - 45) burst += 0.001;
  out.closure = std::max(0.0, burst - begin - 0.003);
  out.voice_onset = onset - burst;
  out.release_db = highest(level, {burst, burst + 0.02}) - reference;
  out.voicing_db = lowest(low, {release - 0.04, release}) - low_reference;
  return out;
}

NoiseMeasure measure_friction(const Spoken& spoken, std::size_t consonant) {
  const Sound noise = band_passed(spoken.sound, 1500, 10'000);
  const std::vector<double> track = level_track(noise, 0.01);
  const std::vector<double> level = level_track(spoken.sound, 0.01);
  const Stretch vowel = spoken.stretch(vowel_after(spoken, consonant));
  const Stretch own{spoken.phonemes[consonant].begin, vowel.begin + 0.01};
  NoiseMeasure out;
  const double strongest = highest(track, own);
  double centre = own.begin;
  for (double t = own.begin; t < own.end; t += 0.001) {
    if (at(track, t) >= strongest - 20) out.length += 0.001;
    if (at(track, t) > at(track, centre)) centre = t;
  }
  out.centroid_hz =
      spectral_centroid(part(spoken.sound, {centre - 0.012, centre + 0.012}), 1000, 11'000);
  out.level_db = highest(level, own) - highest(level, vowel);
  return out;
}

double coda_release_db(const Spoken& spoken, std::size_t vowel) {
  const std::vector<double> level = level_track(spoken.sound, 0.005);
  const Stretch whole = spoken.stretch(vowel);
  const double reference = highest(level, whole);
  double t = vowel_centre(spoken, vowel).middle();
  while (t < spoken.end && at(level, t) > reference - 30) t += 0.001;
  return highest(level, {t + 0.004, spoken.end}) - reference;
}

double silence_between(const Spoken& spoken, std::size_t first_vowel, std::size_t second_vowel) {
  const std::vector<double> level = level_track(spoken.sound, 0.004);
  const double first = vowel_centre(spoken, first_vowel).middle();
  const double second = vowel_centre(spoken, second_vowel).middle();
  const double reference = std::max(highest(level, {first - 0.02, first + 0.02}),
                                    highest(level, {second - 0.02, second + 0.02}));
  double longest = 0;
  double run = 0;
  for (double t = first; t < second; t += 0.001) {
    run = at(level, t) < reference - 30 ? run + 0.001 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

JoinMeasure measure_join(const Spoken& spoken, double from, double to) {
  constexpr double bands[][2] = {{300, 700}, {700, 1200}, {1200, 1800}, {1800, 2500}, {2500, 4000}};
  std::vector<std::vector<double>> tracks;
  // Windows of 18 ms hold one period or two of any voice, so that the track does not ripple.
  for (const auto& band : bands)
    tracks.push_back(level_track(band_passed(spoken.sound, band[0], band[1]), 0.018));
  const auto distance = [&](double a, double b) {
    double sum = 0;
    for (const auto& track : tracks) {
      const double d = std::max(at(track, a), -70.0) - std::max(at(track, b), -70.0);
      sum += d * d;
    }
    return std::sqrt(sum / static_cast<double>(tracks.size()));
  };
  JoinMeasure out;
  for (double t = from; t < to - 0.005; t += 0.001)
    out.steepest_db = std::max(out.steepest_db, distance(t, t + 0.005));
  const double whole = distance(from, to);
  double begin = from;
  while (begin < to && distance(from, begin) < whole * 0.1) begin += 0.001;
  double end = to;
  while (end > begin && distance(to, end) < whole * 0.1) end -= 0.001;
  out.glide = end - begin;
  return out;
}

}  // namespace nangdok::testing
