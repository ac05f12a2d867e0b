#pragma once

#include <map>
#include <string>
#include <string_view>

namespace nangdok {

/// The footnotes of a Markdown text (`[^label]: text`, continued by indented lines), by label, and
/// the text with their lines blanked: no byte moves.
struct MarkdownFootnotes {
  struct Footnote {
    std::string text;  ///< Markdown.
    std::size_t begin = 0;
  };
  std::string text;
  std::map<std::string, Footnote, std::less<>> notes;
};

MarkdownFootnotes take_footnotes(std::string_view text);

}  // namespace nangdok
