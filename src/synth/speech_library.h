#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "voice/voice.h"

namespace nangdok {

/// A sound as the engine reports it.
struct SpokenPhoneme {
  std::string mnemonic;
  std::size_t sample = 0;  ///< Where it begins (a stop: its release).
};

/// What one call of the engine gives.
struct Utterance {
  std::vector<std::int16_t> samples;
  std::vector<SpokenPhoneme> phonemes;
};

/// A folder that is put together for the engine and gone with its owner: the system's data, with a
/// voice file of ours among its voices.
class OverlaidData {
 public:
  OverlaidData(const std::filesystem::path& system_data, const std::filesystem::path& voice_file,
               const std::string& voice_name);
  OverlaidData(const OverlaidData&) = delete;
  OverlaidData& operator=(const OverlaidData&) = delete;
  ~OverlaidData();

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

/// The version of eSpeak NG as it tells it: "1.51". Throws Error when it is not installed.
std::string speech_library_version();

/// The eSpeak NG library opened on the data of one voice. Its state is global: one object a
/// process.
class SpeechLibrary {
 public:
  /// Throws Error when the data or the voice cannot be opened, or when the library took other data
  /// than it was given (it does so in silence where a path is missing or long).
  explicit SpeechLibrary(const Voice& voice);
  SpeechLibrary(const SpeechLibrary&) = delete;
  SpeechLibrary& operator=(const SpeechLibrary&) = delete;
  ~SpeechLibrary();

  /// Speaks mnemonics between `[[ ]]` at `words_per_minute`. The silence that the library leaves at
  /// both ends is cut off.
  Utterance speak(const std::string& text, int words_per_minute);

 private:
  int data_descriptor_ = -1;
};

/// Between these rates a clause's length goes with the inverse of the rate, within 4 %; outside the
/// library flattens, and from 450 words a minute on it jumps.
inline constexpr int slowest_words_per_minute = 150;
inline constexpr int fastest_words_per_minute = 220;

}  // namespace nangdok
