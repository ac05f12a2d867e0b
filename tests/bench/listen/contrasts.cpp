#include "bench/listen/contrasts.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "voice/analysis/measures.h"
#include "voice/analysis/pitch.h"
#include "voice/analysis/spectrum.h"

namespace nangdok::testing {
namespace {

class Figures {
 public:
  explicit Figures(Speaker& speaker) : speaker_(speaker) {}

  void vowels();
  void stops();
  void fricatives();
  void codas();
  void sonorants();
  void joins();
  void pitch();
  std::vector<Figure> take() { return std::move(figures_); }

 private:
  void add(const std::string& group, const std::string& name, const std::string& unit,
           double value) {
    figures_.push_back({group, name, unit, value});
  }
  // A measure that this voice's sound does not allow counts as nothing.
  template <typename Measure>
  double or_nan(const Measure& measure) {
    try {
      return measure();
    } catch (const std::runtime_error&) {
      return std::nan("");
    }
  }
  [[nodiscard]] double ceiling() const {
    return speaker_.voice().name.find("female") != std::string::npos ? 5500 : 5000;
  }

  Speaker& speaker_;
  std::vector<Figure> figures_;
};

void Figures::vowels() {
  double loudest = -120;
  double softest = 0;
  for (const std::string vowel : {"아", "애", "에", "어", "오", "우", "으", "이"}) {
    auto clause = syllables(vowel);
    clause[0].length = Length::final;
    const Spoken spoken = speaker_.speak(clause);
    const Stretch centre = vowel_centre(spoken, find_vowel(spoken, 0));
    const std::vector<double> found =
        formants(part(spoken.sound, {centre.begin - 0.01, centre.end + 0.01}), ceiling());
    for (std::size_t k = 0; k < 3; ++k)
      add("vowels", vowel + " F" + std::to_string(k + 1), "Hz",
          k < found.size() ? found[k] : std::nan(""));
    const double level = level_db(part(spoken.sound, centre));
    add("vowels", vowel + " level", "dB", level);
    loudest = std::max(loudest, level);
    softest = std::min(softest, level);
  }
  add("vowels", "spread of levels", "dB", loudest - softest);
}

void Figures::stops() {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"가", "ㄱ"}, {"까", "ㄲ"}, {"카", "ㅋ"}, {"다", "ㄷ"}, {"따", "ㄸ"}, {"타", "ㅌ"},
      {"바", "ㅂ"}, {"빠", "ㅃ"}, {"파", "ㅍ"}, {"자", "ㅈ"}, {"짜", "ㅉ"}, {"차", "ㅊ"}};
  for (const auto& [syllable, letter] : rows) {
    const Spoken first = speaker_.speak(syllable);
    const StopMeasure initial = measure_stop(first, 0);
    add("stops", letter + " initial, voice onset", "ms", initial.voice_onset * 1000);
    add("stops", letter + " initial, release", "dB", initial.release_db);
    const Spoken between = speaker_.speak("아" + syllable);
    const StopMeasure medial = measure_stop(between, find_vowel(between, 1) - 1);
    add("stops", letter + " between vowels, closure", "ms", medial.closure * 1000);
    add("stops", letter + " between vowels, voice onset", "ms", medial.voice_onset * 1000);
    add("stops", letter + " between vowels, voicing", "dB", medial.voicing_db);
  }
  for (const std::string affricate : {"자", "짜", "차"}) {
    const NoiseMeasure noise = measure_friction(speaker_.speak(affricate), 0);
    add("stops", affricate + " noise", "ms", noise.length * 1000);
    add("stops", affricate + " centroid", "Hz", noise.centroid_hz);
  }
}

void Figures::fricatives() {
  for (const std::string syllable : {"사", "싸", "시", "씨", "수", "하", "히", "후"}) {
    const Spoken spoken = speaker_.speak(syllable);
    const NoiseMeasure noise = measure_friction(spoken, 0);
    add("fricatives", syllable + " noise", "ms", noise.length * 1000);
    add("fricatives", syllable + " centroid", "Hz", noise.centroid_hz);
    add("fricatives", syllable + " level", "dB", noise.level_db);
  }
  for (const std::string word : {"아하", "이히", "오호", "전화"}) {
    const Spoken spoken = speaker_.speak(word);
    const std::size_t second = find_vowel(spoken, 1);
    std::size_t h = second - 1;
    if (spoken.phonemes[h].mnemonic == "w") --h;
    const Stretch own{spoken.phonemes[h].begin, spoken.phonemes[second].begin};
    const auto periodicity = pitch_at(spoken.sound, own.middle(), 0.03);
    add("fricatives", word + " ㅎ, level", "dB",
        level_db(part(spoken.sound, own)) -
            level_db(part(spoken.sound, vowel_centre(spoken, second))));
    add("fricatives", word + " ㅎ, periodicity", "", periodicity ? periodicity->strength : 0);
  }
}

