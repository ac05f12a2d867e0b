#include "document/flow/flow_builder.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "document/input_file.h"
#include "document/structure/scene_break.h"

namespace nangdok {

namespace {

/// The length of the UTF-8 sequence that `lead` begins; 1 for a stray byte.
std::size_t sequence_length(unsigned char lead) {
  if (lead < 0xC2) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

/// The code point of a whole sequence, as far as its bytes bear it out.
char32_t code_point_of(std::string_view c) {
  const auto byte = [&](std::size_t i) -> char32_t { return static_cast<unsigned char>(c[i]); };
  switch (c.size()) {
    case 1:
      return byte(0) < 0x80 ? byte(0) : U'\uFFFD';
    case 2:
      return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
    case 3:
      return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    default:
      return U'\U00010000';
  }
}

enum class CharacterClass { text, space, line_break, invisible };

CharacterClass classify(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (c == U'\n' || c == 0x85 || c == 0x2028 || c == 0x2029) return CharacterClass::line_break;
  if (c == U' ' || c == U'\t' || c == U'\r' || c == U'\f' || c == 0xA0 || within(0x2000, 0x200A) ||
      c == 0x202F || c == 0x3000)
    return CharacterClass::space;
  // Controls, the soft hyphen, zero-width characters, marks of order, noncharacters.
  if (c < 0x20 || within(0x7F, 0x9F) || c == 0xAD || within(0x200B, 0x200F) ||
      within(0x202A, 0x202E) || within(0x2060, 0x2064) || within(0xFDD0, 0xFDEF) || c == 0xFEFF ||
      c == 0xFFFC || within(0xFFFE, 0xFFFF))
    return CharacterClass::invisible;
  return CharacterClass::text;
}

/// How much of `utf8` from `begin` on is plainly text: printable ASCII, Hangul and most hanja.
/// Nearly all of a book is, so it is worth a short way.
std::size_t end_of_plain_text(std::string_view utf8, std::size_t begin) {
  std::size_t i = begin;
  while (i < utf8.size()) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const bool ascii = lead > 0x20 && lead < 0x7F;
    const bool letter = lead >= 0xE4 && lead <= 0xED;
    if (!ascii && !letter) break;
    i += ascii ? 1 : 3;
  }
  return std::min(i, utf8.size());
}

/// Appends `utf8` to `out` with white space collapsed. A space is held back in `space_waits` until
/// a character follows, so that none stands at an end.
void append_collapsed(std::string& out, bool& space_waits, std::string_view utf8, bool keep_lines) {
  const auto append = [&](std::string_view text) {
    if (space_waits) out += ' ';
    space_waits = false;
    out += text;
  };
  for (std::size_t i = 0; i < utf8.size();) {
    if (const std::size_t end = end_of_plain_text(utf8, i); end > i) {
      append(utf8.substr(i, end - i));
      i = end;
      continue;
    }
    const std::string_view c = utf8.substr(i, sequence_length(static_cast<unsigned char>(utf8[i])));
    i += c.size();
    switch (classify(code_point_of(c))) {
      case CharacterClass::invisible:
        break;
      case CharacterClass::line_break:
        if (keep_lines) {
          if (!out.empty() && out.back() != '\n') out += '\n';
          space_waits = false;
          break;
        }
        [[fallthrough]];
      case CharacterClass::space:
        space_waits = !out.empty() && out.back() != '\n';
        break;
      case CharacterClass::text:
        append(c);
    }
  }
}

void trim_end(std::string& text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
}

}  // namespace

void FlowBuilder::add_text(std::string_view utf8) {
  append_collapsed(under_way_.text, under_way_.space_waits, utf8, false);
}

void FlowBuilder::add_line_break() {
  append_collapsed(under_way_.text, under_way_.space_waits, "\n", true);
}

void FlowBuilder::add_note_reference(std::string id) {
  under_way_.text += note_mark(flow_.references.size());
  flow_.references.push_back(std::move(id));
}

std::string FlowBuilder::take_text() {
  under_way_.space_waits = false;
  std::string text = std::exchange(under_way_.text, {});
  trim_end(text);
  return to_nfc(text);
}

void FlowBuilder::end_block(BlockKind kind, int level, SourcePlace source) {
  add_taken_block(kind, level, take_text(), std::move(source));
}

void FlowBuilder::add_taken_block(BlockKind kind, int level, const std::string& text,
                                  SourcePlace source) {
  if (text.empty()) return;
  count(text.size());
  if (is_scene_break(text)) {
    section_break();
    leave_out(text, "scene break mark", std::move(source));
    return;
  }
  Block block;
  block.kind = kind;
  block.level = level;
  block.text = std::exchange(under_way_.label, {}) + text;
  block.source = std::move(source);
  block.section_break_before = std::exchange(under_way_.section_break_before, false);
  flow_.blocks.push_back(std::move(block));
}

void FlowBuilder::add_block(BlockKind kind, int level, std::string_view text, SourcePlace source) {
  add_taken_block(kind, level, clean_text(text, true), std::move(source));
}

void FlowBuilder::leave_out(std::string_view text, std::string reason, SourcePlace source) {
  std::string cleaned = clean_text(text);
  if (cleaned.empty()) return;
  count(cleaned.size());
  flow_.left_out.push_back({std::move(cleaned), std::move(reason), std::move(source)});
}

void FlowBuilder::count(std::size_t bytes) {
  constexpr std::size_t most_pieces = 500'000;
  bytes_ += bytes;
  if (bytes_ > most_text_bytes)
    throw Error("the document holds more than 64 MiB of text", {}, "divide it");
  if (++pieces_ > most_pieces)
    throw Error("the document has more than half a million paragraphs", {}, "divide it");
}

void FlowBuilder::leave_out_blocks(std::size_t begin, const std::string& reason) {
  for (std::size_t i = begin; i < flow_.blocks.size(); ++i)
    leave_out(flow_.blocks[i].text, reason, std::move(flow_.blocks[i].source));
  flow_.blocks.resize(std::min(begin, flow_.blocks.size()));
}

void FlowBuilder::make_note(std::size_t begin, std::string id, SourcePlace source) {
  Note note;
  note.id = std::move(id);
  note.source = std::move(source);
  note.block = begin;
  for (std::size_t i = begin; i < flow_.blocks.size(); ++i) {
    if (!note.text.empty()) note.text += ' ';
    note.text += flow_.blocks[i].text;
  }
  flow_.blocks.resize(std::min(begin, flow_.blocks.size()));
  if (!note.text.empty()) flow_.notes.push_back(std::move(note));
}

std::string note_mark(std::size_t number) {
  return "\uFDD0" + std::to_string(number) + "\uFDD1";
}

std::string clean_text(std::string_view utf8, bool keep_lines) {
  std::string text;
  bool space_waits = false;
  append_collapsed(text, space_waits, utf8, keep_lines);
  trim_end(text);
  return to_nfc(text);
}

bool has_hangul(std::string_view utf8) {
  for (std::size_t i = 0; i + 2 < utf8.size(); ++i) {
    const std::string_view c = utf8.substr(i, 3);
    if ((c >= "\uAC00" && c <= "\uD7A3") || (c >= "\u1100" && c <= "\u11FF") ||
        (c >= "\u3131" && c <= "\u318E"))
      return true;
  }
  return false;
}

}  // namespace nangdok
