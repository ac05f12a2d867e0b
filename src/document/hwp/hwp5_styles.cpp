#include "document/hwp/hwp5_styles.h"

#include <algorithm>
#include <utility>

#include "document/hwp/compound_file.h"
#include "document/hwp/hwp5_records.h"
#include "document/hwp/hwp_numbering.h"

namespace nangdok {

namespace {

/// Tables 43 and 44: bits 23 and 24 the kind of head, bits 25 to 27 its level.
Hwp5ParagraphShape read_shape(std::string_view data) {
  const std::uint64_t attributes = little_endian(data, 0, 4);
  Hwp5ParagraphShape shape;
  shape.head = static_cast<Hwp5ParagraphShape::Head>(attributes >> 23U & 3U);
  // Three bits hold seven levels; newer files have ten, at the record's end.
  constexpr std::uint64_t deepest = 9;
  shape.level = std::max(attributes >> 25U & 7U, std::min(little_endian(data, 54, 4), deepest));
  shape.numbering = little_endian(data, 30, 2);
  return shape;
}

/// Tables 38 to 40: seven levels of a head (12 bytes) and a pattern, then where each starts.
ListCounter read_numbering(std::string_view data) {
  constexpr std::size_t most_levels = 7;
  struct Level {
    std::uint64_t format;
    std::string pattern;
  };
  std::vector<Level> read;
  std::size_t at = 0;
  while (read.size() < most_levels && at + 14 <= data.size()) {
    const std::uint64_t format = little_endian(data, at, 4) >> 5U & 0xFU;
    at += 12;
    read.push_back({format, take_hwp5_text(data, at)});
  }
  at += 2;  // where the first level starts, once more
  std::vector<NumberingLevel> levels;
  for (std::size_t i = 0; i < read.size(); ++i) {
    const bool stated = at + (i + 1) * 4 <= data.size();
    const std::uint64_t start = stated ? little_endian(data, at + i * 4, 4) : 1;
    levels.push_back(
        hwp_numbering_level(i, read[i].pattern, read[i].format, static_cast<int>(start)));
  }
  return ListCounter(std::move(levels));
}

}  // namespace

Hwp5Styles read_hwp5_styles(std::string_view document_info, const std::string& where) {
  Hwp5Styles out;
  const Hwp5Records read = read_hwp5_records(document_info, where);
  for (const Hwp5Record& record : read.records) {
    if (record.tag == Hwp5Tag::style) {
      std::size_t at = 0;
      out.names.push_back(take_hwp5_text(record.data, at));
    } else if (record.tag == Hwp5Tag::paragraph_shape) {
      out.shapes.push_back(read_shape(record.data));
    } else if (record.tag == Hwp5Tag::character_shape) {
      // Table 33: the attributes at byte 46, bit 15 raises.
      out.raised.push_back((little_endian(record.data, 46, 4) >> 15U & 1U) != 0);
    } else if (record.tag == Hwp5Tag::numbering) {
      out.lists.push_back(read_numbering(record.data));
    }
  }
  return out;
}

}  // namespace nangdok
