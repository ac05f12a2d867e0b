#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

/// Who wrote the text, from a line of its head (`by 아무개`, `글 김아무개·그림 이아무개`, `지은이:
/// …`, `… 지음`), and the date where the line gives it too.
struct Byline {
  std::vector<std::string> authors;
  std::string date;  ///< ISO 8601, or empty.
};

std::optional<Byline> read_byline(std::string_view line);

/// The date of a line that is nothing but a date, with or without the time of day, as ISO 8601.
std::optional<std::string> read_date_line(std::string_view line);

}  // namespace nangdok
