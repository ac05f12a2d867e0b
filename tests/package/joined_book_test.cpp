#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/atomic_file.h"
#include "click_book.h"
#include "package/layout.h"
#include "package/package.h"
#include "verify/audio_file.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

/// Where clicks begin in what FFmpeg decodes: the first sample above a tenth of full scale after at
/// least half a second without one. In seconds.
struct Heard {
  std::vector<double> clicks;
  Samples length = 0;
  SampleRate rate;
};

Heard listen(const fs::path& path) {
  Heard heard;
  AudioFile file(path);
  heard.rate = file.rate();
  Samples last = -heard.rate.hz;
  file.decode([&](std::span<const float> samples) {
    for (const float sample : samples) {
      if (std::abs(sample) > 0.1F) {
        if (heard.length - last > heard.rate.hz / 2) {
          heard.clicks.push_back(to_seconds(heard.length, heard.rate));
        }
        last = heard.length;
      }
      ++heard.length;
    }
  });
  return heard;
}

class JoinedBookTest : public testing::TestWithParam<AudioFormat> {
 protected:
  JoinedBookTest() : folder_(fs::path(testing::TempDir()) / ("nangdok_joined_" + name())) {
    fs::create_directories(folder_);
  }
  ~JoinedBookTest() override { fs::remove_all(folder_); }

  static std::string name() { return std::string(name_of(GetParam())); }
  /// FFmpeg drops whole AAC packets behind the end of the edit list, not the rest of the last one;
  /// other decoders stop to the sample.
  static Samples unspoken_tail() { return GetParam() == AudioFormat::m4b ? 1024 : 1; }

  [[nodiscard]] fs::path output() const { return folder_ / ("book." + name()); }

  fs::path folder_;
};

/// Twenty minutes in 120 chapters; NANGDOK_LONG_TESTS makes it ten hours.
TEST_P(JoinedBookTest, EveryClickIsHeardWhereTheTimelineSaysIt) {
  const double piece_seconds = std::getenv("NANGDOK_LONG_TESTS") != nullptr ? 150 : 5;
  const ClickBook book(GetParam(), folder_, 120, piece_seconds);
  const PackageResult result =
      package_book(book.chapters(), click_book_tags(), {GetParam(), output(), false, true, {}});
  const FileLayout layout = lay_out(GetParam(), book.chapters());
  std::vector<double> expected;
  for_each_sentence(
      layout, [&](const PlacedPiece& piece, const ParagraphTime&, const SentenceTime& sentence) {
        expected.push_back(layout.seconds(layout.position(piece, sentence.begin)));
      });
  const Heard heard = listen(output());
  ASSERT_EQ(heard.clicks.size(), expected.size());
  double worst = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    worst = std::max(worst, std::abs(heard.clicks[i] - expected[i]));
  }
  EXPECT_LT(worst, 0.005);
  RecordProperty("worst_ms", std::to_string(worst * 1000));
  EXPECT_GE(heard.length, layout.length);
  EXPECT_LT(heard.length, layout.length + unspoken_tail());
  EXPECT_DOUBLE_EQ(result.duration_s, layout.seconds(layout.length));
}

TEST_P(JoinedBookTest, ChaptersBeginWhereTheirFirstSentenceIsDue) {
  const ClickBook book(GetParam(), folder_, 120, 3);
  const PackageResult result =
      package_book(book.chapters(), click_book_tags(), {GetParam(), output(), false, true, {}});
  const AudioFile file(output());
  std::vector<FileChapter> chapters = file.chapters();
  // Of a WAV file FFmpeg makes a chapter without a title of every cue point: our sentences.
  std::erase_if(chapters, [](const FileChapter& chapter) { return chapter.title.empty(); });
  std::sort(chapters.begin(), chapters.end(),
            [](const FileChapter& a, const FileChapter& b) { return a.start_s < b.start_s; });
  ASSERT_EQ(chapters.size(), 120U);
  ASSERT_EQ(result.chapters.size(), 120U);
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    EXPECT_EQ(chapters[i].title, book.chapters()[i].title);
    EXPECT_NEAR(chapters[i].start_s, result.chapters[i].start_s, 0.0011) << i;
    // Of Opus FFmpeg counts the priming into the file's length, with which the last one ends.
    EXPECT_NEAR(chapters[i].end_s, result.chapters[i].end_s, i + 1 < 120 ? 0.0011 : 0.05) << i;
    if (i > 0) {
      EXPECT_EQ(result.chapters[i].start_s, result.chapters[i - 1].end_s);
    }
  }
  EXPECT_NEAR(file.duration_s(), result.duration_s, 0.06);
}

