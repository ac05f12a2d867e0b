#include "end_to_end/fault_fixture.h"

#include <cstdlib>

namespace nangdok::end_to_end {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

bool long_tests() {
  return std::getenv("NANGDOK_LONG_TESTS") != nullptr;
}

const std::string& Fault::expected() {
  if (!expected_.empty()) return expected_;
  const fs::path out = folder_ / "expected.m4b";
  const Clock::time_point start = Clock::now();
  const Outcome outcome =
      run({program().string(), "render", document_.string(), "-o", out.string(), "--no-store"});
  usual_time_ = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
  EXPECT_EQ(outcome.status, 0) << outcome.messages;
  expected_ = bytes_of(out);
  EXPECT_FALSE(expected_.empty());
  return expected_;
}

void Fault::use_short_document() {
  document_ = folder_ / "short.txt";
  write_file(document_, "봄이 왔다.\n\n꽃이 피었다. 새가 운다.\n");
}

}  // namespace nangdok::end_to_end
