#include "render/plan.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class BookPlanning : public testing::Test {
 protected:
  BookPlanning() { fs::create_directories(folder_); }
  ~BookPlanning() override { fs::remove_all(folder_); }

  [[nodiscard]] fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }

  [[nodiscard]] BookPlan plan(const std::string& text, const std::string& lexicon) const {
    BookOptions options;
    options.input = write("book.txt", text);
    options.lexicons = {write("words.toml", lexicon)};
    return plan_book(options);
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / ("plan_test" + std::to_string(getpid()));
};

constexpr const char* lexicon = R"(
[[word]]
word = "툴리"
reading = "투울리"

[[word]]
word = "ABC"
reading = "에비시"
)";

TEST_F(BookPlanning, TellsEntriesThatNeverMatched) {
  EXPECT_THAT(plan("오늘은 툴리가 왔다.", lexicon).unmatched_lexicon_entries, ElementsAre("ABC"));
}

// What begins inside a word, or has more letters after it, is another word.
TEST_F(BookPlanning, DoesNotMatchInsideOtherWords) {
  EXPECT_THAT(plan("쿠툴리 산과 XABCD 상자를 보았다.", lexicon).unmatched_lexicon_entries,
              ElementsAre("툴리", "ABC"));
}

// Letters of full width are the same letters.
TEST_F(BookPlanning, MatchesAsReadingDoes) {
  EXPECT_THAT(plan("ＡＢＣ를 배웠다.", lexicon).unmatched_lexicon_entries, ElementsAre("툴리"));
}

TEST_F(BookPlanning, EntriesThatDoNotMatchShapeNoJob) {
  const auto key = [&](const std::string& words) {
    return plan("오늘은 툴리가 왔다.", words).chapters.front().jobs.front().job.key;
  };
  const std::string first = std::string(lexicon);
  std::string other = first;
  other.replace(other.find("에비시"), std::string("에비시").size(), "에이비시");
  std::string changed = first;
  changed.replace(changed.find("투울리"), std::string("투울리").size(), "툴으리");
  EXPECT_EQ(key(first), key(other));
  EXPECT_NE(key(first), key(changed));
}

}  // namespace
}  // namespace nangdok