void Figures::codas() {
  for (const std::string word : {"박", "밧", "밥", "복", "봇", "봅", "빅", "빗", "빕"}) {
    const Spoken spoken = speaker_.speak(word);
    const std::size_t vowel = find_vowel(spoken, 0);
    add("codas", word + " release", "dB", coda_release_db(spoken, vowel));
    // The last 35 ms in which the vowel is within 20 dB of its peak.
    const std::vector<double> level = level_track(spoken.sound, 0.01);
    const Stretch centre = vowel_centre(spoken, vowel);
    const double reference = level_db(part(spoken.sound, centre));
    double end = centre.middle();
    while (static_cast<std::size_t>(end * 1000) + 1 < level.size() &&
           level[static_cast<std::size_t>(end * 1000)] > reference - 14)
      end += 0.001;
    const auto found = formants(part(spoken.sound, {end - 0.03, end}), ceiling());
    add("codas", word + " F2 at the end", "Hz", found.size() > 1 ? found[1] : std::nan(""));
    add("codas", word + " F3 at the end", "Hz", found.size() > 2 ? found[2] : std::nan(""));
  }
  for (const auto& [word, name] : std::vector<std::pair<std::string, std::string>>{
           {"학꾜", "학교"}, {"입따", "입다"}, {"꼳따발", "꽃다발"}, {"갇따", "갔다"}}) {
    const Spoken spoken = speaker_.speak(word);
    add("codas", name + " closure", "ms",
        silence_between(spoken, find_vowel(spoken, 0), find_vowel(spoken, 1)) * 1000);
  }
}

void Figures::sonorants() {
  for (const std::string word :
       {"아나", "아마", "아라", "알라", "앙아", "이니", "단", "담", "당", "달"}) {
    const Spoken spoken = speaker_.speak(word);
    const bool coda = to_utf32(word).size() == 1;
    const std::size_t vowel = find_vowel(spoken, 0);
    const Stretch reference = vowel_centre(spoken, vowel);
    const std::size_t consonant = vowel + 1;
    Stretch own{spoken.phonemes[consonant].begin, spoken.phonemes[consonant].begin + 0.05};
    if (coda) own = {own.begin + 0.015, own.begin + 0.055};
    const double whole = level_db(part(spoken.sound, reference));
    add("sonorants", word + " level", "dB", level_db(part(spoken.sound, own)) - whole);
    for (const auto& [low, high] :
         {std::pair{800, 1800}, std::pair{1800, 2800}, std::pair{2800, 4200}})
      add("sonorants", word + " " + std::to_string(low) + " to " + std::to_string(high) + " Hz",
          "dB", band_level_db(part(spoken.sound, own), low, high) - whole);
    const auto found = formants(part(spoken.sound, own), ceiling());
    add("sonorants", word + " F1", "Hz", !found.empty() ? found[0] : std::nan(""));
    add("sonorants", word + " F2", "Hz", found.size() > 1 ? found[1] : std::nan(""));
  }
}

// From the middle of the sonorant after the first vowel to the centre of the vowel beside it.
void Figures::joins() {
  for (const std::string word :
       {"아나", "아마", "아라", "알라", "이니", "아야", "오와", "아하", "아가", "아자"}) {
    const Spoken spoken = speaker_.speak(word);
    const std::size_t first = find_vowel(spoken, 0);
    const std::size_t second = find_vowel(spoken, 1);
    const double before = vowel_centre(spoken, first).middle();
    const double after = vowel_centre(spoken, second).middle();
    const double middle = spoken.phonemes[first + 1].begin + 0.03;
    for (const auto& [name, from, to] :
         {std::tuple{"in", before, middle}, std::tuple{"out", middle, after}}) {
      const JoinMeasure join = measure_join(spoken, from, to);
      add("joins", word + ", " + name + ": glide", "ms", join.glide * 1000);
      add("joins", word + ", " + name + ": steepest", "dB", join.steepest_db);
    }
  }
  for (const std::string word : {"산", "삼", "상", "살"}) {
    const Spoken spoken = speaker_.speak(word);
    const std::size_t vowel = find_vowel(spoken, 0);
    const JoinMeasure join = measure_join(spoken, vowel_centre(spoken, vowel).middle(),
                                          spoken.phonemes[vowel + 1].begin + 0.03);
    add("joins", word + ", coda: glide", "ms", join.glide * 1000);
    add("joins", word + ", coda: steepest", "dB", join.steepest_db);
  }
  for (const std::string word : {"이오", "우이", "아이"}) {
    const Spoken spoken = speaker_.speak(word);
    const JoinMeasure join =
        measure_join(spoken, vowel_centre(spoken, find_vowel(spoken, 0)).middle(),
                     vowel_centre(spoken, find_vowel(spoken, 1)).middle());
    add("joins", word + ": glide", "ms", join.glide * 1000);
    add("joins", word + ": steepest", "dB", join.steepest_db);
  }
}

void Figures::pitch() {
  for (const int level : {0, 3, 6, 9}) {
    auto clause = syllables("아", level);
    clause[0].length = Length::final;
    const Spoken spoken = speaker_.speak(clause);
    const auto found = pitch_at(spoken.sound, vowel_centre(spoken, 0).middle());
    add("pitch", "level " + std::to_string(level), "Hz", found ? found->hz : std::nan(""));
  }
}

}  // namespace

std::vector<Figure> measure_contrasts(Speaker& speaker) {
  Figures figures(speaker);
  figures.vowels();
  figures.stops();
  figures.fricatives();
  figures.codas();
  figures.sonorants();
  figures.joins();
  figures.pitch();
  return figures.take();
}

}  // namespace nangdok::testing
