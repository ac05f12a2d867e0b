#include "document/markdown/markdown_reader.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "document/encoding.h"
#include "document/flow/finish.h"
#include "document/flow/title_page.h"
#include "document/markdown/front_matter_fields.h"
#include "document/markdown/markdown_html.h"
#include "document/markup/html_flow.h"
#include "document/markup/html_tree.h"

namespace nangdok {

Document read_markdown(std::string_view bytes, const std::string& name,
                       const ReadOptions& options) {
  constexpr std::size_t most_bytes = 24U << 20U;
  if (bytes.size() > most_bytes)
    throw Error("the Markdown is larger than 24 MiB", name, "divide the document");
  std::string text = decode_text(bytes, name);
  FrontMatterFields fields = read_front_matter_fields(text);
  // Blanked, not cut off: places count from the start of the text.
  for (std::size_t i = 0; i < fields.length; ++i)
    if (text[i] != '\n') text[i] = ' ';

  const MarkdownHtml rendered = render_markdown(text);
  const pugi::xml_document page = parse_html(rendered.html, name);
  const pugi::xml_node body = page.document_element().child("body");
  NoteLinks notes;
  notes.collect(body, {});
  // Rows of a table and pictures have no text of their own, but what is in or around them has.
  const PlaceRule place = [&](const pugi::xml_node& node) -> SourcePlace {
    const auto placed = [](const pugi::xml_node& n) { return n.attribute("data-place"); };
    pugi::xml_node at = placed(node) ? node : node.find_node(placed);
    for (pugi::xml_node above = node; !at && above; above = above.parent())
      if (placed(above)) at = above;
    const std::size_t index = at.attribute("data-place").as_ullong(rendered.places.size());
    return index < rendered.places.size() ? rendered.places[index] : SourcePlace();
  };
  FlowBuilder builder;
  HtmlFlow(builder, notes, {}, options, {}, place).read(body);
  SourcePlace head;
  head.line = 1;
  head.end = fields.length;
  add_title_page(builder.flow(), fields.metadata, 0, head);
  builder.flow().metadata = std::move(fields.metadata);
  return finish_document(std::move(builder.flow()), options);
}

}  // namespace nangdok
