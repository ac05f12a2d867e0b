#include "base/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/error.h"

namespace nangdok {
namespace {

struct Pipe {
  std::array<int, 2> ends{-1, -1};

  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw system_error("cannot make a pipe", "", errno);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  void close_end(std::size_t i) {
    if (ends[i] >= 0) close(ends[i]);
    ends[i] = -1;
  }
};

/// Reads what is there; false at the end.
bool read_some(int descriptor, std::string& into) {
  std::array<char, 1 << 15> buffer{};
  const ssize_t count = read(descriptor, buffer.data(), buffer.size());
  if (count > 0) into.append(buffer.data(), static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && errno == EINTR);
}

pid_t start(const std::vector<std::string>& command, const Pipe& output, const Pipe& messages) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output.ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, messages.ends[1], STDERR_FILENO);
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = -1;
  const int failed =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw system_error("cannot start", command[0], failed, "install it");
  return child;
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& command,
                      const std::function<void(std::string_view)>& on_message,
                      const std::function<bool()>& stop) {
  Pipe output;
  Pipe messages;
  const pid_t child = start(command, output, messages);
  output.close_end(1);
  messages.close_end(1);
  ChildResult result;
  std::size_t told = 0;
  bool stopped = false;
  std::array<pollfd, 2> fds{{{output.ends[0], POLLIN, 0}, {messages.ends[0], POLLIN, 0}}};
  while (fds[0].fd >= 0 || fds[1].fd >= 0) {
    poll(fds.data(), fds.size(), stop ? 100 : -1);
    if (stop && !stopped && stop()) {
      stopped = true;
      kill(child, SIGTERM);
    }
    if (fds[0].fd >= 0 && fds[0].revents != 0 && !read_some(fds[0].fd, result.output)) {
      fds[0].fd = -1;
    }
    if (fds[1].fd >= 0 && fds[1].revents != 0 && !read_some(fds[1].fd, result.messages)) {
      fds[1].fd = -1;
    }
    for (std::size_t end = 0;
         on_message && (end = result.messages.find('\n', told)) != std::string::npos;
         told = end + 1) {
      on_message(std::string_view(result.messages).substr(told, end - told));
    }
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

}  // namespace nangdok
