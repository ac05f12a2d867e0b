#include "document/markup/note_links.h"

#include "base/utf8.h"
#include "document/archive/zip_archive.h"
#include "document/flow/flow_builder.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

bool has_token(std::string_view list, std::string_view token) {
  for (std::size_t i = list.find(token); i != std::string_view::npos; i = list.find(token, i + 1)) {
    const bool starts = i == 0 || list[i - 1] == ' ' || list[i - 1] == '\n';
    const std::size_t end = i + token.size();
    if (starts && (end == list.size() || list[end] == ' ' || list[end] == '\n')) return true;
  }
  return false;
}

std::string key_of(std::string_view file, std::string_view id) {
  return std::string(file) + "#" + std::string(id);
}

/// The key of what a link points to; empty without a fragment.
std::string target_of(const pugi::xml_node& link, const std::string& file) {
  const std::string_view href = attribute_named(link, "href");
  const std::size_t hash = href.find('#');
  if (hash == std::string_view::npos || hash + 1 == href.size()) return {};
  // In a page of its own, an address before the fragment means another page.
  if (file.empty() && hash != 0) return {};
  const std::string part = hash == 0 ? file : resolve_part(file, href);
  return key_of(part, percent_decoded(href.substr(hash + 1)));
}

std::string_view id_of(const pugi::xml_node& node) {
  const std::string_view id = attribute_named(node, "id");
  if (!id.empty() || local_name(node) != "a") return id;
  return attribute_named(node, "name");
}

bool typed_reference(const pugi::xml_node& link) {
  return has_type(link, "noteref") || has_role(link, "doc-noteref") ||
         has_class(link, "footnote-ref") || has_class(link, "noteref");
}

bool typed_way_back(const pugi::xml_node& link) {
  return has_role(link, "doc-backlink") || has_type(link, "backlink") ||
         has_class(link, "footnote-back") || has_class(link, "footnote-backref") ||
         has_class(link, "data-footnote-backref");
}

bool looks_like_reference(const pugi::xml_node& link) {
  const std::string label = clean_text(text_of(link));
  if (!is_note_label(label)) return false;
  const bool bare_number = label.find_first_not_of("0123456789") == std::string::npos;
  return !bare_number || local_name(link.parent()) == "sup" || child_named(link, "sup");
}

template <typename Visit>
void for_each_element(const pugi::xml_node& root, Visit visit) {
  pugi::xml_node node = root;
  for (;;) {
    if (node.type() == pugi::node_element) visit(node);
    if (pugi::xml_node child = node.first_child()) {
      node = child;
      continue;
    }
    while (node != root && !node.next_sibling()) node = node.parent();
    if (node == root) return;
    node = node.next_sibling();
  }
}

}  // namespace

bool has_type(const pugi::xml_node& node, std::string_view token) {
  return has_token(node.attribute("epub:type").value(), token);
}

bool has_role(const pugi::xml_node& node, std::string_view token) {
  return has_token(node.attribute("role").value(), token);
}

bool has_class(const pugi::xml_node& node, std::string_view token) {
  return has_token(node.attribute("class").value(), token);
}

bool is_note_label(std::string_view text) {
  std::u32string label = to_utf32(text);
  if (label.size() >= 2 && (label.front() == U'[' || label.front() == U'(')) label.erase(0, 1);
  if (!label.empty() && (label.back() == U']' || label.back() == U')')) label.pop_back();
  if (label.size() >= 2 && (label.front() == U'주' || label.front() == U'註')) label.erase(0, 1);
  if (label.empty() || label.size() > 3) return false;
  constexpr std::u32string_view digits = U"0123456789";
  constexpr std::u32string_view marks = U"*＊†‡§¶※";
  return label.find_first_not_of(digits) == std::u32string::npos ||
         label.find_first_not_of(marks) == std::u32string::npos;
}

void NoteLinks::collect(const pugi::xml_node& root, const std::string& file) {
  for_each_element(root, [&](const pugi::xml_node& node) {
    if (local_name(node) != "a") return;
    const std::string target = target_of(node, file);
    if (target.empty() || typed_way_back(node) || references_.count(target) > 0) return;
    if (!typed_reference(node) && !looks_like_reference(node)) return;
    notes_.insert(target);
    // The way back may lead to the link itself, to what is in it or to what it stands in.
    for (const pugi::xml_node& place : {node, node.parent(), node.first_child()})
      if (const std::string_view id = id_of(place); !id.empty())
        references_.insert(key_of(file, id));
  });
}

std::string NoteLinks::note_of(const pugi::xml_node& link, const std::string& file) const {
  std::string target = target_of(link, file);
  if (notes_.count(target) == 0 || typed_way_back(link)) return {};
  if (!typed_reference(link) && !looks_like_reference(link)) return {};
  return target;
}

bool NoteLinks::leads_back(const pugi::xml_node& link, const std::string& file) const {
  return typed_way_back(link) || references_.count(target_of(link, file)) > 0;
}

std::string NoteLinks::note_at(const pugi::xml_node& block, const std::string& file) const {
  if (notes_.empty()) return {};
  const auto known = [&](const pugi::xml_node& node) -> std::string {
    const std::string_view id = id_of(node);
    std::string key = id.empty() ? std::string() : key_of(file, id);
    return notes_.count(key) > 0 ? key : std::string();
  };
  if (std::string key = known(block); !key.empty()) return key;
  // Inline elements that open the block, one inside the other or empty ones in a row.
  pugi::xml_node node = block.first_child();
  for (int looked = 0; node && looked < 6; ++looked) {
    if (node.type() != pugi::node_element) {
      if (!clean_text(node.value()).empty()) return {};
      node = node.next_sibling();
      continue;
    }
    const std::string_view name = local_name(node);
    if (name != "a" && name != "span" && name != "sup" && name != "b") return {};
    if (std::string key = known(node); !key.empty()) return key;
    node = node.first_child() && node.first_child().type() == pugi::node_element
               ? node.first_child()
               : (node.first_child() ? pugi::xml_node() : node.next_sibling());
  }
  return {};
}

}  // namespace nangdok
