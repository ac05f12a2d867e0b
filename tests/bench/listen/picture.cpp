#include "bench/listen/picture.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "voice/analysis/pitch.h"
#include "voice/analysis/spectrum.h"

namespace nangdok::testing {
namespace {

constexpr double top_hz = 8000;
constexpr double range_db = 60;
constexpr double pitch_low = 60;
constexpr double pitch_high = 360;

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

// Pre-emphasis of 6 dB an octave makes the upper formants visible.
Sound emphasized(const Sound& sound) {
  Sound out(sound.size());
  for (std::size_t i = 1; i < sound.size(); ++i) out[i] = sound[i] - 0.95 * sound[i - 1];
  return out;
}

}  // namespace

Picture::Picture(int width, int height)
    : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)),
      pen_(cairo_create(surface_.get())) {
  cairo_set_source_rgb(pen_.get(), 1, 1, 1);
  cairo_paint(pen_.get());
}

void Picture::spectrogram(const Sound& sound, double seconds, int x, int y, int width, int height) {
  constexpr std::size_t size = 1024;
  const Sound bright = emphasized(sound);
  std::vector<std::vector<double>> columns;
  double strongest = -120;
  for (int column = 0; column < width; ++column) {
    const double t = seconds * (column + 0.5) / width;
    columns.push_back(power_spectrum(part(bright, {t - 0.003, t + 0.003}), size));
    for (double& power : columns.back()) {
      power = 10 * std::log10(power + 1e-13);
      strongest = std::max(strongest, power);
    }
  }
  for (int column = 0; column < width; ++column) {
    if (seconds * column / width * sound_rate >= static_cast<double>(sound.size())) break;
    for (int row = 0; row < height; ++row) {
      const double bin = top_hz * (height - row - 0.5) / height * size / sound_rate;
      const auto k = static_cast<std::size_t>(bin);
      const double db = columns[static_cast<std::size_t>(column)][k];
      const double grey = std::clamp((strongest - 6 - db) / range_db, 0.0, 1.0);
      cairo_set_source_rgb(pen_.get(), grey, grey, grey);
      cairo_rectangle(pen_.get(), x + column, y + row, 1, 1);
      cairo_fill(pen_.get());
    }
  }
  cairo_set_source_rgb(pen_.get(), 0.85, 0.1, 0.1);
  for (double t = 0; t * sound_rate < static_cast<double>(sound.size()); t += 0.005) {
    const auto found = pitch_at(sound, t);
    if (!found || found->hz < pitch_low || found->hz > pitch_high) continue;
    const double at = height * (1 - (found->hz - pitch_low) / (pitch_high - pitch_low));
    cairo_arc(pen_.get(), x + t / seconds * width, y + at, 1.6, 0, 6.2832);
    cairo_fill(pen_.get());
  }
}

void Picture::text(const std::string& line, int x, int y, double size) {
  cairo_set_source_rgb(pen_.get(), 0.1, 0.1, 0.1);
  cairo_select_font_face(pen_.get(), "NanumGothic", CAIRO_FONT_SLANT_NORMAL,
                         CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(pen_.get(), size);
  cairo_move_to(pen_.get(), x, y);
  cairo_show_text(pen_.get(), line.c_str());
}

void Picture::axes(double seconds, int x, int y, int width, int height) {
  for (int khz = 0; khz <= 8; khz += 2)
    text(std::to_string(khz) + " kHz", x - 44, y + height - height * khz / 8 + 4, 11);
  for (int half = 0; half * 0.5 <= seconds; ++half) {
    const int at = x + static_cast<int>(half * 0.5 / seconds * width);
    text(half % 2 == 0 ? std::to_string(half / 2) + " s" : "", at, y + height + 14, 11);
  }
  cairo_set_source_rgb(pen_.get(), 0.6, 0.6, 0.6);
  cairo_set_line_width(pen_.get(), 1);
  cairo_rectangle(pen_.get(), x - 0.5, y - 0.5, width + 1, height + 1);
  cairo_stroke(pen_.get());
}

std::string Picture::png() const {
  std::string bytes;
  if (cairo_surface_write_to_png_stream(surface_.get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error("cannot draw");
  return bytes;
}

void Picture::save(const std::string& path) const {
  if (cairo_surface_write_to_png(surface_.get(), path.c_str()) != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error("cannot write " + path);
}

}  // namespace nangdok::testing
