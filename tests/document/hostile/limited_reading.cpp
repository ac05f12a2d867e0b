#include "hostile/limited_reading.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>

#include "made_archive.h"

namespace nangdok {

namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

[[noreturn]] void run(const fs::path& file, const fs::path& input, const fs::path& output,
                      const fs::path& message) {
  dup2(open(input.c_str(), O_RDONLY), STDIN_FILENO);
  dup2(open(output.c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
  dup2(open(message.c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
  // Beyond these it has failed anyway, and need not trouble the machine.
  const rlimit seconds{60, 60};
  setrlimit(RLIMIT_CPU, &seconds);
#ifndef NANGDOK_SANITIZED
  const rlimit memory{rlim_t{2} << 30U, rlim_t{2} << 30U};
  setrlimit(RLIMIT_AS, &memory);
#endif
  const std::string program = NANGDOK_BINARY_DIR "/tests/read_one";
  execl(program.c_str(), program.c_str(), file.c_str(), nullptr);
  _exit(127);
}

}  // namespace

LimitedReading read_limited(const fs::path& file, const fs::path& standard_input) {
  const TemporaryFolder folder;
  const fs::path output = folder.path() / "output";
  const fs::path message = folder.path() / "message";
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) run(file, standard_input, output, message);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  LimitedReading reading;
  reading.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  const auto seconds_of = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  reading.seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  reading.waited_s =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  reading.peak_mib = static_cast<std::size_t>(usage.ru_maxrss) / 1024;
  reading.output = contents(output);
  reading.message = contents(message);
  return reading;
}

LimitedReading expect_bearable(const fs::path& file, const fs::path& standard_input) {
  const LimitedReading reading = read_limited(file, standard_input);
  EXPECT_TRUE(reading.status == 0 || reading.status == 1) << reading.status << reading.message;
  // A machine that tests other things at the same time takes longer.
  EXPECT_LT(reading.waited_s, 60) << reading.message;
#ifndef NANGDOK_SANITIZED  // What the sanitizer adds is not the reader's.
  EXPECT_LT(reading.seconds, 10) << reading.message;
  EXPECT_LT(reading.peak_mib, 512U) << reading.message;
#endif
  if (reading.status == 1) {
    EXPECT_EQ(std::count(reading.message.begin(), reading.message.end(), '\n'), 1)
        << reading.message;
  }
  return reading;
}

std::string refusal(const std::string& bytes, const std::string& name) {
  const TemporaryFolder folder;
  return expect_bearable(folder.write(name, bytes)).message;
}

}  // namespace nangdok
