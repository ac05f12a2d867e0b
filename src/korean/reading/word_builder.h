#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "korean/reading/normalized_text.h"
#include "korean/reading/passage.h"
#include "korean/sentence.h"

namespace nangdok {

/// Puts the words of a sentence together from what is read piece by piece, in order.
class WordBuilder {
 public:
  explicit WordBuilder(const NormalizedText& text) : text_(text) {}

  /// Hangul of the text at [begin, end), read as it stands.
  void add_hangul(std::size_t begin, std::size_t end);
  /// What a rule has read from [begin, token.end).
  void add_token(std::size_t begin, const TokenReading& token);
  /// A punctuation mark that touches the words around it. `opens`: it opens a bracket or quotation.
  void add_mark(char32_t mark, bool opens = false);
  /// The end of a word.
  void add_space() { open_ = false; }

  /// The last syllable read so far, or U+0000.
  [[nodiscard]] char32_t last_syllable() const {
    return words_.empty() ? U'\0' : words_.back().reading.back();
  }

  std::vector<Word> take() { return std::move(words_); }

 private:
  Word& open_word(TextSpan source);

  const NormalizedText& text_;
  std::vector<Word> words_;
  std::u32string marks_before_;
  bool open_ = false;
  bool after_mark_ = false;  ///< A closing mark stands at the end of the open word.
};

}  // namespace nangdok
