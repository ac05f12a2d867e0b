#include "encode/packets/wav_reader.h"

#include <algorithm>

namespace nangdok {
namespace {

constexpr std::uint64_t block = 1 << 14;

std::uint32_t number(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  }
  return value;
}

}  // namespace

WavReader::WavReader(const std::filesystem::path& path, std::uint64_t offset, std::uint64_t bytes)
    : source_(path, offset, bytes) {
  const std::string_view riff = source_.take(12);
  if (!riff.starts_with("RIFF") || !riff.ends_with("WAVE")) source_.fail("is not WAV");
  for (;;) {
    const std::string_view header = source_.take(8);
    const bool is_data = header.starts_with("data");
    const std::uint32_t length = number(header.substr(4));
    if (is_data) {
      left_ = length;
      return;
    }
    source_.skip(length + (length & 1U));
  }
}

bool WavReader::next(Packet& packet) {
  if (left_ == 0) return false;
  packet.bytes = source_.take(static_cast<std::size_t>(std::min(left_, block)));
  packet.length = static_cast<Samples>(packet.bytes.size() / 2);
  left_ -= packet.bytes.size();
  return true;
}

}  // namespace nangdok
