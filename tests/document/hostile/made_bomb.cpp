#include "hostile/made_bomb.h"

#include <zlib.h>

#include "hwp/made_hwp5.h"

namespace nangdok {

namespace {

/// The bytes of `text`, packed so that others may stand before and behind them.
std::string packed(const std::string& text, int flush) {
  z_stream state{};
  deflateInit2(&state, Z_BEST_COMPRESSION, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
  std::string input = text;
  std::string out(deflateBound(&state, input.size()) + 64, '\0');
  state.next_in = reinterpret_cast<Bytef*>(input.data());
  state.avail_in = static_cast<uInt>(input.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  deflate(&state, flush);
  out.resize(out.size() - state.avail_out);
  deflateEnd(&state);
  return out;
}

}  // namespace

std::string packed_repetition(const std::string& piece, std::uint64_t size) {
  return packed_repetition({}, piece, size, {});
}

std::string packed_repetition(const std::string& head, const std::string& piece, std::uint64_t size,
                              const std::string& end) {
  constexpr std::size_t block_size = 1U << 20U;
  std::string block;
  while (block.size() < block_size) block += piece;
  const std::string packed_block = packed(block, Z_FULL_FLUSH);
  std::string out = head.empty() ? std::string() : packed(head, Z_FULL_FLUSH);
  for (std::uint64_t done = 0; done < size; done += block.size()) out += packed_block;
  return out + packed(end, Z_FINISH);
}

PackedPart packed_part(const std::string& name, const std::string& text) {
  const auto* const bytes = reinterpret_cast<const Bytef*>(text.data());
  return {name, packed(text, Z_FINISH), text.size(),
          crc32(0, bytes, static_cast<uInt>(text.size()))};
}

std::string archive_of_packed(const std::vector<PackedPart>& parts) {
  std::string out;
  std::string directory;
  for (const PackedPart& part : parts) {
    // Version, flags, deflated, time and date, check sum, both sizes, lengths of name and extra
    // field.
    const std::string common =
        little_endian_bytes(20, 2) + little_endian_bytes(0, 2) + little_endian_bytes(8, 2) +
        std::string(4, '\0') + little_endian_bytes(part.check_sum, 4) +
        little_endian_bytes(part.packed.size(), 4) + little_endian_bytes(part.size, 4) +
        little_endian_bytes(part.name.size(), 2) + little_endian_bytes(0, 2);
    directory += "PK\1\2" + little_endian_bytes(20, 2) + common + std::string(10, '\0') +
                 little_endian_bytes(out.size(), 4) + part.name;
    out += "PK\3\4" + common + part.name + part.packed;
  }
  const std::size_t begin = out.size();
  return out + directory + "PK\5\6" + std::string(4, '\0') + little_endian_bytes(parts.size(), 2) +
         little_endian_bytes(parts.size(), 2) + little_endian_bytes(directory.size(), 4) +
         little_endian_bytes(begin, 4) + std::string(2, '\0');
}

}  // namespace nangdok
