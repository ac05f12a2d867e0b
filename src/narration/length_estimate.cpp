#include <algorithm>
#include <cmath>
#include <string>

#include "base/utf8.h"
#include "korean/hangul.h"
#include "narration/narrator.h"
#include "narration/pause_plan.h"

namespace nangdok {
namespace {

using std::chrono::milliseconds;

/// Syllables a second at the engine's rate, pauses left out: 5.7 at 165 words a minute, 6.4 at 185,
/// as measured with the voices of this program.
double syllables_per_second(int words_per_minute) {
  return 5.7 + (words_per_minute - 165) * 0.0355;
}

struct Measure {
  double syllables = 0;
  milliseconds pauses{0};
};

/// A digit is read in about one and a half syllables (십일만), a Latin letter in two thirds.
double syllables_in(char32_t c) {
  if (hangul::is_syllable(c)) return 1;
  if (c >= U'0' && c <= U'9') return 1.5;
  const bool latin = (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  if (latin) return 0.67;
  const bool hanja = c >= 0x4E00 && c <= 0x9FFF;
  return hanja ? 1 : 0;
}

Measure measure(const std::string& text, const Pauses& pauses) {
  Measure total;
  double since_pause = 0;
  milliseconds waiting{0};
  for (const char32_t c : to_utf32(text)) {
    total.syllables += syllables_in(c);
    since_pause += syllables_in(c);
    const bool sentence = c == U'.' || c == U'?' || c == U'!';
    const bool comma = c == U',' || c == U';' || c == U':';
    if ((sentence || comma) && since_pause >= 1) {
      // The pause of the text's last sentence is its block's.
      total.pauses += waiting;
      waiting = sentence ? pauses.sentence : pauses.comma;
      since_pause = 0;
    } else if (since_pause >= 14) {
      total.pauses += pauses.intonation_phrase;
      since_pause = 0;
    }
  }
  return total;
}

}  // namespace

milliseconds estimate_length(const Chapter& chapter, const Voice& voice,
                             const NarrationOptions& options) {
  double seconds = 0;
  milliseconds pauses = voice.pauses.chapter_start;
  for (std::size_t i = 0; i < chapter.blocks.size(); ++i) {
    const Block& block = chapter.blocks[i];
    const Measure block_measure = measure(block.text, voice.pauses);
    seconds += block_measure.syllables / syllables_per_second(voice.words_per_minute);
    const Block* next = i + 1 < chapter.blocks.size() ? &chapter.blocks[i + 1] : nullptr;
    pauses += block_measure.pauses + pause_after_block(block, next, voice.pauses);
  }
  const auto speech = milliseconds{std::llround(seconds * 1000)};
  return at_speed(speech + pauses, options.speed);
}

}  // namespace nangdok
