#include "korean/reading/sign.h"

#include <array>
#include <utility>

#include "korean/reading/letters.h"
#include "korean/reading/number.h"
#include "korean/reading/quantity.h"
#include "korean/reading/unit.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

TokenReading sign_token(std::size_t end, std::u32string reading, std::string why) {
  return {end, std::move(reading), "sign", std::move(why), true, {}};
}

bool ends_operand(char32_t c) {
  return is_digit(c) || is_latin(c) || c == U')' || c == U'²' || c == U'³' || c == U'π' ||
         c == U'°' || c == U'%' || (c >= U'α' && c <= U'ω') || c == U'½';
}

bool begins_operand(char32_t c) {
  return is_digit(c) || is_latin(c) || c == U'(' || c == U'√' || c == U'-' || c == U'π' ||
         (c >= U'α' && c <= U'ω') || c == U'½' || c == U'?' || c == U'□';
}

char32_t operand_before(const Passage& passage, std::size_t at) {
  while (is_space(passage.before(at))) --at;
  return passage.before(at);
}

char32_t operand_after(const Passage& passage, std::size_t at) {
  return passage.at(passage.skip_spaces(at + 1));
}

bool between_operands(const Passage& passage, std::size_t at) {
  return ends_operand(operand_before(passage, at)) && begins_operand(operand_after(passage, at));
}

/// `1달러=1,300원`, `속력=거리÷시간`; but `사진=연합뉴스` names a source and is only a pause.
bool defines(const Passage& passage, std::size_t at) {
  if (!hangul::is_syllable(operand_before(passage, at))) return false;
  if (!hangul::is_syllable(operand_after(passage, at))) return true;
  return passage.text.find_first_of(U"+×÷√", at) != std::u32string_view::npos;
}

std::u32string_view topic_particle(char32_t last) {
  const bool closed = hangul::is_syllable(last) && hangul::decompose(last).coda != hangul::NO_CODA;
  return closed ? U"은 " : U"는 ";
}

/// `|x|`: between bars that touch what they enclose.
bool opens_absolute_value(const Passage& passage, std::size_t at) {
  const std::size_t closing = passage.text.find(U'|', at + 1);
  constexpr std::size_t longest = 12;
  return closing != std::u32string_view::npos && closing - at <= longest && closing > at + 1 &&
         begins_operand(passage.at(at + 1)) && ends_operand(passage.before(closing)) &&
         !ends_operand(passage.before(at)) &&
         passage.text.find_first_of(U"=<>≤≥") != std::u32string_view::npos;
}

/// `≥10`, `<5kg`: a bound without what it bounds.
MaybeReading bound(const Passage& passage, std::size_t at) {
  const bool or_equal = passage.at(at) == U'≥' || passage.at(at) == U'≤';
  const bool above = passage.at(at) == U'≥' || passage.at(at) == U'>';
  const std::size_t begin = passage.skip_spaces(at + 1);
  const bool tag = passage.text.find_first_of(U"<>", at + 1) != std::u32string_view::npos ||
                   passage.text.substr(0, at).find_first_of(U"<>") != std::u32string_view::npos;
  if (ends_operand(operand_before(passage, at)) || hangul::is_syllable(passage.before(at)) ||
      !is_digit(passage.at(begin)) || (!or_equal && tag)) {
    return std::nullopt;
  }
  const auto quantity = read_quantity(passage, begin);
  if (!quantity) return std::nullopt;
  const std::u32string_view word =
      or_equal ? (above ? U" 이상" : U" 이하") : (above ? U" 초과" : U" 미만");
  return sign_token(quantity->end, quantity->reading + std::u32string(word), "a bound");
}

/// `1+1 행사`: one more given with each.
bool is_bonus(const Passage& passage, std::size_t at) {
  static const auto offers = word_set(U"행사 이벤트 증정 상품 할인 구성 프로모션 세일 판매 혜택");
  return starts_with_any(passage.next_word(at + 2), offers);
}

int superscript_value(char32_t c) {
  constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
  const std::size_t value = superscripts.find(c);
  return value == std::u32string_view::npos ? -1 : static_cast<int>(value);
}

