#include "package/lyrics.h"

#include "package/clock_text.h"

namespace nangdok {

std::string lyrics_of(const FileLayout& layout) {
  std::string text;
  for_each_sentence(
      layout, [&](const PlacedPiece& piece, const ParagraphTime&, const SentenceTime& sentence) {
        text += '[';
        text += minute_text(layout.seconds(layout.position(piece, sentence.begin)));
        text += ']';
        text += sentence.text;
        text += '\n';
      });
  return text;
}

}  // namespace nangdok
