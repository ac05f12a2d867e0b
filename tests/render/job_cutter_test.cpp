#include "render/job_cutter.h"

#include <gtest/gtest.h>

#include <set>

#include "base/utf8.h"

namespace nangdok {
namespace {

Block paragraph(int number, std::size_t characters) {
  Block block;
  block.text = std::to_string(number) + " ";
  while (to_utf32(block.text).size() < characters) block.text += "글자 ";
  return block;
}

Chapter chapter_of(int paragraphs, std::size_t characters) {
  Chapter chapter;
  chapter.title = "장";
  for (int i = 0; i < paragraphs; ++i) chapter.blocks.push_back(paragraph(i, characters));
  return chapter;
}

std::size_t characters_of(const Job& job) {
  std::size_t count = 0;
  for (const Block& block : job.blocks) count += to_utf32(block.text).size();
  return count;
}

TEST(CutIntoJobs, KeepsEveryBlockInOrder) {
  const Chapter chapter = chapter_of(200, 150);
  std::vector<std::string> texts;
  std::size_t next = 0;
  const std::vector<Job> jobs = cut_into_jobs(chapter);
  EXPECT_GT(jobs.size(), 5U);
  for (const Job& job : jobs) {
    EXPECT_EQ(job.first_block, next);
    next += job.blocks.size();
    for (const Block& block : job.blocks) texts.push_back(block.text);
  }
  ASSERT_EQ(texts.size(), chapter.blocks.size());
  for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(texts[i], chapter.blocks[i].text);
}

TEST(CutIntoJobs, KeepsJobsNearTheSizeOfAFewMinutes) {
  const std::vector<Job> jobs = cut_into_jobs(chapter_of(200, 150));
  for (std::size_t i = 0; i + 1 < jobs.size(); ++i) {
    EXPECT_GE(characters_of(jobs[i]), 600U) << i;
    EXPECT_LE(characters_of(jobs[i]), 1'800U) << i;
  }
}

TEST(CutIntoJobs, MarksWhereTheChapterBeginsAndEndsAndWhatFollows) {
  const std::vector<Job> jobs = cut_into_jobs(chapter_of(60, 150));
  ASSERT_GE(jobs.size(), 2U);
  EXPECT_TRUE(jobs.front().first);
  EXPECT_FALSE(jobs.front().last);
  ASSERT_EQ(jobs.front().following.size(), 1U);
  EXPECT_EQ(jobs.front().following[0].text, jobs[1].blocks[0].text);
  EXPECT_FALSE(jobs.back().first);
  EXPECT_TRUE(jobs.back().last);
  EXPECT_TRUE(jobs.back().following.empty());
}

TEST(CutIntoJobs, AChangedWordMovesNoLaterCut) {
  Chapter before = chapter_of(300, 150);
  Chapter after = before;
  after.blocks[2].text += "새 낱말";
  const std::vector<Job> first = cut_into_jobs(before);
  const std::vector<Job> second = cut_into_jobs(after);
  std::set<std::string> texts;
  for (const Job& job : first) texts.insert(job.blocks.front().text + job.blocks.back().text);
  std::size_t changed = 0;
  for (const Job& job : second) {
    if (!texts.contains(job.blocks.front().text + job.blocks.back().text)) ++changed;
  }
  EXPECT_LE(changed, 3U) << "of " << second.size();
}

TEST(CutIntoJobs, AnEmptyChapterGivesNoJob) {
  EXPECT_TRUE(cut_into_jobs(Chapter{}).empty());
}

TEST(CutLongBlocks, CutsAtSentenceEndsAndLosesNothing) {
  Chapter chapter;
  std::string text;
  for (int i = 0; i < 1'000; ++i) text += "사람은 저마다 길을 걷는다. ";
  Block block;
  block.text = text.substr(0, text.size() - 1);
  chapter.blocks = {block};
  cut_long_blocks(chapter);
  EXPECT_GT(chapter.blocks.size(), 4U);
  std::string joined;
  for (const Block& piece : chapter.blocks) {
    EXPECT_LE(to_utf32(piece.text).size(), 3'000U);
    EXPECT_TRUE(piece.text.ends_with("걷는다.")) << piece.text;
    joined += (joined.empty() ? "" : " ") + piece.text;
  }
  EXPECT_EQ(joined, block.text);
}

TEST(CutLongBlocks, CutsATextWithoutSentencesOrSpaces) {
  Chapter chapter;
  Block block;
  for (int i = 0; i < 10'000; ++i) block.text += "가";
  chapter.blocks = {block};
  cut_long_blocks(chapter);
  std::string joined;
  for (const Block& piece : chapter.blocks) joined += piece.text;
  EXPECT_EQ(joined, block.text);
}

}  // namespace
}  // namespace nangdok
