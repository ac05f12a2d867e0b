#include "render/job.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

Job example() {
  Job job;
  job.key = "k";
  job.title = "1장 \"시작\"";
  Block block;
  block.kind = BlockKind::verse;
  block.text = "강물은\n흐르고";
  block.section_break_before = true;
  job.blocks = {block};
  job.following = {block};
  job.first_block = 7;
  job.first = false;
  job.voice = "nangdok";
  job.voice_fingerprint = "f";
  job.sound.speed = 1.25;
  job.sound.encoder.format = AudioFormat::flac;
  job.sound.encoder.quality = 6;
  job.sound.quiet_ends = {std::chrono::milliseconds(700), std::chrono::milliseconds(2000),
                          Decibels{-72}};
  job.lexicon = {{U"Noam", U"노엄", std::nullopt, "noun", true}};
  return job;
}

TEST(Job, CrossesTheWallUnchanged) {
  const Job job = example();
  EXPECT_EQ(to_json(job_from_json(to_json(job))), to_json(job));
  EXPECT_EQ(job_from_json(to_json(job)).sound.encoder.quality, 6);
  EXPECT_EQ(job_from_json(to_json(job)).sound.quiet_ends->tail, std::chrono::milliseconds(2000));
  EXPECT_EQ(to_json(job).find('\n'), std::string::npos) << "one job, one line";
}

TEST(Job, KeyDependsOnEverythingThatShapesTheSound) {
  const std::string key = key_of(recipe_of(example(), "program"));
  EXPECT_EQ(key, key_of(recipe_of(example(), "program")));
  EXPECT_NE(key, key_of(recipe_of(example(), "another program")));
  const auto changed = [&](auto change) {
    Job job = example();
    change(job);
    return key_of(recipe_of(job, "program")) != key;
  };
  EXPECT_TRUE(changed([](Job& job) { job.blocks[0].text += "."; }));
  EXPECT_TRUE(changed([](Job& job) { job.blocks[0].kind = BlockKind::paragraph; }));
  EXPECT_TRUE(changed([](Job& job) { job.following.clear(); }));
  EXPECT_TRUE(changed([](Job& job) { job.first = true; }));
  EXPECT_TRUE(changed([](Job& job) { job.last = false; }));
  EXPECT_TRUE(changed([](Job& job) { job.voice_fingerprint = "g"; }));
  EXPECT_TRUE(changed([](Job& job) { job.sound.speed = 1.0; }));
  EXPECT_TRUE(changed([](Job& job) { job.sound.loudness.integrated.value = -16; }));
  EXPECT_TRUE(changed([](Job& job) { job.sound.encoder.bit_rate = 96'000; }));
  EXPECT_TRUE(changed([](Job& job) { job.sound.encoder.quality = 2; }));
  EXPECT_TRUE(changed([](Job& job) { job.sound.quiet_ends.reset(); }));
  EXPECT_TRUE(changed([](Job& job) { job.lexicon[0].reading = U"노암"; }));
}

TEST(ChapterRecord, CrossesTheStoreUnchanged) {
  ChapterRecord record;
  record.info = {SampleRate{48'000}, 312, 1'000, 17};
  record.spoken = 2;
  record.left_out = {{3, "***", "nothing to speak"}};
  record.timeline.title = "장";
  record.timeline.length = 900;
  record.timeline.paragraphs = {{4,
                                 BlockKind::paragraph,
                                 10,
                                 800,
                                 {{"가자.", {0, 3}, 10, 800, {{{0, 2}, "가자", 10, 790}}}}}};
  const std::string text = to_text(record);
  EXPECT_EQ(to_text(record_from(text, true)), text);
  EXPECT_TRUE(record_from(text, false).timeline.paragraphs[0].sentences[0].words.empty());
}

}  // namespace
}  // namespace nangdok
