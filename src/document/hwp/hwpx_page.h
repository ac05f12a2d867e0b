#pragma once

#include <pugixml.hpp>
#include <string>

#include "document/flow/flow_builder.h"
#include "document/hwp/hwpx_styles.h"
#include "document/markup/made_page.h"
#include "document/markup/xml.h"
#include "document/office/paragraph_role.h"

namespace nangdok {

/// Lays the sections of an HWPX (OWPML, KS X 6101) out as a page.
class HwpxPage {
 public:
  HwpxPage(MadePage& page, FlowBuilder& left_out, HwpxStyles styles);

  /// Reads one section (`hs:sec`) that stands in `part`.
  void lay_out(const pugi::xml_node& section, const std::string& part);

 private:
  void lay_out_paragraphs(const pugi::xml_node& list, pugi::xml_node parent);
  void lay_out_paragraph(const pugi::xml_node& node, pugi::xml_node parent);
  void lay_out_run(const pugi::xml_node& run, pugi::xml_node parent);
  void lay_out_text(const pugi::xml_node& text, pugi::xml_node parent);
  std::string next_label(const HwpxParagraphShape& shape);
  void lay_out_control(const pugi::xml_node& control, pugi::xml_node parent);
  void lay_out_table(const pugi::xml_node& table, pugi::xml_node parent);
  void lay_out_note(const pugi::xml_node& note, pugi::xml_node parent);
  SourcePlace place(const pugi::xml_node& node);
  void leave_out(const pugi::xml_node& node, const char* reason);

  MadePage& page_;
  FlowBuilder& left_out_;
  HwpxStyles styles_;
  ParagraphLayout paragraphs_;
  ElementPaths paths_;
  std::string outline_;  ///< Which list numbers the headings of the section.
  std::string part_;
  int notes_ = 0;
};

}  // namespace nangdok
