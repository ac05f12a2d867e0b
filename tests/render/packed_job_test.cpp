#include "render/packed_job.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace nangdok {
namespace {

Job long_job() {
  Job job;
  job.key = "k";
  job.title = "1장";
  job.voice_fingerprint = "f";
  Block block;
  for (int i = 0; i < 40; ++i) {
    block.text += std::to_string(i) + "번째 사람이 골목을 지나 강가로 걸어갔다. ";
  }
  job.blocks = {block, block};
  job.following = {block};
  return job;
}

TEST(PackedJob, ComesOutAsItWentIn) {
  const Job job = long_job();
  EXPECT_EQ(json_of(pack(job)), to_json(job));
}

TEST(PackedJob, TellsWhatTheConductorAsksFor) {
  const Job job = long_job();
  const PackedJob packed = pack(job);
  EXPECT_EQ(packed.key, "k");
  EXPECT_EQ(packed.title, "1장");
  EXPECT_EQ(packed.voice_fingerprint, "f");
  EXPECT_EQ(packed.text_bytes, 2 * job.blocks[0].text.size()) << "what follows is not spoken";
}

TEST(PackedJob, TakesAFractionOfItsText) {
  const PackedJob packed = pack(long_job());
  EXPECT_LT(packed.deflated_json.capacity(), packed.text_bytes / 4);
}

TEST(PackedJob, NoticesDamage) {
  PackedJob packed = pack(long_job());
  packed.deflated_json[packed.deflated_json.size() / 2] ^= 0x20;
  EXPECT_THROW(json_of(packed), Error);
}

}  // namespace
}  // namespace nangdok
