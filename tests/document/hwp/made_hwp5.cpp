#include "hwp/made_hwp5.h"

#include <map>

#include "base/utf8.h"

namespace nangdok {

namespace {

constexpr std::size_t sector_size = 512;
constexpr std::uint32_t none = 0xFFFFFFFF;
constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;
constexpr std::uint32_t table_sector = 0xFFFFFFFD;

std::size_t sectors_of(std::size_t bytes) {
  return (bytes + sector_size - 1) / sector_size;
}

struct Entry {
  std::string name;
  unsigned char type = 0;  ///< 1 a folder, 2 a stream, 5 the root.
  std::uint32_t next = none;
  std::uint32_t first_inside = none;
  std::uint32_t start = end_of_chain;
  std::size_t size = 0;
};

std::string bytes_of(const Entry& entry) {
  std::string name = utf16_bytes(entry.name);
  const std::size_t name_size = name.size() + 2;
  name.resize(64, '\0');
  std::string out = name + little_endian_bytes(name_size, 2) + static_cast<char>(entry.type) + '\1';
  out += little_endian_bytes(none, 4) + little_endian_bytes(entry.next, 4) +
         little_endian_bytes(entry.first_inside, 4);
  out.resize(116, '\0');
  return out + little_endian_bytes(entry.start, 4) + little_endian_bytes(entry.size, 8);
}

/// The folders and streams in one list; those in a folder follow each other by `next`.
std::vector<Entry> entries_of(const std::vector<std::pair<std::string, std::string>>& streams) {
  std::vector<Entry> entries = {{"Root Entry", 5}};
  std::map<std::string, std::uint32_t> folders = {{"", 0}};
  const auto add = [&](std::uint32_t folder, Entry entry) {
    entry.next = entries[folder].first_inside;
    entries[folder].first_inside = static_cast<std::uint32_t>(entries.size());
    entries.push_back(std::move(entry));
    return entries[folder].first_inside;
  };
  for (const auto& [path, bytes] : streams) {
    const std::size_t slash = path.find('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash);
    if (folders.count(folder) == 0) folders[folder] = add(0, {folder, 1});
    Entry stream;
    stream.name = slash == std::string::npos ? path : path.substr(slash + 1);
    stream.type = 2;
    stream.size = bytes.size();
    add(folders[folder], std::move(stream));
  }
  return entries;
}

}  // namespace

std::string little_endian_bytes(std::uint64_t number, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i, number >>= 8U) out += static_cast<char>(number & 0xFFU);
  return out;
}

std::string utf16_bytes(std::string_view utf8) {
  std::string out;
  for (const char32_t c : to_utf32(utf8)) out += little_endian_bytes(c, 2);
  return out;
}

std::string made_record(unsigned tag, unsigned level, const std::string& data) {
  constexpr std::size_t long_size = 0xFFF;
  const std::size_t size = std::min(data.size(), long_size);
  std::string out = little_endian_bytes(tag | level << 10U | size << 20U, 4);
  if (size == long_size) out += little_endian_bytes(data.size(), 4);
  return out + data;
}

std::string made_compound_file(const std::vector<std::pair<std::string, std::string>>& streams) {
  std::vector<Entry> entries = entries_of(streams);
  // The sectors in their order: the table, the directory, the streams.
  const std::size_t directory_sectors = sectors_of(entries.size() * 128);
  std::size_t stream_sectors = 0;
  for (const auto& stream : streams) stream_sectors += sectors_of(stream.second.size());
  std::size_t table_sectors = 1;
  while (table_sectors * sector_size / 4 < table_sectors + directory_sectors + stream_sectors)
    ++table_sectors;

  std::vector<std::uint32_t> table(table_sectors, table_sector);
  const auto add_chain = [&](std::size_t sectors) {
    const auto start = static_cast<std::uint32_t>(table.size());
    for (std::size_t i = 1; i < sectors; ++i)
      table.push_back(static_cast<std::uint32_t>(table.size() + 1));
    if (sectors > 0) table.push_back(end_of_chain);
    return sectors > 0 ? start : end_of_chain;
  };
  const std::uint32_t directory_start = add_chain(directory_sectors);
  std::string contents;
  auto stream = streams.begin();
  for (Entry& entry : entries) {
    if (entry.type != 2) continue;
    entry.start = add_chain(sectors_of(stream->second.size()));
    contents += stream->second;
    contents.resize(sectors_of(contents.size()) * sector_size, '\0');
    ++stream;
  }

  std::string out = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  out.resize(24, '\0');
  out += little_endian_bytes(0x3E, 2) + little_endian_bytes(3, 2) + "\xFE\xFF";
  out += little_endian_bytes(9, 2) + little_endian_bytes(6, 2);  // sectors of 512 and 64 bytes
  out.resize(44, '\0');
  out += little_endian_bytes(table_sectors, 4) + little_endian_bytes(directory_start, 4);
  out.resize(56, '\0');
  out += little_endian_bytes(0, 4);  // no stream is too small for sectors of its own
  out += little_endian_bytes(end_of_chain, 4) + little_endian_bytes(0, 4);
  out += little_endian_bytes(end_of_chain, 4) + little_endian_bytes(0, 4);
  for (std::uint32_t i = 0; i < 109; ++i)
    out += little_endian_bytes(i < table_sectors ? i : none, 4);
  for (std::size_t i = 0; i < table_sectors * sector_size / 4; ++i)
    out += little_endian_bytes(i < table.size() ? table[i] : none, 4);
  for (const Entry& entry : entries) out += bytes_of(entry);
  out.resize(sectors_of(out.size()) * sector_size, '\0');
  return out + contents;
}

std::string MadeHwp5::bytes() const {
  std::string header = "HWP Document File";
  header.resize(32, '\0');
  header += little_endian_bytes(0x05000300, 4);  // the version
  header.resize(256, '\0');
  std::vector<std::pair<std::string, std::string>> streams = {{"FileHeader", header},
                                                              {"DocInfo", document_info}};
  for (std::size_t i = 0; i < sections.size(); ++i)
    streams.emplace_back("BodyText/Section" + std::to_string(i), sections[i]);
  return made_compound_file(streams);
}

}  // namespace nangdok
