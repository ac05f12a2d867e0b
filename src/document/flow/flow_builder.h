#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "document/flow/flow.h"

namespace nangdok {

/// Gathers a document block by block, as a format reader walks through its markup. Text is put into
/// form C; white space is collapsed as HTML does it; invisible characters (soft hyphen, zero-width
/// space, byte order mark, control characters) go.
class FlowBuilder {
 public:
  /// Adds text to the block under way.
  void add_text(std::string_view utf8);
  /// A line break that is heard: verse, an address, a line of dialogue.
  void add_line_break();
  /// A reference to the note `id` stands here.
  void add_note_reference(std::string id);

  /// What the next block's text begins with: a list item's number. A block without text of its own
  /// is not made, and the label waits.
  void set_label(std::string label) { under_way_.label = std::move(label); }

  /// The text of the block under way, to see what a superscript stands behind.
  [[nodiscard]] std::string_view text_under_way() const { return under_way_.text; }
  /// True when the block under way has text that is not white space.
  [[nodiscard]] bool has_text() const { return !under_way_.text.empty(); }
  /// Takes the text under way without making a block of it, for a table cell.
  std::string take_text();

  /// Ends the block under way. Without text there is no block; a block of nothing but ornaments
  /// (`* * *`) is a section break.
  void end_block(BlockKind kind, int level, SourcePlace source);
  /// The same for text made elsewhere.
  void add_block(BlockKind kind, int level, std::string_view text, SourcePlace source);
  /// The same for text of which take_text() gave the pieces: references to notes in it still count.
  void add_taken_block(BlockKind kind, int level, const std::string& text, SourcePlace source);

  /// The beginning of a block that has not ended.
  struct UnderWay {
    std::string text;
    std::string label;
    bool space_waits = false;
    bool section_break_before = false;
  };
  /// Puts the block under way aside, for a note that stands in its midst; take_up() goes on with
  /// it.
  [[nodiscard]] UnderWay put_aside() { return std::exchange(under_way_, {}); }
  void take_up(UnderWay block) { under_way_ = std::move(block); }
  /// The next block begins a section.
  void section_break() { under_way_.section_break_before = true; }

  /// Records what is not read. White space alone is not worth a line.
  void leave_out(std::string_view text, std::string reason, SourcePlace source);
  /// Moves all blocks from `begin` on to what is left out.
  void leave_out_blocks(std::size_t begin, const std::string& reason);

  /// Takes the blocks from `begin` on as the text of a note.
  void make_note(std::size_t begin, std::string id, SourcePlace source);

  /// Index that the next block will have.
  [[nodiscard]] std::size_t next_block() const { return flow_.blocks.size(); }

  Flow& flow() { return flow_; }

 private:
  /// Refuses what is no document for people: each piece of it is held in memory.
  void count(std::size_t bytes);

  Flow flow_;
  std::size_t pieces_ = 0;
  std::size_t bytes_ = 0;
  UnderWay under_way_;
};

/// What stands in a text for reference `number` to a note; see Flow.
std::string note_mark(std::size_t number);

/// The text with its white space collapsed, invisible characters taken out, in form C. '\n' stays
/// where `keep_lines`.
std::string clean_text(std::string_view utf8, bool keep_lines = false);

/// True when `utf8` has a Hangul syllable or jamo.
bool has_hangul(std::string_view utf8);

}  // namespace nangdok
