#include "master/master.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "master/dc_filter.h"
#include "master/limiter.h"
#include "master/measure.h"

namespace nangdok {
namespace {

std::vector<float> tone(double hz, double amplitude, std::size_t count) {
  std::vector<float> samples(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double phase = 2 * std::numbers::pi * hz * static_cast<double>(i) / engine_rate.hz;
    samples[i] = static_cast<float>(amplitude * std::sin(phase));
  }
  return samples;
}

Clip clip_of(const std::vector<float>& sound) {
  Clip clip;
  for (const float sample : sound) {
    clip.samples.push_back(static_cast<std::int16_t>(std::lrint(sample * 32767)));
  }
  return clip;
}

TEST(DcFilter, TakesAwayAConstantAndLeavesATone) {
  std::vector<float> sound = tone(200, 0.5, 22'050);
  for (float& sample : sound) sample += 0.1F;
  remove_dc(sound);
  double mean = 0;
  for (std::size_t i = 11'025; i < 22'050; ++i) mean += sound[i] / 11'025;
  EXPECT_NEAR(mean, 0, 1e-4);
  // 200 Hz is ten times the corner: 1/sqrt(1 + 0.01) of the amplitude is left.
  EXPECT_NEAR(true_peak(std::span(sound).subspan(11'025)), 0.5 / std::sqrt(1.01), 2e-3);
}

TEST(TruePeak, SeesWhatLiesBetweenTheSamples) {
  // A quarter of the rate, sampled at 45°: samples of 0.707 under a crest of 1.
  std::vector<float> sound;
  for (int i = 0; i < 400; ++i) {
    sound.push_back((i / 2 % 2 == 0 ? 1.F : -1.F) * static_cast<float>(std::numbers::sqrt2 / 2));
  }
  EXPECT_NEAR(true_peak(sound), 1.0, 0.02);
}

TEST(Limiter, QuietSoundIsUntouched) {
  const std::vector<float> sound = tone(300, 0.4, 5000);
  std::vector<float> limited = sound;
  limit(limited, {-3});
  EXPECT_EQ(limited, sound);
}

TEST(Limiter, HoldsTheCeilingFromTheFirstSample) {
  std::vector<float> sound = tone(1000, 0.9, 10'000);
  limit(sound, {-6});
  EXPECT_LE(true_peak(sound), Decibels{-6}.as_factor() * 1.001);
  EXPECT_GE(true_peak(sound), Decibels{-6}.as_factor() * 0.97);
}

TEST(Limiter, GainGoesDownBeforeThePeakAndComesBack) {
  std::vector<float> sound = tone(500, 0.3, 44'100);
  sound[20'000] = 1.F;
  const std::vector<float> before = sound;
  limit(sound, {-3});
  EXPECT_LE(true_peak(sound), Decibels{-3}.as_factor() * 1.001);
  EXPECT_EQ(sound[19'000], before[19'000]);                      // 45 ms before: not yet
  EXPECT_LT(std::abs(sound[19'997]), std::abs(before[19'997]));  // just before: already
  EXPECT_NEAR(sound[43'000], before[43'000], 1e-5);              // a second later: back
}

TEST(Limiter, HoldsATonePlusImpulsesWhereverTheyFall) {
  for (std::size_t at = 1; at < 240; at += 17) {
    std::vector<float> sound = tone(700, 0.2, 240);
    sound[at] = -0.99F;
    limit(sound, {-9});
    EXPECT_LE(true_peak(sound), Decibels{-9}.as_factor() * 1.001) << at;
  }
}

TEST(Master, GainIsTheDistanceFromCalibrationToTarget) {
  Clip clip = clip_of(tone(400, 0.1, 22'050));
  Voice voice;
  voice.calibrated_loudness = Lufs{-25};
  master(clip, {}, voice, {Lufs{-19}, Decibels{-1}});
  const Measurement measured = measure(std::span(clip.samples).subspan(11'025), engine_rate);
  EXPECT_NEAR(measured.rms.value, -20 - 3.01 + 6, 0.05);
}

TEST(Master, ClauseGainTakesEffectInThePauseBeforeIt) {
  std::vector<float> sound = tone(400, 0.1, 30'000);
  std::fill(sound.begin() + 10'000, sound.begin() + 20'000, 0.F);
  Clip clip = clip_of(sound);
  clip.words = {{{0, 1}, 0, 0, 10'000}, {{2, 3}, 0, 20'000, 30'000}};
  Take take;
  take.clauses.resize(2);
  take.clauses[0].words = {{{0, 1}, 0, 0, 1}};
  take.clauses[1].words = {{{2, 3}, 0, 0, 1}};
  take.clauses[1].gain = Decibels{-6};
  Voice voice;
  voice.calibrated_loudness = Lufs{-19};
  master(clip, take, voice, {});
  const std::span all(clip.samples);
  EXPECT_NEAR(measure(all.subspan(2000, 6000), engine_rate).rms.value -
                  measure(all.subspan(22'000, 6000), engine_rate).rms.value,
              6, 0.1);
}

TEST(Master, ClipBeginsAndEndsNearZeroAndKeepsItsLength) {
  std::vector<float> sound(5000, 0.5F);
  Clip clip = clip_of(sound);
  master(clip, {}, {}, {});
  ASSERT_THAT(clip.samples, testing::SizeIs(5000));
  EXPECT_EQ(clip.samples.front(), 0);
  EXPECT_EQ(clip.samples.back(), 0);
}

TEST(Master, DependsOnNothingOutsideTheTake) {
  Clip first = clip_of(tone(250, 0.7, 9000));
  Clip again = first;
  Clip other = clip_of(tone(900, 0.99, 3000));
  master(first, {}, {}, {});
  master(other, {}, {}, {});
  master(again, {}, {}, {});
  EXPECT_EQ(first.samples, again.samples);
}

TEST(Measure, ToneOfKnownLevel) {
  // A 1 kHz sine of amplitude 0.1 has an RMS of -23.0 dBFS; R 128 reads a mono one 0.7 LU lower
  // than its RMS plus the filter's gain of 0.7 dB at 1 kHz, less its 0.691 offset.
  const Clip clip = clip_of(tone(1000, 0.1, 5 * 22'050));
  const Measurement measured = measure(clip.samples, engine_rate);
  EXPECT_NEAR(measured.rms.value, -23.01, 0.05);
  EXPECT_NEAR(measured.true_peak.value, -20, 0.05);
  EXPECT_NEAR(measured.integrated.value, -23.0, 0.15);
}

TEST(Measure, SilenceAtBothEndsIsCounted) {
  std::vector<float> sound(22'050, 0.F);
  const std::vector<float> middle = tone(441, 0.5, 22'050);
  sound.insert(sound.end(), middle.begin(), middle.end());
  sound.insert(sound.end(), 44'100, 0.F);
  const Clip clip = clip_of(sound);
  const Measurement measured = measure(clip.samples, engine_rate);
  EXPECT_NEAR(static_cast<double>(measured.head_silence), 22'050, 2);
  EXPECT_NEAR(static_cast<double>(measured.tail_silence), 44'100, 2);
  EXPECT_EQ(measured.length, 4 * 22'050);
  EXPECT_LE(measured.noise_floor.value, -120);
}

}  // namespace
}  // namespace nangdok
