#include "document/hwp/hwp5_reader.h"

#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "document/flow/finish.h"
#include "document/hwp/compound_file.h"
#include "document/hwp/hwp5_page.h"

namespace nangdok {

namespace {

/// The stream `FileHeader`: bit 0 packed, bit 1 locked, bit 2 made for distribution only.
struct FileHeader {
  bool packed = false;
};

FileHeader read_header(const CompoundFile& file, const std::string& name) {
  const std::optional<std::string> bytes = file.read("FileHeader");
  if (!bytes || bytes->rfind("HWP Document File", 0) != 0)
    throw Error("the document has no header", name, "open it in Hangul and save it as HWPX");
  const std::uint64_t flags = little_endian(*bytes, 36, 4);
  if ((flags & 2U) != 0)
    throw Error("the document is locked with a password", name, "save it without a password");
  if ((flags & 4U) != 0)
    throw Error("the document is made for distribution and cannot be copied from", name,
                "ask its author for an editable copy");
  return {(flags & 1U) != 0};
}

/// Title, author and date of the summary (MS-OLEPS): a list of properties with their offsets.
Metadata read_summary(const CompoundFile& file) {
  Metadata out;
  const std::string bytes = file.read("\005HwpSummaryInformation").value_or(std::string());
  const std::size_t set = little_endian(bytes, 44, 4);
  const std::uint64_t count = little_endian(bytes, set + 4, 4);
  constexpr std::uint64_t most_properties = 100;
  for (std::uint64_t i = 0; i < std::min(count, most_properties); ++i) {
    const std::uint64_t id = little_endian(bytes, set + 8 + i * 8, 4);
    const std::size_t at = set + little_endian(bytes, set + 12 + i * 8, 4);
    constexpr std::uint64_t wide_string = 31;
    if (at + 8 > bytes.size() || little_endian(bytes, at, 4) != wide_string) continue;
    const std::string text = clean_text(
        utf8_of_utf16(std::string_view(bytes).substr(at + 8, little_endian(bytes, at + 4, 4) * 2)));
    if (id == 2) out.title = text;
    if (id == 4 && !text.empty()) out.authors.push_back(text);
    if (id == 20) out.date = text;
  }
  return out;
}

}  // namespace

Document read_hwp5(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  const CompoundFile file(bytes, name);
  const FileHeader header = read_header(file, name);
  const auto stream = [&](const std::string& path) -> std::optional<std::string> {
    std::optional<std::string> raw = file.read(path);
    if (raw && header.packed) raw = inflate_raw(*raw, name + ": " + path);
    return raw;
  };
  const std::string info = stream("DocInfo").value_or(std::string());
  FlowBuilder builder;
  MadePage page;
  Hwp5Page layout(page, builder, read_hwp5_styles(info, name + ": DocInfo"));
  constexpr int most_sections = 2000;
  std::size_t unpacked = 0;
  for (int i = 0; i < most_sections; ++i) {
    const std::string part = "BodyText/Section" + std::to_string(i);
    const std::optional<std::string> section = stream(part);
    if (!section) {
      if (i == 0)
        throw Error("the document has no text", name, "open it in Hangul and save it as HWPX");
      break;
    }
    constexpr std::size_t most_bytes = 64U << 20U;
    unpacked += section->size();
    if (unpacked > most_bytes)
      throw Error("the document unpacks to more than 64 MiB", name, "divide it");
    layout.lay_out(*section, part, std::string(name).append(": ").append(part));
  }
  page.read_into(builder, options);
  builder.flow().metadata = read_summary(file);
  return finish_document(std::move(builder.flow()), options);
}

}  // namespace nangdok
