#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "voice/voice.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

constexpr const char* valid = R"(name = "mine"
description = "나의 목소리"
description_en = "My voice"
loudness = -20.5

[engine]
inventory = "nangdok"
data = "voice"
voice = "nangdok"
words_per_minute = 150

[pauses]
comma = 300

[roles]
heading = { speed = 0.8, level_shift = -2, gain = 1.5 }
)";

class VoiceFile : public ::testing::Test {
 protected:
  fs::path path_ =
      fs::path(::testing::TempDir()) /
      (std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) + ".toml");
  std::string write(const std::string& text) {
    std::ofstream(path_) << text;
    return path_.string();
  }
  std::string refused(const std::string& from, const std::string& to) {
    std::string text = valid;
    text.replace(text.find(from), from.size(), to);
    try {
      load_voice(write(text));
    } catch (const Error& error) {
      return error.what();
    }
    return "accepted";
  }
};

TEST(VoiceNames, BeginWithTheDefault) {
  EXPECT_THAT(voice_names(), ::testing::ElementsAre("nangdok", "espeak-ko", "nangdok-female"));
}

TEST(VoiceNames, AllLoadAndDiffer) {
  std::set<std::string> fingerprints;
  for (const std::string& name : voice_names()) {
    const Voice voice = load_voice(name);
    EXPECT_EQ(voice.name, name);
    EXPECT_FALSE(voice.description.empty());
    EXPECT_FALSE(voice.description_en.empty());
    fingerprints.insert(voice.fingerprint);
  }
  EXPECT_EQ(fingerprints.size(), voice_names().size());
}

TEST(VoiceNames, OfNoVoiceAreAnsweredWithThoseThatThereAre) {
  try {
    load_voice("nangdog");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::bad_usage);
    EXPECT_THAT(error.what(), ::testing::HasSubstr("nangdok, espeak-ko, nangdok-female"));
  }
}

TEST_F(VoiceFile, GivesWhatItSaysAndDefaultsForTheRest) {
  const Voice voice = load_voice(write(valid));
  EXPECT_EQ(voice.words_per_minute, 150);
  EXPECT_DOUBLE_EQ(voice.calibrated_loudness.value, -20.5);
  EXPECT_EQ(voice.pauses.comma.count(), 300);
  EXPECT_EQ(voice.pauses.sentence, Pauses{}.sentence);
  EXPECT_EQ(voice.roles.at(Role::heading).level_shift, -2);
  EXPECT_DOUBLE_EQ(voice.roles.at(Role::heading).gain.value, 1.5);
  EXPECT_DOUBLE_EQ(voice.roles.at(Role::body).speed, 1);
}

TEST_F(VoiceFile, ErrorsNameFileLineAndKey) {
  using ::testing::HasSubstr;
  EXPECT_THAT(refused("comma = 300", "coma = 300"), HasSubstr(":13: `pauses.coma`"));
  EXPECT_THAT(refused("= 150", "= \"fast\""), HasSubstr(":10: `engine.words_per_minute`"));
  EXPECT_THAT(refused("= 150", "= 900"), HasSubstr("80 to 450"));
  EXPECT_THAT(refused("gain = 1.5", "gian = 1.5"), HasSubstr("`roles.heading.gian`"));
  EXPECT_THAT(refused("name = \"mine\"", ""), HasSubstr("`name` is missing"));
  EXPECT_THAT(refused("[engine]", "[engine"), HasSubstr(":6: "));
}

TEST_F(VoiceFile, FingerprintChangesWithTheFile) {
  const std::string before = load_voice(write(valid)).fingerprint;
  EXPECT_EQ(load_voice(write(valid)).fingerprint, before);
  std::string other = valid;
  other.replace(other.find("150"), 3, "151");
  EXPECT_NE(load_voice(write(other)).fingerprint, before);
}

}  // namespace
}  // namespace nangdok
