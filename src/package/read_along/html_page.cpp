#include <nlohmann/json.hpp>
#include <string_view>

#include "base/json_text.h"
#include "package/read_along/page_files.h"
#include "package/read_along/read_along.h"
#include "package/read_along/timeline_values.h"

namespace nangdok {
namespace {

void replace(std::string& page, std::string_view mark, std::string_view text) {
  const std::size_t at = page.find(mark);
  if (at != std::string::npos) page.replace(at, mark.size(), text);
}

std::string html_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string html_page(const std::vector<ReadAlongFile>& files, const BookTags& tags) {
  std::string data = json_text(timeline_values(files, tags));
  // Inside a script element nothing may look like its end.
  for (std::size_t at = data.find('<'); at != std::string::npos; at = data.find('<', at)) {
    data.replace(at, 1, "\\u003c");
  }
  std::string page(page_html);
  replace(page, "{{title}}", html_text(tags.metadata.title));
  replace(page, "{{style}}", page_style);
  replace(page, "{{script}}", page_script);
  replace(page, "{{data}}", data);
  return page;
}

}  // namespace nangdok
