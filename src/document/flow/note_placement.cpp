#include "document/flow/note_placement.h"

#include <charconv>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace nangdok {

namespace {

constexpr std::string_view mark_begin = "\uFDD0";
constexpr std::string_view mark_end = "\uFDD1";

/// The text with every reference mark replaced by what `replacement` gives for its number.
template <typename Replacement>
std::string without_marks(const std::string& text, Replacement replacement) {
  std::string out;
  std::size_t from = 0;
  for (;;) {
    const std::size_t begin = text.find(mark_begin, from);
    out.append(text, from, begin - from);
    if (begin == std::string::npos) return out;
    const std::size_t digits = begin + mark_begin.size();
    const std::size_t end = text.find(mark_end, digits);
    if (end == std::string::npos) return out;
    std::size_t number = 0;
    std::from_chars(text.data() + digits, text.data() + end, number);
    out += replacement(number);
    from = end + mark_end.size();
  }
}

std::string nothing(std::size_t) {
  return {};
}

}  // namespace

std::vector<PlacedNote> place_notes(Flow& flow, NoteMode mode) {
  for (Note& note : flow.notes) note.text = without_marks(note.text, nothing);
  for (ContentsEntry& entry : flow.contents) entry.title = without_marks(entry.title, nothing);
  for (LeftOut& left : flow.left_out) left.text = without_marks(left.text, nothing);

  std::unordered_map<std::string, std::size_t> by_id;
  for (std::size_t i = 0; i < flow.notes.size(); ++i) by_id.emplace(flow.notes[i].id, i);

  std::vector<std::optional<std::size_t>> referred_in(flow.notes.size());
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    Block& block = flow.blocks[i];
    if (block.text.find(mark_begin) == std::string::npos) continue;
    block.text = without_marks(block.text, [&](std::size_t reference) -> std::string {
      if (reference >= flow.references.size()) return {};
      const auto found = by_id.find(flow.references[reference]);
      if (found == by_id.end()) return {};
      std::optional<std::size_t>& place = referred_in[found->second];
      if (place) return {};
      place = i;
      // A heading is heard as a heading; its note waits for the end.
      if (mode != NoteMode::inline_ || block.kind == BlockKind::heading) return {};
      return " (" + flow.notes[found->second].text + ")";
    });
  }

  std::vector<PlacedNote> placed;
  for (std::size_t i = 0; i < flow.notes.size(); ++i) {
    Note& note = flow.notes[i];
    if (mode == NoteMode::skip) {
      flow.left_out.push_back({std::move(note.text), "footnote", std::move(note.source)});
      continue;
    }
    const bool spoken_inline = mode == NoteMode::inline_ && referred_in[i] &&
                               flow.blocks[*referred_in[i]].kind != BlockKind::heading;
    if (spoken_inline) continue;
    PlacedNote place;
    place.block = referred_in[i].value_or(note.block == 0 ? 0 : note.block - 1);
    place.note.kind = BlockKind::note;
    place.note.text = std::move(note.text);
    place.note.source = std::move(note.source);
    placed.push_back(std::move(place));
  }
  flow.notes.clear();
  return placed;
}

}  // namespace nangdok
