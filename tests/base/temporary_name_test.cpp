#include "base/temporary_name.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nangdok {
namespace {

// The tag that `process` would have: this one's with its number.
std::string tag_of(pid_t process) {
  std::string tag = temporary_tag();
  const std::string own = "." + std::to_string(getpid()) + ".";
  return tag.replace(tag.rfind(own), own.size(), "." + std::to_string(process) + ".");
}

TEST(TemporaryTag, OfALivingProcessIsNotLeft) {
  EXPECT_FALSE(is_left_by_dead_process(temporary_tag()));
}

TEST(TemporaryTag, OfAnEndedProcessIsLeftEvenBeforeAnybodyWaitedForIt) {
  const pid_t child = fork();
  if (child == 0) _exit(0);
  siginfo_t ended{};
  ASSERT_EQ(waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT), 0);
  EXPECT_TRUE(is_left_by_dead_process(tag_of(child))) << "a zombie";
  ASSERT_EQ(waitpid(child, nullptr, 0), child);
  EXPECT_TRUE(is_left_by_dead_process(tag_of(child)));
}

TEST(TemporaryTag, OfAnotherMachineIsLeftAlone) {
  EXPECT_FALSE(is_left_by_dead_process("elsewhere.1.0"));
}

}  // namespace
}  // namespace nangdok