/// ², ³, ¹⁰ and ^10 behind an operand.
MaybeReading power(const Passage& passage, std::size_t at) {
  if (!ends_operand(passage.before(at))) return std::nullopt;
  std::u32string digits;
  std::size_t end = at;
  bool negative = false;
  if (passage.at(at) == U'^') {
    ++end;
    negative = passage.at(end) == U'-';
    if (negative) ++end;
    if (is_ascii_letter(passage.at(end)) && !is_latin(passage.at(end + 1))) {
      return sign_token(end + 1, U"의 " + spell_letters(passage.text.substr(end, 1)) + U" 제곱",
                        "power");
    }
    while (is_digit(passage.at(end))) digits += passage.at(end++);
  } else {
    if (passage.at(end) == U'⁻') {
      negative = true;
      ++end;
    }
    while (superscript_value(passage.at(end)) >= 0) {
      digits +=
          static_cast<char32_t>(U'0' + static_cast<char32_t>(superscript_value(passage.at(end++))));
    }
    // A superscript behind a word is a footnote's number.
    const bool word = is_latin(passage.before(at)) && at >= 2 && is_latin(passage.text[at - 2]);
    if (word && passage.text.find(U'=') == std::u32string_view::npos) return std::nullopt;
  }
  if (digits.empty()) return std::nullopt;
  // A square or a cube has a name, which stands right behind a letter: 엑스 제곱, but 이의 세제곱.
  const bool named = !negative && (digits == U"2" || digits == U"3");
  const bool behind_letter = named && !is_digit(passage.before(at));
  std::u32string reading = behind_letter ? U"" : U"의 ";
  if (negative) reading += U"마이너스 ";
  if (named) {
    reading += digits == U"2" ? U"제곱" : U"세제곱";
  } else {
    reading += sino_korean(digits) + U" 제곱";
  }
  TokenReading token = sign_token(end, std::move(reading), "power");
  token.begins_word = behind_letter;
  return token;
}

MaybeReading operand(const Passage& passage, std::size_t at) {
  if (is_digit(passage.at(at))) {
    const auto number = parse_number(passage, at);
    return sign_token(number->end, sino_korean(*number), "comparison");
  }
  const bool one_letter = is_ascii_letter(passage.at(at)) && !is_latin(passage.at(at + 1)) &&
                          !is_latin(passage.before(at));
  if (!one_letter) return std::nullopt;
  return sign_token(at + 1, spell_letters(passage.text.substr(at, 1)), "comparison");
}

}  // namespace

MaybeReading read_signed_number(const Passage& passage, std::size_t at) {
  const char32_t sign = passage.at(at);
  if (sign != U'-' && sign != U'+' && sign != U'±' && sign != U'–' && sign != U'△' &&
      sign != U'▲') {
    return std::nullopt;
  }
  const char32_t before = passage.before(at);
  const bool open = before == U'\0' || is_space(before) || is_opening_mark(before) ||
                    before == U',' || before == U'=' || before == U':' || before == U'~' ||
                    before == U'/' || before == U'×' || before == U'÷' || before == U'"' ||
                    before == U'\'' || hangul::is_syllable(before);
  const bool number =
      is_digit(passage.at(at + 1)) || (passage.at(at + 1) == U'√' && is_digit(passage.at(at + 2)));
  if (!open || !number) return std::nullopt;
  if (sign == U'△' || sign == U'▲' || (sign == U'–' && !is_space(before) && before != U'\0')) {
    return std::nullopt;
  }
  if (hangul::is_syllable(before) && sign == U'-') return std::nullopt;
  if (sign == U'+' || sign == U'±') {
    return sign_token(at + 1, sign == U'+' ? U"플러스 " : U"플러스마이너스 ", "sign of a number");
  }
  const auto whole = parse_number(passage, at + 1);
  if (whole && passage.at(whole->end) == U'~') {
    // -5~3℃: each end with its own side of zero.
    const bool below = passage.at(whole->end + 1) == U'-';
    const auto upper = parse_number(passage, whole->end + (below ? 2 : 1));
    const auto unit = upper ? find_unit(passage, upper->end) : std::nullopt;
    if (unit && unit->temperature) {
      return sign_token(whole->end + 1,
                        U"영하 " + sino_korean(*whole) + U" 도에서 " + (below ? U"" : U"영상 "),
                        "below zero");
    }
  }
  if (whole) {
    const auto unit = find_unit(passage, whole->end);
    const std::u32string_view previous = passage.previous_word(at);
    if (unit && unit->temperature && !previous.ends_with(U"영하")) {
      return sign_token(at + 1, U"영하 ", "below zero");
    }
    if (unit && unit->temperature) return sign_token(at + 1, U"", "below zero, said already");
  }
  return sign_token(at + 1, U"마이너스 ", "sign of a number");
}

