#include "korean/phrasing/phrase_grouping.h"

#include <algorithm>
#include <limits>

namespace nangdok {
namespace {

/// Cheapest division of `sizes.size()` items. `group_cost(first, end, total)` prices a group,
/// `break_cost(i)` a division after item i; a group grows until its size reaches `largest`, and has
/// at least one item.
template <typename GroupCost, typename BreakCost>
std::vector<std::size_t> cheapest_division(const std::vector<std::size_t>& sizes,
                                           const std::vector<bool>& must_break, std::size_t largest,
                                           GroupCost group_cost, BreakCost break_cost) {
  const std::size_t count = sizes.size();
  std::vector<int> best(count + 1, std::numeric_limits<int>::max());
  std::vector<std::size_t> from(count + 1, 0);
  best[0] = 0;
  for (std::size_t first = 0; first < count; ++first) {
    std::size_t total = 0;
    for (std::size_t end = first + 1; end <= count; ++end) {
      total += sizes[end - 1];
      if (end > first + 1 && total > largest) break;
      const int cost = best[first] + group_cost(first, end, total) +
                       (end < count && !must_break[end - 1] ? break_cost(end - 1) : 0);
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = first;
      }
      if (must_break[end - 1]) break;
    }
  }
  std::vector<std::size_t> ends;
  for (std::size_t end = count; end > 0; end = from[end]) ends.push_back(end);
  std::reverse(ends.begin(), ends.end());
  return ends;
}

/// Jun (2000): three to five syllables are the rule, two and six common, one and seven rare.
int accentual_length_cost(std::size_t syllables) {
  constexpr int by_length[] = {0, 24, 8, 2, 0, 0, 3, 10, 36};
  constexpr std::size_t longest = std::size(by_length) - 1;
  if (syllables <= longest) return by_length[syllables];
  return by_length[longest] + 20 * static_cast<int>(syllables - longest);
}

int intonation_length_cost(std::size_t syllables) {
  const int length = static_cast<int>(syllables);
  if (length < 8) return 7 * (8 - length);
  if (length <= 17) return 0;
  return (length - 17) * (length - 17);
}

}  // namespace

std::vector<std::size_t> accentual_phrase_ends(const std::vector<std::size_t>& syllables,
                                               const std::vector<GapCost>& gaps,
                                               const std::vector<bool>& must_break) {
  constexpr std::size_t longest_joined = 12;
  return cheapest_division(
      syllables, must_break, longest_joined,
      [&](std::size_t first, std::size_t end, std::size_t total) {
        int cost = end == first + 1 ? std::min(accentual_length_cost(total), 36)
                                    : accentual_length_cost(total);
        for (std::size_t i = first; i + 1 < end; ++i) cost += gaps[i].accentual_join;
        return cost;
      },
      [&](std::size_t i) { return gaps[i].accentual_break; });
}

std::vector<std::size_t> intonation_phrase_ends(const std::vector<std::size_t>& syllables,
                                                const std::vector<int>& break_costs,
                                                const std::vector<bool>& must_break) {
  constexpr std::size_t longest_joined = 40;
  return cheapest_division(
      syllables, must_break, longest_joined,
      [](std::size_t, std::size_t, std::size_t total) { return intonation_length_cost(total); },
      [&](std::size_t i) { return break_costs[i]; });
}

}  // namespace nangdok
