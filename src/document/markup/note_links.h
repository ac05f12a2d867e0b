#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_set>

namespace nangdok {

/// Which links of a document refer to notes, and which elements are notes. Knows EPUB's semantics
/// (`epub:type`, DPUB-ARIA roles), and without them takes a short superscript or bracketed link
/// (`<sup><a href="#n1">1</a></sup>`, `[1]`) for a reference and what it points to for a note. Of a
/// pair that point to each other the first is the reference, the second the way back.
class NoteLinks {
 public:
  /// Looks through one file; call for all files, in reading order, before any is read.
  void collect(const pugi::xml_node& root, const std::string& file);

  /// The note's key (`file#id`) when the `<a>` refers to a note; empty when it does not.
  [[nodiscard]] std::string note_of(const pugi::xml_node& link, const std::string& file) const;
  /// True when the `<a>` leads from a note back to its reference.
  [[nodiscard]] bool leads_back(const pugi::xml_node& link, const std::string& file) const;
  /// The key when a block element is a note: by its id, or by an anchor at its very start.
  [[nodiscard]] std::string note_at(const pugi::xml_node& block, const std::string& file) const;

 private:
  std::unordered_set<std::string> notes_;
  std::unordered_set<std::string> references_;
};

/// True when `token` is among the space-separated tokens of `epub:type`, `role` or `class`.
bool has_type(const pugi::xml_node& node, std::string_view token);
bool has_role(const pugi::xml_node& node, std::string_view token);
bool has_class(const pugi::xml_node& node, std::string_view token);

/// True for what a note is referred to by: `1`, `[12]`, `3)`, `*`, `†`, `주1`.
bool is_note_label(std::string_view text);

}  // namespace nangdok
