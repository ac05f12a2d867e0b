#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "voice/analysis/sound.h"
#include "voice/phoneme_inventory.h"
#include "voice/voice.h"

namespace nangdok::testing {

/// Syllables of a pronunciation in Hangul; a space opens an accentual phrase. All have the tone
/// `level level` and plain length.
std::vector<PlannedSyllable> syllables(std::string_view hangul, int level = 4);

/// What was spoken: sound (full scale is 1) and the moments that the engine names.
struct Spoken {
  struct Phoneme {
    std::string mnemonic;
    double begin = 0;  ///< Seconds; of a stop, its release.
  };
  Sound sound;
  std::vector<std::int16_t> samples;
  std::vector<Phoneme> phonemes;
  double end = 0;

  /// From the phoneme at `index` to the next, or to the end.
  [[nodiscard]] Stretch stretch(std::size_t index) const;
};

/// A voice speaking in a process of its own, since a process opens the engine once.
class Speaker {
 public:
  explicit Speaker(const std::string& voice_name);
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;
  ~Speaker();

  [[nodiscard]] const Voice& voice() const { return voice_; }

  /// Mnemonics as they are, at the voice's rate or the one given.
  Spoken speak_mnemonics(const std::string& mnemonics, int words_per_minute = 0);

  Spoken speak(const std::vector<PlannedSyllable>& clause, int words_per_minute = 0);
  Spoken speak(std::string_view hangul, int words_per_minute = 0) {
    return speak(syllables(hangul), words_per_minute);
  }

 private:
  Voice voice_;
  int requests_ = -1;
  int answers_ = -1;
  int process_ = 0;
};

}  // namespace nangdok::testing
