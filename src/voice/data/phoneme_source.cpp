#include "voice/data/phoneme_source.h"

#include <algorithm>
#include <cmath>

#include "base/atomic_file.h"
#include "base/error.h"
#include "voice/data/little_endian.h"

namespace nangdok::voice_data {
namespace {

// `pitch LOW HIGH` of a voice sets the engine's base and range; tone units are steps of range /
// 4096 from LOW - 9 Hz (measured).
int tone_unit(const ToneTable& tones, const ToneTable::Range& range, int level) {
  const double hz = range.level_zero_hz * std::exp2(tones.semitones_per_level * level / 12.0);
  const double step = (range.pitch_high - range.pitch_low) * 54 / 4096.0;
  const auto unit = static_cast<int>(std::lround((hz - (range.pitch_low - 9)) / step));
  if (unit < 0 || unit > 254)
    throw Error("level " + std::to_string(level) + " lies outside the voice's pitch range",
                "tones.toml");
  return unit;
}

std::string envelope_file(const std::vector<std::pair<int, int>>& points) {
  std::string out = "ENVELOPE\n";
  for (const auto& [x, y] : points)
    out += std::to_string(x) + " " + std::to_string(y) + " 1\n";  // 1: a straight line.
  return out;
}

// One tone phoneme: pitch moves from the first digit's level to the last's, through the middle's.
void append_tone(std::string& text, std::map<std::string, std::string>& files,
                 const std::string& digits, const ToneTable& tones, const ToneTable::Range& range) {
  std::vector<int> units;
  for (const char digit : digits) units.push_back(tone_unit(tones, range, digit - '0'));
  const auto [low, high] = std::minmax_element(units.begin(), units.end());
  std::string envelope = "flat";
  if (*low != *high) {
    if (digits.size() == 2) {
      envelope = units.front() < units.back() ? "up" : "down";
    } else {
      envelope = "t" + digits;
      std::vector<std::pair<int, int>> points;
      for (std::size_t i = 0; i < units.size(); ++i)
        points.emplace_back(
            50 * static_cast<int>(i),
            static_cast<int>(std::lround(100.0 * (units[i] - *low) / (*high - *low))));
      files["e/" + envelope] = envelope_file(points);
    }
  }
  const bool two = digits.size() == 2;
  text += "phoneme " + digits + "\n  stress\n  Tone(" + std::to_string(two ? units.front() : *low) +
          ", " + std::to_string(two ? units.back() : *high) + ", e/" + envelope +
          ", NULL)\nendphoneme\n\n";
}

std::string with_spectra_of(std::string text, const std::string& folder) {
  const std::string mark = "SPEAKER/";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
    text.replace(at, mark.size(), folder + "/");
  return text;
}

void append_table(std::string& text, std::map<std::string, std::string>& files,
                  const std::filesystem::path& folder, const std::string& speaker,
                  const ToneTable& tones) {
  const std::string spectra_folder = speaker.substr(0, 1);
  text += with_spectra_of(read_file(folder / "vowels.phonemes"), spectra_folder);
  text += with_spectra_of(read_file(folder / "sonorants.phonemes"), spectra_folder);
  const ToneTable::Range& range = tones.speakers.at(speaker);
  for (char start = '0'; start <= '9'; ++start)
    for (char end = '0'; end <= '9'; ++end) append_tone(text, files, {start, end}, tones, range);
  for (const std::string& digits : tones.turning) append_tone(text, files, digits, tones, range);
  for (const auto& [name, frames] : read_spectra(folder, speaker).sequences)
    files[std::string(spectra_folder).append("/").append(name)] = spectrum_file(frames);
}

}  // namespace

std::map<std::string, std::string> phoneme_source(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  const ToneTable tones = read_tones(folder);
  std::string text = read_file(folder / "lengths.phonemes");
  text += "phonemetable " + std::string(male_table) + " base\n\n";
  text += read_file(folder / "pauses.phonemes") + read_file(folder / "obstruents.phonemes");
  append_table(text, files, folder, "male", tones);
  text += "phonemetable " + std::string(female_table) + " " + male_table + "\n\n";
  append_table(text, files, folder, "female", tones);
  files["phonemes"] = text;

  std::uint32_t seed = 1;
  for (const auto& [name, parts] : read_noise(folder)) {
    files["x/" + name + ".wav"] = wave_file(noise_samples(parts, seed));
    seed += 10;
  }
  files["x/silence.wav"] = wave_file(std::vector<std::int16_t>(3300));
  files["e/flat"] = envelope_file({{0, 50}, {100, 50}});
  files["e/up"] = envelope_file({{0, 0}, {100, 100}});
  files["e/down"] = envelope_file({{0, 100}, {100, 0}});
  return files;
}

std::map<std::string, std::string> voice_files(const std::filesystem::path& folder) {
  const ToneTable tones = read_tones(folder);
  std::map<std::string, std::string> files;
  for (const auto& [speaker, name, table] :
       {std::tuple{"male", "nangdok", male_table},
        std::tuple{"female", "nangdok-female", female_table}}) {
    const ToneTable::Range& range = tones.speakers.at(speaker);
    // The code shn turns on the engine's tones, so that pitch follows ours and nothing else.
    files[std::string("lang/") + name] =
        std::string("name ") + name + "\nlanguage shn\nphonemes " + table +
        "\ndictionary nangdok\npitch " + std::to_string(range.pitch_low) + " " +
        std::to_string(range.pitch_high) + "\n" + read_file(folder / "engine_settings");
  }
  // Without a dictionary the library complains at each start: an empty one has a table of 1024
  // places for words and no rules.
  std::string& dictionary = files["nangdok_dict"];
  append_little_endian(dictionary, 1024, 4);
  append_little_endian(dictionary, 1032, 4);
  dictionary.append(1032, '\0');
  // Without a tune the library divides by zero at its start; ours is never sung.
  files["intonations"].assign(68, '\0');
  return files;
}

}  // namespace nangdok::voice_data
