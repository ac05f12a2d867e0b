#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "render/options.h"

namespace nangdok {

/// How the command line's options are understood, so that a manifest's keys are the same ones.
struct OptionParser {
  std::vector<std::string> names;  ///< Long option names without dashes, "input" among them.
  /// Options from arguments as on the command line; throws Error.
  std::function<BookOptions(const std::vector<std::string>& arguments)> parse;
};

/// One book of a batch.
struct BatchBook {
  BookOptions options;
  std::string where;  ///< "books.toml:12", or empty for a book named on the command line.
};

/// Reads a manifest: TOML with `[defaults]` and `[[book]]` tables whose keys are render's long
/// option names. Paths are relative to the manifest; a pattern as `input` (`essays/*.txt`) gives a
/// book for each file. Throws Error with file, line and key.
std::vector<BatchBook> load_manifest(const std::filesystem::path& path,
                                     const OptionParser& options);

/// Gives each book an output of its own in `folder` where it names none, and refuses two books with
/// one output.
void settle_outputs(std::vector<BatchBook>& books, const std::filesystem::path& folder);

}  // namespace nangdok
