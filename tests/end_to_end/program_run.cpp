#include "end_to_end/program_run.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>
#include <iterator>

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;

/// Feeds `input` to one descriptor and gathers what comes from two others until both end.
void converse(int to, int from_output, int from_messages, std::string_view input, Outcome& result) {
  std::signal(SIGPIPE, SIG_IGN);
  if (input.empty()) {
    close(to);
    to = -1;
  } else {
    fcntl(to, F_SETFL, O_NONBLOCK);
  }
  std::array<pollfd, 3> fds{
      {{to, POLLOUT, 0}, {from_output, POLLIN, 0}, {from_messages, POLLIN, 0}}};
  while (fds[1].fd >= 0 || fds[2].fd >= 0) {
    poll(fds.data(), fds.size(), -1);
    if (fds[0].fd >= 0 && fds[0].revents != 0) {
      const ssize_t count = write(to, input.data(), input.size());
      if (count > 0) input.remove_prefix(static_cast<std::size_t>(count));
      if (count < 0 || input.empty()) {
        close(to);
        fds[0].fd = -1;
      }
    }
    for (std::size_t i = 1; i < 3; ++i) {
      if (fds[i].fd < 0 || fds[i].revents == 0) continue;
      std::array<char, 1 << 15> buffer{};
      const ssize_t count = read(fds[i].fd, buffer.data(), buffer.size());
      if (count > 0) {
        (i == 1 ? result.output : result.messages)
            .append(buffer.data(), static_cast<std::size_t>(count));
      } else {
        close(fds[i].fd);
        fds[i].fd = -1;
      }
    }
  }
  if (fds[0].fd >= 0) close(to);
}

}  // namespace

nlohmann::json Outcome::json() const {
  nlohmann::json value = nlohmann::json::parse(output, nullptr, false);
  EXPECT_FALSE(value.is_discarded()) << "no JSON: " << output.substr(0, 500) << messages;
  return value;
}

Outcome run(const std::vector<std::string>& command, const std::string& input) {
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  std::array<int, 2> err{};
  EXPECT_EQ(
      pipe2(in.data(), O_CLOEXEC) | pipe2(out.data(), O_CLOEXEC) | pipe2(err.data(), O_CLOEXEC), 0);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], 0);
  posix_spawn_file_actions_adddup2(&actions, out[1], 1);
  posix_spawn_file_actions_adddup2(&actions, err[1], 2);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = -1;
  const int failed =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(in[0]);
  close(out[1]);
  close(err[1]);
  Outcome result;
  EXPECT_EQ(failed, 0) << "cannot start " << command[0];
  if (failed != 0) return result;
  converse(in[1], out[0], err[0], input, result);
  int status = 0;
  waitpid(child, &status, 0);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return result;
}

pid_t start(const std::vector<std::string>& command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int descriptor : {0, 1, 2}) {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
  }
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = -1;
  EXPECT_EQ(posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ), 0);
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

int wait_for(pid_t process) {
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

fs::path program() {
  return fs::path(NANGDOK_BINARY_DIR) / "nangdok";
}

Outcome nangdok(const std::vector<std::string>& arguments, const std::string& input) {
  const fs::path cache =
      fs::path(testing::TempDir()) / ("nangdok-cache-" + std::to_string(getpid()));
  setenv("XDG_CACHE_HOME", cache.c_str(), 1);
  std::vector<std::string> command = {program().string()};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run(command, input);
}

fs::path scratch_folder(const std::string& name) {
  fs::path folder =
      fs::path(testing::TempDir()) / ("nangdok-" + std::to_string(getpid()) + "-" + name);
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

fs::path essay() {
  for (const fs::directory_entry& file :
       fs::directory_iterator(fs::path(NANGDOK_SOURCE_DIR) / "seeds")) {
    if (file.path().extension() == ".txt") return file.path();
  }
  ADD_FAILURE() << "no essay in seeds/";
  return {};
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

bool is_one_error_line(const std::string& messages) {
  return messages.starts_with("nangdok: ") &&
         std::count(messages.begin(), messages.end(), '\n') == 1 && messages.back() == '\n';
}

nlohmann::json probe(const fs::path& path) {
  const Outcome result = run({"ffprobe", "-v", "error", "-print_format", "json", "-show_format",
                              "-show_streams", "-show_chapters", path.string()});
  EXPECT_EQ(result.status, 0) << result.messages;
  EXPECT_EQ(result.messages, "");
  return result.json();
}

}  // namespace nangdok::end_to_end
