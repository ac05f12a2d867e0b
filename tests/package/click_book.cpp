#include "click_book.h"

#include <array>
#include <memory>
#include <string>

#include "encode/encoder.h"

namespace nangdok {
namespace {

/// A click that a codec cannot lose: 2 ms of a tone at once loud.
void add_click(std::vector<std::int16_t>& sound, Samples at) {
  constexpr std::array<std::int16_t, 8> wave{0, 14'000,  20'000,  14'000,
                                             0, -14'000, -20'000, -14'000};
  for (std::size_t i = 0; i < 44; ++i) {
    sound.at(static_cast<std::size_t>(at) + i) = wave.at((i + 2) % wave.size());
  }
}

ChapterPiece make_piece(AudioFormat format, const std::filesystem::path& path, Samples length,
                        const std::string& name) {
  ChapterPiece piece;
  piece.audio = path;
  std::vector<std::int16_t> sound(static_cast<std::size_t>(length));
  piece.timeline.length = length;
  ParagraphTime& paragraph = piece.timeline.paragraphs.emplace_back();
  constexpr Samples step = 31'417;  // a sentence every 1.4 s, at no round number of anything
  for (Samples at = 4410; at + step < length; at += step) {
    add_click(sound, at);
    const std::string text =
        name + " " + std::to_string(paragraph.sentences.size() + 1) + "째 문장.";
    paragraph.sentences.push_back({text, {}, at, at + step / 2, {}});
  }
  paragraph.end = length;
  const std::unique_ptr<Encoder> encoder = make_encoder({format, engine_rate, 0, false}, path);
  encoder->write(sound);
  piece.info = encoder->finish();
  piece.bytes = std::filesystem::file_size(path);
  return piece;
}

}  // namespace

ClickBook::ClickBook(AudioFormat format, const std::filesystem::path& folder, std::size_t chapters,
                     double piece_seconds) {
  std::vector<ChapterPiece> pieces;
  for (int i = 0; i < 3; ++i) {
    const auto length = static_cast<Samples>(piece_seconds * engine_rate.hz) + 1237 * i;
    pieces.push_back(make_piece(format, folder / ("piece" + std::to_string(i)), length,
                                "조각 " + std::to_string(i + 1) + "의"));
  }
  for (std::size_t i = 0; i < chapters; ++i) {
    PackagedChapter& chapter = chapters_.emplace_back();
    chapter.title = "제" + std::to_string(i + 1) + "장 소리와 시간";
    for (std::size_t k = 0; k <= i % 3; ++k) chapter.pieces.push_back(pieces[(i + k) % 3]);
  }
}

BookTags click_book_tags() {
  BookTags tags;
  tags.metadata.title = "바다를 건너는 소리";
  tags.metadata.subtitle = "시간을 재는 책";
  tags.metadata.authors = {"김하늘", "이바다"};
  tags.metadata.language = "ko";
  tags.metadata.publisher = "새벽 출판";
  tags.metadata.series = "소리의 책";
  tags.metadata.series_part = "2";
  tags.metadata.description = "딸깍 소리가 제때 나는지 듣는 책.";
  tags.metadata.identifier = "urn:isbn:9788900000000";
  tags.narrator = "낭독이";
  tags.year = "2024";
  return tags;
}

}  // namespace nangdok
