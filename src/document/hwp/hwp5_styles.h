#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/office/list_label.h"

namespace nangdok {

/// How paragraphs of one shape begin.
struct Hwp5ParagraphShape {
  enum class Head { none, outline, number, bullet };
  Head head = Head::none;
  std::size_t level = 0;      ///< From 0.
  std::size_t numbering = 0;  ///< Which list, from 1; 0 for none.
};

/// What the stream `DocInfo` says of paragraphs and characters, by their indexes.
struct Hwp5Styles {
  std::vector<std::string> names;          ///< Of styles.
  std::vector<Hwp5ParagraphShape> shapes;  ///< Of paragraphs.
  std::vector<bool> raised;                ///< Of character shapes: superscript.
  std::vector<ListCounter> lists;
};
Hwp5Styles read_hwp5_styles(std::string_view document_info, const std::string& where);

}  // namespace nangdok
