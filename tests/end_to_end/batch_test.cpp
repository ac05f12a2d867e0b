#include <gtest/gtest.h>

#include <filesystem>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class Batch : public testing::Test {
 protected:
  void SetUp() override {
    write_file(folder_ / "a.txt", "첫째 책이다. 봄이 왔다.\n");
    write_file(folder_ / "b.txt", "둘째 책이다. 여름이 왔다.\n");
    fs::create_directories(folder_ / "out");
  }

  [[nodiscard]] Outcome batch(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "batch");
    arguments.insert(arguments.end(), {"--store", (folder_ / "store").string()});
    return nangdok(arguments);
  }

  fs::path folder_ = scratch_folder("batch");
  std::string a_ = (folder_ / "a.txt").string();
  std::string b_ = (folder_ / "b.txt").string();
  std::string out_ = (folder_ / "out").string();
};

TEST_F(Batch, GoesOnAfterAFailureAndExitsWith3) {
  const Outcome result = batch({a_, (folder_ / "missing.txt").string(), b_, "-o", out_, "--json"});
  EXPECT_EQ(result.status, 3) << result.messages;
  const json books = result.json().at("books");
  ASSERT_EQ(books.size(), 3U);
  EXPECT_EQ(books.at(0).at("status"), "done");
  EXPECT_EQ(books.at(1).at("status"), "failed");
  EXPECT_NE(books.at(1).at("error"), "");
  EXPECT_EQ(books.at(2).at("status"), "done");
  EXPECT_TRUE(fs::exists(folder_ / "out/a.m4b"));
  EXPECT_TRUE(fs::exists(folder_ / "out/b.m4b"));
}

TEST_F(Batch, ReusesWhatIsThere) {
  ASSERT_EQ(batch({a_, b_, "-o", out_}).status, 0);
  const json books = batch({a_, b_, "-o", out_, "--json"}).json().at("books");
  EXPECT_EQ(books.at(0).at("status"), "reused");
  EXPECT_EQ(books.at(1).at("status"), "reused");
}

TEST_F(Batch, TakesAManifestWithDefaultsAndPatterns) {
  write_file(folder_ / "books.toml",
             "[defaults]\nformat = \"opus\"\nauthor = \"아무개\"\n\n"
             "[[book]]\ninput = \"*.txt\"\n");
  const Outcome result = batch({(folder_ / "books.toml").string(), "-o", out_, "--json"});
  EXPECT_EQ(result.status, 0) << result.messages;
  EXPECT_EQ(result.json().at("books").size(), 2U);
  EXPECT_TRUE(fs::exists(folder_ / "out/a.opus"));
}

TEST_F(Batch, NamesFileLineAndKeyOfAMistake) {
  write_file(folder_ / "books.toml", "[[book]]\ninput = \"a.txt\"\ntitel = \"봄\"\n");
  const Outcome result = batch({(folder_ / "books.toml").string(), "-o", out_});
  EXPECT_EQ(result.status, 2);
  EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
  EXPECT_NE(result.messages.find("books.toml:3"), std::string::npos) << result.messages;
  EXPECT_NE(result.messages.find("did you mean 'title'"), std::string::npos) << result.messages;
}

TEST_F(Batch, RefusesTwoBooksWithOneOutputBeforeAnythingIsMade) {
  fs::create_directories(folder_ / "more");
  write_file(folder_ / "more/a.txt", "다른 책이다.\n");
  const Outcome result = batch({a_, (folder_ / "more/a.txt").string(), "-o", out_});
  EXPECT_EQ(result.status, 2);
  EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
  EXPECT_TRUE(fs::is_empty(out_));
}

TEST_F(Batch, DryRunMakesNothing) {
  const Outcome result = batch({a_, "-o", out_, "--dry-run", "--json"});
  EXPECT_EQ(result.status, 0) << result.messages;
  EXPECT_TRUE(fs::is_empty(out_));
}

TEST_F(Batch, ShardsAreDisjointCompleteAndGiveTheSameBytes) {
  const std::string essay_path = essay().string();
  const std::vector<std::string> shards = {"1/3", "2/3", "3/3"};
  for (const std::string& shard : shards) {
    const Outcome result = batch({essay_path, "-o", out_, "--shard", shard});
    EXPECT_EQ(result.status, 0) << result.messages;
    EXPECT_TRUE(fs::is_empty(out_)) << "a shard packages nothing";
  }
  const json books = batch({essay_path, "-o", out_, "--json"}).json().at("books");
  EXPECT_EQ(books.at(0).at("status"), "reused") << "all chapters came from the shards";
  const fs::path whole = folder_ / "whole.m4b";
  ASSERT_EQ(nangdok({"render", essay_path, "-o", whole.string(), "--no-store"}).status, 0);
  const std::string made = books.at(0).at("outputs").at(0);
  EXPECT_EQ(run({"cmp", made, whole.string()}).status, 0);
}

}  // namespace
}  // namespace nangdok::end_to_end
