#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "korean/reading/character_class.h"

namespace nangdok {

class Lexicon;
struct UserEntry;

/// A sentence in the making: its normalized text and what is looked up. Each kind of token has one
/// function that takes a passage and a position and says how what stands there is read.
struct Passage {
  std::u32string_view text;
  const Lexicon& lexicon;

  /// The character at `i`, or U+0000 outside the text.
  [[nodiscard]] char32_t at(std::size_t i) const { return i < text.size() ? text[i] : U'\0'; }
  /// The character before `i`, or U+0000 at the start.
  [[nodiscard]] char32_t before(std::size_t i) const { return i == 0 ? U'\0' : at(i - 1); }
  [[nodiscard]] bool starts_with(std::size_t i, std::u32string_view what) const {
    return i <= text.size() && text.substr(i).starts_with(what);
  }
  /// The first position from `i` on that holds no space.
  [[nodiscard]] std::size_t skip_spaces(std::size_t i) const {
    while (is_space(at(i))) ++i;
    return i;
  }
  /// The end of the run of Hangul syllables at `i`.
  [[nodiscard]] std::size_t hangul_end(std::size_t i) const {
    while (hangul::is_syllable(at(i))) ++i;
    return i;
  }
  [[nodiscard]] std::u32string_view hangul_run(std::size_t i) const {
    return i < text.size() ? text.substr(i, hangul_end(i) - i) : std::u32string_view();
  }
  /// The run of Hangul that ends at `i`.
  [[nodiscard]] std::u32string_view hangul_before(std::size_t i) const {
    std::size_t begin = i;
    while (hangul::is_syllable(before(begin))) --begin;
    return text.substr(begin, i - begin);
  }
  /// The Hangul word before `i`, spaces, opening and closing marks between them skipped.
  [[nodiscard]] std::u32string_view previous_word(std::size_t i) const;
  /// The Hangul word from `i` on, spaces and marks skipped.
  [[nodiscard]] std::u32string_view next_word(std::size_t i) const;
};

/// How the characters up to `end` are read.
struct TokenReading {
  std::size_t end = 0;
  std::u32string reading;        ///< Hangul; a space divides it into words. May be empty: silent.
  std::string token_class;       ///< As Word::token_class.
  std::string reading_source;    ///< As Word::reading_source.
  bool begins_word = false;      ///< Never glued to the Hangul before it (약3만 → 약 삼만).
  std::u32string pronunciation;  ///< Where the user's lexicon fixes it.
  bool joins_previous = false;   ///< Glued to the word before even across a space: 에서, 은/는.
  const UserEntry* user_entry = nullptr;  ///< The user's own word that this is.
};

using MaybeReading = std::optional<TokenReading>;

}  // namespace nangdok
