#pragma once

#include <pugixml.hpp>
#include <string>

namespace nangdok {

/// Counts through the items of an HTML list. An ordered list's items are labelled as they are
/// displayed: `3. `, `c. `, `iii. ` by its `start`, `reversed` and `type` and the item's `value`.
/// An item's `data-label` is its label, whatever the list.
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

/// A number as lists display it. `type` is as in HTML: `1`, `a`, `A`, `i` or `I`; what the letters
/// or Roman numerals cannot express is decimal.
std::string list_number(int number, char type);

}  // namespace nangdok
