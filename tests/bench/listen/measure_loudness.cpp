#include <ebur128.h>

#include <cmath>
#include <exception>
#include <iomanip>
#include <iostream>
#include <memory>

#include "bench/listen/material.h"
#include "bench/listen/paragraph.h"

/// measure_loudness VOICE...: integrated loudness (ITU-R BS.1770, EBU R 128) of the twenty
/// sentences as the engine speaks them: the figure `loudness` of a voice's file.
int main(int argc, char** argv) {
  using namespace nangdok;
  try {
    const KoreanFrontEnd korean;
    for (int i = 1; i < argc; ++i) {
      testing::Speaker speaker(argv[i]);
      const auto destroy = [](ebur128_state* state) { ebur128_destroy(&state); };
      const std::unique_ptr<ebur128_state, decltype(destroy)> meter(
          ebur128_init(1, static_cast<unsigned long>(engine_rate.hz),
                       EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK),
          destroy);
      for (const std::string& sentence : testing::sentences()) {
        auto samples = testing::spoken_paragraph(speaker, korean, sentence);
        samples.resize(samples.size() + static_cast<std::size_t>(to_samples(
                                            speaker.voice().pauses.paragraph, engine_rate)));
        ebur128_add_frames_short(meter.get(), samples.data(), samples.size());
      }
      double loudness = 0;
      double peak = 0;
      ebur128_loudness_global(meter.get(), &loudness);
      ebur128_true_peak(meter.get(), 0, &peak);
      std::cout << argv[i] << '\t' << std::fixed << std::setprecision(1) << loudness
                << " LUFS\ttrue peak " << 20 * std::log10(peak) << " dB\n";
    }
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
  return 0;
}
