#include "document/structure/notes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace nangdok {
namespace {

/// A mark `[12]` at `at`: its number, and the place past it.
struct Mark {
  std::string number;
  std::size_t end = 0;
};

std::optional<Mark> mark_at(std::string_view text, std::size_t at) {
  constexpr std::size_t most_digits = 3;
  if (at >= text.size() || text[at] != '[') return std::nullopt;
  const std::size_t close = text.find(']', at);
  if (close == std::string_view::npos || close == at + 1 || close - at - 1 > most_digits) {
    return std::nullopt;
  }
  const std::string_view number = text.substr(at + 1, close - at - 1);
  if (number.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  return Mark{std::string(number), close + 1};
}

/// A mark refers when it touches the word before it.
bool refers(std::string_view text, std::size_t at) {
  return at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n';
}

struct NoteBlock {
  std::size_t index = 0;
  std::string text;
};

/// The blocks that begin with a mark, by their number; the first of a number counts.
std::map<std::string, NoteBlock> find_notes(const std::vector<Block>& blocks) {
  std::map<std::string, NoteBlock> notes;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::optional<Mark> mark = mark_at(blocks[i].text, 0);
    if (!mark) continue;
    const std::size_t begin = blocks[i].text.find_first_not_of(' ', mark->end);
    if (begin == std::string::npos) continue;
    notes.emplace(mark->number, NoteBlock{i, blocks[i].text.substr(begin)});
  }
  return notes;
}

/// Takes the marks of known notes out of `text`, or puts the notes there.
std::string without_marks(std::string_view text, const std::map<std::string, NoteBlock>& notes,
                          bool put_inline, std::set<std::string>& referred) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const std::optional<Mark> mark = mark_at(text, at);
    if (!mark || !refers(text, at)) continue;
    const auto note = notes.find(mark->number);
    if (note == notes.end()) continue;
    out += text.substr(from, at - from);
    if (put_inline) out += " (" + note->second.text + ")";
    referred.insert(mark->number);
    from = mark->end;
    at = mark->end - 1;
  }
  out += text.substr(from);
  return out;
}

}  // namespace

void resolve_notes(std::vector<Block>& blocks, NoteMode mode, std::vector<LeftOut>& left_out) {
  const std::map<std::string, NoteBlock> notes = find_notes(blocks);
  if (notes.empty()) return;
  std::set<std::string> referred;
  for (Block& block : blocks) {
    if (block.text.find('[') == std::string::npos) continue;
    block.text = without_marks(block.text, notes, mode == NoteMode::inline_, referred);
  }
  std::set<std::size_t> gone;
  for (const std::string& number : referred) {
    const std::size_t index = notes.at(number).index;
    blocks[index].kind = BlockKind::note;
    if (mode == NoteMode::skip) {
      left_out.push_back({blocks[index].text, "note", blocks[index].source});
    }
    if (mode != NoteMode::end) gone.insert(index);
  }
  std::vector<Block> kept;
  kept.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!gone.contains(i)) kept.push_back(std::move(blocks[i]));
  }
  blocks = std::move(kept);
}

}  // namespace nangdok
