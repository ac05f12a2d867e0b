// The first real input, from end to end: the essay in seeds/ becomes an audiobook, and other
// people's tools say what is in it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <set>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class Seed : public testing::Test {
 protected:
  fs::path folder_ = scratch_folder("seed");

  json render(const std::vector<std::string>& more, const fs::path& out) const {
    std::vector<std::string> arguments = {"render", essay().string(), "-o", out.string(), "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome result = nangdok(arguments);
    EXPECT_EQ(result.status, 0) << result.messages;
    return result.json();
  }
};

TEST_F(Seed, BecomesAnAudiobookWithChaptersAndTags) {
  const fs::path out = folder_ / "essay.m4b";
  const json report = render({}, out);
  EXPECT_EQ(report.at("outputs").at(0).at("path"), out.string());
  EXPECT_EQ(report.at("outputs").at(0).at("bytes"), fs::file_size(out));
  EXPECT_GT(report.at("sentences").at("spoken"), 80);
  EXPECT_EQ(report.at("sentences").at("failed"), 0);
  EXPECT_GE(report.at("sentences").at("left_out"), 5);
  const json found = probe(out);
  EXPECT_EQ(found.at("chapters").size(), report.at("chapters").size());
  EXPECT_GT(found.at("chapters").size(), 10U);
  EXPECT_NEAR(std::stod(found.at("format").at("duration").get<std::string>()),
              report.at("duration_s"), 0.2);
  const json& tags = found.at("format").at("tags");
  EXPECT_EQ(tags.at("title"), "범용적인 목표를 향해 나아가라");
  EXPECT_EQ(tags.at("artist"), "RoyaltyProgram");
  std::set<std::string> codecs;
  for (const json& stream : found.at("streams")) codecs.insert(stream.value("codec_name", ""));
  EXPECT_TRUE(codecs.contains("aac"));
  EXPECT_TRUE(codecs.contains("png") || codecs.contains("mjpeg")) << "no cover";
}

TEST_F(Seed, ChaptersFollowOneAnotherWithoutGap) {
  const json report = render({}, folder_ / "essay.m4b");
  double end = 0;
  for (const json& chapter : report.at("chapters")) {
    EXPECT_NEAR(chapter.at("start_s"), end, 0.001);
    EXPECT_GT(chapter.at("end_s"), chapter.at("start_s"));
    EXPECT_NE(chapter.at("title"), "");
    end = chapter.at("end_s");
  }
  EXPECT_NEAR(end, report.at("duration_s"), 0.1);
}

TEST_F(Seed, LeavesPageFurnitureOutAndSaysWhy) {
  const Outcome result = nangdok({"chapters", essay().string(), "--json"});
  ASSERT_EQ(result.status, 0) << result.messages;
  const json document = result.json();
  EXPECT_EQ(document.at("title"), "범용적인 목표를 향해 나아가라");
  EXPECT_EQ(document.at("author"), "RoyaltyProgram");
  std::set<std::string> texts;
  for (const json& part : document.at("left_out")) {
    EXPECT_NE(part.at("reason"), "");
    texts.insert(part.at("text"));
  }
  for (const char* furniture :
       {"brunch", "keyword", "출처 입력", "math-ai-brown.MV0k4unJ_Z207C0b.jpg",
        "작가의 이전글내가 얻은 것들"}) {
    EXPECT_TRUE(texts.contains(furniture)) << furniture;
  }
}

TEST_F(Seed, HasTheSameBytesForAnyNumberOfJobs) {
  const fs::path one = folder_ / "one.m4b";
  const fs::path two = folder_ / "two.m4b";
  render({"--jobs", "1", "--no-store"}, one);
  render({"--jobs", "2", "--no-store"}, two);
  EXPECT_TRUE(bytes_of(one) == bytes_of(two));
}

