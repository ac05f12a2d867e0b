#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

#include "document/flow/flow_builder.h"
#include "document/markup/made_page.h"
#include "document/markup/xml.h"
#include "document/office/odt/odt_styles.h"

namespace nangdok {

/// Lays the `office:text` of an OpenDocument text (ISO/IEC 26300) out as a page.
class OdtPage {
 public:
  OdtPage(MadePage& page, FlowBuilder& left_out, const OdtStyles& styles, Metadata& metadata);

  void lay_out(const pugi::xml_node& text);

 private:
  /// The list around a paragraph.
  struct List {
    ListCounter* counter = nullptr;
    int depth = 0;
    std::string label;  ///< Of the item whose first paragraph comes next.
  };

  void lay_out_blocks(const pugi::xml_node& parent, pugi::xml_node made, List& list);
  void lay_out_block(const pugi::xml_node& node, pugi::xml_node parent, List& list);
  void lay_out_paragraph(const pugi::xml_node& node, pugi::xml_node parent, List& list);
  void lay_out_list(const pugi::xml_node& node, pugi::xml_node parent, const List& outer);
  void lay_out_table(const pugi::xml_node& table, pugi::xml_node parent);
  void lay_out_rows(const pugi::xml_node& group, pugi::xml_node made, bool head);
  void lay_out_inline(const pugi::xml_node& node, pugi::xml_node parent);
  void lay_out_note(const pugi::xml_node& note, pugi::xml_node parent);
  void lay_out_frame(const pugi::xml_node& frame, pugi::xml_node parent);
  SourcePlace place(const pugi::xml_node& node);
  void leave_out(const pugi::xml_node& node, const char* reason);

  MadePage& page_;
  FlowBuilder& left_out_;
  const OdtStyles& styles_;
  ParagraphLayout paragraphs_;
  Metadata& metadata_;
  ElementPaths paths_;
  ListCounter outline_;
  std::map<std::string, ListCounter>
      ended_;  ///< Lists that others may go on with: by style, by id.
  int notes_ = 0;
};

}  // namespace nangdok