TEST_P(JoinedBookTest, TagsAndCoverAreReadByAnotherLibrary) {
  const ClickBook book(GetParam(), folder_, 3, 3);
  package_book(book.chapters(), click_book_tags(), {GetParam(), output(), false, true, {}});
  const AudioFile file(output());
  const std::map<std::string, std::string> tags = file.tags();
  const auto tag = [&](const std::string& key) {
    const auto found = tags.find(key);
    return found == tags.end() ? std::string() : found->second;
  };
  EXPECT_EQ(tag("title"), "바다를 건너는 소리");
  EXPECT_EQ(tag("artist"), "김하늘, 이바다");
  EXPECT_EQ(tag("album"), "바다를 건너는 소리");
  EXPECT_EQ(tag("genre"), "Audiobook");
  EXPECT_TRUE(tag("date").starts_with("2024"));
  if (GetParam() != AudioFormat::wav) {
    EXPECT_EQ(tag("composer"), "낭독이");
    EXPECT_EQ(tag("publisher"), "새벽 출판");
    EXPECT_EQ(tag("series"), "소리의 책");
    EXPECT_EQ(tag("series-part"), "2");
    const std::string lyrics = tag("lyrics") + tag("lyrics-kor");
    EXPECT_THAT(lyrics, testing::HasSubstr("[00:00.200]조각 1의 1째 문장."));
    ASSERT_TRUE(file.cover().has_value());
    EXPECT_GT(file.cover()->bytes.size(), 1000U);
  }
}

TEST_P(JoinedBookTest, ACoverKeepsItsKindAndBytes) {
  const ClickBook book(GetParam(), folder_, 2, 3);
  for (const Image& cover : {Image{"image/jpeg", "\xFF\xD8\xFF\xE0" + std::string(3000, 'j')},
                             Image{"image/png", "\x89PNG\r\n\x1A\n" + std::string(3000, 'p')}}) {
    BookTags tags = click_book_tags();
    tags.cover = cover;
    package_book(book.chapters(), tags, {GetParam(), output(), false, true, {}});
    if (GetParam() != AudioFormat::wav) {  // FFmpeg reads none from WAV
      const std::optional<Image> found = AudioFile(output()).cover();
      ASSERT_TRUE(found.has_value());
      EXPECT_EQ(found->media_type, cover.media_type);
      EXPECT_TRUE(found->bytes == cover.bytes) << found->bytes.size();
    }
    const fs::path folder = folder_ / "book";
    package_book(book.chapters(), tags, {GetParam(), folder, true, true, {}});
    const bool jpeg = cover.media_type == "image/jpeg";
    EXPECT_TRUE(read_file(folder / (jpeg ? "cover.jpg" : "cover.png")) == cover.bytes);
    EXPECT_THAT(read_file(folder / "publication.json"), testing::HasSubstr(cover.media_type));
    fs::remove_all(folder);
  }
}

TEST_P(JoinedBookTest, BytesAreTheSameEachTime) {
  const ClickBook book(GetParam(), folder_, 4, 3);
  package_book(book.chapters(), click_book_tags(), {GetParam(), output(), false, true, {}});
  const std::string first = read_file(output());
  fs::remove(output());
  package_book(book.chapters(), click_book_tags(), {GetParam(), output(), false, true, {}});
  EXPECT_TRUE(first == read_file(output()));
}

TEST_P(JoinedBookTest, FolderHasAFileAChapterAndItsNotes) {
  const ClickBook book(GetParam(), folder_, 4, 3);
  const fs::path target = folder_ / "book";
  const PackageResult result =
      package_book(book.chapters(), click_book_tags(), {GetParam(), target, true, true, {}});
  EXPECT_EQ(result.chapters.size(), 4U);
  for (const char* beside : {"playlist.m3u8", "book.cue", "metadata.opf", "publication.json",
                             "desc.txt", "reader.txt", "cover.jpg"}) {
    EXPECT_TRUE(fs::exists(target / beside)) << beside;
  }
  const fs::path second = target / ("02 제2장 소리와 시간." + name());
  ASSERT_TRUE(fs::exists(second));
  const Heard heard = listen(second);
  EXPECT_NEAR(to_seconds(heard.length, heard.rate), result.chapters[1].end_s,
              to_seconds(unspoken_tail(), heard.rate));
  EXPECT_NEAR(heard.clicks.at(0), 0.2, 0.005);
  // What is not ours stays when the folder is written again; a chapter that is no more goes.
  write_file_atomically(target / "mine.txt", "keep");
  const std::vector<PackagedChapter> fewer(book.chapters().begin(), book.chapters().end() - 1);
  package_book(fewer, click_book_tags(), {GetParam(), target, true, true, {}});
  EXPECT_TRUE(fs::exists(target / "mine.txt"));
  EXPECT_TRUE(fs::exists(second));
  EXPECT_FALSE(fs::exists(target / ("04 제4장 소리와 시간." + name())));
}

