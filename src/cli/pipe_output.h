#pragma once

#include <filesystem>
#include <optional>

#include "base/scratch_folder.h"
#include "render/options.h"

namespace nangdok {

/// A book that goes to standard output (`-o -`). Players want a book's index in front of its sound,
/// so it is made whole in the folder of temporary files and then sent.
class PipeOutput {
 public:
  /// Sets where `book` is made. Throws bad usage when `book` is more than one file, or when
  /// standard output is a terminal or, with `json`, wanted for the report.
  PipeOutput(BookOptions& book, bool json);

  /// Writes the finished book to standard output.
  void send() const;

 private:
  std::optional<ScratchFolder> folder_;
  std::filesystem::path file_;
};

}  // namespace nangdok
