#pragma once

#include <string>
#include <vector>

namespace nangdok {

/// A sentence as the audiobook carries it.
struct TimedSentence {
  double start_s = 0;
  std::string text;
};

/// The lines of an LRC text; what has no time is left out.
std::vector<TimedSentence> parse_lrc(const std::string& lyrics);

/// Where two lists of sentences differ. Spaces count as one, and not at the ends.
struct TextDifference {
  std::vector<std::string> missing;  ///< Of the document, not heard at their place.
  std::vector<std::string> added;    ///< Heard, not in the document at that place.
};

/// Compares in order, going on at the nearest place where both agree again. Sentences heard before
/// the document's first or after its last are credits, and no difference.
TextDifference compare_text(const std::vector<std::string>& document,
                            const std::vector<TimedSentence>& heard);

}  // namespace nangdok
