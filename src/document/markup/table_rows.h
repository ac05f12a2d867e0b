#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace nangdok {

struct TableCell {
  std::string text;
  bool head = false;
  std::size_t columns = 1;  ///< How many columns and rows it covers.
  std::size_t rows = 1;
};

using TableRow = std::vector<TableCell>;

/// How each row of a table is read: `머리: 칸, 머리: 칸`. The heads are the rows at the top that
/// hold head cells alone; a cell that covers several rows is read in each. Without heads the cells
/// are read in a row. The result has one text for each row, empty for rows of heads that were read
/// with the cells below them.
std::vector<std::string> read_rows(const std::vector<TableRow>& rows);

}  // namespace nangdok