MaybeReading read_offer(const Passage& passage, std::size_t at) {
  constexpr std::array<std::u32string_view, 5> english = {U"원", U"투", U"쓰리", U"포", U"파이브"};
  const char32_t bought = passage.at(at);
  const char32_t given = passage.at(at + 2);
  const auto is_small = [](char32_t c) { return c >= U'1' && c <= U'5'; };
  if (!is_small(bought) || !is_small(given) || passage.at(at + 1) != U'+' ||
      is_digit(passage.before(at)) || is_digit(passage.at(at + 3)) || !is_bonus(passage, at + 1)) {
    return std::nullopt;
  }
  return TokenReading{
      at + 3,
      std::u32string(english[bought - U'1']) + U" 플러스 " + std::u32string(english[given - U'1']),
      "number",
      "an offer of a shop",
      number_begins_word(passage, at),
      {}};
}

MaybeReading read_arithmetic_sign(const Passage& passage, std::size_t at, char32_t last) {
  const char32_t sign = passage.at(at);
  if (sign == U'√' || sign == U'∛') {
    return sign_token(at + 1, sign == U'√' ? U"루트 " : U"세제곱근 ", "sign of arithmetic");
  }
  if (sign == U'^' || sign == U'⁻' || superscript_value(sign) >= 0) return power(passage, at);
  const bool between = between_operands(passage, at);
  const auto word = [&](std::u32string_view reading) {
    return sign_token(at + 1, std::u32string(reading) + U" ", "sign of arithmetic");
  };
  const bool numbers =
      is_digit(operand_before(passage, at)) && is_digit(operand_after(passage, at));
  const bool equation = passage.text.find(U'=') != std::u32string_view::npos;
  switch (sign) {
    case U'+':
      if (numbers && !equation && is_bonus(passage, at)) return word(U"플러스");
      if (between) return word(numbers || equation ? U"더하기" : U"플러스");
      return word(U"플러스");
    case U'-':
    case U'–':
      if (between &&
          (equation || (is_space(passage.before(at)) && is_space(passage.at(at + 1)) && numbers))) {
        return word(numbers ? U"빼기" : U"마이너스");
      }
      return std::nullopt;
    case U'×':
    case U'✕':
    case U'✖':
      return between ? MaybeReading(word(U"곱하기")) : std::nullopt;
    case U'x':
    case U'X':
    case U'*': {
      const bool touching = is_digit(passage.before(at)) && is_digit(passage.at(at + 1));
      const char32_t left = operand_before(passage, at);
      const bool sizes = is_digit(operand_after(passage, at)) && (is_digit(left) || is_lower(left));
      const bool spaced = is_space(passage.before(at)) && is_space(passage.at(at + 1)) && sizes;
      if (touching || spaced || (sign == U'*' && between && equation)) return word(U"곱하기");
      return std::nullopt;
    }
    case U'→':
      return between
                 ? MaybeReading(TokenReading{
                       at + 1, U"에서 ", "sign", "an arrow between two values", false, {}, true})
                 : std::nullopt;
    case U'÷':
      return word(U"나누기");
    case U'!':
      if (!equation || !ends_operand(passage.before(at)) || is_space(passage.at(at + 1)))
        return std::nullopt;
      return word(U" 팩토리얼");
    case U'|':
      if (!opens_absolute_value(passage, at)) return std::nullopt;
      return word(U"절댓값");
    case U'≥':
    case U'≤':
    case U'>':
    case U'<':
      return bound(passage, at);
    case U'/':
      return equation && between ? MaybeReading(word(U"나누기")) : std::nullopt;
    case U'±':
    case U'∓':
      return word(U"플러스마이너스");
    case U'=':
    case U'≡': {
      const char32_t left = operand_before(passage, at);
      const bool behind_mark =
          (left == U'!' || left == U'|') && begins_operand(operand_after(passage, at));
      if (!between && !behind_mark && !defines(passage, at)) return std::nullopt;
      TokenReading token =
          sign_token(at + 1, std::u32string(topic_particle(last)), "sign of arithmetic");
      token.begins_word = false;
      token.joins_previous = true;
      return token;
    }
    case U'≈':
    case U'≒': {
      if (!between) return std::nullopt;
      TokenReading token =
          sign_token(at + 1, std::u32string(topic_particle(last)) + U"약 ", "sign of arithmetic");
      token.begins_word = false;
      token.joins_previous = true;
      return token;
    }
    default:
      return std::nullopt;
  }
}

