// The sounds of Korean as our voices speak them, measured. Where a tolerance is no matter of course
// its reason stands beside it.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <memory>

#include "voice/analysis/measures.h"
#include "voice/analysis/pitch.h"
#include "voice/analysis/spectrum.h"

namespace nangdok::testing {
namespace {

class Contrast : public ::testing::TestWithParam<const char*> {
 protected:
  static Speaker& speaker() {
    static std::map<std::string, std::unique_ptr<Speaker>> speakers;
    auto& found = speakers[GetParam()];
    if (!found) found = std::make_unique<Speaker>(GetParam());
    return *found;
  }
  static bool female() { return std::string(GetParam()) == "nangdok-female"; }
  static double ceiling() { return female() ? 5500 : 5000; }

  static Spoken vowel_alone(const std::string& vowel) {
    auto clause = syllables(vowel);
    clause[0].length = Length::final;
    return speaker().speak(clause);
  }
  static std::vector<double> formants_of(const Spoken& spoken, std::size_t vowel) {
    const Stretch centre = vowel_centre(spoken, vowel);
    return formants(part(spoken.sound, {centre.begin - 0.01, centre.end + 0.01}), ceiling());
  }
  static StopMeasure initial(const std::string& syllable) {
    return measure_stop(speaker().speak(syllable), 0);
  }
  static StopMeasure between_vowels(const std::string& syllable) {
    const Spoken spoken = speaker().speak("아" + syllable);
    return measure_stop(spoken, find_vowel(spoken, 1) - 1);
  }
  static NoiseMeasure friction(const std::string& syllable) {
    return measure_friction(speaker().speak(syllable), 0);
  }
};

INSTANTIATE_TEST_SUITE_P(Voices, Contrast, ::testing::Values("nangdok", "nangdok-female"),
                         [](const auto& which) {
                           return std::string(which.param) == "nangdok" ? "male" : "female";
                         });

struct VowelRow {
  const char* vowel;
  double male[2], female[2];
};

// Means of Yang (1996), F1 and F2. 6 % is a fifth of the distance between the nearest vowels (ㅓ
// and ㅗ in F1), and about what linear prediction errs by at these pitches (harmonics 100 to 200 Hz
// apart).
TEST_P(Contrast, VowelsHaveTheFormantsOfSeoul) {
  for (const VowelRow& row :
       {VowelRow{"아", {738, 1372}, {986, 1794}}, VowelRow{"애", {591, 1849}, {677, 2285}},
        VowelRow{"에", {490, 1968}, {650, 2377}}, VowelRow{"어", {608, 1121}, {765, 1371}},
        VowelRow{"오", {453, 945}, {499, 1029}}, VowelRow{"우", {369, 981}, {422, 1021}},
        VowelRow{"으", {405, 1488}, {447, 1703}}, VowelRow{"이", {341, 2219}, {344, 2814}}}) {
    const double* expected = female() ? row.female : row.male;
    const auto found = formants_of(vowel_alone(row.vowel), 0);
    ASSERT_GE(found.size(), 2u) << row.vowel;
    EXPECT_NEAR(found[0], expected[0], expected[0] * 0.06) << row.vowel << " F1";
    EXPECT_NEAR(found[1], expected[1], expected[1] * 0.06) << row.vowel << " F2";
  }
}

TEST_P(Contrast, VowelsAreEquallyLoud) {
  double loudest = -120, softest = 0;
  for (const char* vowel : {"아", "애", "에", "어", "오", "우", "으", "이"}) {
    const Spoken spoken = vowel_alone(vowel);
    const double level = level_db(part(spoken.sound, vowel_centre(spoken, 0)));
    loudest = std::max(loudest, level);
    softest = std::min(softest, level);
  }
  EXPECT_LE(loudest - softest, 2.5);
}

// Korean tells its three series at a phrase's start by voice onset time (Cho, Jun and Ladefoged
// 2002); listeners need some 20 ms between them.
TEST_P(Contrast, StopsOfThreeSeriesDifferInVoiceOnset) {
  for (const auto& [tense, lax, aspirated] :
       {std::tuple{"까", "가", "카"}, std::tuple{"따", "다", "타"}, std::tuple{"빠", "바", "파"},
        std::tuple{"짜", "자", "차"}}) {
    const double first = initial(tense).voice_onset;
    const double second = initial(lax).voice_onset;
    const double third = initial(aspirated).voice_onset;
    EXPECT_GE(second - first, 0.02) << lax << " after " << tense;
    EXPECT_GE(third - second, 0.02) << aspirated << " after " << lax;
    EXPECT_LE(first, 0.03) << tense;
  }
}

// Between vowels lax stops are voiced through, tense ones closed for 100 ms and more, aspirated
// ones for less than the tense (Silva 1992).
TEST_P(Contrast, StopsBetweenVowelsDifferInClosureAndVoicing) {
  for (const auto& [tense, lax, aspirated] :
       {std::tuple{"까", "가", "카"}, std::tuple{"따", "다", "타"}, std::tuple{"빠", "바", "파"},
        std::tuple{"짜", "자", "차"}}) {
    const StopMeasure closed = between_vowels(tense);
    const StopMeasure voiced = between_vowels(lax);
    const StopMeasure breathed = between_vowels(aspirated);
    EXPECT_GE(closed.closure, 0.1) << tense;
    EXPECT_LE(closed.closure, 0.18) << tense;
    EXPECT_GE(breathed.closure, 0.06) << aspirated;
    EXPECT_LT(breathed.closure, closed.closure) << aspirated;
    EXPECT_GE(breathed.voice_onset - closed.voice_onset, 0.03) << aspirated;
    EXPECT_LE(voiced.closure, 0.005) << lax;
    EXPECT_GE(voiced.voicing_db, -20) << lax;
    EXPECT_LE(closed.voicing_db, -45) << tense;
  }
}

TEST_P(Contrast, TenseSIsLongerThanLax) {
  EXPECT_GE(friction("싸").length, 1.5 * friction("사").length);
  EXPECT_GE(friction("씨").length, 1.5 * friction("시").length);
}

// The palatal friction before ㅣ has its energy lower, around 4 kHz, than the alveolar at 6 kHz.
TEST_P(Contrast, SIsPalatalBeforeI) {
  EXPECT_LE(friction("시").centroid_hz, friction("사").centroid_hz - 1000);
  EXPECT_LE(friction("씨").centroid_hz, friction("싸").centroid_hz - 1000);
}

TEST_P(Contrast, TenseAffricateIsShorterThanLaxThanAspirated) {
  const double tense = friction("짜").length;
  const double lax = friction("자").length;
  const double aspirated = friction("차").length;
  EXPECT_LE(tense + 0.02, lax);
  EXPECT_LE(lax + 0.02, aspirated);
}

// A burst 50 dB under the vowel is under the noise of any room.
TEST_P(Contrast, CodasAreNotReleased) {
  for (const char* word : {"밥", "밧", "박", "입", "읻", "익"}) {
    const Spoken spoken = speaker().speak(word);
    EXPECT_LE(coda_release_db(spoken, find_vowel(spoken, 0)), -50) << word;
  }
}

// What is left to tell ㄱ ㄷ ㅂ apart is how the vowel ends: F2 of ㅏ rises to ㄱ, falls to ㅂ, and
// at ㄱ F3 comes down to meet it. 8 % in F2 or F3 is twice the difference that listeners notice.
TEST_P(Contrast, CodasOfThreePlacesEndTheirVowelApart) {
  std::map<std::string, std::vector<double>> ends;
  for (const char* word : {"박", "밧", "밥"}) {
    const Spoken spoken = speaker().speak(word);
    const std::size_t vowel = find_vowel(spoken, 0);
    const double end = spoken.stretch(vowel).end;
    ends[word] = formants(part(spoken.sound, {end - 0.034, end - 0.004}), ceiling());
    ASSERT_GE(ends[word].size(), 3u) << word;
  }
  EXPECT_GE(ends["박"][1], ends["밥"][1] * 1.08);
  EXPECT_GE(ends["밧"][1], ends["밥"][1] * 1.08);
  EXPECT_LE(ends["박"][2] - ends["박"][1], (ends["밧"][2] - ends["밧"][1]) * 0.8);
}

TEST_P(Contrast, ACodaAndTheTenseStopAfterItAreOneClosure) {
  for (const char* word : {"학꾜", "입따", "꼳따", "갇따", "답뼌", "박쑤"}) {
    const Spoken spoken = speaker().speak(word);
    const double silence = silence_between(spoken, find_vowel(spoken, 0), find_vowel(spoken, 1));
    const bool before_friction = std::string(word) == "박쑤";
    EXPECT_GE(silence, before_friction ? 0.05 : 0.12) << word;
    EXPECT_LE(silence, before_friction ? 0.1 : 0.18) << word;
  }
}

// A nasal's murmur lies 5 to 20 dB under its vowel and has its resonance below 500 Hz; the upper
// formants stay audible, 20 to 40 dB under the vowel's whole.
TEST_P(Contrast, NasalsKeepTheirUpperFormants) {
  for (const char* word : {"단", "담", "당"}) {
    const Spoken spoken = speaker().speak(word);
    const std::size_t vowel = find_vowel(spoken, 0);
    const double begin = spoken.phonemes[vowel + 1].begin;
    const auto murmur = part(spoken.sound, {begin + 0.02, begin + 0.06});
    const double reference = level_db(part(spoken.sound, vowel_centre(spoken, vowel)));
    EXPECT_LE(level_db(murmur), reference - 5) << word;
    EXPECT_GE(level_db(murmur), reference - 20) << word;
    for (const auto& [low, high] : {std::pair{800, 2800}, std::pair{1800, 4200}}) {
      EXPECT_GE(band_level_db(murmur, low, high), reference - 40) << word << " from " << low;
      EXPECT_LE(band_level_db(murmur, low, high), reference - 15) << word << " from " << low;
    }
  }
}

// The three nasals and ㄹ end the same vowel with different second formants.
TEST_P(Contrast, SonorantCodasDiffer) {
  const auto second_formant_band = [&](const char* word, double low, double high) {
    const Spoken spoken = speaker().speak(word);
    const std::size_t coda = find_vowel(spoken, 0) + 1;
    const double begin = spoken.phonemes[coda].begin;
    const auto murmur = part(spoken.sound, {begin + 0.015, begin + 0.055});
    return band_level_db(murmur, low, high) - level_db(murmur);
  };
  const double scale = female() ? 1.16 : 1;
  const auto low_minus_high = [&](const char* word) {
    return second_formant_band(word, 900 * scale, 1300 * scale) -
           second_formant_band(word, 1450 * scale, 2200 * scale);
  };
  EXPECT_GE(low_minus_high("담"), low_minus_high("단") + 6);
  EXPECT_GE(low_minus_high("단"), low_minus_high("당") + 1.5);
  // A lateral is louder than a nasal.
  const auto level = [&](const char* word) {
    const Spoken spoken = speaker().speak(word);
    const std::size_t vowel = find_vowel(spoken, 0);
    const double begin = spoken.phonemes[vowel + 1].begin;
    return level_db(part(spoken.sound, {begin, begin + 0.05}));
  };
  EXPECT_GE(level("달"), level("단") + 2);
}

// ㄴ before ㅣ is palatal: its second formant lies near 2 kHz in place of 1.6 (1.16 times that for
// the female voice).
TEST_P(Contrast, NIsPalatalBeforeI) {
  const double scale = female() ? 1.16 : 1;
  const auto high_minus_low = [&](const char* word) {
    const Spoken spoken = speaker().speak(word);
    const std::size_t nasal = find_vowel(spoken, 0) + 1;
    const double begin = spoken.phonemes[nasal].begin;
    const auto murmur = part(spoken.sound, {begin + 0.002, begin + 0.03});
    return band_level_db(murmur, 1850 * scale, 2250 * scale) -
           band_level_db(murmur, 1400 * scale, 1750 * scale);
  };
  EXPECT_GE(high_minus_low("아니"), high_minus_low("아나") + 5);
}

// A join that steps shows 15 dB and more of change in 5 ms (the smoothing window alone makes a step
// 18 ms long); speech, and the engine's own voice, stay under 10.
TEST_P(Contrast, SonorantsGlideIntoTheirVowels) {
  for (const char* word :
       {"아나", "아마", "알라", "이니", "아라", "우로", "아야", "오와", "우와", "우워",
        "위아", "의아", "으이", "이의", "여유", "아하", "이후", "오후", "이히", "전화",
        "만화", "말하", "영혼", "감히", "아이", "이오", "우이", "애야"}) {
    const Spoken spoken = speaker().speak(word);
    const std::size_t first = find_vowel(spoken, 0);
    const std::size_t second = find_vowel(spoken, 1);
    const double from = vowel_centre(spoken, first).middle();
    const double to = vowel_centre(spoken, second).middle();
    EXPECT_LE(measure_join(spoken, from, to).steepest_db, 10) << word;
  }
  for (const char* word : {"아나", "아마", "이니"}) {
    const Spoken spoken = speaker().speak(word);
    const double middle = spoken.phonemes[1].begin + 0.03;
    const double vowel = vowel_centre(spoken, 2).middle();
    EXPECT_GE(measure_join(spoken, middle, vowel).glide, 0.038) << word;
  }
}

// Voiced throughout: the level never falls 25 dB under the vowels.
TEST_P(Contrast, SonorantsLeaveNoHole) {
  for (const char* word : {"나나", "마마", "아라", "알라", "아하", "앙아", "이오", "안 아", "물 이",
                           "감나무", "우와", "의아", "영혼", "만화", "이후", "말하", "암호"}) {
    const Spoken spoken = speaker().speak(word);
    const std::vector<double> level = level_track(spoken.sound, 0.018);
    const double reference =
        level_db(part(spoken.sound, vowel_centre(spoken, find_vowel(spoken, 0))));
    double lowest = 0;
    for (std::size_t i = 20; i + 30 < level.size(); ++i) lowest = std::min(lowest, level[i]);
    EXPECT_GE(lowest, reference - 25) << word;
  }
}

TEST_P(Contrast, RieulBetweenVowelsIsATapAndInTheCodaALateral) {
  const Spoken tap = speaker().speak("아라");
  const Spoken lateral = speaker().speak("알라");
  const auto consonant = [](const Spoken& spoken) {
    return spoken.phonemes[find_vowel(spoken, 1)].begin - spoken.phonemes[1].begin;
  };
  EXPECT_LE(consonant(tap), 0.085);
  EXPECT_GE(consonant(lateral), consonant(tap) + 0.04);
}

TEST_P(Contrast, HieutBetweenVowelsIsVoicedAndWeak) {
  const Spoken spoken = speaker().speak("아하");
  const double begin = spoken.phonemes[1].begin;
  const auto found = pitch_at(spoken.sound, begin + 0.03, 0.03);
  ASSERT_TRUE(found.has_value());
  EXPECT_GE(found->strength, 0.7);
  EXPECT_LE(level_db(part(spoken.sound, {begin, begin + 0.05})),
            level_db(part(spoken.sound, vowel_centre(spoken, 0))) - 3);
}

// Level k lies 1.1 k semitones over level 0; listeners notice about 1 Hz at these pitches.
TEST_P(Contrast, LevelTonesAreWithinOneHertz) {
  const double zero = female() ? 166 : 92;
  for (int level = 0; level <= 9; ++level) {
    auto clause = syllables("아", level);
    clause[0].length = Length::final;
    const Spoken spoken = speaker().speak(clause);
    const auto found = pitch_at(spoken.sound, vowel_centre(spoken, 0).middle());
    ASSERT_TRUE(found.has_value()) << level;
    EXPECT_NEAR(found->hz, zero * std::exp2(1.1 * level / 12), 1) << level;
  }
}

// An envelope that the library drops without an error would leave a tone flat.
TEST_P(Contrast, MovingTonesMoveAsWritten) {
  const double zero = female() ? 166 : 92;
  const auto hz = [&](int level) { return zero * std::exp2(1.1 * level / 12); };
  for (const Tone& tone :
       {Tone{0, 9, {}}, Tone{9, 0, {}}, Tone{7, 4, {}}, Tone{4, 7, 1}, Tone{3, 1, 8}}) {
    auto clause = syllables("아");
    clause[0].tone = tone;
    clause[0].length = Length::final;
    const Spoken spoken = speaker().speak(clause, 100);  // Slow, for the window of measuring.
    const double span = spoken.end;
    // Away from the ends, where the window of measuring is not filled: 0.2 and 0.8 of the way.
    const auto begin = pitch_at(spoken.sound, span * 0.2, 0.024);
    const auto middle = pitch_at(spoken.sound, span * 0.5, 0.024);
    const auto end = pitch_at(spoken.sound, span * 0.8, 0.024);
    ASSERT_TRUE(begin && middle && end) << tone.start << " to " << tone.end;
    const int turn = tone.turn ? *tone.turn : 0;
    if (tone.turn) {
      EXPECT_NEAR(middle->hz, hz(turn), hz(turn) * 0.1);
      EXPECT_EQ(begin->hz > middle->hz, tone.start > turn);
      EXPECT_EQ(end->hz > middle->hz, tone.end > turn);
    } else {
      EXPECT_GT((end->hz - begin->hz) / (hz(tone.end) - hz(tone.start)), 0.45);
    }
  }
}

}  // namespace
}  // namespace nangdok::testing
