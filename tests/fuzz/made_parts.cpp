#include "made_parts.h"

#include "hwp/made_hwp5.h"
#include "made_archive.h"

namespace nangdok {

namespace {

constexpr std::string_view mark = "=== ";

std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> parts_of(std::string_view input) {
  constexpr std::size_t most_parts = 100;
  std::vector<std::pair<std::string, std::string>> parts;
  std::size_t at = 0;
  while (parts.size() < most_parts && input.substr(at, mark.size()) == mark) {
    const std::size_t name_end = std::min(input.find('\n', at), input.size());
    const std::size_t begin = std::min(name_end + 1, input.size());
    std::size_t end = begin;
    while (end < input.size() && input.substr(end, mark.size()) != mark)
      end = std::min(input.find('\n', end), input.size() - 1) + 1;
    // The line end before the next mark is the mark's.
    const std::size_t length = end - begin - (end > begin && input[end - 1] == '\n' ? 1 : 0);
    parts.emplace_back(input.substr(at + mark.size(), name_end - at - mark.size()),
                       input.substr(begin, length));
    at = end;
  }
  return parts;
}

std::string archive_of(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = text_of(data, size);
  if (input.substr(0, mark.size()) != mark) return std::string(input);
  return made_archive(parts_of(input), Packing::stored);
}

std::string hwp5_of(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = text_of(data, size);
  if (input.substr(0, mark.size()) != mark) return std::string(input);
  MadeHwp5 document;
  for (auto& [name, bytes] : parts_of(input)) {
    if (name == "DocInfo") {
      document.document_info = std::move(bytes);
    } else {
      document.sections.push_back(std::move(bytes));
    }
  }
  return document.bytes();
}

}  // namespace nangdok
