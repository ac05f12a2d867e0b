#pragma once

#include <chrono>
#include <string>

#include "render/render.h"

namespace nangdok {

enum class ProgressStyle { none, bar, json_lines };

/// Shows how far a render is, on standard error: a bar on a terminal, lines of JSON for scripts, or
/// nothing.
class ProgressDisplay {
 public:
  explicit ProgressDisplay(ProgressStyle style);
  ProgressDisplay(const ProgressDisplay&) = delete;
  ProgressDisplay& operator=(const ProgressDisplay&) = delete;
  /// Takes the bar away.
  ~ProgressDisplay();

  void show(const Progress& progress);

  /// Prints a warning without breaking the bar.
  void warn(const std::string& line);

  /// A bar when standard error is a terminal and `quiet` is false; else nothing.
  static ProgressStyle style_for_terminal(bool quiet);

 private:
  void clear();

  ProgressStyle style_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace nangdok
