#pragma once

#include <span>
#include <string_view>

namespace nangdok {

/// Words by which a line is known for page furniture, and what it is.
struct KnownWords {
  std::string_view text;
  std::string_view reason;
};

constexpr std::string_view keyword_furniture = "keywords";
constexpr std::string_view counter_furniture = "counter of the page";
constexpr std::string_view copyright_furniture = "copyright line";

/// Whole lines that no author writes.
std::span<const KnownWords> furniture_lines();
/// Whole lines that are furniture at the head or foot of a page alone.
std::span<const KnownWords> edge_furniture_lines();
/// Starts of lines that are furniture at the head or foot. Those with the reason
/// `counter_furniture` are only when a number follows.
std::span<const KnownWords> edge_furniture_starts();
/// Starts of copyright lines.
std::span<const KnownWords> copyright_starts();

}  // namespace nangdok
