#pragma once

#include <CLI/CLI.hpp>
#include <memory>

#include "render/options.h"

namespace nangdok {

/// Adds the input and the options that shape how a document is read and spoken to `command`, bound
/// to `options`, which must live as long as the command.
void add_reading_flags(CLI::App& command, BookOptions& options);

/// Those, and the options that shape the book as a whole.
void add_book_flags(CLI::App& command, BookOptions& options);

}  // namespace nangdok
