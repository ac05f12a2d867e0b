#include "package/layout.h"

#include <utility>

#include "base/error.h"

namespace nangdok {

Samples FileLayout::position(const PlacedPiece& piece, Samples time) const {
  return piece.start + (time * rate.hz + engine_rate.hz / 2) / engine_rate.hz;
}

FileLayout lay_out(AudioFormat format, std::span<const PackagedChapter> chapters,
                   std::function<void()> checkpoint) {
  FileLayout layout;
  layout.format = format;
  layout.checkpoint = std::move(checkpoint);
  Samples decoded = 0;  // everything that the packets so far give
  for (const PackagedChapter& chapter : chapters) {
    if (chapter.pieces.empty()) continue;
    const std::size_t first = layout.pieces.size();
    for (const ChapterPiece& piece : chapter.pieces) {
      if (layout.pieces.empty()) {
        layout.rate = piece.info.rate;
        layout.priming = piece.info.priming;
      } else if (piece.info.rate != layout.rate) {
        throw Error("chapters of different sample rates cannot be joined", chapter.title,
                    "clear the store and render again");
      }
      const Samples start = decoded + piece.info.priming - layout.priming;
      layout.pieces.push_back({&piece, start});
      decoded += piece.info.priming + piece.info.length + piece.info.padding;
    }
    if (!layout.chapters.empty()) layout.chapters.back().end = layout.pieces[first].start;
    layout.chapters.push_back({chapter.title, layout.pieces[first].start, 0});
  }
  if (layout.pieces.empty()) {
    throw Error("there is nothing to hear in this book", "", "check it with 'nangdok chapters'");
  }
  layout.length = layout.pieces.back().start + layout.pieces.back().piece->info.length;
  layout.padding = decoded - layout.priming - layout.length;
  if (format == AudioFormat::flac) {  // has no way to say that its last samples are not ours
    layout.length += layout.padding;
    layout.padding = 0;
  }
  layout.chapters.back().end = layout.length;
  return layout;
}

void for_each_sentence(const FileLayout& layout,
                       const std::function<void(const PlacedPiece&, const ParagraphTime&,
                                                const SentenceTime&)>& visit) {
  for (const PlacedPiece& placed : layout.pieces) {
    for (const ParagraphTime& paragraph : placed.piece->timeline.paragraphs) {
      for (const SentenceTime& sentence : paragraph.sentences) visit(placed, paragraph, sentence);
    }
  }
}

}  // namespace nangdok
