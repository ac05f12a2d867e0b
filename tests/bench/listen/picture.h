#pragma once

#include <cairo/cairo.h>

#include <memory>
#include <string>

#include "voice/analysis/sound.h"

namespace nangdok::testing {

/// A wide-band spectrogram (5 ms windows, 0 to 8 kHz, 60 dB from white to black) with the pitch
/// drawn over it (60 to 360 Hz over the height).
class Picture {
 public:
  /// An empty page in pixels.
  Picture(int width, int height);

  /// Draws the sound's spectrogram into a rectangle; `seconds` wide.
  void spectrogram(const Sound& sound, double seconds, int x, int y, int width, int height);

  /// Writes a line of text, its left end at (x, y).
  void text(const std::string& line, int x, int y, double size);

  /// Time and frequency axes beside a spectrogram drawn at the same place.
  void axes(double seconds, int x, int y, int width, int height);

  [[nodiscard]] std::string png() const;
  void save(const std::string& path) const;

 private:
  struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
  };
  std::unique_ptr<cairo_surface_t, Free> surface_;
  std::unique_ptr<cairo_t, Free> pen_;
};

}  // namespace nangdok::testing
