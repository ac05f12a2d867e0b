#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>

#include "studio/book_files.h"

namespace nangdok {

/// Renders the book in the background, by the command that anyone could give: `nangdok batch` with
/// the book's settings file. One at a time.
class BookMaker {
 public:
  BookMaker(BookFiles files, std::filesystem::path program);
  BookMaker(const BookMaker&) = delete;
  BookMaker& operator=(const BookMaker&) = delete;
  /// Stops a render that runs.
  ~BookMaker();

  /// Starts; does nothing while one runs.
  void start();
  void stop();

  /// {"state": "idle" | "running" | "done" | "failed", "progress": …, "error": …, "file": …}
  [[nodiscard]] std::string state_json() const;

  /// The finished audiobook, or an empty path.
  [[nodiscard]] std::filesystem::path finished() const;

 private:
  void make();

  BookFiles files_;
  std::filesystem::path program_;
  mutable std::mutex mutex_;
  std::string state_ = "idle";
  std::string progress_ = "null";
  std::string error_;
  std::filesystem::path file_;
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

}  // namespace nangdok
