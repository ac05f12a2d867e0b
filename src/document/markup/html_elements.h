#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace nangdok {

/// Elements that hold no text of the page: scripts, style sheets, media.
bool is_silent_element(std::string_view name);
/// Elements of a form.
bool is_form_element(std::string_view name);
/// Elements that begin and end a paragraph; those with a meaning of their own (headings, lists,
/// tables, figures, preformatted text) are not among them.
bool is_block_element(std::string_view name);
/// 1 to 6 for `h1` to `h6`; else 0.
int heading_level(std::string_view name);

/// True when the element is there but not shown.
bool is_hidden(const pugi::xml_node& element);
/// True when `part` stands anywhere in the element's class: `poem` in `my-poem-1`.
bool has_class_like(const pugi::xml_node& element, std::string_view part);
/// True for what its type or class calls verse: its line breaks are heard.
bool is_verse(const pugi::xml_node& element);
/// The same for a quotation.
bool is_quotation(const pugi::xml_node& element);

/// True for what its type or role calls a note.
bool is_note(const pugi::xml_node& element);
/// True for a block that its type, role or class calls the notes of the text.
bool holds_notes(const pugi::xml_node& element);

/// True when an element of the name stands anywhere inside.
bool has_descendant(const pugi::xml_node& element, std::string_view name);

}  // namespace nangdok
