#include "document/markdown/front_matter_fields.h"

#include <string>
#include <utility>
#include <vector>

#include "document/flow/flow_builder.h"

namespace nangdok {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// Takes the next line, without its end, off `rest`.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return line;
}

/// A scalar without its quotation marks and without a comment behind it.
std::string scalar(std::string_view text) {
  text = trimmed(text);
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'')) {
    const char mark = text.front();
    std::string out;
    for (std::size_t i = 1; i < text.size(); ++i) {
      const bool more = i + 1 < text.size();
      const bool doubled = more && mark == '\'' && text[i] == mark && text[i + 1] == mark;
      const bool escaped = more && mark == '"' && text[i] == '\\';
      if (doubled || escaped) {
        ++i;
      } else if (text[i] == mark) {
        break;
      }
      out += text[i];
    }
    return clean_text(out);
  }
  return clean_text(text.substr(0, text.find(" #")));
}

/// The values of a field: one scalar, or those of a list in brackets.
std::vector<std::string> values_of(std::string_view text) {
  text = trimmed(text);
  std::vector<std::string> values;
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') {
    values.push_back(scalar(text));
    return values;
  }
  text = text.substr(1, text.size() - 2);
  while (!text.empty()) {
    std::size_t end = 0;
    char quoted = '\0';
    for (; end < text.size() && (quoted != '\0' || text[end] != ','); ++end) {
      if (quoted == text[end]) {
        quoted = '\0';
      } else if (quoted == '\0' && (text[end] == '"' || text[end] == '\'')) {
        quoted = text[end];
      }
    }
    values.push_back(scalar(text.substr(0, end)));
    text = end == text.size() ? std::string_view() : text.substr(end + 1);
  }
  return values;
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out;
}

void set_field(Metadata& out, std::string_view key, std::vector<std::string> values) {
  if (key == "author" || key == "authors" || key == "creator") {
    for (std::string& value : values)
      if (!value.empty()) out.authors.push_back(std::move(value));
    return;
  }
  constexpr std::pair<std::string_view, std::string Metadata::*> fields[] = {
      {"title", &Metadata::title},
      {"subtitle", &Metadata::subtitle},
      {"date", &Metadata::date},
      {"lang", &Metadata::language},
      {"language", &Metadata::language},
      {"publisher", &Metadata::publisher},
      {"description", &Metadata::description},
      {"abstract", &Metadata::description},
      {"series", &Metadata::series},
      {"series_part", &Metadata::series_part},
      {"identifier", &Metadata::identifier},
      {"isbn", &Metadata::identifier},
  };
  for (const auto& [name, field] : fields)
    if (name == key && (out.*field).empty()) out.*field = joined(values);
}

/// Reads `key: value` lines. Lines that are indented or begin with `-` belong to the key above.
void read_fields(std::string_view block, char separator, Metadata& out) {
  std::string key;
  std::vector<std::string> values;
  const auto close = [&] { set_field(out, std::exchange(key, {}), std::exchange(values, {})); };
  bool text_follows = false;
  while (!block.empty()) {
    const std::string_view line = take_line(block);
    const std::string_view content = trimmed(line);
    if (content.empty() || (content.front() == '#' && !text_follows)) continue;
    const bool indented = line.front() == ' ' || line.front() == '\t';
    if (indented && text_follows && content.front() != '-') {
      if (values.empty()) values.emplace_back();
      values.back() += (values.back().empty() ? "" : " ") + clean_text(content);
      continue;
    }
    if (content.front() == '-' && (indented || !key.empty())) {
      std::string_view item = trimmed(content.substr(1));
      if (item.substr(0, 5) == "name:") item = item.substr(5);
      values.push_back(scalar(item));
      continue;
    }
    const std::size_t at = content.find(separator);
    if (at == std::string_view::npos) continue;
    const std::string_view name = trimmed(content.substr(0, at));
    const std::string_view value = trimmed(content.substr(at + 1));
    if (indented) {
      if (name == "name" && !key.empty()) values.push_back(scalar(value));
      continue;
    }
    close();
    key = name;
    text_follows = value == "|" || value == ">" || value == "|-" || value == ">-";
    if (!value.empty() && !text_follows) values = values_of(value);
  }
  close();
}

FrontMatterFields read_percent_lines(std::string_view text) {
  FrontMatterFields out;
  std::string_view rest = text;
  for (std::string Metadata::*field : {&Metadata::title, &Metadata::publisher, &Metadata::date}) {
    if (rest.empty() || rest.front() != '%') break;
    const std::string line = clean_text(take_line(rest).substr(1));
    if (field != &Metadata::publisher) {
      out.metadata.*field = line;
    } else if (!line.empty()) {
      out.metadata.authors.push_back(line);
    }
  }
  out.length = text.size() - rest.size();
  return out;
}

}  // namespace

FrontMatterFields read_front_matter_fields(std::string_view text) {
  if (text.substr(0, 2) == "% ") return read_percent_lines(text);
  FrontMatterFields out;
  std::string_view rest = text;
  const std::string_view fence = trimmed(take_line(rest));
  if (fence != "---" && fence != "+++") return out;
  const std::string_view block = rest;
  constexpr std::size_t most_lines = 500;
  for (std::size_t lines = 0; !rest.empty() && lines < most_lines; ++lines) {
    const std::size_t end = block.size() - rest.size();
    const std::string_view line = trimmed(take_line(rest));
    // A rule at the head of a text is followed by an empty line.
    if (lines == 0 && line.empty()) return out;
    if (line != fence && !(fence == "---" && line == "...")) continue;
    read_fields(block.substr(0, end), fence == "---" ? ':' : '=', out.metadata);
    out.length = text.size() - rest.size();
    return out;
  }
  return out;
}

}  // namespace nangdok
