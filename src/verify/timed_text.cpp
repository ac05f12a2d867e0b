#include "verify/timed_text.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <sstream>
#include <string_view>

namespace nangdok {
namespace {

/// "62:03.456", nothing when it is no time.
std::optional<double> parse_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  int minutes = 0;
  const auto whole = std::from_chars(text.data(), text.data() + colon, minutes);
  if (whole.ec != std::errc() || whole.ptr != text.data() + colon) return std::nullopt;
  double seconds = 0;
  const char* end = text.data() + text.size();
  const auto rest = std::from_chars(text.data() + colon + 1, end, seconds);
  if (rest.ec != std::errc() || rest.ptr != end) return std::nullopt;
  return minutes * 60 + seconds;
}

std::string squeezed(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace

std::vector<TimedSentence> parse_lrc(const std::string& lyrics) {
  std::vector<TimedSentence> sentences;
  std::istringstream lines(lyrics);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t close = line.find(']');
    if (line.empty() || line[0] != '[' || close == std::string::npos) continue;
    const std::optional<double> time = parse_time(std::string_view(line).substr(1, close - 1));
    if (!time) continue;
    while (!line.empty() && line.back() == '\r') line.pop_back();
    sentences.push_back({*time, line.substr(close + 1)});
  }
  return sentences;
}

TextDifference compare_text(const std::vector<std::string>& document,
                            const std::vector<TimedSentence>& heard) {
  std::vector<std::string> a;
  std::vector<std::string> b;
  a.reserve(document.size());
  b.reserve(heard.size());
  for (const std::string& sentence : document) a.push_back(squeezed(sentence));
  for (const TimedSentence& sentence : heard) b.push_back(squeezed(sentence.text));
  // What is the same at both ends needs no thought, and mostly that is all.
  std::size_t first = 0;
  while (first < std::min(a.size(), b.size()) && a[first] == b[first]) ++first;
  std::size_t a_end = a.size();
  std::size_t b_end = b.size();
  while (a_end > first && b_end > first && a[a_end - 1] == b[b_end - 1]) {
    --a_end;
    --b_end;
  }
  TextDifference difference;
  std::size_t i = first;
  std::size_t j = first;
  const auto lost = [&](std::size_t at) { difference.missing.push_back(document[at]); };
  const auto added = [&](std::size_t at) {
    const bool credit = at < first || i == 0 || i == a.size();
    if (!credit) difference.added.push_back(heard[at].text);
  };
  while (i < a_end || j < b_end) {
    if (i < a_end && j < b_end && a[i] == b[j]) {
      ++i;
      ++j;
      continue;
    }
    // The nearest place where both go on alike: as few sentences passed over as possible.
    const std::size_t farthest = (a_end - i) + (b_end - j);
    std::size_t skip_a = a_end - i;
    std::size_t skip_b = b_end - j;
    for (std::size_t total = 1; total <= farthest; ++total) {
      bool found = false;
      for (std::size_t x = 0; x <= total && !found; ++x) {
        const std::size_t y = total - x;
        if (i + x < a_end && j + y < b_end && a[i + x] == b[j + y]) {
          skip_a = x;
          skip_b = y;
          found = true;
        }
      }
      if (found) break;
    }
    for (std::size_t k = 0; k < skip_b; ++k) added(j + k);
    for (std::size_t k = 0; k < skip_a; ++k) lost(i + k);
    i += skip_a;
    j += skip_b;
  }
  return difference;
}

}  // namespace nangdok
