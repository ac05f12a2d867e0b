#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

/// One level of an office document's numbering.
struct NumberingLevel {
  std::string format;  ///< `decimal`, `upperRoman`, `ganada` …, or `bullet`.
  std::string text;    ///< What surrounds the numbers: `제%1장`, `%1.%2)`.
  int start = 1;
};

/// Counts through the items of one list and spells their labels.
class ListCounter {
 public:
  explicit ListCounter(std::vector<NumberingLevel> levels);
  /// The next label at a level, from 0; empty for bullets. Levels below begin anew.
  std::string next(std::size_t level);
  /// The next item at a level will have this number.
  void start_at(std::size_t level, int number);

 private:
  std::vector<NumberingLevel> levels_;
  std::vector<int> counts_;
};

/// A number in one of the formats that WordprocessingML names (ECMA-376, part 1, 17.18.59):
/// decimal, letters, Roman numerals, 가나다, 일이삼, 갑을병, ①②③; what is not known is decimal.
std::string formatted_number(int number, std::string_view format);

}  // namespace nangdok
