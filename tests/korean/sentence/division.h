#pragma once

#include <string>
#include <vector>

namespace nangdok {

/// A text and the sentences that a narrator makes of it, written as one line with ` / ` between
/// them.
struct Division {
  std::string text;
  std::string sentences;
};

/// The sentences that split_sentences() finds, line ends as spaces, joined by ` / `.
std::string divided(const std::string& text);

/// Checks every row; a failing one prints the text, what was expected and what came out.
void expect_divisions(const std::vector<Division>& rows);

/// For a row whose text must stay one sentence.
Division whole(const std::string& text);

}  // namespace nangdok
