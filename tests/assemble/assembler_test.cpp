#include "assemble/assembler.h"

#include <gmock/gmock.h>

#include <chrono>
#include <cmath>
#include <vector>

#include "base/error.h"

namespace nangdok {
namespace {

using std::chrono::milliseconds;
using testing::SizeIs;

/// "가나 다라." spoken in 1,000 samples: two words of 400 and 500, 100 between them.
Take one_sentence() {
  Take take;
  take.block = 3;
  take.kind = BlockKind::quotation;
  take.sentences = {{"가나 다라.", {0, 6}}};
  take.pause_after = milliseconds(100);
  return take;
}

Clip its_clip() {
  Clip clip;
  clip.samples.assign(1000, 7);
  clip.words = {{{0, 2}, 0, 0, 400}, {{3, 5}, 0, 500, 1000}};
  clip.sentences = {{0, 1000}};
  return clip;
}

class AssemblerTest : public testing::Test {
 protected:
  std::vector<std::int16_t> heard_;
  Assembler assembler_{"1장", [this](std::span<const std::int16_t> samples) {
                         heard_.insert(heard_.end(), samples.begin(), samples.end());
                       }};
};

TEST_F(AssemblerTest, SilenceIsRoundedToTheNearestSample) {
  assembler_.silence(milliseconds(700));  // 700 × 22.05 = 15,435
  EXPECT_THAT(heard_, SizeIs(15'435));
  assembler_.silence(milliseconds(1));  // 22.05
  EXPECT_EQ(assembler_.position(), 15'457);
  EXPECT_EQ(assembler_.finish().length, 15'457);
}

TEST(RoomToneTest, LiesUnderSilenceAndClipsTheSameEachTime) {
  std::vector<std::vector<std::int16_t>> heard;
  Assembler assembler(
      "1장",
      [&](std::span<const std::int16_t> samples) {
        heard.emplace_back(samples.begin(), samples.end());
      },
      Decibels{-60});
  Take take = one_sentence();
  take.pause_after = milliseconds(0);
  assembler.append(take, "가나 다라.", its_clip());
  assembler.append(take, "가나 다라.", its_clip());
  assembler.silence(milliseconds(500));
  EXPECT_EQ(heard.at(0), heard.at(1)) << "a paragraph depends on nothing before it";
  EXPECT_NE(heard.at(0), its_clip().samples);
  double energy = 0;
  double count = 0;
  for (std::size_t i = 2; i < heard.size(); ++i) {
    for (const std::int16_t sample : heard[i]) energy += sample / 32768.0 * sample / 32768.0;
    count += static_cast<double>(heard[i].size());
  }
  EXPECT_EQ(count, 11'025);
  EXPECT_NEAR(10 * std::log10(energy / count), -60, 0.3);
}

TEST_F(AssemblerTest, TimesCountFromTheChaptersStart) {
  assembler_.silence(milliseconds(100));
  assembler_.append(one_sentence(), "가나 다라.", its_clip());
  assembler_.append(one_sentence(), "가나 다라.", its_clip());
  const Timeline timeline = assembler_.finish();
  EXPECT_EQ(timeline.title, "1장");
  ASSERT_THAT(timeline.paragraphs, SizeIs(2));
  EXPECT_EQ(timeline.paragraphs[0].begin, 2205);
  EXPECT_EQ(timeline.paragraphs[0].end, 3205);
  EXPECT_EQ(timeline.paragraphs[1].begin, 3205 + 2205);
  const SentenceTime& sentence = timeline.paragraphs[1].sentences.at(0);
  EXPECT_EQ(sentence.text, "가나 다라.");
  ASSERT_THAT(sentence.words, SizeIs(2));
  EXPECT_EQ(sentence.words[1].text, "다라");
  EXPECT_EQ(sentence.words[1].begin, 5410 + 500);
  EXPECT_EQ(sentence.words[1].end, 5410 + 1000);
  EXPECT_EQ(timeline.length, 2205 + 2 * (1000 + 2205));
  EXPECT_THAT(heard_, SizeIs(static_cast<std::size_t>(timeline.length)));
}

TEST_F(AssemblerTest, ParagraphKeepsItsBlockAndKind) {
  assembler_.append(one_sentence(), "가나 다라.", its_clip());
  const Timeline timeline = assembler_.finish();
  EXPECT_EQ(timeline.paragraphs.at(0).block, 3U);
  EXPECT_EQ(timeline.paragraphs.at(0).kind, BlockKind::quotation);
}

TEST_F(AssemblerTest, SoundWithoutItsSentencesIsRefused) {
  Clip clip = its_clip();
  clip.sentences.clear();
  EXPECT_THROW(assembler_.append(one_sentence(), "가나 다라.", clip), Error);
}

}  // namespace
}  // namespace nangdok
