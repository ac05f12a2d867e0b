#include "document/pdf/pdf_contents.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <memory>
#include <new>
#include <optional>
#include <thread>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "document/input_file.h"
#include "document/pdf/pdf_messages.h"

namespace nangdok {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds longest_page{8};

/// Starting a process pays for a few dozen pages.
int processes_for(int pages) {
  constexpr int least_pages = 40;
  constexpr int most = 4;
  const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  return std::clamp(pages / least_pages, 1, std::min(cores, most));
}

/// Lets this process take so much more than it has now. The sanitizers take what they like.
void limit_memory() {
#ifndef NANGDOK_SANITIZED
  constexpr rlim_t most_memory = rlim_t{320} << 20U;
  std::ifstream figures("/proc/self/statm");
  rlim_t memory_pages = 0;
  if (!(figures >> memory_pages)) return;
  const rlim_t now = memory_pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
  const rlimit limit{now + most_memory, now + most_memory};
  setrlimit(RLIMIT_AS, &limit);
#endif
}

void send(int out, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(out, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) _exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// What a reading process does: sends the head when it is the first, then every so manieth page.
[[noreturn]] void work(const std::string& path, int number, int out) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // Whatever a library prints or flushes at its end is no output of ours.
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  limit_memory();
  try {
    const PdfFile file(path);
    const PdfHead head = file.head();
    if (number == 0) send(out, message_of(head));
    for (int page = number + 1; page <= head.pages; page += processes_for(head.pages))
      send(out, message_of(file.read_page(page)));
  } catch (const Error& error) {
    send(out, message_of(error));
  } catch (const std::bad_alloc&) {
    send(out, message_of(Error("the PDF needs more memory than any text does", path,
                               "print it to a new PDF and read that")));
  }
  _exit(0);
}

/// One reading process, as its parent sees it.
class Process {
 public:
  Process(const std::string& path, int number) : number_(number) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw system_error("cannot make a pipe", "", errno);
    pid_ = fork();
    if (pid_ == 0) work(path, number, ends[1]);
    const int failed = errno;
    close(ends[1]);
    in_ = ends[0];
    if (pid_ < 0) {
      close(in_);
      throw system_error("cannot start a process", "", failed);
    }
  }
  ~Process() {
    kill(pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    close(in_);
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] int descriptor() const { return ended_ ? -1 : in_; }
  [[nodiscard]] bool ended() const { return ended_; }
  [[nodiscard]] bool is_late() const { return !ended_ && Clock::now() - heard_ > longest_page; }

  /// Reads what has come.
  void receive() {
    std::array<char, 1 << 16> buffer{};
    const ssize_t count = read(in_, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) return;
    if (count <= 0) {
      ended_ = true;
    } else {
      bytes_.append(buffer.data(), static_cast<std::size_t>(count));
    }
  }

  std::optional<ReceivedPdfMessage> take() {
    std::optional<ReceivedPdfMessage> message = take_message(bytes_);
    if (message) heard_ = Clock::now();
    return message;
  }

 private:
  int number_;
  pid_t pid_ = -1;
  int in_ = -1;
  bool ended_ = false;
  std::string bytes_;
  Clock::time_point heard_ = Clock::now();
};

/// Gathers what the processes send.
class Gathering {
 public:
  explicit Gathering(const std::string& path) : path_(path) { start(); }

  PdfContents gather() {
    while (!complete()) {
      wait();
      // A message may start further processes.
      for (std::size_t i = 0; i < processes_.size(); ++i) take_messages(*processes_[i]);
    }
    PdfContents contents{std::move(head_), {}};
    for (std::vector<PdfLine>& page : pages_)
      std::move(page.begin(), page.end(), std::back_inserter(contents.lines));
    return contents;
  }

 private:
  void start() {
    processes_.push_back(std::make_unique<Process>(path_, static_cast<int>(processes_.size())));
    next_page_.push_back(static_cast<int>(processes_.size()));
  }

  [[nodiscard]] bool complete() const {
    return has_head_ && std::all_of(next_page_.begin(), next_page_.end(),
                                    [&](int page) { return page > head_.pages; });
  }

  void wait() {
    std::vector<pollfd> waiting;
    for (const auto& process : processes_) waiting.push_back({process->descriptor(), POLLIN, 0});
    constexpr int moment_ms = 200;
    poll(waiting.data(), waiting.size(), moment_ms);
    for (std::size_t i = 0; i < waiting.size(); ++i)
      if (waiting[i].revents != 0) processes_[i]->receive();
  }

  void take_messages(Process& process) {
    while (std::optional<ReceivedPdfMessage> message = process.take()) {
      if (message->kind == PdfMessage::error) throw error_of(message->contents);
      if (message->kind == PdfMessage::head) {
        head_ = head_of(message->contents);
        has_head_ = true;
        pages_.resize(static_cast<std::size_t>(std::max(0, head_.pages)));
        while (static_cast<int>(processes_.size()) < processes_for(head_.pages)) start();
      } else {
        take_page(process, message->contents);
      }
    }
    int& next = next_page_[static_cast<std::size_t>(process.number())];
    const bool wanted = !has_head_ || next <= head_.pages;
    if (wanted && (process.ended() || process.is_late())) fail(process, next);
  }

  void take_page(const Process& process, const std::string& contents) {
    int& next = next_page_[static_cast<std::size_t>(process.number())];
    std::vector<PdfLine> page = page_of(contents);
    for (const PdfLine& line : page) bytes_ += line.text.size();
    if (bytes_ > most_text_bytes)
      throw Error("the PDF holds more than 64 MiB of text", path_, "divide it");
    if (next > head_.pages) throw Error("the PDF's reader sent a page too many", path_);
    pages_[static_cast<std::size_t>(next) - 1] = std::move(page);
    next += processes_for(head_.pages);
  }

  [[noreturn]] void fail(const Process& process, int page) {
    const std::string what =
        has_head_ ? "page " + std::to_string(page) + " of the PDF" : "the PDF's beginning";
    throw Error(what + (process.ended() ? " breaks its reader" : " takes too long to read"), path_,
                "print the PDF to a new one, without that page, and read that");
  }

  const std::string& path_;
  std::vector<std::unique_ptr<Process>> processes_;
  std::vector<int> next_page_;  ///< That each process will send.
  PdfHead head_;
  bool has_head_ = false;
  std::vector<std::vector<PdfLine>> pages_;
  std::size_t bytes_ = 0;
};

}  // namespace

PdfContents read_pdf_contents(const std::string& path) {
  // What is set up once in a process is set up before it is copied.
  to_nfc("가");
  return Gathering(path).gather();
}

PdfContents read_pdf_contents_here(const std::string& path) {
  const PdfFile file(path);
  PdfContents contents{file.head(), {}};
  for (int page = 1; page <= contents.head.pages; ++page) {
    std::vector<PdfLine> lines = file.read_page(page);
    std::move(lines.begin(), lines.end(), std::back_inserter(contents.lines));
  }
  return contents;
}

}  // namespace nangdok
