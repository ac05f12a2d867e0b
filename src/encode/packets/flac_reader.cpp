#include "encode/packets/flac_reader.h"

#include <algorithm>

#include "encode/packets/crc.h"

namespace nangdok {
namespace {

constexpr std::size_t longest_header = 16;
constexpr std::size_t window = 1 << 15;
constexpr std::size_t longest_frame = 1 << 20;

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// Length of a number coded as UTF-8 codes code points, stretched to 36 bits.
std::size_t coded_number_bytes(unsigned first) {
  if (first < 0x80) return 1;
  std::size_t count = 0;
  while (count < 8 && (first & (0x80U >> count)) != 0) ++count;
  return count >= 2 && count <= 7 ? count : 0;
}

}  // namespace

std::optional<FlacFrameHeader> parse_flac_header(std::string_view bytes) {
  if (bytes.size() < 6 || byte_at(bytes, 0) != 0xFF || (byte_at(bytes, 1) & 0xFE) != 0xF8) {
    return std::nullopt;
  }
  FlacFrameHeader header;
  header.number_bytes = coded_number_bytes(byte_at(bytes, 4));
  if (header.number_bytes == 0) return std::nullopt;
  std::size_t at = 4 + header.number_bytes;
  const unsigned size_code = byte_at(bytes, 2) >> 4U;
  const unsigned rate_code = byte_at(bytes, 2) & 15U;
  const std::size_t size_bytes = size_code == 6 ? 1 : size_code == 7 ? 2 : 0;
  const std::size_t rate_bytes = rate_code == 12 ? 1 : rate_code == 13 || rate_code == 14 ? 2 : 0;
  header.bytes = at + size_bytes + rate_bytes + 1;
  if (size_code == 0 || rate_code == 15 || bytes.size() < header.bytes) return std::nullopt;
  if (size_code == 1) {
    header.length = 192;
  } else if (size_code <= 5) {
    header.length = Samples{576} << (size_code - 2);
  } else if (size_code >= 8) {
    header.length = Samples{256} << (size_code - 8);
  } else {
    unsigned value = byte_at(bytes, at++);
    if (size_bytes == 2) value = (value << 8U) | byte_at(bytes, at);
    header.length = static_cast<Samples>(value) + 1;
  }
  if (flac_crc8(bytes.substr(0, header.bytes - 1)) != byte_at(bytes, header.bytes - 1)) {
    return std::nullopt;
  }
  return header;
}

FlacReader::FlacReader(const std::filesystem::path& path, std::uint64_t offset, std::uint64_t bytes)
    : source_(path, offset, bytes) {
  if (source_.take(4) != "fLaC") source_.fail("is not FLAC");
  for (bool last = false; !last;) {
    const std::string_view header = source_.take(4);
    last = (byte_at(header, 0) & 0x80) != 0;
    const unsigned type = byte_at(header, 0) & 0x7F;
    const std::size_t length =
        (byte_at(header, 1) << 16U) | (byte_at(header, 2) << 8U) | byte_at(header, 3);
    if (type == 0) {
      headers_.emplace_back(source_.take(length));
    } else {
      source_.skip(length);
    }
  }
}

bool FlacReader::next(Packet& packet) {
  if (source_.left() == 0) return false;
  std::string_view bytes = source_.peek(window);
  const std::optional<FlacFrameHeader> header = parse_flac_header(bytes);
  if (!header) source_.fail("is not FLAC");
  std::uint16_t crc = 0;
  std::size_t at = 0;
  std::size_t candidate = header->bytes;
  for (;;) {
    // The next place where a header could begin, or the end of what is there.
    candidate = bytes.find('\xFF', std::max(candidate, at));
    if (candidate == std::string_view::npos || candidate + longest_header > bytes.size()) {
      if (source_.left() == bytes.size()) {
        if (candidate == std::string_view::npos) candidate = bytes.size();
      } else if (bytes.size() >= longest_frame) {
        source_.fail("has a damaged frame");
      } else {
        const std::size_t resume = candidate == std::string_view::npos ? bytes.size() : candidate;
        bytes = source_.peek(bytes.size() + window);
        candidate = resume;
        continue;
      }
    }
    crc = flac_crc16(bytes.substr(at, candidate - at), crc);
    at = candidate;
    if (at == bytes.size()) break;
    if (crc == 0 && parse_flac_header(bytes.substr(at, longest_header))) break;
    ++candidate;
  }
  if (crc != 0) source_.fail("has a damaged frame");
  packet.bytes = source_.take(at);
  packet.length = header->length;
  return true;
}

}  // namespace nangdok
