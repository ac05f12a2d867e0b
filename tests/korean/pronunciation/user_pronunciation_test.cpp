#include "pronunciation_case.h"

namespace nangdok {

TEST(UserPronunciation, StandsAndItsLastCodaJoinsTheParticle) {
  std::vector<UserEntry> entries(1);
  entries[0].word = U"툴리언즈";
  entries[0].reading = U"툴리언즈";
  entries[0].pronunciation = U"툴리언쓰";
  entries.push_back({U"문고본", U"문고본", U"문꼬본", "noun", false});
  std::vector<UserLexicon> lexicons;
  lexicons.emplace_back(std::move(entries));
  const Lexicon lexicon(std::move(lexicons));
  EXPECT_EQ(pronunciation(pronounced("툴리언즈의", lexicon)), "툴리언쓰의");
  EXPECT_EQ(pronunciation(pronounced("문고본을", lexicon)), "문꼬보늘");
}

}  // namespace nangdok
