#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

#include "cli/progress_display.h"
#include "render/render.h"

namespace nangdok {

/// The options of a run on this machine, the same for one book and for many.
struct RunFlags {
  std::size_t jobs = 0;
  std::filesystem::path store;
  bool no_store = false;
  bool quiet = false;
  std::string progress;

  [[nodiscard]] RunOptions options() const;
  [[nodiscard]] ProgressStyle style() const;
};

/// Adds --jobs, --store, --no-store, --quiet and --progress to `command`.
void add_run_flags(CLI::App& command, RunFlags& flags);

}  // namespace nangdok
