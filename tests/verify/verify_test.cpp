#include "verify/verify.h"

#include <gmock/gmock.h>
#include <zip.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numbers>

#include "assemble/room_tone.h"
#include "base/atomic_file.h"
#include "base/error.h"
#include "package/package.h"
#include "verify/plot.h"
#include "verify/timed_text.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

/// A book of tones at a speaking level: four chapters of different lengths, three sentences each.
class VerifyTest : public testing::Test {
 protected:
  VerifyTest() : folder_(fs::path(testing::TempDir()) / "nangdok_verify_test") {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    for (int i = 0; i < 4; ++i) add_chapter(i);
    tags_.metadata.title = "맑은 소리";
    tags_.metadata.authors = {"한가람"};
  }
  ~VerifyTest() override { fs::remove_all(folder_); }

  void add_chapter(int number) {
    PackagedChapter& chapter = chapters_.emplace_back();
    chapter.title = "제" + std::to_string(number + 1) + "장";
    ChapterPiece& piece = chapter.pieces.emplace_back();
    piece.audio = folder_ / ("piece" + std::to_string(number));
    std::vector<std::int16_t> sound(15'000);
    ParagraphTime& paragraph = piece.timeline.paragraphs.emplace_back();
    for (int sentence = 0; sentence < 3; ++sentence) {
      const auto begin = static_cast<Samples>(sound.size());
      const int count = 20'000 + 9'000 * number + 3'000 * sentence;
      for (int i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / engine_rate.hz;
        sound.push_back(static_cast<std::int16_t>(5600 * std::sin(2 * std::numbers::pi * 300 * t) *
                                                  std::min(1.0, t * 500)));
      }
      document_.push_back(chapter.title + " " + std::to_string(sentence + 1) + "째 문장이다.");
      paragraph.sentences.push_back(
          {document_.back(), {}, begin, static_cast<Samples>(sound.size()), {}});
      sound.insert(sound.end(), 12'000, 0);
    }
    sound.insert(sound.end(), 20'000, 0);
    piece.timeline.length = static_cast<Samples>(sound.size());
    const auto encoder = make_encoder({}, piece.audio);
    encoder->write(sound);
    piece.info = encoder->finish();
    piece.bytes = fs::file_size(piece.audio);
  }

  fs::path make(const std::string& name, const std::vector<PackagedChapter>& chapters) {
    PackageOptions options;
    options.output = folder_ / name;
    package_book(chapters, tags_, options);
    return options.output;
  }

  /// Names of the checks that fail.
  std::vector<std::string> failures(const fs::path& path) const {
    std::vector<std::string> names;
    const Verification verification =
        verify_audiobook(path, limits_of_preset("audiobook"), document_);
    for (const Check& check : verification.checks) {
      if (!check.ok) names.push_back(check.name);
    }
    EXPECT_EQ(names.empty(), verification.ok());
    return names;
  }

  fs::path folder_;
  BookTags tags_;
  std::vector<PackagedChapter> chapters_;
  std::vector<std::string> document_;
};

TEST_F(VerifyTest, AWholeBookPasses) {
  EXPECT_THAT(failures(make("book.m4b", chapters_)), testing::IsEmpty());
}

TEST_F(VerifyTest, ACutFileIsFound) {
  const fs::path book = make("book.m4b", chapters_);
  fs::resize_file(book, fs::file_size(book) * 3 / 4);
  EXPECT_THAT(failures(book), testing::Contains("length"));
}

TEST_F(VerifyTest, DamagedSoundIsFound) {
  const fs::path book = make("book.m4b", chapters_);
  std::string bytes = read_file(book);
  for (std::size_t at = bytes.size() / 2; at < bytes.size() / 2 + 4000; ++at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
  }
  write_file_atomically(book, bytes);
  EXPECT_FALSE(failures(book).empty());
}

TEST_F(VerifyTest, SwappedChaptersAreFound) {
  std::vector<PackagedChapter> swapped = chapters_;
  std::swap(swapped[1], swapped[2]);
  EXPECT_THAT(failures(make("book.m4b", swapped)), testing::Contains("text"));
}

TEST_F(VerifyTest, SwappedSoundUnderTheRightTextIsFound) {
  std::vector<PackagedChapter> swapped = chapters_;
  std::swap(swapped[0].pieces[0].timeline, swapped[3].pieces[0].timeline);
  std::swap(swapped[1].pieces[0].timeline, swapped[2].pieces[0].timeline);
  EXPECT_THAT(failures(make("book.m4b", swapped)), testing::Contains("text fits sound"));
}

TEST_F(VerifyTest, AMissingSentenceIsFound) {
  chapters_[1].pieces[0].timeline.paragraphs[0].sentences.erase(
      chapters_[1].pieces[0].timeline.paragraphs[0].sentences.begin() + 1);
  EXPECT_THAT(failures(make("book.m4b", chapters_)), testing::ElementsAre("text"));
}

TEST_F(VerifyTest, ABookWithoutTextCannotProveIt) {
  PackageOptions options;
  options.output = folder_ / "book.m4b";
  options.with_text = false;
  package_book(chapters_, tags_, options);
  EXPECT_THAT(failures(options.output), testing::ElementsAre("text"));
}

TEST_F(VerifyTest, AcxNamesWhatItMisses) {
  const Verification verification =
      verify_audiobook(make("book.m4b", chapters_), limits_of_preset("acx"));
  std::vector<std::string> failed;
  for (const Check& check : verification.checks) {
    if (!check.ok) failed.push_back(check.name);
  }
  EXPECT_THAT(failed, testing::IsSupersetOf({"sample rate", "bit rate"}));
}

/// A chapter as ACX takes it, and what may be wrong with it.
struct AcxSound {
  double amplitude = 4600;  ///< -20 dB RMS.
  double peak = 0;          ///< Of a short burst in it.
  double noise_db = -72;
  double head_s = 0.7;
  double tail_s = 2;
  int rate_hz = 44'100;
  int bit_rate = 192'000;
};

class AcxTest : public VerifyTest {
 protected:
  /// Names of ACX's checks that fail.
  std::vector<std::string> misses(const AcxSound& given, double longest_s = 60) {
    std::vector<std::int16_t> sound(static_cast<std::size_t>(given.head_s * engine_rate.hz));
    const auto begin = static_cast<Samples>(sound.size());
    for (int i = 0; i < 6 * engine_rate.hz; ++i) {
      const double level = i / 400 == 100 ? std::max(given.peak, given.amplitude) : given.amplitude;
      const double phase = 2 * std::numbers::pi * 300 * i / engine_rate.hz;
      sound.push_back(static_cast<std::int16_t>(level * std::sin(phase)));
    }
    const auto end = static_cast<Samples>(sound.size());
    sound.resize(sound.size() + static_cast<std::size_t>(given.tail_s * engine_rate.hz));
    RoomTone(Decibels{given.noise_db}).add_to(sound);
    PackagedChapter chapter{"제1장", 0, {ChapterPiece{}}};
    ChapterPiece& piece = chapter.pieces.front();
    piece.audio = folder_ / "acx";
    piece.timeline.length = static_cast<Samples>(sound.size());
    piece.timeline.paragraphs.emplace_back().sentences = {{"한 문장이다.", {}, begin, end, {}}};
    const auto encoder = make_encoder(
        {AudioFormat::mp3, SampleRate{given.rate_hz}, given.bit_rate, true}, piece.audio);
    encoder->write(sound);
    piece.info = encoder->finish();
    piece.bytes = fs::file_size(piece.audio);
    const fs::path output = folder_ / "acx.mp3";
    PackageOptions options;
    options.format = AudioFormat::mp3;
    options.output = output;
    package_book({chapter}, tags_, options);
    SoundLimits limits = limits_of_preset("acx");
    EXPECT_EQ(limits.longest_s, 120 * 60);
    limits.longest_s = longest_s;
    std::vector<std::string> names;
    for (const Check& check : verify_audiobook(output, limits).checks) {
      if (!check.ok) names.push_back(check.name);
    }
    return names;
  }
};

TEST_F(AcxTest, EachRuleHasItsLine) {
  using testing::ElementsAre;
  EXPECT_THAT(misses({}), testing::IsEmpty());
  EXPECT_THAT(misses({.amplitude = 2500}), ElementsAre("RMS"));
  EXPECT_THAT(misses({.amplitude = 8000}), ElementsAre("RMS"));
  EXPECT_THAT(misses({.peak = 26'000}), ElementsAre("true peak"));
  EXPECT_THAT(misses({.noise_db = -57}), testing::Contains("noise floor"));
  EXPECT_THAT(misses({.noise_db = -120}), ElementsAre("room tone"));
  EXPECT_THAT(misses({.head_s = 0.3}), ElementsAre("silence at head"));
  EXPECT_THAT(misses({.head_s = 1.3}), ElementsAre("silence at head"));
  EXPECT_THAT(misses({.tail_s = 0.7}), ElementsAre("silence at tail"));
  EXPECT_THAT(misses({.amplitude = 6000, .tail_s = 5.5}), ElementsAre("silence at tail"));
  EXPECT_THAT(misses({.rate_hz = 48'000}), ElementsAre("sample rate"));
  EXPECT_THAT(misses({.bit_rate = 128'000}), ElementsAre("bit rate"));
  EXPECT_THAT(misses({.bit_rate = 0}), ElementsAre("bit rate")) << "a changing rate";
  EXPECT_THAT(misses({}, 5), ElementsAre("length of a file"));
}

TEST_F(VerifyTest, APackageIsVerifiedFileByFile) {
  const fs::path package = make("book.lpf", chapters_);
  EXPECT_THAT(failures(package), testing::IsEmpty());
  const Verification whole = verify_audiobook(package, limits_of_preset("audiobook"));
  ASSERT_FALSE(whole.checks.empty());
  EXPECT_EQ(whole.checks.front().name, "reading order");
  EXPECT_GT(whole.profiles.size(), 1U);

  // One of its files is taken out.
  int error = 0;
  zip* archive = zip_open(package.c_str(), 0, &error);
  ASSERT_NE(archive, nullptr);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0)); ++i) {
    const std::string name = zip_get_name(archive, i, 0);
    if (name.starts_with("02")) {
      ASSERT_EQ(zip_delete(archive, i), 0);
    }
  }
  ASSERT_EQ(zip_close(archive), 0);
  EXPECT_THAT(failures(package), testing::Contains("reading order"));
}

TEST_F(VerifyTest, PlotIsDrawnInBothFormats) {
  const Verification verification =
      verify_audiobook(make("book.m4b", chapters_), limits_of_preset("audiobook"));
  write_plot(verification.profiles, folder_ / "plot.png");
  write_plot(verification.profiles, folder_ / "plot.svg");
  EXPECT_TRUE(read_file(folder_ / "plot.png").starts_with("\x89PNG"));
  EXPECT_THAT(read_file(folder_ / "plot.svg"), testing::HasSubstr("<svg"));
  EXPECT_THROW(write_plot(verification.profiles, folder_ / "plot.gif"), Error);
}

TEST_F(VerifyTest, WhatIsNoAudioIsAnError) {
  write_file_atomically(folder_ / "book.m4b", "not a book");
  EXPECT_THROW(failures(folder_ / "book.m4b"), Error);
  EXPECT_THROW(failures(folder_ / "nothing.m4b"), Error);
  write_file_atomically(folder_ / "book.lpf", "no package");
  EXPECT_THROW(failures(folder_ / "book.lpf"), Error);
  EXPECT_THROW(limits_of_preset("radio"), Error);
}

TEST(TimedText, LrcLinesWithoutATimeAreNotSentences) {
  const auto sentences = parse_lrc("[ti:제목]\n[00:01.500]하나.\n\n둘\n[61:02.25]셋.\n");
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_DOUBLE_EQ(sentences[0].start_s, 1.5);
  EXPECT_DOUBLE_EQ(sentences[1].start_s, 3662.25);
  EXPECT_EQ(sentences[1].text, "셋.");
}

struct Comparison {
  std::vector<std::string> document;
  std::vector<std::string> heard;
  std::size_t missing;
  std::size_t added;
};

TEST(TimedText, DifferencesAreCounted) {
  const std::vector<Comparison> table = {
      {{"가", "나", "다"}, {"가", "나", "다"}, 0, 0},
      {{"가", "나", "다"}, {"가", "다"}, 1, 0},
      {{"가", "나", "다"}, {"가", "나", "나", "다"}, 0, 1},
      {{"가", "나", "다", "라"}, {"가", "다", "나", "라"}, 1, 1},
      {{"가", "나"}, {"책 이름", "가", "나", "고맙습니다"}, 0, 0},  // credits
      {{"가  나"}, {"가 나"}, 0, 0},
      {{"가", "나"}, {}, 2, 0},
  };
  for (const Comparison& row : table) {
    std::vector<TimedSentence> heard;
    for (const std::string& text : row.heard) heard.push_back({0, text});
    const TextDifference difference = compare_text(row.document, heard);
    EXPECT_EQ(difference.missing.size(), row.missing) << testing::PrintToString(row.heard);
    EXPECT_EQ(difference.added.size(), row.added) << testing::PrintToString(row.heard);
  }
}

}  // namespace
}  // namespace nangdok
