#pragma once

#include <functional>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>

#include "document/flow/flow_builder.h"
#include "document/markup/note_links.h"
#include "document/markup/xml.h"
#include "document/reader.h"

namespace nangdok {

/// Why an element is not read although it is text: "share buttons", "navigation" …; empty when it
/// is read. Each reader of pages brings its own.
using LeaveOutRule = std::function<std::optional<std::string>(const pugi::xml_node&)>;

/// Where an element stands in the source, when it was made from something else than HTML.
using PlaceRule = std::function<SourcePlace(const pugi::xml_node&)>;

/// Walks through HTML or XHTML and hands its text to a flow: headings, paragraphs, quotations,
/// verse, lists with their numbers, tables row by row, captions, notes. What is not for the ear
/// (scripts, forms, code, page numbers, note references) is recorded as left out.
class HtmlFlow {
 public:
  /// `file` is the part inside an archive, or empty. All references must outlive the walk.
  HtmlFlow(FlowBuilder& builder, const NoteLinks& notes, std::string file,
           const ReadOptions& options, LeaveOutRule leave_out = {}, PlaceRule place = {});

  /// Reads `root` and everything in it.
  void read(const pugi::xml_node& root);

  /// The index of the block at which the element with this id begins.
  [[nodiscard]] const std::unordered_map<std::string, std::size_t>& anchors() const {
    return anchors_;
  }

 private:
  /// What the elements around say about a block.
  struct Context {
    BlockKind kind = BlockKind::paragraph;
    int list_depth = 0;
    bool keep_lines = false;  ///< Verse: line breaks are heard.
    bool in_cell = false;     ///< Blocks run together in a table cell.
    bool in_notes = false;    ///< Inside the section of notes.
    bool captioned = false;   ///< In a figure that has its own caption.
    pugi::xml_node block;     ///< The element whose text is under way.
  };

  void read_children(const pugi::xml_node& node, const Context& context);
  void read_element(const pugi::xml_node& node, const Context& context);
  bool read_special(const pugi::xml_node& node, const Context& context);
  [[nodiscard]] std::string note_key(const pugi::xml_node& node, const Context& context) const;
  bool read_inline(const pugi::xml_node& node, const Context& context);
  void read_block(const pugi::xml_node& node, Context context);
  void read_heading(const pugi::xml_node& node, const Context& context, int level);
  void read_list(const pugi::xml_node& node, Context context);
  void read_table(const pugi::xml_node& node, const Context& context);
  void read_figure(const pugi::xml_node& node, const Context& context);
  void read_preformatted(const pugi::xml_node& node, const Context& context);
  void read_note(const pugi::xml_node& node, Context context, std::string key);
  void read_superscript(const pugi::xml_node& node, const Context& context);
  void read_line_break(const pugi::xml_node& node, const Context& context);
  void read_image(const pugi::xml_node& node, const Context& context);
  void read_code(const pugi::xml_node& node, const Context& context);

  void flush(const Context& context);
  void leave_out(const pugi::xml_node& node, const std::string& reason);
  SourcePlace place_of(const pugi::xml_node& node);

  FlowBuilder& builder_;
  const NoteLinks& notes_;
  std::string file_;
  const ReadOptions& options_;
  LeaveOutRule leave_out_;
  PlaceRule place_;
  ElementPaths paths_;
  std::unordered_map<std::string, std::size_t> anchors_;
  std::string caption_;  ///< Description of an image inside a paragraph, read after it.
};

}  // namespace nangdok
