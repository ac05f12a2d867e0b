#include "korean/reading/user_word.h"

#include "base/utf8.h"
#include "korean/lexicon/lexicon.h"
#include "korean/reading/particle.h"

namespace nangdok {

MaybeReading read_user_word(const Passage& passage, std::size_t at) {
  for (const UserLexicon& lexicon : passage.lexicon.user_lexicons()) {
    for (const UserEntry* entry : lexicon.matches(passage.text, at)) {
      const std::size_t end = at + entry->word.size();
      // Between Hangul and Hangul only a particle tells where a name ends: 나리가, not 나리꽃.
      const bool hangul_inside = hangul::is_syllable(passage.before(end));
      if (hangul_inside && !is_particle_after_noun(passage.hangul_run(end))) continue;
      TokenReading token{end,
                         entry->reading,
                         "user lexicon",
                         "lexicon " + lexicon.name() + ": " + to_utf8(entry->word),
                         false,
                         {}};
      if (entry->pronunciation) token.pronunciation = *entry->pronunciation;
      token.user_entry = entry;
      return token;
    }
  }
  return std::nullopt;
}

}  // namespace nangdok
