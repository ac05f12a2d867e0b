#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text_span.h"

namespace nangdok {

/// The text of one sentence in the plain form that the rules look at, with the way back to the
/// source. Conjoining jamo (NFD) become syllables, full-width forms become ASCII, odd spaces plain
/// ones; zero-width characters and soft hyphens go.
class NormalizedText {
 public:
  NormalizedText(std::u32string_view text, TextSpan span);

  [[nodiscard]] std::u32string_view text() const { return changed_ ? text_ : source_; }
  /// Where [begin, end) of text() stands in the source.
  [[nodiscard]] TextSpan source_of(std::size_t begin, std::size_t end) const;

 private:
  std::u32string_view source_;
  std::size_t source_begin_;
  bool changed_ = false;
  std::u32string text_;
  std::vector<std::size_t> origins_;  ///< Of each character of text_, and of its end.
};

}  // namespace nangdok
