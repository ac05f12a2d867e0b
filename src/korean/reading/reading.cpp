#include "korean/reading/reading.h"

#include <algorithm>
#include <array>

#include "korean/lexicon/lexicon.h"
#include "korean/reading/abbreviation.h"
#include "korean/reading/address.h"
#include "korean/reading/bracket.h"
#include "korean/reading/date.h"
#include "korean/reading/emoticon.h"
#include "korean/reading/foreign_script.h"
#include "korean/reading/fraction.h"
#include "korean/reading/hanja.h"
#include "korean/reading/latin.h"
#include "korean/reading/list_mark.h"
#include "korean/reading/model_name.h"
#include "korean/reading/money.h"
#include "korean/reading/normalized_text.h"
#include "korean/reading/passage.h"
#include "korean/reading/quantity.h"
#include "korean/reading/range.h"
#include "korean/reading/roman_numeral.h"
#include "korean/reading/score.h"
#include "korean/reading/sign.h"
#include "korean/reading/telephone.h"
#include "korean/reading/time_of_day.h"
#include "korean/reading/unit.h"
#include "korean/reading/user_word.h"
#include "korean/reading/version.h"
#include "korean/reading/word_builder.h"
#include "korean/reading/word_sign.h"

namespace nangdok {
namespace {

using Reader = MaybeReading (*)(const Passage&, std::size_t);

// The first reader that knows the token reads it: the special before the general.
constexpr std::array<Reader, 17> readers_of_figures = {
    read_offer,         read_note_number, read_address,   read_digit_string,     read_date,
    read_event_date,    read_version,     read_scripture, read_time_of_day,      read_score,
    read_comparison,    read_fraction,    read_range,     read_hyphened_numbers, read_scientific,
    read_model_or_unit, read_quantity};
constexpr std::array<Reader, 14> readers_of_letters = {
    read_ion,        read_emoticon,     read_placeholder,   read_address,    read_time_of_day,
    read_money,      read_version,      read_roman_numeral, read_comparison, read_function_name,
    read_unit_alone, read_abbreviation, read_model_name,    read_latin};
constexpr std::array<Reader, 19> readers_of_signs = {
    read_emoticon,       read_weekday,       read_repeating_bracket,
    read_bare_decimal,   read_digit_string,  read_short_year,
    read_money,          read_signed_number, read_fraction,
    read_range_sign,     read_roman_numeral, read_placeholder,
    read_file_extension, read_address,       read_unit_alone,
    read_kana,           read_jamo,          read_hanja,
    read_foreign_script};

template <std::size_t size>
MaybeReading first_of(const std::array<Reader, size>& readers, const Passage& passage,
                      std::size_t at) {
  for (const Reader reader : readers) {
    if (auto reading = reader(passage, at)) return reading;
  }
  return std::nullopt;
}

MaybeReading read_token(const Passage& passage, std::size_t at, char32_t last) {
  const char32_t c = passage.at(at);
  if (c == U'+') {
    if (auto number = read_digit_string(passage, at)) return number;
  }
  if (auto sign = read_arithmetic_sign(passage, at, last)) return sign;
  if (is_digit(c)) return first_of(readers_of_figures, passage, at);
  if (is_latin(c)) return first_of(readers_of_letters, passage, at);
  if (auto reading = first_of(readers_of_signs, passage, at)) return reading;
  if (auto word = read_word_sign(passage, at)) return word;
  return read_silent_mark(passage, at);
}

/// `.exe` and `.5` begin with their point; any other is the end of something.
bool may_open_token(const Passage& passage, std::size_t point) {
  return is_ascii_letter(passage.at(point + 1)) || is_digit(passage.at(point + 1));
}

/// `<기생충>`: a bracket, not a comparison.
bool opens_title(const Passage& passage, std::size_t at) {
  const char32_t next = passage.at(at + 1);
  return next != U'\0' && !is_space(next) &&
         passage.text.find(U'>', at + 2) != std::u32string_view::npos;
}

/// Reads the passage piece by piece. `used` is given each entry of the user's that is read.
void read_into(WordBuilder& builder, const Passage& passage,
               std::vector<const UserEntry*>* used = nullptr) {
  const bool has_user_words = !passage.lexicon.user_lexicons().empty();
  std::size_t i = 0;
  while (i < passage.text.size()) {
    const char32_t c = passage.text[i];
    if (has_user_words && is_letter(c)) {
      if (const MaybeReading word = read_user_word(passage, i)) {
        if (used != nullptr) used->push_back(word->user_entry);
        builder.add_token(i, *word);
        i = word->end;
        continue;
      }
    }
    if (hangul::is_syllable(c)) {
      const std::size_t end = passage.hangul_end(i);
      builder.add_hangul(i, end);
      i = end;
    } else if (is_space(c)) {
      builder.add_space();
      ++i;
    } else if (c == U',' || (c == U'.' && !may_open_token(passage, i))) {
      builder.add_mark(c);
      ++i;
    } else if (const MaybeReading token = read_token(passage, i, builder.last_syllable())) {
      builder.add_token(i, *token);
      i = std::max(token->end, i + 1);  // whatever a reader says, the text ends
    } else {
      builder.add_mark(c, c == U'<' && opens_title(passage, i));
      ++i;
    }
  }
}

/// Whether an entry of the user stands anywhere: to read everything only to learn that none does
/// would take seconds in a long book.
bool may_match(std::u32string_view text, const Lexicon& lexicon) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const UserLexicon& user : lexicon.user_lexicons()) {
      if (!user.matches(text, i).empty()) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Word> read_aloud(std::u32string_view text, TextSpan span, const Lexicon& lexicon) {
  const NormalizedText normalized(text, span);
  WordBuilder builder(normalized);
  read_into(builder, {normalized.text(), lexicon});
  return builder.take();
}

std::vector<const UserEntry*> user_entries_in(std::u32string_view text, TextSpan span,
                                              const Lexicon& lexicon) {
  std::vector<const UserEntry*> used;
  if (lexicon.user_lexicons().empty()) return used;
  const NormalizedText normalized(text, span);
  if (!may_match(normalized.text(), lexicon)) return used;
  WordBuilder builder(normalized);
  read_into(builder, {normalized.text(), lexicon}, &used);
  return used;
}

}  // namespace nangdok
