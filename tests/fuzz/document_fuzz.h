#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "document/document.h"
#include "document/format.h"
#include "document/reader.h"

namespace nangdok {

/// The input's length chooses the options.
inline ReadOptions fuzzed_options(std::size_t size) {
  ReadOptions options;
  constexpr NoteMode notes[] = {NoteMode::skip, NoteMode::inline_, NoteMode::end};
  options.notes = notes[size % 3];
  options.keep_everything = size % 7 == 0;
  options.announce_code = size % 5 == 0;
  return options;
}

/// Reads the input as a document of one format, and asks first which format it has. To refuse it
/// with an Error is right; whatever else happens is a fault that the fuzzer finds.
inline int read_fuzzed(Document (*read)(std::string_view, const std::string&, const ReadOptions&),
                       std::string_view bytes) {
  try {
    detect_format(bytes, "input");
  } catch (const Error&) {
    // The reader may refuse it as well, or not.
  }
  try {
    read(bytes, "input", fuzzed_options(bytes.size()));
  } catch (const Error&) {
    return 0;
  }
  return 0;
}

inline int read_fuzzed(Document (*read)(std::string_view, const std::string&, const ReadOptions&),
                       const std::uint8_t* data, std::size_t size) {
  return read_fuzzed(read, {reinterpret_cast<const char*>(data), size});
}

}  // namespace nangdok
