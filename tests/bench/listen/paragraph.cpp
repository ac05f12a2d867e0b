#include "bench/listen/paragraph.h"

#include <cmath>

#include "base/audio_units.h"
#include "narration/narrator.h"

namespace nangdok::testing {

std::vector<std::int16_t> spoken_paragraph(Speaker& speaker, const KoreanFrontEnd& korean,
                                           const std::string& text) {
  Block block;
  block.text = text;
  const Take take = narrate_block(block, 0, korean, speaker.voice());
  std::vector<std::int16_t> out;
  for (const Clause& clause : take.clauses) {
    const auto rate =
        static_cast<int>(std::lround(speaker.voice().words_per_minute * clause.speed));
    const auto samples = speaker.speak_mnemonics(clause.phonemes, rate).samples;
    out.insert(out.end(), samples.begin(), samples.end());
    if (&clause != &take.clauses.back())
      out.resize(out.size() +
                 static_cast<std::size_t>(to_samples(clause.pause_after, engine_rate)));
  }
  return out;
}

Sound sound_of(const std::vector<std::int16_t>& samples) {
  Sound sound;
  for (const std::int16_t sample : samples) sound.push_back(sample / 32768.0);
  return sound;
}

}  // namespace nangdok::testing
