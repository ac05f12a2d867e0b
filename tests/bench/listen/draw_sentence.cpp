#include <algorithm>
#include <exception>
#include <iostream>

#include "bench/listen/paragraph.h"
#include "bench/listen/picture.h"

/// draw_sentence PICTURE.png SENTENCE VOICE...: one sentence as each voice speaks it, one under the
/// other: spectrogram with pitch.
int main(int argc, char** argv) {
  using namespace nangdok::testing;
  if (argc < 4) {
    std::cerr << "usage: draw_sentence PICTURE.png SENTENCE VOICE...\n";
    return 2;
  }
  try {
    std::vector<std::string> names(argv + 3, argv + argc);
    const nangdok::KoreanFrontEnd korean;
    std::vector<Sound> all;
    double seconds = 0;
    for (const std::string& name : names) {
      Speaker speaker(name);
      all.push_back(sound_of(spoken_paragraph(speaker, korean, argv[2])));
      seconds = std::max(seconds, static_cast<double>(all.back().size()) / sound_rate);
    }
    constexpr int left = 52, width = 900, height = 220, row = height + 46;
    Picture picture(left + width + 12, row * static_cast<int>(all.size()) + 8);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const int y = static_cast<int>(i) * row + 24;
      picture.text(names[i] + ": " + argv[2], left, y - 8, 14);
      picture.spectrogram(all[i], seconds, left, y, width, height);
      picture.axes(seconds, left, y, width, height);
    }
    picture.save(argv[1]);
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
  return 0;
}
