#include "document/html/text_weight.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "document/markup/xml.h"

namespace nangdok {

namespace {

constexpr std::array<std::string_view, 15> weightless = {
    "script", "style",    "nav",      "footer", "form", "button", "select", "textarea",
    "iframe", "template", "noscript", "head",   "svg",  "option", "label"};

std::size_t visible_bytes(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

}  // namespace

TextWeight::TextWeight(const pugi::xml_node& root) {
  // Nesting is bounded, so the walk may note the open elements and add up as it leaves them.
  pugi::xml_node node = root;
  std::size_t in_link = 0;
  const auto leave = [&](const pugi::xml_node& left) {
    const std::string_view name = left.name();
    if (name == "a") --in_link;
    const Weight weight = weights_[left.internal_object()];
    if (left == root || std::find(weightless.begin(), weightless.end(), name) != weightless.end())
      return;
    Weight& above = weights_[left.parent().internal_object()];
    above.prose += weight.prose;
    above.links += weight.links;
  };
  for (;;) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      Weight& weight = weights_[node.parent().internal_object()];
      (in_link > 0 ? weight.links : weight.prose) += visible_bytes(node.value());
    } else if (std::string_view(node.name()) == "a") {
      ++in_link;
    }
    if (const pugi::xml_node child = node.first_child()) {
      node = child;
      continue;
    }
    for (;;) {
      if (node.type() == pugi::node_element) leave(node);
      if (node == root) return;
      if (node.next_sibling()) break;
      node = node.parent();
    }
    node = node.next_sibling();
  }
}

std::size_t TextWeight::prose(const pugi::xml_node& element) const {
  const auto found = weights_.find(element.internal_object());
  return found == weights_.end() ? 0 : found->second.prose;
}

std::size_t TextWeight::links(const pugi::xml_node& element) const {
  const auto found = weights_.find(element.internal_object());
  return found == weights_.end() ? 0 : found->second.links;
}

}  // namespace nangdok
