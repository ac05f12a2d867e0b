#include "document/markup/xml.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/error.h"
#include "document/encoding.h"
#include "document/markup/named_entities.h"

namespace nangdok {

namespace {

constexpr std::size_t most_xml_bytes = 48U << 20U;
/// What the parsed tree may take: markup alone could fill the memory.
constexpr std::ptrdiff_t most_tree_bytes = 128L << 20L;
constexpr std::ptrdiff_t bytes_per_node = 64;
constexpr std::ptrdiff_t bytes_per_attribute = 40;

/// The encoding that the XML declaration states, in lower case; empty when it states none.
std::string declared_encoding(std::string_view bytes) {
  if (bytes.substr(0, 5) != "<?xml") return {};
  const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
  const std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return {};
  std::string name(declaration.substr(open + 1, close - open - 1));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return name;
}

/// The declaration is believed only as far as the bytes bear it out: decode_text finds the Korean
/// encodings and Unicode by itself.
std::string decoded(std::string_view bytes, const std::string& where) {
  constexpr std::array<std::string_view, 12> known = {
      "",       "utf-8", "utf8",  "utf-16",      "utf-16le",       "utf-16be",
      "euc-kr", "cp949", "ms949", "windows-949", "ks_c_5601-1987", "us-ascii"};
  const std::string declared = declared_encoding(bytes);
  if (std::find(known.begin(), known.end(), declared) == known.end())
    throw Error("the encoding " + declared.substr(0, 40) + " is not known", where,
                "save the document as UTF-8");
  return decode_text(bytes, where);
}

std::size_t line_of(std::string_view text, std::ptrdiff_t offset) {
  const auto end =
      std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), text.size());
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
}

std::string_view after_colon(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

pugi::xml_document parse_xml(std::string_view bytes, const std::string& where, XmlDetail detail) {
  if (bytes.size() > most_xml_bytes)
    throw Error("the XML is larger than 48 MiB", where, "divide the document");
  if (std::count(bytes.begin(), bytes.end(), '<') * bytes_per_node +
          std::count(bytes.begin(), bytes.end(), '=') * bytes_per_attribute >
      most_tree_bytes)
    throw Error("the XML has millions of tags", where, "divide the document");
  const std::string text = replace_named_entities(decoded(bytes, where));
  pugi::xml_document document;
  constexpr unsigned needed = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  const pugi::xml_parse_result result = document.load_buffer(
      text.data(), text.size(), detail == XmlDetail::text ? needed : needed | pugi::parse_full,
      pugi::encoding_utf8);
  if (!result)
    throw Error(std::string("the XML is not well-formed (") + result.description() + ")",
                where + ", line " + std::to_string(line_of(text, result.offset)),
                "mend it, or get the document again");
  check_nesting(document, where);
  return document;
}

void check_nesting(const pugi::xml_node& root, const std::string& where) {
  int depth = 0;
  pugi::xml_node node = root;
  for (;;) {
    if (pugi::xml_node child = node.first_child()) {
      node = child;
      if (++depth > most_nested_elements)
        throw Error(
            "elements are nested more than " + std::to_string(most_nested_elements) + " deep",
            where, "this is no document for people; check where it comes from");
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node == root) return;
    node = node.next_sibling();
  }
}

std::string_view local_name(const pugi::xml_node& node) {
  return after_colon(node.name());
}

std::string_view local_name(const pugi::xml_attribute& attribute) {
  return after_colon(attribute.name());
}

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node child : node.children())
    if (local_name(child) == name) return child;
  return {};
}

std::string_view attribute_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes())
    if (local_name(attribute) == name) return attribute.value();
  return {};
}

std::string text_of(const pugi::xml_node& root) {
  std::string text;
  pugi::xml_node node = root;
  for (;;) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
    const std::string_view name = local_name(node);
    const bool silent = name == "script" || name == "style";
    if (pugi::xml_node child = node.first_child(); child && !silent) {
      node = child;
      continue;
    }
    while (node != root && !node.next_sibling()) node = node.parent();
    if (node == root) return text;
    node = node.next_sibling();
  }
}

std::size_t ElementPaths::position(const pugi::xml_node& element) {
  const auto known = positions_.find(element.internal_object());
  if (known != positions_.end()) return known->second;
  std::unordered_map<std::string_view, std::size_t> counts;
  for (const pugi::xml_node sibling : element.parent().children())
    if (sibling.type() == pugi::node_element)
      positions_.emplace(sibling.internal_object(), ++counts[sibling.name()]);
  return positions_[element.internal_object()];
}

std::string ElementPaths::of(const pugi::xml_node& element) {
  std::vector<std::string> steps;
  for (pugi::xml_node node = element; node.type() == pugi::node_element; node = node.parent()) {
    const std::size_t at = position(node);
    const bool alone = at == 1 && !node.next_sibling(node.name());
    steps.push_back("/" + std::string(node.name()) + (alone ? "" : "[" + std::to_string(at) + "]"));
  }
  std::string path;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) path += *step;
  return path;
}

std::unordered_map<std::string, pugi::xml_node> elements_at(const pugi::xml_document& document,
                                                            std::span<const std::string> paths) {
  std::unordered_map<std::string, pugi::xml_node> found;
  const std::unordered_set<std::string_view> wanted(paths.begin(), paths.end());
  ElementPaths known;
  document.find_node([&](const pugi::xml_node& node) {
    if (node.type() != pugi::node_element) return false;
    std::string path = known.of(node);
    if (wanted.contains(path)) found.emplace(std::move(path), node);
    return false;
  });
  return found;
}

}  // namespace nangdok
