#pragma once

#include <pugixml.hpp>
#include <unordered_map>

namespace nangdok {

/// How much text for reading each element of a page holds.
class TextWeight {
 public:
  explicit TextWeight(const pugi::xml_node& root);

  /// Bytes of text in the element, without white space and without links, navigation, forms, page
  /// footers and scripts.
  [[nodiscard]] std::size_t prose(const pugi::xml_node& element) const;
  /// Bytes of text of its links.
  [[nodiscard]] std::size_t links(const pugi::xml_node& element) const;

 private:
  struct Weight {
    std::size_t prose = 0;
    std::size_t links = 0;
  };
  std::unordered_map<const pugi::xml_node_struct*, Weight> weights_;
};

}  // namespace nangdok
