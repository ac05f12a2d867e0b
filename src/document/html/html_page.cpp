#include "document/html/html_page.h"

#include <optional>
#include <utility>

#include "document/encoding.h"
#include "document/flow/title_page.h"
#include "document/html/article_finder.h"
#include "document/html/page_metadata.h"
#include "document/html/page_rules.h"
#include "document/html/text_weight.h"
#include "document/markup/html_tree.h"
#include "document/markup/note_links.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

bool holds(const pugi::xml_node& node, pugi::xml_node inner) {
  while (inner && inner != node) inner = inner.parent();
  return static_cast<bool>(inner);
}

/// Records all text of the page outside `article`, in document order.
class Surroundings {
 public:
  Surroundings(FlowBuilder& builder, std::string file, const LeaveOutRule& rule,
               const pugi::xml_node& article)
      : builder_(builder), file_(std::move(file)), rule_(rule), article_(article) {}

  void leave_out(const pugi::xml_node& node) {
    if (node == article_) return;
    if (!holds(node, article_)) {
      const std::optional<std::string> reason = rule_(node);
      const bool group = node.first_element_by_path("div") || node.first_element_by_path("section");
      if (reason || !group) {
        builder_.leave_out(text_of(node), reason.value_or("outside the article"),
                           {file_, 0, 0, 0, paths_.of(node)});
        return;
      }
    }
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element) {
        leave_out(child);
      } else {
        builder_.leave_out(child.value(), "outside the article", {file_, 0, 0, 0, paths_.of(node)});
      }
    }
  }

 private:
  FlowBuilder& builder_;
  std::string file_;
  const LeaveOutRule& rule_;
  pugi::xml_node article_;
  ElementPaths paths_;
};

/// Pandoc and its like set the title, author and date apart from the text.
pugi::xml_node title_block(const pugi::xml_node& body) {
  return body.find_node([](const pugi::xml_node& node) {
    return std::string_view(node.attribute("id").value()) == "title-block-header";
  });
}

}  // namespace

Metadata read_html_page(std::string_view bytes, const std::string& where, const std::string& file,
                        const ReadOptions& options, FlowBuilder& builder,
                        const LeaveOutRule& extra) {
  const pugi::xml_document page = parse_html(decode_text(bytes, where), where);
  const pugi::xml_node html = page.document_element();
  pugi::xml_node body = html.child("body");
  if (!body) body = html;
  Metadata metadata = read_page_metadata(html);
  const TextWeight weight(body);
  const pugi::xml_node article = options.keep_everything ? body : find_article(body, weight);

  NoteLinks notes;
  notes.collect(body, file);
  const LeaveOutRule rules = page_rules(article, weight, options);
  const pugi::xml_node title = title_block(body);
  const LeaveOutRule rule = [&](const pugi::xml_node& node) -> std::optional<std::string> {
    if (extra)
      if (std::optional<std::string> reason = extra(node)) return reason;
    return options.keep_everything ? std::nullopt : rules(node);
  };

  const std::size_t begin = builder.next_block();
  HtmlFlow flow(builder, notes, file, options, rule);
  if (title && begin == 0) {
    flow.read(title);
    builder.flow().title_end = builder.next_block();
    title.parent().remove_child(title);
  }
  flow.read(article);
  if (article != body) {
    add_title_page(builder.flow(), metadata, begin, {file, 0, 0, 0, "/html/head"});
    Surroundings(builder, file, rule, article).leave_out(body);
  }
  return metadata;
}

}  // namespace nangdok
