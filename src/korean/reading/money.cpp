#include "korean/reading/money.h"

#include <array>
#include <optional>
#include <utility>

#include "korean/reading/number.h"
#include "korean/reading/particle.h"

namespace nangdok {
namespace {

using Row = std::pair<std::u32string_view, std::u32string_view>;

// Longer signs first, so that US$ is found before $.
constexpr std::array<Row, 33> signs = {{{U"US$", U"달러"},        {U"HK$", U"홍콩 달러"},
                                        {U"NT$", U"대만 달러"},   {U"AU$", U"호주 달러"},
                                        {U"CA$", U"캐나다 달러"}, {U"A$", U"호주 달러"},
                                        {U"C$", U"캐나다 달러"},  {U"S$", U"싱가포르 달러"},
                                        {U"KRW", U"원"},          {U"USD", U"달러"},
                                        {U"EUR", U"유로"},        {U"JPY", U"엔"},
                                        {U"CNY", U"위안"},        {U"RMB", U"위안"},
                                        {U"GBP", U"파운드"},      {U"CHF", U"스위스 프랑"},
                                        {U"HKD", U"홍콩 달러"},   {U"AUD", U"호주 달러"},
                                        {U"CAD", U"캐나다 달러"}, {U"VND", U"동"},
                                        {U"THB", U"바트"},        {U"krw", U"원"},
                                        {U"usd", U"달러"},        {U"₩", U"원"},
                                        {U"$", U"달러"},          {U"€", U"유로"},
                                        {U"£", U"파운드"},        {U"¥", U"엔"},
                                        {U"₹", U"루피"},          {U"₽", U"루블"},
                                        {U"฿", U"바트"},          {U"₫", U"동"},
                                        {U"₱", U"페소"}}};

std::optional<Currency> sign_at(const Passage& passage, std::size_t at) {
  for (const auto& [sign, name] : signs) {
    if (!passage.starts_with(at, sign)) continue;
    const bool letters = is_ascii_letter(sign.back());
    if (letters && is_latin(passage.at(at + sign.size()))) continue;
    return Currency{at + sign.size(), name};
  }
  return std::nullopt;
}

/// English magnitudes behind an amount: $10k, $1.5M, $2bn, $3 million.
struct EnglishMagnitude {
  std::u32string_view sign;
  std::size_t zeros = 0;
};

std::optional<EnglishMagnitude> english_magnitude(const Passage& passage, std::size_t at) {
  constexpr std::array<EnglishMagnitude, 13> magnitudes = {{{U"k", 3},
                                                            {U" thousand", 3},
                                                            {U" million", 6},
                                                            {U" billion", 9},
                                                            {U" trillion", 12},
                                                            {U"mn", 6},
                                                            {U"mm", 6},
                                                            {U"m", 6},
                                                            {U"bn", 9},
                                                            {U"b", 9},
                                                            {U"tn", 12},
                                                            {U"tr", 12},
                                                            {U"t", 12}}};
  std::u32string letters;
  if (passage.at(at) == U' ') letters += passage.at(at++);
  for (std::size_t i = at; is_latin(passage.at(i)); ++i) letters += to_lower(passage.at(i));
  for (const EnglishMagnitude& magnitude : magnitudes) {
    if (letters == magnitude.sign) return magnitude;
  }
  return std::nullopt;
}

std::u32string scaled(const WrittenNumber& number, std::size_t zeros) {
  const WrittenNumber::Part& part = number.parts.front();
  std::u32string decimals = part.decimals;
  decimals.resize(std::max(decimals.size(), zeros), U'0');
  WrittenNumber whole = number;
  whole.parts.front().digits = part.digits + decimals.substr(0, zeros);
  whole.parts.front().decimals = decimals.substr(zeros);
  return sino_korean(whole);
}

/// `$3~5`, `$0.03~$0.06`: the currency is said once, behind both.
void add_upper_amount(const Passage& passage, const Currency& currency, TokenReading& token) {
  if (passage.at(token.end) != U'~' && passage.at(token.end) != U'-') return;
  std::size_t begin = token.end + 1;
  if (const auto again = sign_at(passage, begin); again && again->name == currency.name) {
    begin = again->end;
  }
  const auto upper = parse_number(passage, begin);
  if (!upper || is_latin(passage.at(upper->end))) return;
  token.reading += U"에서 " + sino_korean(*upper);
  token.end = upper->end;
}

}  // namespace

std::optional<Currency> find_currency(const Passage& passage, std::size_t at) {
  const std::size_t sign = passage.at(at) == U' ' ? at + 1 : at;
  if (is_ascii_letter(passage.at(sign)) || sign == at) return sign_at(passage, sign);
  return std::nullopt;
}

MaybeReading read_money(const Passage& passage, std::size_t at) {
  if (is_latin(passage.before(at))) return std::nullopt;
  const auto currency = sign_at(passage, at);
  if (!currency) return std::nullopt;
  const std::size_t begin = passage.skip_spaces(currency->end);
  const auto number = parse_number(passage, begin);
  if (!number) return std::nullopt;
  TokenReading token;
  token.end = number->end;
  const auto magnitude =
      number->has_magnitude() ? std::nullopt : english_magnitude(passage, number->end);
  token.reading = magnitude ? scaled(*number, magnitude->zeros) : sino_korean(*number);
  if (magnitude) token.end += magnitude->sign.size();
  add_upper_amount(passage, *currency, token);
  // A currency that is written twice (₩5,000원) is said once.
  const std::u32string_view written = passage.text.substr(token.end);
  if (written.starts_with(currency->name)) token.end += currency->name.size();
  token.reading.append(U" ").append(currency->name);
  token.token_class = "money";
  token.reading_source = "currency sign";
  token.begins_word = true;
  if (magnitude) adapt_particle(passage, token);
  return token;
}

}  // namespace nangdok
