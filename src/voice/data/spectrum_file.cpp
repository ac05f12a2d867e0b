#include <cmath>
#include <cstdint>

#include "voice/data/little_endian.h"
#include "voice/data/spectrum.h"

namespace nangdok::voice_data {
namespace {

// IEEE 754 80-bit extended, big-endian: the number format of the file's head of a frame.
void append_extended(std::string& out, double x) {
  if (x == 0) {
    out.append(10, '\0');
    return;
  }
  int exponent = 0;
  const double mantissa = std::frexp(x, &exponent);
  const auto sign_and_exponent = static_cast<std::uint16_t>(exponent + 16382);
  const auto bits = static_cast<std::uint64_t>(std::ldexp(mantissa, 64));
  out += static_cast<char>(sign_and_exponent >> 8);
  out += static_cast<char>(sign_and_exponent & 255);
  for (int byte = 7; byte >= 0; --byte) out += static_cast<char>((bits >> (8 * byte)) & 255);
}

int height_of(const Peak& peak, double gain) {
  return static_cast<int>(std::lround(64 * peak.height * gain));
}

}  // namespace

std::string spectrum_file(const std::vector<Frame>& frames) {
  std::string out = "SPECTSEQ";
  append_little_endian(out, 0, 4);  // No name.
  append_little_endian(out, frames.size(), 2);
  append_little_endian(out, 100, 2);  // Amplitude, in percent.
  append_little_endian(out, 0, 4);
  double seconds = 0;
  for (const Frame& frame : frames) {
    append_extended(out, seconds);
    append_extended(out, 100);  // Pitch, unused.
    append_extended(out, frame.milliseconds);
    append_extended(out, 0);
    append_little_endian(out, 0, 2);  // No spectrum samples follow.
    append_little_endian(out, static_cast<std::uint64_t>(frame.markers), 2);
    append_little_endian(out, 100, 2);
    for (const Peak& peak : frame.spectrum) {
      append_little_endian(out, 0, 4);
      append_little_endian(out, static_cast<std::uint64_t>(std::lround(peak.hz)), 2);
      append_little_endian(out, static_cast<std::uint64_t>(height_of(peak, frame.gain)), 2);
      append_little_endian(out, static_cast<std::uint64_t>(std::lround(peak.width)), 2);
      append_little_endian(out, static_cast<std::uint64_t>(std::lround(peak.width)), 2);
    }
    for (const int unused : {0, 0, 9000, 0, 700, 700})
      append_little_endian(out, static_cast<std::uint64_t>(unused), 2);
    seconds += frame.milliseconds / 1000.0;
  }
  return out;
}

}  // namespace nangdok::voice_data