/// A folder for one test, which goes with it.
struct TestFolder {
  explicit TestFolder(const std::string& name) : path(fs::path(testing::TempDir()) / name) {
    fs::create_directories(path);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() { fs::remove_all(path); }
  fs::path path;
};

/// Nero's list counts its chapters in a byte; the QuickTime track has no end.
TEST(ManyChapters, AnM4bHasThemAllAndNeroMarksUpTo255) {
  const TestFolder folder("nangdok_many_chapters");
  for (const std::size_t count : {255U, 300U}) {
    const ClickBook book(AudioFormat::m4b, folder.path, count, 0.5);
    const fs::path output = folder.path / "book.m4b";
    package_book(book.chapters(), click_book_tags(), {AudioFormat::m4b, output, false, true, {}});
    EXPECT_EQ(read_file(output).find("chpl") != std::string::npos, count <= 255) << count;
    const std::vector<FileChapter> chapters = AudioFile(output).chapters();
    ASSERT_EQ(chapters.size(), count);
    EXPECT_EQ(chapters.back().title, book.chapters().back().title);
  }
}

TEST(LargeWav, BeyondFourGigabytesIsRf64WithItsCuePoints) {
  if (std::getenv("NANGDOK_LONG_TESTS") == nullptr) {
    GTEST_SKIP() << "writes 4.4 GB; set NANGDOK_LONG_TESTS";
  }
  const TestFolder folder("nangdok_large_wav");
  const ClickBook book(AudioFormat::wav, folder.path, 84, 600);
  const fs::path output = folder.path / "book.wav";
  const PackageResult result =
      package_book(book.chapters(), click_book_tags(), {AudioFormat::wav, output, false, true, {}});
  ASSERT_GT(fs::file_size(output), std::uintmax_t{1} << 32U);
  const FileLayout layout = lay_out(AudioFormat::wav, book.chapters());
  const Heard heard = listen(output);
  EXPECT_EQ(heard.length, layout.length);
  std::vector<double> expected;
  for_each_sentence(
      layout, [&](const PlacedPiece& piece, const ParagraphTime&, const SentenceTime& sentence) {
        expected.push_back(layout.seconds(layout.position(piece, sentence.begin)));
      });
  ASSERT_EQ(heard.clicks.size(), expected.size());
  EXPECT_NEAR(heard.clicks.back(), expected.back(), 0.005);
  std::vector<FileChapter> chapters = AudioFile(output).chapters();
  std::erase_if(chapters, [](const FileChapter& chapter) { return chapter.title.empty(); });
  std::sort(chapters.begin(), chapters.end(),
            [](const FileChapter& a, const FileChapter& b) { return a.start_s < b.start_s; });
  ASSERT_EQ(chapters.size(), 84U);
  EXPECT_NEAR(chapters.back().start_s, result.chapters.back().start_s, 0.0011);
}

TEST(Podcast, FolderHasAFeedThatPointsToItsEpisodes) {
  const fs::path folder = fs::path(testing::TempDir()) / "nangdok_podcast";
  fs::create_directories(folder);
  const ClickBook book(AudioFormat::mp3, folder, 2, 3);
  PackageOptions options{AudioFormat::mp3, folder / "cast", true, true, {ReadAlong::vtt}, true};
  package_book(book.chapters(), click_book_tags(), options);
  const std::string feed = read_file(folder / "cast" / "feed.xml");
  EXPECT_THAT(feed, testing::HasSubstr("<itunes:episode>2</itunes:episode>"));
  EXPECT_THAT(feed, testing::HasSubstr("type=\"audio/mpeg\""));
  EXPECT_THAT(feed, testing::HasSubstr(".chapters.json\" type=\"application/json+chapters\""));
  EXPECT_TRUE(fs::exists(folder / "cast" / "01 제1장 소리와 시간.chapters.json"));
  EXPECT_TRUE(fs::exists(folder / "cast" / "01 제1장 소리와 시간.vtt"));
  fs::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(Formats, JoinedBookTest,
                         testing::Values(AudioFormat::m4b, AudioFormat::mp3, AudioFormat::opus,
                                         AudioFormat::ogg, AudioFormat::flac, AudioFormat::wav),
                         [](const auto& tested) { return std::string(name_of(tested.param)); });

}  // namespace
}  // namespace nangdok
