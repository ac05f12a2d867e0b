#include "korean/reading/time_of_day.h"

#include <optional>
#include <utility>

#include "korean/reading/number.h"
#include "korean/reading/quantity.h"
#include "korean/reading/score.h"

namespace nangdok {
namespace {

std::optional<std::int64_t> two_figures(const Passage& passage, std::size_t at) {
  if (!is_digit(passage.at(at)) || !is_digit(passage.at(at + 1)) || is_digit(passage.at(at + 2))) {
    return std::nullopt;
  }
  // 1:50,000 is a scale.
  if (passage.at(at + 2) == U',' && is_digit(passage.at(at + 3))) return std::nullopt;
  return static_cast<std::int64_t>((passage.at(at) - U'0') * 10 + (passage.at(at + 1) - U'0'));
}

std::u32string numeral(std::int64_t value) {
  std::u32string digits;
  for (const char c : std::to_string(value)) digits += static_cast<char32_t>(c);
  return sino_korean(digits);
}

/// 오전 or 오후 for AM, PM, a.m., p.m. at `at`, and where it ends.
std::optional<std::pair<std::size_t, std::u32string_view>> half_of_day(const Passage& passage,
                                                                       std::size_t at) {
  const char32_t first = to_lower(passage.at(at));
  if (first != U'a' && first != U'p') return std::nullopt;
  std::size_t i = at + 1;
  if (passage.at(i) == U'.') ++i;
  if (to_lower(passage.at(i)) != U'm' || is_latin(passage.at(i + 1))) return std::nullopt;
  ++i;
  if (passage.at(i) == U'.' && passage.at(at + 1) == U'.') ++i;
  return std::pair(i, first == U'a' ? std::u32string_view(U"오전") : std::u32string_view(U"오후"));
}

std::optional<TokenReading> clock(const Passage& passage, std::size_t at) {
  const auto hour = parse_number(passage, at);
  if (!hour || !hour->is_plain() || hour->parts[0].digits.size() > 2) return std::nullopt;
  const std::int64_t hours = hour->small_value();
  if (hours > 24) return std::nullopt;
  TokenReading token;
  token.token_class = "time";
  token.reading_source = "hours and minutes";
  token.begins_word = number_begins_word(passage, at);
  const bool native = hours >= 1 && hours <= 12;
  token.reading = (native ? native_before_counter(hours) : numeral(hours)) + U" 시";
  token.end = hour->end;
  if (passage.at(hour->end) != U':') return token;
  const auto minutes = two_figures(passage, hour->end + 1);
  if (!minutes || *minutes > 59) return std::nullopt;
  token.end = hour->end + 3;
  if (*minutes > 0) token.reading += U" " + numeral(*minutes) + U" 분";
  if (passage.at(token.end) == U':') {
    const auto seconds = two_figures(passage, token.end + 1);
    if (!seconds || *seconds > 59) return std::nullopt;
    token.end += 3;
    token.reading += U" " + numeral(*seconds) + U" 초";
  }
  return token;
}

}  // namespace

MaybeReading read_time_of_day(const Passage& passage, std::size_t at) {
  if (const auto half = half_of_day(passage, at); half && !is_latin(passage.before(at))) {
    const std::size_t begin = passage.skip_spaces(half->first);
    auto token = clock(passage, begin);
    if (!token) return std::nullopt;
    const bool colon =
        passage.text.substr(begin, token->end - begin).find(U':') != std::u32string_view::npos;
    const char32_t next = passage.at(token->end);
    // PM 6, but not PM 2.5 or AM 1000.
    const bool bare = (next == U'\0' || is_space(next) || next == U'~' || next == U'-') &&
                      is_digit(passage.at(begin));
    if (next != U'시' && !colon && !bare) return std::nullopt;
    if (passage.at(token->end) == U'시') ++token->end;
    token->reading = std::u32string(half->second) + U" " + token->reading;
    token->begins_word = true;
    return token;
  }
  if (!is_digit(passage.at(at))) return std::nullopt;
  auto token = clock(passage, at);
  if (!token) return std::nullopt;
  const bool colon =
      passage.text.substr(at, token->end - at).find(U':') != std::u32string_view::npos;
  if (const auto half = half_of_day(passage, passage.skip_spaces(token->end))) {
    token->end = half->first;
    token->reading = std::u32string(half->second) + U" " + token->reading;
    token->begins_word = true;
    return token;
  }
  if (!colon || is_score(passage, at, token->end)) return std::nullopt;
  if (passage.at(token->end) == U'시') ++token->end;
  return token;
}

}  // namespace nangdok
