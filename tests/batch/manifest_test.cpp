#include "batch/manifest.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "base/error.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

/// Options enough to tell a manifest's keys apart: the first word is the input.
OptionParser few_options() {
  OptionParser parser;
  parser.names = {"input", "output", "title", "speed", "credits"};
  parser.parse = [](const std::vector<std::string>& arguments) {
    BookOptions options;
    options.input = arguments.at(0);
    for (const std::string& argument : arguments) {
      if (argument.starts_with("--output=")) options.output = argument.substr(9);
      if (argument.starts_with("--title=")) options.title = argument.substr(8);
      if (argument == "--speed=0") throw Error("speed is 0", "", "give one above 0");
    }
    return options;
  };
  return parser;
}

class Manifest : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::vector<BatchBook> load(const std::string& text) {
    std::ofstream(path_) << text;
    return load_manifest(path_, few_options());
  }

  fs::path folder_ = fs::path(testing::TempDir()) / ("manifest-" + std::to_string(getpid()));
  fs::path path_ = folder_ / "books.toml";
};

TEST_F(Manifest, BooksTakeTheDefaultsThatTheyDoNotChange) {
  const auto books = load(
      "[defaults]\ntitle = \"모음\"\n"
      "[[book]]\ninput = \"a.txt\"\n"
      "[[book]]\ninput = \"b.txt\"\ntitle = \"봄\"\n");
  ASSERT_EQ(books.size(), 2U);
  EXPECT_EQ(books[0].options.title, "모음");
  EXPECT_EQ(books[1].options.title, "봄");
  EXPECT_EQ(books[1].where, path_.string() + ":5");
}

TEST_F(Manifest, PathsAreRelativeToIt) {
  const auto books = load("[[book]]\ninput = \"a.txt\"\noutput = \"/b/a.m4b\"\n");
  EXPECT_EQ(books.at(0).options.input, folder_ / "a.txt");
  EXPECT_EQ(books.at(0).options.output, "/b/a.m4b");
}

TEST_F(Manifest, APatternIsABookForEachFile) {
  for (const char* name : {"a.txt", "b.txt", "c.md"}) std::ofstream(folder_ / name) << "글";
  const auto books = load("[[book]]\ninput = \"*.txt\"\n");
  ASSERT_EQ(books.size(), 2U);
  EXPECT_EQ(books[0].options.input, folder_ / "a.txt");
  EXPECT_EQ(books[1].options.input, folder_ / "b.txt");
}

struct Mistake {
  const char* text;
  const char* where;    ///< After the manifest's path.
  const char* problem;  ///< A part of it.
  const char* remedy;   ///< A part of it.
};

TEST_F(Manifest, MistakesNameLineKeyAndRemedy) {
  std::ofstream(folder_ / "a.txt") << "글";
  std::ofstream(folder_ / "b.txt") << "글";
  const Mistake mistakes[] = {
      {"[[book]]\ninput = \"a.txt\"\ntitel = \"봄\"\n", ":3", "'titel'", "'title'"},
      {"[defaults]\nqqqqqq = 1\n[[book]]\ninput = \"a.txt\"\n", ":2", "'qqqqqq'", "--help"},
      {"[[books]]\ninput = \"a.txt\"\n", ":1", "'books'", "[[book]]"},
      {"[defaults]\ntitle = \"봄\"\n", "", "no [[book]]", "input"},
      {"book = [1]\n", ":1", "'book' is not a table", "[[book]]"},
      {"[[book]]\ntitle = \"봄\"\n", ":1", "without 'input'", "input = "},
      {"[[book]]\ninput = \"a.txt\"\ntitle = 2020-01-01\n", ":3", "'title'", "quotation marks"},
      {"[[book]]\ninput = \"none*.txt\"\n", ":1", "none*.txt", "pattern"},
      {"[[book]]\ninput = \"*.txt\"\noutput = \"o.m4b\"\n", ":1", "'output'", "leave it out"},
      {"[[book]]\ninput = \"a.txt\"\noutput = \"-\"\n", ":1", "writes files", "'output'"},
      {"[[book]]\ninput = \"a.txt\"\nspeed = 0\n", ":1", "speed is 0", "above 0"},
      {"[[book]]\ninput = \n", ":2", "", "README"},
  };
  for (const Mistake& mistake : mistakes) {
    try {
      load(mistake.text);
      ADD_FAILURE() << "taken: " << mistake.text;
    } catch (const Error& error) {
      EXPECT_EQ(error.where(), path_.string() + mistake.where) << mistake.text;
      EXPECT_NE(error.problem().find(mistake.problem), std::string::npos) << error.what();
      EXPECT_NE(error.remedy().find(mistake.remedy), std::string::npos) << error.what();
      EXPECT_EQ(error.status(), ExitStatus::bad_usage) << mistake.text;
    }
  }
}

BatchBook book(const char* input, const char* output = "") {
  BatchBook book;
  book.options.input = input;
  book.options.output = output;
  return book;
}

TEST(Outputs, GoToTheFolderUnderTheInputsName) {
  std::vector<BatchBook> books = {book("in/a.txt"), book("in/b.txt", "mine/b.mp3")};
  settle_outputs(books, "out");
  EXPECT_EQ(books[0].options.output, "out/a.m4b");
  EXPECT_EQ(books[1].options.output, "mine/b.mp3");
}

TEST(Outputs, TwoBooksWithOneAreRefused) {
  std::vector<BatchBook> books = {book("x/a.txt"), book("y/a.txt")};
  try {
    settle_outputs(books, "out");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(error.problem().find("x/a.txt and y/a.txt"), std::string::npos) << error.what();
    EXPECT_EQ(error.where(), "out/a.m4b");
  }
}

}  // namespace
}  // namespace nangdok
