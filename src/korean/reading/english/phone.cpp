#include "korean/reading/english/phone.h"

#include <algorithm>
#include <array>

namespace nangdok::english {

std::optional<Phone> phone_named(std::string_view name) {
  static constexpr std::array<std::string_view, 40> names = {
      "aa", "ae", "ah", "ao", "aw", "ax", "ay", "eh", "er", "ey", "ih", "iy", "ow", "oy",
      "uh", "uw", "b",  "ch", "d",  "dh", "f",  "g",  "hh", "jh", "k",  "l",  "m",  "n",
      "ng", "p",  "r",  "s",  "sh", "t",  "th", "v",  "w",  "y",  "z",  "zh"};
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Phone>(found - names.begin());
}

}  // namespace nangdok::english
