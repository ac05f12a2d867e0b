#include "korean/reading/reading.h"

#include "korean/lexicon/lexicon.h"
#include "korean/reading/normalized_text.h"
#include "korean/reading/passage.h"
#include "korean/reading/quantity.h"
#include "korean/reading/word_builder.h"

namespace nangdok {
namespace {

MaybeReading read_token(const Passage& passage, std::size_t at) {
  if (is_digit(passage.at(at))) return read_quantity(passage, at);
  return std::nullopt;
}

}  // namespace

std::vector<Word> read_aloud(std::u32string_view text, TextSpan span, const Lexicon& lexicon) {
  const NormalizedText normalized(text, span);
  const Passage passage{normalized.text(), lexicon};
  WordBuilder builder(normalized);
  std::size_t i = 0;
  while (i < passage.text.size()) {
    const char32_t c = passage.text[i];
    if (hangul::is_syllable(c)) {
      const std::size_t end = passage.hangul_end(i);
      builder.add_hangul(i, end);
      i = end;
    } else if (is_space(c)) {
      builder.add_space();
      ++i;
    } else if (const MaybeReading token = read_token(passage, i)) {
      builder.add_token(i, *token);
      i = token->end;
    } else {
      builder.add_mark(c);
      ++i;
    }
  }
  return builder.take();
}

}  // namespace nangdok
