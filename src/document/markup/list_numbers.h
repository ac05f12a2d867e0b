#pragma once

#include <pugixml.hpp>
#include <string>

namespace nangdok {

/// Counts through the items of an HTML list. An ordered list's items are labelled as they are
/// displayed: `3. `, `c. `, `iii. `, `다. ` by its `start`, `reversed`, `type` and `style` and the
/// item's `value`. An item's `data-label` is its label, whatever the list.
class ListNumbers {
 public:
  explicit ListNumbers(const pugi::xml_node& list);
  /// The label of the next item; empty in a list with bullets.
  std::string label(const pugi::xml_node& item);

 private:
  bool ordered_;
  char type_ = '1';
  int step_ = 1;
  int number_ = 1;
};

/// A number as lists display it. `type` is as in HTML: `1`, `a`, `A`, `i` or `I`, or `h` for 가,
/// 나, 다 and `c` for ㄱ, ㄴ, ㄷ; what the letters or Roman numerals cannot express is decimal.
std::string list_number(int number, char type);

}  // namespace nangdok
