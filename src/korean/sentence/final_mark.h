#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nangdok {

enum class MarkKind : std::uint8_t {
  full_stop,
  question_or_exclamation,  ///< The run holds ? or !, whatever else.
  dots,                     ///< … or two and more full stops.
  dots_and_full_stop        ///< `….`
};

/// A run of final marks (`?!`, `….`, `...`), which counts as one.
struct MarkRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  MarkKind kind = MarkKind::full_stop;
};

/// The run that starts at `at`, a final mark. Dots may be spaced (`. . .`).
MarkRun mark_run_at(std::u32string_view text, std::size_t at);

/// True when the run can end a sentence, seen from what it touches: no decimal, date, abbreviation,
/// initial, address or file name, and dots only after a final ending.
bool is_final(std::u32string_view text, const MarkRun& run);

}  // namespace nangdok
