#include "base/child_process.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace nangdok {
namespace {

TEST(RunChild, GathersWhatTheProgramPrints) {
  const ChildResult result = run_child({"sh", "-c", "echo out; echo err >&2; exit 7"});
  EXPECT_EQ(result.status, 7);
  EXPECT_EQ(result.output, "out\n");
  EXPECT_EQ(result.messages, "err\n");
}

TEST(RunChild, TellsLinesOfStandardErrorAsTheyCome) {
  std::vector<std::string> lines;
  run_child({"sh", "-c", "echo a >&2; echo b >&2"},
            [&](std::string_view line) { lines.emplace_back(line); });
  EXPECT_EQ(lines, (std::vector<std::string>{"a", "b"}));
}

TEST(RunChild, StopsWhenAsked) {
  const ChildResult result = run_child({"sleep", "60"}, {}, [] { return true; });
  EXPECT_EQ(result.status, 128 + 15);
}

TEST(RunChild, NamesAProgramThatIsNotThere) {
  EXPECT_THROW(run_child({"/no/such/program"}), Error);
}

}  // namespace
}  // namespace nangdok
