#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/error.h"
#include "encode/packets/mpeg_audio_reader.h"
#include "package/container/atom.h"
#include "package/container/container.h"
#include "package/container/id3_tag.h"
#include "package/container/output_buffer.h"
#include "package/container/packets.h"

namespace nangdok {
namespace {

constexpr std::size_t toc_entries = 100;
constexpr std::size_t lame_version_bytes = 9;
constexpr std::size_t xing_bytes = 4 + 4 + 4 + 4 + toc_entries + 4;
constexpr std::size_t lame_bytes = 36;

/// CRC-16 of polynomial 0x8005, least bit first, as LAME's tag has it.
std::uint16_t lame_crc(std::string_view bytes, std::uint16_t before = 0) {
  static const auto table = [] {
    std::array<std::uint16_t, 256> made{};
    for (unsigned i = 0; i < made.size(); ++i) {
      unsigned value = i;
      for (int bit = 0; bit < 8; ++bit) value = (value >> 1U) ^ ((value & 1U) != 0 ? 0xA001U : 0U);
      made[i] = static_cast<std::uint16_t>(value);
    }
    return made;
  }();
  unsigned crc = before;
  for (const char byte : bytes) {
    crc = (crc >> 8U) ^ table[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU];
  }
  return static_cast<std::uint16_t>(crc);
}

/// What the Xing header must say of the frames behind it.
struct FrameTable {
  std::string first_header;  ///< The four bytes of the first frame.
  std::uint64_t frames = 0;
  std::uint64_t bytes = 0;
  std::uint16_t crc = 0;
  bool constant_bit_rate = true;
  std::vector<std::uint64_t> marks;  ///< Bytes before every so many frames,
  std::uint64_t step = 1;            ///< of which there are never more than a few thousand.
};

FrameTable frame_table(const FileLayout& layout) {
  constexpr std::size_t most_marks = 4096;
  FrameTable table;
  int bit_rate = 0;
  for_each_packet(layout, [&](const Packet& packet) {
    const std::optional<MpegFrameHeader> header = parse_mpeg_header(packet.bytes);
    if (table.frames == 0) {
      table.first_header = packet.bytes.substr(0, 4);
      bit_rate = header->bit_rate;
    }
    table.constant_bit_rate = table.constant_bit_rate && header->bit_rate == bit_rate;
    if (table.frames % table.step == 0) {
      table.marks.push_back(table.bytes);
      if (table.marks.size() == most_marks) {  // keep every second one
        for (std::size_t i = 0; i < most_marks / 2; ++i) table.marks[i] = table.marks[2 * i];
        table.marks.resize(most_marks / 2);
        table.step *= 2;
      }
    }
    table.crc = lame_crc(packet.bytes, table.crc);
    table.bytes += packet.bytes.size();
    ++table.frames;
  });
  return table;
}

/// The header of a silent frame like the first, of the least bit rate that holds `room` bytes.
std::string header_with_room(const FrameTable& table, std::size_t room) {
  std::string header = table.first_header;
  const std::size_t wanted = parse_mpeg_header(header)->xing_offset() + room;
  if (table.constant_bit_rate && parse_mpeg_header(header)->bytes >= wanted) return header;
  for (unsigned bit_rate = 1; bit_rate < 15; ++bit_rate) {
    header[2] =
        static_cast<char>((static_cast<unsigned char>(header[2]) & 0x0FU) | (bit_rate << 4U));
    if (parse_mpeg_header(header)->bytes >= wanted) return header;
  }
  throw Error("no MP3 frame holds a Xing header");
}

/// Version, method and tuning of the encoder, as the first chapter's own header has them.
std::string lame_settings(const FileLayout& layout) {
  const std::unique_ptr<PacketReader> reader = packets_of(layout, layout.pieces.front());
  std::string settings(lame_version_bytes + 2, '\0');
  settings.replace(0, 4, "LAME");
  if (reader->headers().empty()) return settings;
  const std::string& frame = reader->headers().front();
  const std::size_t at = parse_mpeg_header(frame)->xing_offset() + xing_bytes;
  if (frame.size() >= at + settings.size()) settings = frame.substr(at, settings.size());
  return settings;
}

/// A frame of silence whose body tells how many frames follow, where to seek, and which samples at
/// both ends are not ours (LAME's extension of the Xing header).
std::string xing_frame(const FileLayout& layout, const FrameTable& table) {
  std::string frame = header_with_room(table, xing_bytes + lame_bytes);
  const MpegFrameHeader header = *parse_mpeg_header(frame);
  const std::uint64_t bytes = table.bytes + header.bytes;
  AtomBuilder body;
  body.bytes(table.constant_bit_rate ? "Info" : "Xing").u32(0xF).u32(table.frames).u32(bytes);
  for (std::size_t i = 0; i < toc_entries; ++i) {
    const std::uint64_t target = table.frames * i / toc_entries;
    const std::size_t mark = std::min<std::size_t>(target / table.step, table.marks.size() - 1);
    body.u8(static_cast<unsigned>(table.marks[mark] * 256 / std::max<std::uint64_t>(bytes, 1)));
  }
  body.u32(50);  // quality, as the encoder tells it
  const Samples decoded = static_cast<Samples>(table.frames) * header.length();
  const auto delay = static_cast<unsigned>(mp3_encoder_delay);
  const auto padding = static_cast<unsigned>(
      std::clamp<Samples>(decoded - mp3_encoder_delay - layout.length, 0, 0xFFF));
  body.bytes(lame_settings(layout)).u32(0).u16(0).u16(0).u8(0);
  body.u8(static_cast<unsigned>(std::min(header.bit_rate / 1000, 255)));
  body.u8(delay >> 4U).u8(((delay & 0xFU) << 4U) | (padding >> 8U)).u8(padding);
  body.u8(0).u8(0).u16(0).u32(bytes).u16(table.crc);
  frame.resize(header.xing_offset(), '\0');
  frame += body.before();
  const std::uint16_t crc = lame_crc(frame);
  frame += static_cast<char>(crc >> 8U);
  frame += static_cast<char>(crc & 0xFFU);
  frame.resize(header.bytes, '\0');
  return frame;
}

}  // namespace

void write_mp3(const FileLayout& layout, const FileTags& tags, AtomicFile& file) {
  OutputBuffer out(file);
  out.write(id3_tag(layout, tags));
  out.write(xing_frame(layout, frame_table(layout)));
  for_each_packet(layout, [&](const Packet& packet) { out.write(packet.bytes); });
  out.flush();
}

}  // namespace nangdok
