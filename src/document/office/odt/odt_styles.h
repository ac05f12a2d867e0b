#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "document/office/list_label.h"
#include "document/office/paragraph_role.h"

namespace nangdok {

/// The styles of an OpenDocument text, the automatic ones of its content with those they stand on.
class OdtStyles {
 public:
  /// Adds what stands in `styles.xml` or in the styles of `content.xml`.
  void add(const pugi::xml_node& document);

  /// What paragraphs of a style are, its parents followed.
  [[nodiscard]] ParagraphRole role(const std::string& style) const;
  /// The name, as people see it, of the style or of the parent that gives it its role.
  [[nodiscard]] std::string named_style(const std::string& style) const;
  [[nodiscard]] bool is_superscript(const std::string& text_style) const;
  [[nodiscard]] std::vector<NumberingLevel> list(const std::string& list_style) const;
  /// How headings are numbered; levels without a number have the format `none`.
  [[nodiscard]] const std::vector<NumberingLevel>& outline() const { return outline_; }

 private:
  struct Style {
    std::string name;
    std::string parent;
    bool superscript = false;
  };
  std::map<std::string, Style> styles_;
  std::map<std::string, std::vector<NumberingLevel>> lists_;
  std::vector<NumberingLevel> outline_;
};

}  // namespace nangdok
