#include "document/hwp/hwp5_records.h"

#include <zlib.h>

#include <algorithm>

#include "base/error.h"
#include "document/hwp/compound_file.h"

namespace nangdok {

Hwp5Records read_hwp5_records(std::string_view stream, const std::string& where) {
  constexpr std::size_t deepest = 60;
  constexpr std::uint64_t long_size = 0xFFF;
  Hwp5Records out;
  std::vector<std::size_t> open;  // the last record of each level
  for (std::size_t at = 0; at + 4 <= stream.size();) {
    const std::uint64_t header = little_endian(stream, at, 4);
    at += 4;
    const auto level = static_cast<std::size_t>(header >> 10U & 0x3FFU);
    std::uint64_t size = header >> 20U;
    if (size == long_size) {
      size = little_endian(stream, at, 4);
      at += 4;
    }
    if (at > stream.size() || size > stream.size() - at) break;
    if (level > deepest)
      throw Error("its records are nested too deep", where,
                  "open it in Hangul and save it as HWPX");
    const std::size_t index = out.records.size();
    out.records.push_back({static_cast<Hwp5Tag>(header & 0x3FFU), stream.substr(at, size), {}});
    at += size;
    open.resize(std::min(open.size(), level));
    (open.empty() ? out.top : out.records[open.back()].below).push_back(index);
    open.push_back(index);
  }
  return out;
}

std::string take_hwp5_text(std::string_view data, std::size_t& at) {
  const std::size_t length = little_endian(data, at, 2) * 2;
  const std::size_t begin = std::min(at + 2, data.size());
  at = begin + std::min(length, data.size() - begin);
  return utf8_of_utf16(data.substr(begin, at - begin));
}

std::string inflate_raw(std::string_view packed, const std::string& where) {
  constexpr std::size_t most_bytes = 48U << 20U;
  constexpr std::size_t step = 1U << 16U;
  z_stream state = {};
  constexpr int raw = -15;
  if (inflateInit2(&state, raw) != Z_OK) throw Error("cannot unpack", where);
  struct End {
    z_stream& state;
    ~End() { inflateEnd(&state); }
  } const end{state};
  std::string input(packed);
  state.next_in = reinterpret_cast<Bytef*>(input.data());
  state.avail_in = static_cast<uInt>(input.size());
  std::string out;
  int status = Z_OK;
  while (status == Z_OK) {
    const std::size_t before = out.size();
    if (before > most_bytes)
      throw Error("the part unpacks to far more than a document needs", where,
                  "such a document is made to harm; do not use it");
    out.resize(before + step);
    state.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    state.avail_out = step;
    status = inflate(&state, Z_NO_FLUSH);
    out.resize(out.size() - state.avail_out);
  }
  if (status != Z_STREAM_END && status != Z_BUF_ERROR)
    throw Error("the part is damaged", where, "open it in Hangul and save it as HWPX");
  return out;
}

}  // namespace nangdok
