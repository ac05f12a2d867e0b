#include "korean/reading/latin.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "korean/reading/acronym.h"
#include "korean/reading/bracket.h"
#include "korean/reading/english/english_reading.h"
#include "korean/reading/letters.h"
#include "korean/reading/number.h"
#include "korean/reading/particle.h"

namespace nangdok {
namespace {

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'‘' || c == U'`';
}

/// `x-y=1`: the hyphen of an equation is a minus between its letters.
bool is_minus(const Passage& passage, std::size_t hyphen) {
  const bool single_before = hyphen < 2 || !is_latin(passage.text[hyphen - 2]);
  return passage.at(hyphen) == U'-' && single_before && !is_latin(passage.at(hyphen + 2)) &&
         passage.text.find(U'=') != std::u32string_view::npos;
}

/// The end of the token at `at`: letters, and apostrophes and hyphens between letters.
std::size_t token_end(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  while (is_latin(passage.at(end)) ||
         (end > at && (is_apostrophe(passage.at(end)) || passage.at(end) == U'-') &&
          is_latin(passage.at(end + 1)) && is_latin(passage.before(end)) &&
          !is_minus(passage, end))) {
    ++end;
  }
  return end;
}

bool all_upper(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), is_upper);
}

bool has_vowel(std::u32string_view word) {
  return std::any_of(word.begin(), word.end(), [](char32_t c) {
    return !is_ascii_letter(c) ||
           std::u32string_view(U"aeiouyAEIOUY").find(c) != std::u32string_view::npos;
  });
}

std::u32string with_plain_apostrophes(std::u32string_view token) {
  std::u32string plain(token);
  for (char32_t& c : plain) {
    if (is_apostrophe(c)) c = U'\'';
  }
  return plain;
}

enum class TokenKind { letters, acronym_word, english };

TokenKind kind_of(std::u32string_view token, const Lexicon& lexicon) {
  if (acronym_word(token)) return TokenKind::acronym_word;
  if (is_spelled_acronym(token, lexicon)) return TokenKind::letters;
  if (token.size() == 1) return TokenKind::letters;
  const bool no_word = token.size() <= 5 && !has_vowel(token) && !find_english(token, lexicon);
  return no_word ? TokenKind::letters : TokenKind::english;
}

/// `ChatGPT` → Chat, GPT; `mRNA` → m, RNA. One part when capitals do not divide it.
std::vector<std::u32string_view> parts_by_case(std::u32string_view token) {
  std::vector<std::u32string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= token.size(); ++i) {
    const bool end = i == token.size();
    const bool lower_to_upper = !end && is_upper(token[i]) && !is_upper(token[i - 1]);
    const bool acronym_to_word = !end && i + 1 < token.size() && is_upper(token[i]) &&
                                 is_upper(token[i - 1]) && !is_upper(token[i + 1]) && i - begin > 1;
    if (!end && !lower_to_upper && !acronym_to_word) continue;
    parts.push_back(token.substr(begin, i - begin));
    begin = i;
  }
  return parts;
}

std::u32string read_by_case(std::u32string_view token, const Lexicon& lexicon) {
  const auto parts = parts_by_case(token);
  const bool has_acronym = std::any_of(parts.begin(), parts.end(), [](std::u32string_view part) {
    return part.size() >= 2 && all_upper(part);
  });
  if (parts.size() < 2 || !has_acronym) return read_english(token, lexicon);
  std::u32string reading;
  for (const std::u32string_view part : parts) {
    const bool spelled = part.size() == 1 || all_upper(part);
    reading += spelled ? read_latin_token(part, lexicon) : read_english(part, lexicon);
  }
  return reading;
}

/// A run of English words, single spaces between them.
struct Run {
  std::size_t end = 0;
  std::u32string phrase;
  int words = 0;
};

bool is_word_of_phrase(const Passage& passage, std::size_t at, std::size_t end) {
  const std::u32string_view token = passage.text.substr(at, end - at);
  if (token == U"a" || token == U"I" || token == U"A") return true;
  return kind_of(token, passage.lexicon) == TokenKind::english;
}

Run english_run(const Passage& passage, std::size_t at) {
  Run run;
  std::size_t i = at;
  while (is_latin(passage.at(i))) {
    const std::size_t end = token_end(passage, i);
    const bool model = is_digit(passage.at(end));
    if (i != at && (model || !is_word_of_phrase(passage, i, end))) break;
    if (i != at) run.phrase += U' ';
    run.phrase += with_plain_apostrophes(passage.text.substr(i, end - i));
    run.end = end;
    ++run.words;
    if (passage.at(end) != U' ') break;
    i = end + 1;
  }
  return run;
}

bool next_is_english_word(const Passage& passage, std::size_t end) {
  if (passage.at(end) != U' ' || !is_latin(passage.at(end + 1))) return false;
  const std::size_t next = token_end(passage, end + 1);
  const std::u32string_view token = passage.text.substr(end + 1, next - end - 1);
  return token.size() > 1 && is_lower(token[1]) &&
         kind_of(token, passage.lexicon) == TokenKind::english;
}

std::string explanation_of(EnglishSource source) {
  switch (source) {
    case EnglishSource::established:
      return "established form";
    case EnglishSource::dictionary:
      return "pronouncing dictionary, 외래어 표기법";
    case EnglishSource::derived:
      return "put together from known words";
    case EnglishSource::spelling:
      break;
  }
  return "sounded out from the spelling, 외래어 표기법";
}

