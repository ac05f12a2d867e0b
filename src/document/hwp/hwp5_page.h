#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/flow/flow_builder.h"
#include "document/hwp/hwp5_records.h"
#include "document/hwp/hwp5_styles.h"
#include "document/markup/made_page.h"
#include "document/office/paragraph_role.h"

namespace nangdok {

/// Lays the sections of an HWP 5 document out as a page.
class Hwp5Page {
 public:
  Hwp5Page(MadePage& page, FlowBuilder& left_out, Hwp5Styles styles);

  /// Reads one unpacked section stream called `part`.
  void lay_out(std::string_view stream, const std::string& part, const std::string& where);

 private:
  using Indexes = std::vector<std::size_t>;
  void lay_out_paragraphs(const Indexes& records, pugi::xml_node parent);
  void lay_out_paragraph(const Hwp5Record& paragraph, pugi::xml_node parent);
  /// What stands below a paragraph's record.
  struct Contents {
    std::string_view text;
    std::string_view character_shapes;
    Indexes controls;
  };
  [[nodiscard]] Contents contents_of(const Hwp5Record& paragraph) const;
  void lay_out_text(const Contents& contents, pugi::xml_node parent);
  std::string next_label(const Hwp5ParagraphShape& shape);
  void lay_out_control(const Hwp5Record& control, pugi::xml_node parent);
  void lay_out_table(const Hwp5Record& control, pugi::xml_node parent);
  void lay_out_inside(const Hwp5Record& record, pugi::xml_node parent);
  void lay_out_ruby(const Hwp5Record& control, pugi::xml_node parent);
  void leave_out(const Hwp5Record& record, const char* reason);
  [[nodiscard]] std::string text_inside(const Hwp5Record& record) const;
  [[nodiscard]] SourcePlace place() const;

  MadePage& page_;
  FlowBuilder& left_out_;
  Hwp5Styles styles_;
  ParagraphLayout paragraphs_;
  Hwp5Records records_;
  std::string part_;
  std::size_t outline_ = 0;  ///< Which list numbers the headings of the section, from 1.
  int paragraph_ = 0;
  int notes_ = 0;
};

}  // namespace nangdok