TEST_F(Seed, EveryFormatCarriesChaptersAndTitle) {
  for (const std::string format : {"m4b", "mp3", "opus", "ogg", "flac"}) {
    const fs::path out = folder_ / ("essay." + format);
    const json report = render({"--format", format}, out);
    const json found = probe(out);
    EXPECT_EQ(found.at("chapters").size(), report.at("chapters").size()) << format;
    json tags = found.at("format").value("tags", json::object());
    for (const json& stream : found.at("streams")) {
      if (stream.contains("tags")) tags.update(stream.at("tags"));
    }
    std::string title;
    for (const auto& [key, value] : tags.items()) {
      std::string lower = key;
      std::transform(lower.begin(), lower.end(), lower.begin(),
                     [](unsigned char c) { return std::tolower(c); });
      if (lower == "title") title = value;
    }
    EXPECT_EQ(title, "범용적인 목표를 향해 나아가라") << format;
  }
  const fs::path wav = folder_ / "essay.wav";  // the name's ending tells the format
  render({}, wav);
  EXPECT_EQ(probe(wav).at("streams").at(0).at("sample_rate"), "22050");
}

// The feed is read by a parser that podcast programs use.
TEST_F(Seed, BecomesAPodcastWhoseFeedOthersRead) {
  const fs::path out = folder_ / "cast";
  const json report = render({"--preset", "podcast", "--only", "2-4"}, out);
  const Outcome parsed = run({"/usr/bin/python3", "-c", R"(
import feedparser, json, sys
feed = feedparser.parse(sys.argv[1])
print(json.dumps({
    "bozo": bool(feed.bozo), "title": feed.feed.title, "author": feed.feed.author,
    "episodes": [{"title": entry.title, "duration": entry.itunes_duration, "id": entry.id,
                  "sound": [link for link in entry.links if link.rel == "enclosure"]}
                 for entry in feed.entries]}))
)",
                              (out / "feed.xml").string()});
  ASSERT_EQ(parsed.status, 0) << parsed.messages;
  const json feed = parsed.json();
  EXPECT_FALSE(feed.at("bozo")) << "not well-formed";
  EXPECT_EQ(feed.at("title"), "범용적인 목표를 향해 나아가라");
  EXPECT_EQ(feed.at("author"), "RoyaltyProgram");
  ASSERT_EQ(feed.at("episodes").size(), 3U);
  std::set<std::string> ids;
  for (const json& episode : feed.at("episodes")) {
    ids.insert(episode.at("id"));
    ASSERT_EQ(episode.at("sound").size(), 1U);
    const json& sound = episode.at("sound").at(0);
    EXPECT_EQ(sound.at("type"), "audio/mpeg");
    EXPECT_EQ(std::stoull(sound.at("length").get<std::string>()) > 10'000, true);
    EXPECT_GT(std::stoi(episode.at("duration").get<std::string>()), 3);
  }
  EXPECT_EQ(ids.size(), 3U);
  for (const json& output : report.at("outputs")) EXPECT_TRUE(fs::exists(output.at("path")));
}

TEST_F(Seed, GoesThroughAPipeAsIntoAFile) {
  for (const std::string format : {"m4b", "wav"}) {
    const fs::path file = folder_ / ("essay." + format);
    render({"--format", format}, file);
    const Outcome piped =
        nangdok({"render", essay().string(), "--format", format, "-o", "-", "--quiet"});
    EXPECT_EQ(piped.status, 0) << piped.messages;
    EXPECT_EQ(piped.messages, "");
    EXPECT_TRUE(piped.output == bytes_of(file)) << format;
  }
  EXPECT_FALSE(fs::exists("-"));
}

