#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "base/atomic_file.h"
#include "base/content_hash.h"
#include "voice/data/noise.h"
#include "voice/data/spectrum.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

const fs::path tables = fs::path(NANGDOK_SOURCE_DIR) / "voices/korean";

std::map<std::string, std::string> hashes(const fs::path& folder) {
  std::map<std::string, std::string> out;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      out[fs::relative(entry.path(), folder).string()] = content_hash(read_file(entry.path()));
  return out;
}

class VoiceData : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(::testing::TempDir()) /
              ::testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  // Runs the program of the build; its messages go to `folder_/messages`.
  int make(const fs::path& korean, const fs::path& out) {
    fs::create_directories(out);
    const std::string command = std::string(NANGDOK_BINARY_DIR) +
                                "/src/voice/data/make_voice_data " + korean.string() + " " +
                                (out / "work").string() + " " + (out / "data").string() + " 2> " +
                                (folder_ / "messages").string();
    return std::system(command.c_str());
  }
  fs::path changed_tables(const std::string& file, const std::string& from, const std::string& to) {
    fs::path copy = folder_ / "korean";
    fs::copy(tables, copy);
    std::string text = read_file(copy / file);
    text.replace(text.find(from), from.size(), to);
    std::ofstream(copy / file) << text;
    return copy;
  }

  fs::path folder_;
};

TEST_F(VoiceData, IsTheSameAtEachBuildAndThatOfTheProgram) {
  ASSERT_EQ(make(tables, folder_ / "a"), 0);
  ASSERT_EQ(make(tables, folder_ / "b"), 0);
  const auto first = hashes(folder_ / "a/data");
  EXPECT_EQ(first, hashes(folder_ / "b/data"));
  EXPECT_EQ(first, hashes(fs::path(NANGDOK_BINARY_DIR) / "share/nangdok/voice"));
  EXPECT_THAT(first, ::testing::Contains(::testing::Key("espeak-ng-data/lang/nangdok")));
}

// eSpeak NG 1.51 (Debian 12) and 1.52 (Debian 13) compile the same bytes: to be changed with
// voices/.
TEST_F(VoiceData, IsTheSameForEachVersionOfTheEngine) {
  ASSERT_EQ(make(tables, folder_ / "a"), 0);
  std::string all;
  for (const auto& [name, hash] : hashes(folder_ / "a/data")) all += name + " " + hash + "\n";
  EXPECT_EQ(content_hash(all).substr(0, 16), "f8f0f8dc8da13120");
}

// The library builds names in arrays of some 200 bytes.
TEST_F(VoiceData, IsMadeInAFolderOfAnyDepth) {
  const fs::path deep = folder_ / std::string(100, 'd') / std::string(120, 'e');
  EXPECT_EQ(make(tables, deep), 0);
  EXPECT_TRUE(fs::exists(deep / "data/espeak-ng-data/phondata"));
}

// Given a wrong folder the phoneme compiler writes to the installed data.
TEST_F(VoiceData, LeavesTheSystemsDataAlone) {
  fs::path system;
  for (const char* place : {"/usr/lib", "/usr/share", "/usr/local"})
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(place, fs::directory_options::skip_permission_denied))
      if (entry.path().filename() == "espeak-ng-data" && system.empty()) system = entry.path();
  ASSERT_FALSE(system.empty());
  const auto before = hashes(system);
  ASSERT_EQ(make(tables, folder_ / "a"), 0);
  EXPECT_EQ(hashes(system), before);
}

TEST_F(VoiceData, RefusesASoundThatNothingRefersTo) {
  const fs::path korean = changed_tables("noise.toml", "\nJ = [", "\nlonely = [");
  EXPECT_NE(make(korean, folder_ / "a"), 0);
}

TEST_F(VoiceData, RefusesAWrongTableWithItsLine) {
  const fs::path korean = changed_tables("vowels.toml", "level = 72", "lefel = 72");
  EXPECT_NE(make(korean, folder_ / "a"), 0);
  EXPECT_THAT(
      read_file(folder_ / "messages"),
      ::testing::AllOf(::testing::HasSubstr("vowels.toml:"), ::testing::HasSubstr("`level`")));
}

TEST_F(VoiceData, RefusesWrongPhonemeSource) {
  const fs::path korean = changed_tables("obstruents.phonemes", "Vowelin", "Vowelinn");
  EXPECT_NE(make(korean, folder_ / "a"), 0);
}

TEST(SpectrumFile, HoldsOneFrameOf154BytesForEachPoint) {
  voice_data::Spectrum spectrum{};
  spectrum[1] = {500, 2, 300};
  const std::string bytes =
      voice_data::spectrum_file({{40, 2, spectrum, 1}, {0, 0, spectrum, 0.5}});
  ASSERT_EQ(bytes.size(), 20u + 2 * 154u);
  EXPECT_EQ(bytes.substr(0, 8), "SPECTSEQ");
  EXPECT_EQ(bytes[12], 2);
  // 40 ms as an 80-bit number: exponent 16383 + 5, mantissa 1.25.
  EXPECT_EQ(bytes.substr(20 + 20, 4), std::string("\x40\x04\xA0\x00", 4));
  // Height 2 as 128 sixty-fourths, and half of it.
  const std::size_t height = 20 + 40 + 6 + 12 + 6;
  EXPECT_EQ(static_cast<unsigned char>(bytes[height]), 128);
  EXPECT_EQ(bytes[height + 154], 64);
}

TEST(Spectrum, HasItsPeaksAtTheFormantsAndTheStrengthAsked) {
  voice_data::Speaker speaker;
  speaker.higher_poles = {{3400, 220}, {4300, 320}};
  voice_data::Tract tract;
  tract.formants = {{500, 80}, {1500, 100}, {2500, 150}};
  tract.level = 20;
  const auto soft = voice_data::fit_spectrum(tract, speaker);
  tract.level = 80;
  const auto loud = voice_data::fit_spectrum(tract, speaker);
  EXPECT_EQ(soft[1].hz, 500);
  EXPECT_EQ(soft[3].hz, 2500);
  // Heights are square roots of amplitude.
  EXPECT_NEAR(loud[1].height / soft[1].height, 2, 1e-9);
}

TEST(Noise, FollowsItsEnvelopeAndKeepsItsLength) {
  voice_data::NoisePart part;
  part.milliseconds = 100;
  part.rms = 1000;
  part.bands = {{4000, 1000, 1}};
  part.envelope = {{0, 1}, {50, 1}, {50.001, 0.1}, {100, 0.1}};
  const auto samples = voice_data::noise_samples({part}, 7);
  ASSERT_EQ(samples.size(), 2205u);
  const auto rms = [&](std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t i = from; i < to; ++i) sum += samples[i] * samples[i];
    return std::sqrt(sum / static_cast<double>(to - from));
  };
  EXPECT_NEAR(rms(0, 1100), 1000, 120);
  EXPECT_NEAR(rms(1110, 2205), 100, 12);
  EXPECT_EQ(samples, voice_data::noise_samples({part}, 7));
  EXPECT_EQ(voice_data::wave_file(samples).size(), 44u + 2 * 2205u);
}

}  // namespace
}  // namespace nangdok