/// `mc²`, `y=ax`: letters that stand for quantities.
bool is_product_of_symbols(const Passage& passage, std::size_t at, std::size_t end) {
  const std::u32string_view token = passage.text.substr(at, end - at);
  if (token.size() > 3 || !std::all_of(token.begin(), token.end(), is_lower)) return false;
  const char32_t after = passage.at(end);
  const char32_t before = passage.before(at);
  return after == U'²' || after == U'³' || after == U'^' || after == U'=' || before == U'=' ||
         (is_digit(before) && passage.text.find(U'=') != std::u32string_view::npos);
}

/// `Q&A`, `R&D`: letters joined by an ampersand without spaces.
void add_joined_by_ampersand(const Passage& passage, TokenReading& token) {
  while (passage.at(token.end) == U'&' && is_latin(passage.at(token.end + 1))) {
    const std::size_t end = token_end(passage, token.end + 1);
    token.reading +=
        U"앤" +
        read_latin_token(passage.text.substr(token.end + 1, end - token.end - 1), passage.lexicon);
    token.end = end;
  }
}

/// `A/S`, `TCP/IP`: capitals joined by a slash.
void add_joined_by_slash(const Passage& passage, TokenReading& token) {
  while (passage.at(token.end) == U'/' && is_upper(passage.at(token.end + 1)) &&
         is_upper(passage.before(token.end))) {
    const std::size_t end = token_end(passage, token.end + 1);
    const std::u32string_view part = passage.text.substr(token.end + 1, end - token.end - 1);
    if (!all_upper(part) || part.size() > 4 || is_digit(passage.at(end))) return;
    token.reading += read_latin_token(part, passage.lexicon);
    token.end = end;
  }
}

/// `K-드라마`: a letter and a word joined by a hyphen are one word.
void add_hyphen_to_word(const Passage& passage, TokenReading& token) {
  const std::u32string_view word = passage.hangul_run(token.end + 1);
  if (passage.at(token.end) == U'-' && word.size() >= 2 && !is_particle_after_noun(word)) {
    ++token.end;
  }
}

/// `C#`, `A+`, `C++`, `B-`: signs that belong to a single letter.
void add_sign_of_letter(const Passage& passage, TokenReading& token) {
  const char32_t next = passage.at(token.end);
  if (next == U'#') {
    token.reading += U" 샵";
    ++token.end;
    return;
  }
  while (passage.at(token.end) == U'+' && !is_digit(passage.at(token.end + 1)) &&
         !is_latin(passage.at(token.end + 1))) {
    token.reading += U" 플러스";
    ++token.end;
  }
  const char32_t after = passage.at(token.end + 1);
  const bool particle =
      hangul::is_syllable(after) && is_particle_after_noun(passage.hangul_run(token.end + 1));
  const bool grade = next == U'-' && (after == U'\0' || after == U',' || after == U')' || particle);
  const bool spaced_grade = next == U'-' && is_space(after) &&
                            !is_latin(passage.at(token.end + 2)) &&
                            !is_digit(passage.at(token.end + 2));
  if (grade || spaced_grade) {
    token.reading += U" 마이너스";
    ++token.end;
  }
}

}  // namespace

std::u32string read_latin_token(std::u32string_view token, const Lexicon& lexicon) {
  if (const auto word = acronym_word(token)) return std::u32string(*word);
  switch (kind_of(token, lexicon)) {
    case TokenKind::letters:
      return spell_letters(token);
    case TokenKind::acronym_word:
    case TokenKind::english:
      break;
  }
  if (const auto found = find_english(with_plain_apostrophes(token), lexicon)) return found->hangul;
  const std::size_t hyphen = token.find(U'-');
  if (hyphen != std::u32string_view::npos) {
    const std::u32string first = read_latin_token(token.substr(0, hyphen), lexicon);
    const std::u32string rest = read_latin_token(token.substr(hyphen + 1), lexicon);
    const bool letter = hyphen == 1;
    return first + (letter ? U"" : U" ") + rest;
  }
  return read_by_case(token, lexicon);
}

MaybeReading read_latin(const Passage& passage, std::size_t at) {
  if (!is_latin(passage.at(at))) return std::nullopt;
  const std::size_t end = token_end(passage, at);
  const std::u32string_view token = passage.text.substr(at, end - at);
  TokenKind kind = kind_of(token, passage.lexicon);
  if (is_product_of_symbols(passage, at, end) || token == U"Rh") kind = TokenKind::letters;
  const bool article =
      (token == U"a" || token == U"A" || token == U"I") && next_is_english_word(passage, end);
  TokenReading reading;
  reading.end = end;
  reading.begins_word = false;
  if (kind == TokenKind::english || article) {
    const Run run = english_run(passage, at);
    reading.end = run.end;
    reading.token_class = run.words > 1 ? "English phrase" : "English";
    EnglishReading english = explain_english(run.phrase, passage.lexicon);
    reading.reading_source = explanation_of(english.source);
    reading.reading =
        run.words > 1 ? std::move(english.hangul) : read_latin_token(token, passage.lexicon);
    add_joined_by_ampersand(passage, reading);
    if (auto given = read_by_following_bracket(passage, reading, false)) return given;
    return reading;
  }
  reading.reading =
      acronym_word(token) ? read_latin_token(token, passage.lexicon) : spell_letters(token);
  reading.token_class = kind == TokenKind::acronym_word ? "acronym word" : "letters";
  reading.reading_source =
      kind == TokenKind::acronym_word ? "acronym said as a word" : "spelled letter by letter";
  add_joined_by_ampersand(passage, reading);
  add_joined_by_slash(passage, reading);
  add_hyphen_to_word(passage, reading);
  if (token.size() == 1 || token == U"Rh") add_sign_of_letter(passage, reading);
  if (auto given = read_by_following_bracket(passage, reading, false)) return given;
  return reading;
}

}  // namespace nangdok
