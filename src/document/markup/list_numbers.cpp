#include "document/markup/list_numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "document/markup/xml.h"

namespace nangdok {

namespace {

constexpr char unlabelled = '-';

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

/// The type that a style sheet's `list-style-type` names, where it has one of HTML's letters.
std::optional<char> type_of_style(std::string_view style) {
  constexpr std::string_view property = "list-style";
  const std::size_t at = style.find(property);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view value = style.substr(at + property.size());
  value = value.substr(0, value.find(';'));
  constexpr std::array<std::pair<std::string_view, char>, 10> names = {{{"lower-alpha", 'a'},
                                                                        {"lower-latin", 'a'},
                                                                        {"upper-alpha", 'A'},
                                                                        {"upper-latin", 'A'},
                                                                        {"lower-roman", 'i'},
                                                                        {"upper-roman", 'I'},
                                                                        {"hangul-consonant", 'c'},
                                                                        {"hangul", 'h'},
                                                                        {"decimal", '1'},
                                                                        {"none", unlabelled}}};
  for (const auto& [name, type] : names)
    if (value.find(name) != std::string_view::npos) return type;
  return std::nullopt;
}

/// The `number`-th of letters of three bytes each; empty beyond them.
std::string letter_of(std::string_view letters, int number) {
  constexpr std::size_t bytes = 3;
  if (number < 1 || static_cast<std::size_t>(number) > letters.size() / bytes) return {};
  return std::string(letters.substr(static_cast<std::size_t>(number - 1) * bytes, bytes));
}

}  // namespace

std::string list_number(int number, char type) {
  constexpr int letters = 26;
  constexpr int highest_roman = 3999;
  if ((type == 'a' || type == 'A') && number >= 1 && number <= letters)
    return std::string(1, static_cast<char>(type + number - 1));
  if (type == 'i' && number >= 1 && number <= highest_roman) return roman(number);
  if (type == 'I' && number >= 1 && number <= highest_roman) return upper(roman(number));
  std::string hangul;
  if (type == 'h') hangul = letter_of("가나다라마바사아자차카타파하", number);
  if (type == 'c') hangul = letter_of("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", number);
  return hangul.empty() ? std::to_string(number) : hangul;
}

ListNumbers::ListNumbers(const pugi::xml_node& list) : ordered_(local_name(list) == "ol") {
  if (!ordered_) return;
  const std::string_view type = list.attribute("type").value();
  if (type.size() == 1) type_ = type.front();
  type_ = type_of_style(list.attribute("style").value()).value_or(type_);
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
  if (!ordered_ || type_ == unlabelled) return {};
  number_ = item.attribute("value").as_int(number_);
  constexpr int most = 1'000'000'000;
  const int number = std::clamp(number_, -most, most);
  number_ = number + step_;
  return list_number(number, type_) + ". ";
}

}  // namespace nangdok
