#include "cli/progress_display.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/utf8.h"
#include "cli/clock_text.h"

namespace nangdok {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_drawings{80};
constexpr int bar_cells = 24;

/// Hangul and other wide letters take two cells of a terminal.
int cells_of(char32_t c) {
  return c >= 0x1100 && (c < 0x2000 || c >= 0x2E80) ? 2 : 1;
}

std::string cut_to_cells(const std::string& text, int cells) {
  std::u32string kept;
  for (const char32_t c : to_utf32(text)) {
    if (c < 0x20) continue;
    cells -= cells_of(c);
    if (cells < 0) return to_utf8(kept) + "…";
    kept += c;
  }
  return to_utf8(kept);
}

int terminal_width() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

double share_of(const Progress& progress) {
  return progress.total_bytes == 0
             ? 1.0
             : static_cast<double>(progress.done_bytes) / static_cast<double>(progress.total_bytes);
}

}  // namespace

ProgressDisplay::ProgressDisplay(ProgressStyle style) : style_(style), start_(Clock::now()) {}

ProgressDisplay::~ProgressDisplay() {
  clear();
}

ProgressStyle ProgressDisplay::style_for_terminal(bool quiet) {
  return !quiet && isatty(STDERR_FILENO) != 0 ? ProgressStyle::bar : ProgressStyle::none;
}

void ProgressDisplay::clear() {
  if (drawn_) std::cerr << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

void ProgressDisplay::warn(const std::string& line) {
  clear();
  std::cerr << "nangdok: " << line << '\n';
}

void ProgressDisplay::show(const Progress& progress) {
  const Clock::time_point now = Clock::now();
  if (style_ == ProgressStyle::none) return;
  if (!progress.packaging && now - last_ < between_drawings) return;
  last_ = now;
  const double share = share_of(progress);
  const double elapsed = std::chrono::duration<double>(now - start_).count();
  const double left = share > 0 ? elapsed * (1 - share) / share : 0;
  if (style_ == ProgressStyle::json_lines) {
    std::cerr << json_text(nlohmann::json{{"chapter", progress.chapter},
                                          {"chapters_done", progress.chapters_done},
                                          {"chapters", progress.chapters},
                                          {"share", share},
                                          {"elapsed_s", elapsed},
                                          {"left_s", left},
                                          {"packaging", progress.packaging}})
              << '\n'
              << std::flush;
    return;
  }
  std::string bar;
  for (int cell = 0; cell < bar_cells; ++cell) {
    bar += cell < static_cast<int>(share * bar_cells) ? "█" : "░";
  }
  char figures[64];
  std::snprintf(figures, sizeof figures, " %3d %%  %zu/%zu", static_cast<int>(share * 100),
                progress.chapters_done, progress.chapters);
  const std::string time_left =
      progress.packaging ? "  packing" : "  " + clock_text(left) + " left";
  const int room = terminal_width() - bar_cells -
                   static_cast<int>(std::string(figures).size() + time_left.size()) - 4;
  std::cerr << '\r' << bar << figures << time_left << "  "
            << cut_to_cells(progress.chapter, std::max(0, room)) << "\x1b[K" << std::flush;
  drawn_ = true;
}

}  // namespace nangdok