MaybeReading read_function_name(const Passage& passage, std::size_t at) {
  constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 10> functions = {{
      {U"arcsin", U"아크사인"},
      {U"arccos", U"아크코사인"},
      {U"arctan", U"아크탄젠트"},
      {U"sin", U"사인"},
      {U"cos", U"코사인"},
      {U"tan", U"탄젠트"},
      {U"log", U"로그"},
      {U"ln", U"자연로그"},
      {U"lim", U"리미트"},
      {U"cot", U"코탄젠트"},
  }};
  if (is_latin(passage.before(at))) return std::nullopt;
  for (const auto& [name, reading] : functions) {
    if (!passage.starts_with(at, name)) continue;
    const std::size_t end = at + name.size();
    const std::size_t argument = passage.skip_spaces(end);
    const bool spaced = argument != end;
    const char32_t c = passage.at(argument);
    if (name == U"log" && is_digit(c) && !spaced) {
      // log₂ 8: the base is set apart by the normalization.
      std::size_t base = argument;
      while (is_digit(passage.at(base))) ++base;
      if (passage.at(base) == U' ' && ends_operand(passage.at(base + 1))) {
        return sign_token(
            base + 1,
            U"로그 " + sino_korean(passage.text.substr(argument, base - argument)) + U"의 ",
            "a function");
      }
    }
    const bool letter = (spaced ? is_lower(c) : c == U'x') && !is_latin(passage.at(argument + 1));
    const bool variable = letter || is_digit(c) || (c >= U'α' && c <= U'ω');
    if (!variable && (spaced || (c != U'(' && superscript_value(c) < 0))) continue;
    return sign_token(end, std::u32string(reading) + U" ", "a function");
  }
  return std::nullopt;
}

MaybeReading read_comparison(const Passage& passage, std::size_t at) {
  const auto left = operand(passage, at);
  if (!left) return std::nullopt;
  const std::size_t sign_at = passage.skip_spaces(left->end);
  std::size_t after = sign_at + 1;
  std::u32string_view outcome;
  switch (passage.at(sign_at)) {
    case U'<':
      outcome = U"보다 작다";
      break;
    case U'>':
      outcome = U"보다 크다";
      break;
    case U'≤':
    case U'≦':
      outcome = U"보다 작거나 같다";
      break;
    case U'≥':
    case U'≧':
      outcome = U"보다 크거나 같다";
      break;
    case U'≠':
      outcome = U" 같지 않다";
      break;
    default:
      return std::nullopt;
  }
  if (passage.at(after) == U'=' && outcome.size() == 5) {
    outcome = passage.at(sign_at) == U'<' ? U"보다 작거나 같다" : U"보다 크거나 같다";
    ++after;
  }
  const auto right = operand(passage, passage.skip_spaces(after));
  if (!right) return std::nullopt;
  std::u32string reading = left->reading;
  reading += topic_particle(reading.back());
  reading += right->reading;
  if (passage.at(sign_at) == U'≠') {
    reading += hangul::final_coda(right->reading) != hangul::NO_CODA ? U"과" : U"와";
  }
  reading += outcome;
  return sign_token(right->end, std::move(reading), "comparison");
}

}  // namespace nangdok
