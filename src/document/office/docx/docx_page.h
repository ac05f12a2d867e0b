#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

#include "document/flow/flow_builder.h"
#include "document/markup/made_page.h"
#include "document/markup/xml.h"
#include "document/office/docx/docx_styles.h"

namespace nangdok {

/// Lays the XML of a DOCX (WordprocessingML, ECMA-376 part 1) out as a page. What tracked changes
/// took out, hidden text, comments and the table of contents are recorded as left out.
class DocxPage {
 public:
  DocxPage(MadePage& page, FlowBuilder& left_out, std::map<std::string, DocxStyle> styles,
           std::map<std::string, ListCounter> lists, Metadata& metadata);

  /// Reads a story (`w:body`, or a note's paragraphs) that stands in `part` into `parent`.
  void lay_out(const pugi::xml_node& story, pugi::xml_node parent, const std::string& part);

 private:
  void lay_out_block(const pugi::xml_node& node, pugi::xml_node parent);
  void lay_out_paragraph(const pugi::xml_node& paragraph, pugi::xml_node parent);
  void lay_out_table(const pugi::xml_node& table, pugi::xml_node parent);
  void lay_out_inline(const pugi::xml_node& node, pugi::xml_node parent);
  void lay_out_run(const pugi::xml_node& run, pugi::xml_node parent);
  void lay_out_drawing(const pugi::xml_node& node, pugi::xml_node parent);
  void leave_out(const pugi::xml_node& node, const char* reason);
  SourcePlace place(const pugi::xml_node& node);

  MadePage& page_;
  FlowBuilder& left_out_;
  ParagraphLayout paragraphs_;
  std::map<std::string, DocxStyle> styles_;
  std::map<std::string, ListCounter> lists_;
  Metadata& metadata_;
  ElementPaths paths_;
  std::string part_;
};

}  // namespace nangdok
