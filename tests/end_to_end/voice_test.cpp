// What is heard, measured on what the program gives: pauses, rate, and whose data the voice is.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <sstream>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// The pauses that the voice's file states, in milliseconds.
std::map<std::string, double> stated_pauses() {
  std::map<std::string, double> pauses;
  std::istringstream lines(bytes_of(fs::path(NANGDOK_SOURCE_DIR) / "voices/nangdok.toml"));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('[')) inside = line == "[pauses]";
    const std::size_t equals = line.find(" = ");
    if (inside && equals != std::string::npos)
      pauses[line.substr(0, equals)] = std::stod(line.substr(equals + 3));
  }
  return pauses;
}

class VoiceHeard : public testing::Test {
 protected:
  /// Times of all sentences of a text, by the read-along file.
  json sentences_of(const std::string& text, const std::string& speed) {
    write_file(folder_ / "text.txt", text);
    const Outcome made =
        nangdok({"render", (folder_ / "text.txt").string(), "-o", (folder_ / "text.wav").string(),
                 "--speed", speed, "--read-along", "json"});
    EXPECT_EQ(made.status, 0) << made.messages;
    const json times = json::parse(bytes_of(folder_ / "text.json"));
    json all = json::array();
    for (const json& chapter : times.at("files").at(0).at("chapters"))
      for (const json& paragraph : chapter.at("paragraphs"))
        for (const json& sentence : paragraph.at("sentences")) all.push_back(sentence);
    length_s_ = times.at("files").at(0).at("duration");
    return all;
  }

  fs::path folder_ = scratch_folder("voice");
  double length_s_ = 0;
};

TEST_F(VoiceHeard, PausesAreThoseOfTheVoiceFileToTheSample) {
  const std::map<std::string, double> pauses = stated_pauses();
  ASSERT_GE(pauses.size(), 10U);
  const std::string text =
      "제목 하나\n\n가을이다. 나무가 섰다.\n\n물이 맑다. 산이 높다.\n\n***\n\n강이 흐른다.\n";
  constexpr double rounded_s = 1e-5;  // of the times in the file
  constexpr double sample_s = 1.0 / 22'050 + rounded_s;
  for (const auto& [speed, factor] : std::map<std::string, double>{{"1.0", 1}, {"2.0", 0.5}}) {
    const json sentences = sentences_of(text, speed);
    ASSERT_EQ(sentences.size(), 6U);
    const auto expect_pause = [&](double from, double to, double expected_ms) {
      EXPECT_NEAR(to - from, expected_ms / 1000 * factor, sample_s) << speed << " " << expected_ms;
    };
    const auto between = [&](std::size_t i, double expected_ms) {
      expect_pause(sentences.at(i).at("end"), sentences.at(i + 1).at("start"), expected_ms);
    };
    expect_pause(0, sentences.at(0).at("start"), pauses.at("chapter_start"));
    between(0, pauses.at("heading"));
    between(1, pauses.at("sentence"));
    between(2, pauses.at("paragraph"));
    between(3, pauses.at("sentence"));
    between(4, pauses.at("chapter_end") + pauses.at("chapter_start"));
    expect_pause(sentences.at(5).at("end"), length_s_, pauses.at("chapter_end"));
  }
}

// Audiobooks are read at 300 to 350 syllables a minute, pauses counted.
TEST_F(VoiceHeard, TheEssayIsReadAtTheRateOfAnAudiobook) {
  const Outcome read = nangdok({"read", essay().string()});
  ASSERT_EQ(read.status, 0);
  std::size_t syllables = 0;
  for (std::size_t i = 0; i + 2 < read.output.size(); ++i) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(read.output[at]); };
    if ((byte(i) & 0xF0U) != 0xE0U) continue;
    const unsigned letter =
        (byte(i) & 0x0FU) << 12U | (byte(i + 1) & 0x3FU) << 6U | (byte(i + 2) & 0x3FU);
    if (letter >= 0xAC00 && letter <= 0xD7A3) ++syllables;
  }
  const Outcome made =
      nangdok({"render", essay().string(), "-o", (folder_ / "essay.wav").string(), "--json"});
  ASSERT_EQ(made.status, 0) << made.messages;
  const double minutes = made.json().at("duration_s").get<double>() / 60;
  EXPECT_GT(static_cast<double>(syllables) / minutes, 300);
  EXPECT_LT(static_cast<double>(syllables) / minutes, 350);
}

/// The engine's data files of the system that a preview by this voice looks at.
std::size_t system_files_opened(const std::string& voice, const fs::path& folder) {
  const fs::path log = folder / ("opened-" + voice);
  const Outcome made = run({"env", std::string("LD_PRELOAD=") + OPENED_FILES,
                            "OPENED_FILES=" + log.string(), program().string(), "preview", "-",
                            "--voice", voice, "-o", (folder / (voice + ".wav")).string()},
                           "가을이다.");
  EXPECT_EQ(made.status, 0) << made.messages;
  std::size_t count = 0;
  std::istringstream lines(bytes_of(log));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("/usr/") && line.find("/espeak-ng-data/") != std::string::npos) ++count;
  }
  return count;
}

TEST_F(VoiceHeard, OurVoicesNeverLookAtTheSystemsData) {
  EXPECT_EQ(system_files_opened("nangdok", folder_), 0U);
  EXPECT_EQ(system_files_opened("nangdok-female", folder_), 0U);
  EXPECT_GT(system_files_opened("espeak-ko", folder_), 0U) << "the test sees nothing";
}

}  // namespace
}  // namespace nangdok::end_to_end
