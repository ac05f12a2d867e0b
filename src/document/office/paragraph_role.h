#pragma once

#include <string_view>

#include "document/document.h"
#include "document/markup/made_page.h"

namespace nangdok {

/// What a paragraph is by the name of its style.
enum class ParagraphRole {
  body,
  title,  ///< Title, subtitle, author or date of the document.
  quotation,
  caption,
  code,
  contents,  ///< A line of the table of contents.
  note,      ///< The text of a footnote.
  rule
};

/// Knows the names of built-in styles in Word and LibreOffice, in English and Korean, and Pandoc's.
/// Case, spaces and `_20_` do not count.
ParagraphRole role_of_style(std::string_view name);
/// 1 to 9 for `heading 2`, `제목 2`, `개요 2`; else 0.
int heading_level_of_style(std::string_view name);

/// Sets field `name` of the metadata from a title paragraph of the style (`Subtitle`, `Author`).
void take_title_field(Metadata& metadata, std::string_view style, const std::string& text);

/// Lays paragraphs out in a page: headings, list items, quotations, with the title page first and
/// pairs of empty paragraphs as section breaks.
class ParagraphLayout {
 public:
  explicit ParagraphLayout(MadePage& page) : page_(page) {}

  struct Paragraph {
    ParagraphRole role = ParagraphRole::body;
    int heading_level = 0;
    int list_depth = 0;  ///< 0 outside lists.
    std::string label;   ///< Its number, spelt out.
    SourcePlace place;
  };
  /// The element that takes the paragraph's text, inside `parent`.
  pugi::xml_node begin(pugi::xml_node parent, const Paragraph& paragraph);
  /// Call when the text is complete: an empty paragraph counts towards a section break.
  void end(pugi::xml_node element);

 private:
  MadePage& page_;
  pugi::xml_node title_;
  bool has_text_ = false;
  int empty_ = 0;
};

}  // namespace nangdok
