#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "package/read_along/read_along.h"
#include "package/read_along/text_run.h"
#include "package/read_along/timeline_values.h"

namespace nangdok {
namespace {

using nlohmann::ordered_json;

const char* kind_name(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return "heading";
    case BlockKind::quotation:
      return "quotation";
    case BlockKind::verse:
      return "verse";
    case BlockKind::list_item:
      return "list_item";
    case BlockKind::table_row:
      return "table_row";
    case BlockKind::caption:
      return "caption";
    case BlockKind::note:
      return "note";
    case BlockKind::paragraph:
      break;
  }
  return "paragraph";
}

/// Writes times of one file's pieces.
class TimelineWriter {
 public:
  explicit TimelineWriter(const FileLayout& layout) : layout_(layout) {}

  ordered_json chapters() const {
    ordered_json chapters = ordered_json::array();
    std::size_t piece = 0;
    for (const ChapterMark& mark : layout_.chapters) {
      ordered_json paragraphs = ordered_json::array();
      for (; piece < layout_.pieces.size() && layout_.pieces[piece].start < mark.end; ++piece) {
        const PlacedPiece& placed = layout_.pieces[piece];
        for (const ParagraphTime& paragraph : placed.piece->timeline.paragraphs) {
          paragraphs.push_back(of_paragraph(placed, paragraph));
        }
      }
      chapters.push_back({{"title", mark.title},
                          {"start", seconds(mark.begin)},
                          {"end", seconds(mark.end)},
                          {"paragraphs", std::move(paragraphs)}});
    }
    return chapters;
  }

 private:
  /// To the hundredth of a millisecond: finer than a sample.
  [[nodiscard]] double seconds(Samples position) const {
    return std::round(layout_.seconds(position) * 1e5) / 1e5;
  }
  [[nodiscard]] double time(const PlacedPiece& piece, Samples time) const {
    return seconds(layout_.position(piece, time));
  }

  [[nodiscard]] ordered_json of_paragraph(const PlacedPiece& piece,
                                          const ParagraphTime& paragraph) const {
    ordered_json sentences = ordered_json::array();
    for (const SentenceTime& sentence : paragraph.sentences) {
      ordered_json words = ordered_json::array();
      for (const TextRun& run : text_runs(sentence)) {
        ordered_json value = {{"text", run.text}};
        if (run.is_word) {
          value["start"] = time(piece, run.begin);
          value["end"] = time(piece, run.end);
        }
        words.push_back(std::move(value));
      }
      sentences.push_back({{"text", sentence.text},
                           {"start", time(piece, sentence.begin)},
                           {"end", time(piece, sentence.end)},
                           {"words", std::move(words)}});
    }
    return {{"kind", kind_name(paragraph.kind)},
            {"start", time(piece, paragraph.begin)},
            {"end", time(piece, paragraph.end)},
            {"sentences", std::move(sentences)}};
  }

  const FileLayout& layout_;
};

}  // namespace

ordered_json timeline_values(const std::vector<ReadAlongFile>& files, const BookTags& tags) {
  ordered_json list = ordered_json::array();
  for (const ReadAlongFile& file : files) {
    list.push_back({{"audio", file.audio_name},
                    {"duration", file.layout.seconds(file.layout.length)},
                    {"chapters", TimelineWriter(file.layout).chapters()}});
  }
  return {{"title", tags.metadata.title},
          {"authors", tags.metadata.authors},
          {"narrator", tags.narrator},
          {"files", std::move(list)}};
}

std::string timeline_json(const std::vector<ReadAlongFile>& files, const BookTags& tags) {
  return json_text(timeline_values(files, tags), 1) + "\n";
}

}  // namespace nangdok
