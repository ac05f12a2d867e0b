#include "document/markdown/escaped_text.h"

namespace nangdok {

void append_escaped(std::string& html, std::string_view text) {
  for (const char c : text) {
    if (c == '<') {
      html += "&lt;";
    } else if (c == '>') {
      html += "&gt;";
    } else if (c == '&') {
      html += "&amp;";
    } else if (c == '"') {
      html += "&quot;";
    } else {
      html += c;
    }
  }
}

void append_escaped_with_powers(std::string& html, std::string_view text) {
  for (;;) {
    const std::size_t open = text.find('^');
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find_first_not_of("0123456789n+-", open + 1);
    const bool raised =
        open > 0 && close != std::string_view::npos && text[close] == '^' && close > open + 1;
    append_escaped(html, text.substr(0, raised ? open : open + 1));
    if (raised) {
      html += "<sup>";
      html += text.substr(open + 1, close - open - 1);
      html += "</sup>";
    }
    text.remove_prefix((raised ? close : open) + 1);
  }
  append_escaped(html, text);
}

}  // namespace nangdok
