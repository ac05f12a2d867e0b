#include "package/read_along/read_along.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "base/error.h"
#include "click_book.h"
#include "epubcheck.h"
#include "package/clock_text.h"
#include "package/file_name.h"
#include "package/file_tags.h"
#include "package/lyrics.h"
#include "package/read_along/text_run.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Two sentences of a WAV chapter at 0.5 and 2 s; words in the first.
std::vector<PackagedChapter> small_book() {
  ChapterPiece piece;
  piece.info = {engine_rate, 0, 88'200, 0};
  piece.timeline.length = 88'200;
  ParagraphTime paragraph;
  paragraph.begin = 11'025;
  paragraph.end = 80'000;
  paragraph.sentences = {
      {"집에 <11만명>.", {10, 19}, 11'025, 33'075, {}},
      {"끝 & 시작.", {20, 27}, 44'100, 80'000, {}},
  };
  paragraph.sentences[0].words = {
      {{10, 12}, "집에", 11'025, 15'000},
      {{14, 18}, "11만명", 16'000, 20'000},  // 십일만
      {{14, 18}, "11만명", 20'000, 30'000},  // 명
  };
  piece.timeline.paragraphs = {paragraph};
  return {{"1장", 0, {piece}}};
}

TEST(ClockText, RoundsToTheMillisecond) {
  EXPECT_EQ(clock_text(3723.4567), "01:02:03.457");
  EXPECT_EQ(clock_text(0.9996, ','), "00:00:01,000");
  EXPECT_EQ(clock_text(360'000), "100:00:00.000");
  EXPECT_EQ(minute_text(3723.4567), "62:03.457");
}

TEST(FileName, KeepsKoreanAndDropsWhatSystemsRefuse) {
  EXPECT_EQ(file_name_of("1장: 가/나? \"다\""), "1장 가 나 다");
  EXPECT_EQ(file_name_of("..."), "untitled");
  EXPECT_EQ(file_name_of(".숨은"), "숨은");
  EXPECT_LE(file_name_of(std::string(500, 'a')).size(), 120U);
}

TEST(SortTitle, LeavesMarksAndArticlesBehind) {
  EXPECT_EQ(sort_title("The Sea"), "Sea, The");
  EXPECT_EQ(sort_title("《바다》"), "바다》");
  EXPECT_EQ(sort_title("바다"), "바다");
}

TEST(TextRuns, GiveTheSentenceAndMergeReadingsOfOneToken) {
  const std::vector<PackagedChapter> book = small_book();
  const SentenceTime& sentence = book[0].pieces[0].timeline.paragraphs[0].sentences[0];
  const std::vector<TextRun> runs = text_runs(sentence);
  std::string text;
  for (const TextRun& run : runs) text += run.text;
  EXPECT_EQ(text, sentence.text);
  ASSERT_EQ(runs.size(), 4U);  // 집에, " <", 11만명, ">."
  EXPECT_TRUE(runs[2].is_word);
  EXPECT_EQ(runs[2].begin, 16'000);
  EXPECT_EQ(runs[2].end, 30'000);
}

TEST(Captions, AreTimedAndEscaped) {
  const std::vector<PackagedChapter> book = small_book();
  const FileLayout layout = lay_out(AudioFormat::wav, book);
  EXPECT_EQ(webvtt(layout),
            "WEBVTT\n\n00:00:00.500 --> 00:00:01.500\n집에 &lt;11만명&gt;.\n\n"
            "00:00:02.000 --> 00:00:03.628\n끝 &amp; 시작.\n");
  EXPECT_THAT(subrip(layout), HasSubstr("2\n00:00:02,000 --> 00:00:03,628\n끝 & 시작.\n"));
  EXPECT_EQ(lyrics_of(layout), "[00:00.500]집에 <11만명>.\n[00:02.000]끝 & 시작.\n");
}

TEST(TimelineJson, HoldsChapterParagraphSentenceWord) {
  const std::vector<PackagedChapter> book = small_book();
  const auto json = nlohmann::json::parse(
      timeline_json({{"book.wav", lay_out(AudioFormat::wav, book)}}, click_book_tags()));
  const auto& chapter = json.at("files").at(0).at("chapters").at(0);
  EXPECT_EQ(chapter.at("title"), "1장");
  EXPECT_EQ(chapter.at("end"), 4.0);
  const auto& sentence = chapter.at("paragraphs").at(0).at("sentences").at(0);
  EXPECT_EQ(sentence.at("start"), 0.5);
  EXPECT_EQ(sentence.at("words").at(2).at("text"), "11만명");
}

TEST(HtmlPage, IsOneFileWithoutTheNetwork) {
  const std::vector<PackagedChapter> book = small_book();
  const std::string page =
      html_page({{"book.wav", lay_out(AudioFormat::wav, book)}}, click_book_tags());
  EXPECT_THAT(page, HasSubstr("<title>바다를 건너는 소리</title>"));
  EXPECT_THAT(page, HasSubstr("\\u003c11만명>"));  // cannot end the script element
  EXPECT_THAT(page, testing::Not(HasSubstr("http")));
  EXPECT_THAT(page, testing::Not(HasSubstr("{{")));
}

class EpubTest : public testing::TestWithParam<AudioFormat> {};

TEST_P(EpubTest, PassesEpubcheckWithoutAWarning) {
  const fs::path folder =
      fs::path(testing::TempDir()) / ("nangdok_epub_" + std::string(name_of(GetParam())));
  fs::create_directories(folder);
  const ClickBook book(GetParam(), folder, 3, 4);
  PackageOptions options;
  options.format = GetParam();
  options.output = folder / ("book." + std::string(name_of(GetParam())));
  options.read_along = {ReadAlong::epub};
  const PackageResult result = package_book(book.chapters(), click_book_tags(), options);
  const fs::path epub = folder / "book.epub";
  EXPECT_THAT(result.outputs, testing::Contains(epub));
  const std::string first = read_file(epub);
  EXPECT_EQ(first.substr(30, 28), "mimetypeapplication/epub+zip");
  package_book(book.chapters(), click_book_tags(), options);
  EXPECT_TRUE(first == read_file(epub));
  EXPECT_TRUE(passes_epubcheck(epub));
  fs::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(Formats, EpubTest, testing::Values(AudioFormat::m4b, AudioFormat::mp3),
                         [](const auto& tested) { return std::string(name_of(tested.param)); });

}  // namespace
}  // namespace nangdok
