// A worker that crashes, is killed or hangs costs one more try; a sentence that kills every worker
// is named.
#include "end_to_end/fault_fixture.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;

class FailingEngine : public Fault {
 protected:
  FailingEngine() {
    document_ = folder_ / "book.txt";
    write_file(document_, "봄이 왔다. 꽃이 피었다.\n\n" + bad_sentence_ + " 새가 운다.\n");
    // The engine is given phonemes; those of the whole sentence stand in no other.
    const Outcome read =
        run({program().string(), "read", "--as", "phonemes", "--lines", "-"}, bad_sentence_ + "\n");
    phonemes_ = read.output.substr(0, read.output.find_first_of(" \n"));
    EXPECT_GT(phonemes_.size(), 8U);
  }

  Outcome render_failing(const std::string& way, const fs::path& once = {}) {
    std::vector<std::string> words = {"env", std::string("LD_PRELOAD=") + FAILING_ENGINE,
                                      "FAILING_ENGINE_TEXT=" + phonemes_,
                                      "FAILING_ENGINE_BY=" + way};
    if (!once.empty()) words.push_back("FAILING_ENGINE_ONCE=" + once.string());
    const std::vector<std::string> render = command(books_ / "book.m4b");
    words.insert(words.end(), render.begin(), render.end());
    return run(words);
  }

  void expect_to_be_named(const Outcome& result, const std::string& why) {
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
    EXPECT_NE(result.messages.find(bad_sentence_), std::string::npos) << result.messages;
    EXPECT_NE(result.messages.find(why), std::string::npos) << result.messages;
    EXPECT_EQ(files_in(books_), 0U);
  }

  std::string bad_sentence_ = "까마귀떼가 흐느꼈습니다.";
  std::string phonemes_;
};

TEST_F(FailingEngine, ACrashOnASentenceNamesIt) {
  expect_to_be_named(render_failing("crash"), "signal Aborted");
}

TEST_F(FailingEngine, AKillOnASentenceNamesIt) {
  expect_to_be_named(render_failing("kill"), "out of memory");
}

TEST_F(FailingEngine, AFailureThatDoesNotComeAgainChangesNoByte) {
  const std::string& right = expected();
  for (const std::string way : {"crash", "kill"}) {
    fs::remove_all(store_);
    fs::remove(books_ / "book.m4b");
    const fs::path once = folder_ / way;
    const Outcome result = render_failing(way, once);
    EXPECT_TRUE(fs::exists(once)) << "the engine did not fail at all";
    EXPECT_EQ(result.status, 0) << result.messages;
    EXPECT_TRUE(bytes_of(books_ / "book.m4b") == right) << way;
  }
}

/// A worker is given two minutes of silence.
TEST_F(FailingEngine, AHangOnASentenceNamesIt) {
  if (!long_tests()) GTEST_SKIP() << "takes six minutes: NANGDOK_LONG_TESTS";
  expect_to_be_named(render_failing("hang"), "it hung");
}

}  // namespace
}  // namespace nangdok::end_to_end
