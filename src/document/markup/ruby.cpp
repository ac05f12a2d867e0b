#include "document/markup/ruby.h"

#include <utility>
#include <vector>

#include "document/flow/flow_builder.h"
#include "document/markup/xml.h"

namespace nangdok {

std::string ruby_reading(const pugi::xml_node& ruby) {
  // Bases and annotations may alternate (漢<rt>한</rt>字<rt>자</rt>) or come in two runs
  // (<rb>漢<rb>字<rt>한<rt>자): a run of bases meets the run of annotations behind it.
  std::string reading;
  std::string bases;
  std::string annotations;
  const auto close_pair = [&] {
    const std::string base = clean_text(std::exchange(bases, {}));
    const std::string annotation = clean_text(std::exchange(annotations, {}));
    const bool base_is_read = annotation.empty() || (has_hangul(base) && !has_hangul(annotation));
    reading += base_is_read ? base : annotation;
  };
  std::vector<pugi::xml_node> pieces;
  for (const pugi::xml_node child : ruby.children()) {
    if (local_name(child) == "rtc" || local_name(child) == "rbc") {
      for (const pugi::xml_node inner : child.children()) pieces.push_back(inner);
    } else {
      pieces.push_back(child);
    }
  }
  for (const pugi::xml_node& piece : pieces) {
    const std::string_view name = local_name(piece);
    if (name == "rp") continue;
    if (name == "rt") {
      annotations += text_of(piece);
      continue;
    }
    const std::string base =
        piece.type() == pugi::node_element ? text_of(piece) : std::string(piece.value());
    if (clean_text(base).empty()) continue;
    if (!annotations.empty()) close_pair();
    bases += base;
  }
  close_pair();
  return reading;
}

}  // namespace nangdok
