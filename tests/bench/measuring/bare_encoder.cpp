// Encodes a stretch of a WAV file with the program's own encoder and does nothing else: what is
// left of a render when everything but the encoder costs nothing.
//   bare_encoder SOUND.wav PART PARTS OUT      (mono, 22,050 Hz; PART from 1)

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>

#include "base/error.h"
#include "encode/encoder.h"

namespace nangdok {
namespace {

int encode(const char* path, sf_count_t part, sf_count_t parts, const char* out) {
  SF_INFO info{};
  SNDFILE* file = sf_open(path, SFM_READ, &info);
  if (file == nullptr || info.channels != 1 || info.samplerate != engine_rate.hz || part < 1 ||
      part > parts) {
    std::fprintf(stderr, "%s: is no mono sound of 22,050 Hz, or has no such part\n", path);
    return 2;
  }
  sf_seek(file, info.frames * (part - 1) / parts, SEEK_SET);
  sf_count_t left = info.frames * part / parts - info.frames * (part - 1) / parts;
  const std::unique_ptr<Encoder> encoder = make_encoder({}, out);
  std::array<std::int16_t, 1 << 14> buffer{};
  while (left > 0) {
    const sf_count_t count =
        sf_read_short(file, buffer.data(), std::min(left, static_cast<sf_count_t>(buffer.size())));
    if (count <= 0) break;
    encoder->write(std::span(buffer).first(static_cast<std::size_t>(count)));
    left -= count;
  }
  encoder->finish();
  sf_close(file);
  return 0;
}

}  // namespace
}  // namespace nangdok

int main(int count, char** arguments) {
  if (count != 5) {
    std::fprintf(stderr, "usage: bare_encoder SOUND.wav PART PARTS OUT\n");
    return 2;
  }
  try {
    return nangdok::encode(arguments[1], std::atol(arguments[2]), std::atol(arguments[3]),
                           arguments[4]);
  } catch (const nangdok::Error& error) {
    std::fprintf(stderr, "bare_encoder: %s\n", error.what());
    return 1;
  }
}
