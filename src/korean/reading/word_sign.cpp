#include "korean/reading/word_sign.h"

#include <array>
#include <utility>

#include "korean/reading/letters.h"
#include "korean/reading/number.h"

namespace nangdok {
namespace {

TokenReading sign_token(std::size_t end, std::u32string reading, std::string why) {
  return {end, std::move(reading), "sign", std::move(why), true, {}};
}

struct WordSign {
  char32_t sign;
  std::u32string_view reading;
};

constexpr std::array<WordSign, 43> word_signs = {{
    {U'&', U"앤드"},      {U'@', U"골뱅이"},    {U'∞', U"무한대"},    {U'№', U"넘버"},
    {U'㈜', U"주식회사"}, {U'㈔', U"사단법인"}, {U'㉿', U"케이에스"}, {U'∴', U"따라서"},
    {U'∵', U"왜냐하면"},  {U'∑', U"시그마"},    {U'Σ', U"시그마"},    {U'∫', U"인테그랄"},
    {U'∂', U"라운드"},    {U'∇', U"나블라"},    {U'∈', U"의 원소"},   {U'∪', U"합집합"},
    {U'∩', U"교집합"},    {U'∅', U"공집합"},    {U'∠', U"각"},        {U'⊥', U"수직"},
    {U'∥', U"평행"},      {U'℡', U"전화"},      {U'☎', U"전화"},      {U'¢', U"센트"},
    {U'$', U"달러"},      {U'€', U"유로"},      {U'£', U"파운드"},    {U'¥', U"엔"},
    {U'₩', U"원"},        {U'℃', U"도"},        {U'°', U"도"},        {U'%', U"퍼센트"},
    {U'‰', U"퍼밀"},      {U'≒', U"약"},        {U'∝', U"비례"},      {U'℉', U"화씨"},
    {U'㏇', U"주식회사"}, {U'㏂', U"오전"},     {U'㏘', U"오후"},     {U'㉾', U"우"},
    {U'㈱', U"주식회사"}, {U'Ω', U"옴"},        {U'∀', U"모든"},
}};

/// ① to ⑳, ⑴, ⒈: enclosed numbers.
int enclosed_number(char32_t c) {
  if (c >= U'①' && c <= U'⑳') return static_cast<int>(c - U'①') + 1;
  if (c >= U'⑴' && c <= U'⒇') return static_cast<int>(c - U'⑴') + 1;
  if (c >= U'⒈' && c <= U'⒛') return static_cast<int>(c - U'⒈') + 1;
  if (c >= U'❶' && c <= U'❿') return static_cast<int>(c - U'❶') + 1;
  if (c >= U'➀' && c <= U'➉') return static_cast<int>(c - U'➀') + 1;
  if (c >= U'➊' && c <= U'➓') return static_cast<int>(c - U'➊') + 1;
  if (c >= U'⓵' && c <= U'⓾') return static_cast<int>(c - U'⓵') + 1;
  if (c >= U'㉑' && c <= U'㉟') return static_cast<int>(c - U'㉑') + 21;
  return 0;
}

/// ㉠, ㈀, ㉮, ㈎, ⓐ, ⒜, Ⓐ: the letter inside.
std::u32string enclosed_letter(char32_t c) {
  constexpr std::u32string_view consonants = U"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
  constexpr std::u32string_view syllables = U"가나다라마바사아자차카타파하";
  if (c >= U'㉠' && c <= U'㉭') return jamo_name(consonants[c - U'㉠']);
  if (c >= U'㈀' && c <= U'㈍') return jamo_name(consonants[c - U'㈀']);
  if (c >= U'㉮' && c <= U'㉻') return {syllables[c - U'㉮']};
  if (c >= U'㈎' && c <= U'㈛') return {syllables[c - U'㈎']};
  if (c >= U'ⓐ' && c <= U'ⓩ') return spell_letters(std::u32string{U'a' + (c - U'ⓐ')});
  if (c >= U'⒜' && c <= U'⒵') return spell_letters(std::u32string{U'a' + (c - U'⒜')});
  if (c >= U'Ⓐ' && c <= U'Ⓩ') return spell_letters(std::u32string{U'A' + (c - U'Ⓐ')});
  return {};
}

/// (주)한국전자, 한국전자(주), (사)한국협회: what the name is registered as.
MaybeReading kind_of_company(const Passage& passage, std::size_t at) {
  const char32_t kind = passage.at(at + 1);
  if (kind == U'주' || kind == U'株') return sign_token(at + 3, U"주식회사 ", "a company");
  // (사) 뒤: an item of a list has a space behind it.
  const bool opens = !hangul::is_syllable(passage.before(at));
  if (!opens || !hangul::is_syllable(passage.at(at + 3))) return std::nullopt;
  switch (kind) {
    case U'사':
    case U'社':
      return sign_token(at + 3, U"사단법인 ", "a corporation");
    case U'재':
    case U'財':
      return sign_token(at + 3, U"재단법인 ", "a foundation");
    case U'유':
    case U'有':
      return sign_token(at + 3, U"유한회사 ", "a company");
    default:
      return std::nullopt;
  }
}

}  // namespace

MaybeReading read_word_sign(const Passage& passage, std::size_t at) {
  const char32_t c = passage.at(at);
  if (c == U'§') {
    const std::size_t begin = passage.skip_spaces(at + 1);
    const auto number = parse_number(passage, begin);
    if (!number) return TokenReading{at + 1, U"", "silent", "section sign", false, {}};
    return sign_token(number->end, U"제" + sino_korean(*number) + U" 조", "section sign");
  }
  if (c == U'(' && passage.at(at + 2) == U')') {
    if (auto company = kind_of_company(passage, at)) return company;
  }
  if (const int number = enclosed_number(c); number > 0) {
    std::u32string digits;
    for (const char digit : std::to_string(number)) digits += static_cast<char32_t>(digit);
    return TokenReading{at + 1, sino_korean(digits) + U" ", "list mark", "enclosed number", true,
                        {}};
  }
  if (std::u32string letter = enclosed_letter(c); !letter.empty()) {
    return TokenReading{at + 1, letter + U" ", "list mark", "enclosed letter", true, {}};
  }
  if (c == U'#' && is_digit(passage.at(at + 1))) {
    const auto number = parse_number(passage, at + 1);
    const bool dialled = number && number->is_plain() && number->parts[0].digits.size() >= 3;
    if (dialled) {
      return sign_token(number->end, U"샵 " + digit_by_digit(number->parts[0].digits),
                        "a number that is dialled");
    }
    return sign_token(at + 1, U"넘버 ", "number sign");
  }
  for (const WordSign& sign : word_signs) {
    if (sign.sign != c) continue;
    const bool glued = hangul::is_syllable(passage.at(at + 1));
    TokenReading token = sign_token(at + 1, std::u32string(sign.reading), "sign read as a word");
    if (c == U'&' || c == U'㈜' || c == U'㈱' || !glued) token.reading += U' ';
    return token;
  }
  return std::nullopt;
}

}  // namespace nangdok
