#include "document/markup/made_page.h"

#include <utility>

#include "base/error.h"
#include "document/markup/html_flow.h"
#include "document/markup/note_links.h"

namespace nangdok {

MadePage::MadePage() : body_(page_.append_child("html").append_child("body")) {}

pugi::xml_node MadePage::append(pugi::xml_node parent, const char* tag, SourcePlace place) {
  constexpr std::size_t most_places = 300'000;
  if (places_.size() >= most_places)
    throw Error("the document has more paragraphs than a book does", {}, "divide it");
  pugi::xml_node made = parent.append_child(tag);
  made.append_attribute("data-place").set_value(places_.size());
  places_.push_back(std::move(place));
  return made;
}

void MadePage::read_into(FlowBuilder& builder, const ReadOptions& options) const {
  NoteLinks notes;
  notes.collect(body_, {});
  const PlaceRule place = [this](pugi::xml_node node) -> SourcePlace {
    while (node && !node.attribute("data-place")) node = node.parent();
    const std::size_t index = node.attribute("data-place").as_ullong(places_.size());
    return index < places_.size() ? places_[index] : SourcePlace();
  };
  HtmlFlow flow(builder, notes, {}, options, {}, place);
  for (const pugi::xml_node child : body_.children()) {
    flow.read(child);
    if (std::string_view(child.attribute("id").value()) == title_block_id)
      builder.flow().title_end = builder.next_block();
  }
}

void append_text(pugi::xml_node parent, std::string_view text) {
  if (text.empty()) return;
  parent.append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
}

pugi::xml_node append_element(pugi::xml_node parent, const char* tag, std::string_view text) {
  pugi::xml_node made = parent.append_child(tag);
  append_text(made, text);
  return made;
}

void append_note_reference(pugi::xml_node parent, const std::string& id, std::string_view label) {
  pugi::xml_node link = append_element(parent, "a", label);
  link.append_attribute("role").set_value("doc-noteref");
  link.append_attribute("href").set_value(("#" + id).c_str());
}

pugi::xml_node append_note(MadePage& page, const std::string& id, SourcePlace place) {
  pugi::xml_node note = page.append(page.body(), "aside", std::move(place));
  note.append_attribute("role").set_value("doc-footnote");
  note.append_attribute("id").set_value(id.c_str());
  return note;
}

}  // namespace nangdok