TEST_F(Seed, ThroughAPipeIsOneFileAlone) {
  for (const std::vector<std::string>& more :
       {std::vector<std::string>{"--json"}, {"--split"}, {"--read-along", "srt"}}) {
    std::vector<std::string> arguments = {"render", essay().string(), "-o", "-"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome refused = nangdok(arguments);
    EXPECT_EQ(refused.status, 2) << more.front();
    EXPECT_EQ(refused.output, "");
    EXPECT_TRUE(is_one_error_line(refused.messages)) << refused.messages;
  }
  const Outcome full =
      run({"sh", "-c", program().string() + " render " + essay().string() + " -o - >/dev/full"});
  EXPECT_EQ(full.status, 1);
}

TEST_F(Seed, SplitsIntoOneFileAChapter) {
  const fs::path out = folder_ / "essay";
  const json report = render({"--split", "--format", "mp3"}, out);
  std::size_t audio = 0;
  bool playlist = false;
  for (const fs::directory_entry& file : fs::directory_iterator(out)) {
    if (file.path().extension() == ".mp3") ++audio;
    if (file.path().extension() == ".m3u8") playlist = true;
  }
  EXPECT_EQ(audio, report.at("chapters").size());
  EXPECT_TRUE(playlist);
}

TEST_F(Seed, PassesWhatAcxAsks) {
  const fs::path out = folder_ / "acx";
  render({"--split", "--preset", "acx", "--only", "1-4"}, out);
  const Outcome verified = nangdok({"verify", out.string(), "--preset", "acx"});
  EXPECT_EQ(verified.status, 0) << verified.output;
  EXPECT_NE(verified.output.find("room tone"), std::string::npos) << verified.output;
}

TEST_F(Seed, APreviewIsTheBooksOwnSamples) {
  const fs::path book = folder_ / "essay.wav";
  render({"--format", "wav"}, book);
  const fs::path paragraph = folder_ / "paragraph.wav";
  const Outcome result =
      nangdok({"preview", essay().string(), "--paragraph", "12", "-o", paragraph.string()});
  ASSERT_EQ(result.status, 0) << result.messages;
  const std::string samples = bytes_of(paragraph).substr(44);
  ASSERT_GT(samples.size(), 22'050U);
  EXPECT_NE(bytes_of(book).find(samples), std::string::npos);
}

/// A step from one sample to the next is heard as a click; speech itself takes no such steps there.
TEST_F(Seed, NoClickWhereSoundMeetsSilence) {
  render({"--read-along", "json", "--only", "1-6"}, folder_ / "essay.wav");
  const std::string bytes = bytes_of(folder_ / "essay.wav");
  const auto sample = [&](std::int64_t index) {
    constexpr std::int64_t header_bytes = 44;
    std::int16_t value = 0;
    std::memcpy(&value, bytes.data() + header_bytes + 2 * index, sizeof value);
    return value / 32768.0;
  };
  const json timeline = json::parse(bytes_of(folder_ / "essay.json"));
  std::size_t joins = 0;
  for (const json& chapter : timeline.at("files").at(0).at("chapters")) {
    for (const json& paragraph : chapter.at("paragraphs")) {
      for (const char* end : {"start", "end"}) {
        const auto at = std::llround(paragraph.at(end).get<double>() * 22'050);
        double step = 0;
        for (std::int64_t i = at - 3; i <= at + 3; ++i) {
          step = std::max(step, std::abs(sample(i) - sample(i - 1)));
        }
        EXPECT_LT(step, 0.01) << end << " of a paragraph at sample " << at;
        ++joins;
      }
    }
  }
  EXPECT_GT(joins, 20U);
}

TEST_F(Seed, SecondRenderReusesEveryChapter) {
  const fs::path store = folder_ / "store";
  const json first = render({"--store", store.string()}, folder_ / "a.m4b");
  const json second = render({"--store", store.string()}, folder_ / "b.m4b");
  EXPECT_EQ(first.at("reused_chapters"), 0);
  EXPECT_EQ(second.at("reused_chapters"), second.at("chapters").size());
  EXPECT_TRUE(bytes_of(folder_ / "a.m4b") == bytes_of(folder_ / "b.m4b"));
}

}  // namespace
}  // namespace nangdok::end_to_end
