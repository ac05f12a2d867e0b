#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "package/package.h"

namespace nangdok {

/// A piece and where the first of its own samples stands in the decoded file.
struct PlacedPiece {
  const ChapterPiece* piece = nullptr;
  Samples start = 0;
};

/// A chapter's stretch of the decoded file; the stretches touch.
struct ChapterMark {
  std::string title;
  Samples begin = 0;
  Samples end = 0;
};

/// What one finished file holds and when: the chapters that have sound, in order. All positions are
/// those of the decoded file, at `rate`: the priming and padding of each piece that stand between
/// two pieces are counted, those at the file's own ends are not.
struct FileLayout {
  AudioFormat format = AudioFormat::m4b;
  SampleRate rate;
  Samples priming = 0;  ///< Decoded and then dropped by the player, before position 0.
  Samples length = 0;
  Samples padding = 0;  ///< Decoded and then dropped, after the end.
  std::vector<PlacedPiece> pieces;
  std::vector<ChapterMark> chapters;
  std::function<void()> checkpoint;  ///< Called before each piece is read; may throw.

  [[nodiscard]] double seconds(Samples position) const { return to_seconds(position, rate); }

  /// Position of a time of the piece's timeline (samples at engine_rate), to the nearest sample.
  [[nodiscard]] Samples position(const PlacedPiece& piece, Samples time) const;
};

/// Throws Error when no chapter has sound or the pieces are of different rates.
FileLayout lay_out(
    AudioFormat format, std::span<const PackagedChapter> chapters,
    std::function<void()> checkpoint = [] {});

/// Calls `visit` for each sentence in order.
void for_each_sentence(
    const FileLayout& layout,
    const std::function<void(const PlacedPiece& piece, const ParagraphTime& paragraph,
                             const SentenceTime& sentence)>& visit);

}  // namespace nangdok
