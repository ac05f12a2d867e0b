#include "korean/reading/user_word.h"

#include "reading_case.h"

namespace nangdok {
namespace {

std::string read_with(std::vector<UserEntry> entries, std::string_view written) {
  std::vector<UserLexicon> lexicons;
  lexicons.emplace_back(std::move(entries), "names");
  const Lexicon lexicon(std::move(lexicons));
  return read(written, lexicon);
}

TEST(UserWord, GoesBeforeEveryRule) {
  EXPECT_EQ(read_with({{U"GDP", U"국내총생산", {}, "noun", false}}, "GDP가"), "국내총생산가");
}

TEST(UserWord, EndsBeforeAParticleOnly) {
  const UserEntry name{U"나리", U"라리", {}, "noun", false};
  EXPECT_EQ(read_with({name}, "나리가 왔다"), "라리가 왔다");
  EXPECT_EQ(read_with({name}, "나리꽃"), "나리꽃");
}

TEST(UserWord, TheLongestMatches) {
  EXPECT_EQ(
      read_with({{U"New", U"뉴", {}, "noun", false}, {U"New Deal", U"뉴딜", {}, "noun", false}},
                "New Deal은"),
      "뉴딜은");
}

TEST(UserWord, NamesItsLexicon) {
  std::vector<UserLexicon> lexicons;
  lexicons.emplace_back(std::vector<UserEntry>{{U"Bora", U"보라", {}, "noun", true}}, "names");
  const Lexicon lexicon(std::move(lexicons));
  EXPECT_EQ(words_read("Bora", lexicon).front().reading_source, "lexicon names: Bora");
  EXPECT_NE(words_read("BORA", lexicon).front().reading_source, "lexicon names: Bora");
}

TEST(UserWord, OnlyWhatIsReadByAnEntryCountsAsItsMatch) {
  std::vector<UserLexicon> lexicons;
  lexicons.emplace_back(std::vector<UserEntry>{{U"나리", U"라리", {}, "noun", false},
                                               {U"New Deal", U"뉴딜", {}, "noun", false}},
                        "names");
  const Lexicon lexicon(std::move(lexicons));
  const std::u32string text = U"나리꽃과 new deal을 보았다";
  const auto used = user_entries_in(text, {0, text.size()}, lexicon);
  ASSERT_EQ(used.size(), 1U);
  EXPECT_EQ(used.front()->word, U"New Deal");
}

}  // namespace
}  // namespace nangdok
