#include "document/markup/table_rows.h"

#include <algorithm>
#include <map>

namespace nangdok {

namespace {

constexpr std::size_t most_columns = 1000;

/// A cell with the column that it begins in.
struct PlacedCell {
  std::size_t column;
  const TableCell* cell;
};

using PlacedRow = std::vector<PlacedCell>;

/// Lays the cells out as HTML does it: those that reach down from rows above come first.
std::vector<PlacedRow> lay_out(const std::vector<TableRow>& rows) {
  struct Reaching {
    const TableCell* cell;
    std::size_t rows_left;
  };
  std::vector<PlacedRow> placed;
  std::map<std::size_t, Reaching> reaching;  // by column
  for (const TableRow& row : rows) {
    PlacedRow out;
    std::size_t column = 0;
    const auto pass_reaching = [&] {
      for (auto above = reaching.find(column); above != reaching.end();
           above = reaching.find(column)) {
        out.push_back({column, above->second.cell});
        column += std::max<std::size_t>(1, above->second.cell->columns);
      }
    };
    std::map<std::size_t, Reaching> begun;
    for (const TableCell& cell : row) {
      pass_reaching();
      if (column >= most_columns) break;
      out.push_back({column, &cell});
      if (cell.rows > 1) begun.insert({column, {&cell, cell.rows - 1}});
      column += std::clamp<std::size_t>(cell.columns, 1, most_columns);
    }
    pass_reaching();
    for (auto it = reaching.begin(); it != reaching.end();)
      it = --it->second.rows_left == 0 ? reaching.erase(it) : std::next(it);
    reaching.insert(begun.begin(), begun.end());
    placed.push_back(std::move(out));
  }
  return placed;
}

bool all_heads(const TableRow& row) {
  return !row.empty() &&
         std::all_of(row.begin(), row.end(), [](const TableCell& c) { return c.head; });
}

std::string joined(const PlacedRow& row, const std::map<std::size_t, std::string>& heads) {
  std::string text;
  for (const PlacedCell& placed : row) {
    if (placed.cell->text.empty()) continue;
    if (!text.empty()) text += ", ";
    const auto head = heads.find(placed.column);
    if (head != heads.end() && !head->second.empty() && head->second != placed.cell->text)
      text += head->second + ": ";
    text += placed.cell->text;
  }
  return text;
}

}  // namespace

std::vector<std::string> read_rows(const std::vector<TableRow>& rows) {
  const std::vector<PlacedRow> placed = lay_out(rows);
  std::size_t head_rows = 0;
  while (head_rows < rows.size() && all_heads(rows[head_rows])) ++head_rows;
  if (head_rows == rows.size()) head_rows = 0;

  std::map<std::size_t, std::string> heads;
  for (std::size_t r = 0; r < head_rows; ++r) {
    for (const PlacedCell& head : placed[r]) {
      const std::size_t end =
          std::min(head.column + std::max<std::size_t>(1, head.cell->columns), most_columns);
      for (std::size_t column = head.column; column < end; ++column) {
        std::string& text = heads[column];
        if (text == head.cell->text) continue;
        text += (text.empty() || head.cell->text.empty() ? "" : " ") + head.cell->text;
      }
    }
  }
  std::vector<std::string> texts(rows.size());
  for (std::size_t r = head_rows; r < rows.size(); ++r) texts[r] = joined(placed[r], heads);
  return texts;
}

}  // namespace nangdok
