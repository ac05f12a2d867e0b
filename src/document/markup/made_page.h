#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/flow/flow_builder.h"
#include "document/reader.h"

namespace nangdok {

/// A document of another format laid out as an HTML page, so that one walker serves all formats.
/// Readers append elements to `body()`; those with a place carry it in the attribute `data-place`.
class MadePage {
 public:
  MadePage();

  [[nodiscard]] pugi::xml_node body() const { return body_; }
  /// A new last child of `parent` that stands for something at `place` in the source.
  pugi::xml_node append(pugi::xml_node parent, const char* tag, SourcePlace place);

  /// Walks through the page. An element without a place has that of the element around it.
  void read_into(FlowBuilder& builder, const ReadOptions& options) const;

 private:
  pugi::xml_document page_;
  pugi::xml_node body_;
  std::vector<SourcePlace> places_;
};

/// Appends text, or an element with text, to `parent`.
void append_text(pugi::xml_node parent, std::string_view text);
pugi::xml_node append_element(pugi::xml_node parent, const char* tag, std::string_view text = {});
/// Appends a reference to the note whose element has the id `id`.
void append_note_reference(pugi::xml_node parent, const std::string& id, std::string_view label);
/// Appends the empty element of a note.
pugi::xml_node append_note(MadePage& page, const std::string& id, SourcePlace place);

/// Where lines of a title stand in a made page or in a page made by Pandoc: an element with this id
/// is the title page.
constexpr const char* title_block_id = "title-block-header";

}  // namespace nangdok
