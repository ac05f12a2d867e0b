#include "document/markup/list_numbers.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "document/markup/xml.h"

namespace nangdok {

namespace {

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> digits = {{{1000, "m"},
                                                                        {900, "cm"},
                                                                        {500, "d"},
                                                                        {400, "cd"},
                                                                        {100, "c"},
                                                                        {90, "xc"},
                                                                        {50, "l"},
                                                                        {40, "xl"},
                                                                        {10, "x"},
                                                                        {9, "ix"},
                                                                        {5, "v"},
                                                                        {4, "iv"},
                                                                        {1, "i"}}};
  std::string out;
  for (const auto& [value, letters] : digits)
    for (; number >= value; number -= value) out += letters;
  return out;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string list_number(int number, char type) {
  constexpr int letters = 26;
  constexpr int highest_roman = 3999;
  if ((type == 'a' || type == 'A') && number >= 1 && number <= letters)
    return std::string(1, static_cast<char>(type + number - 1));
  if (type == 'i' && number >= 1 && number <= highest_roman) return roman(number);
  if (type == 'I' && number >= 1 && number <= highest_roman) return upper(roman(number));
  return std::to_string(number);
}

ListNumbers::ListNumbers(const pugi::xml_node& list) : ordered_(local_name(list) == "ol") {
  if (!ordered_) return;
  const std::string_view type = list.attribute("type").value();
  if (type.size() == 1) type_ = type.front();
  if (list.attribute("reversed")) {
    step_ = -1;
    number_ =
        static_cast<int>(std::distance(list.children("li").begin(), list.children("li").end()));
  }
  number_ = list.attribute("start").as_int(number_);
}

std::string ListNumbers::label(const pugi::xml_node& item) {
  // Office documents spell their labels out.
  if (const pugi::xml_attribute label = item.attribute("data-label"))
    return std::string(label.value()) + " ";
  if (!ordered_) return {};
  number_ = item.attribute("value").as_int(number_);
  constexpr int most = 1'000'000'000;
  const int number = std::clamp(number_, -most, most);
  number_ = number + step_;
  return list_number(number, type_) + ". ";
}

}  // namespace nangdok
