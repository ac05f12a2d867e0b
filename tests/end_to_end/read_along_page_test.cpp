// The read-along page as a reader uses it, in a browser, from a folder without a server.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <set>
#include <thread>

#include "end_to_end/browser.h"
#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr const char* arrow_right = "\uE014";  // WebDriver, 17.4.2: keyboard actions
constexpr const char* page_up = "\uE00E";
constexpr const char* page_down = "\uE00F";

/// Three chapters of the essay with their page, which each test opens anew.
class ReadAlongPage : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = scratch_folder("read-along");
    const Outcome made = nangdok({"render", essay().string(), "-o", (folder / "책 1.m4b").string(),
                                  "--only", "2-4", "--read-along", "html"});
    EXPECT_EQ(made.status, 0) << made.messages;
    browser = std::make_unique<Browser>();
  }

  static void TearDownTestSuite() { browser.reset(); }

  void SetUp() override {
    browser->open("file://" + folder.string() + "/%EC%B1%85%201.html");
    ASSERT_EQ(browser->wait_for("return document.querySelectorAll('.w').length > 10", seconds(10)),
              true);
    ASSERT_EQ(browser->wait_for("return audio.readyState >= 1", seconds(10)), true)
        << "the sound beside the page is not found";
  }

  static std::string marked() {
    return browser->run("return document.querySelector('.w.now')?.textContent ?? ''");
  }

  static double time() { return browser->run("return audio.currentTime"); }

  static int chapter() {
    return browser->run(
        "return [...document.querySelectorAll('#contents button')]"
        ".findIndex((button) => button.getAttribute('aria-current') === 'true')");
  }

  static inline fs::path folder;
  static inline std::unique_ptr<Browser> browser;
};

TEST_F(ReadAlongPage, MarksTheWordsAsTheyAreHeard) {
  browser->click("#play");
  std::set<std::string> heard;
  for (int i = 0; i < 400 && heard.size() < 4; ++i) {
    if (const std::string word = marked(); !word.empty()) heard.insert(word);
    std::this_thread::sleep_for(milliseconds(20));
  }
  EXPECT_GE(heard.size(), 4U) << "the mark does not move";
  EXPECT_EQ(browser->run("return document.querySelectorAll('.w.now').length"), 1);
  EXPECT_EQ(browser->run("return document.querySelector('.w.now').closest('.sentence')"
                         ".classList.contains('now')"),
            true);
  // The word that is marked is the one whose time it is.
  EXPECT_EQ(browser->run("audio.pause(); mark(); const now = audio.currentTime + 0.02;"
                         "const begun = words.filter((word) => word.start <= now);"
                         "return begun.at(-1).element.classList.contains('now')"),
            true);
  if (const char* pictures = std::getenv("NANGDOK_SCREENSHOTS")) {
    write_file(fs::path(pictures) / "read_along.png", browser->screenshot());
  }
}

TEST_F(ReadAlongPage, JumpsToAWordThatIsClicked) {
  const double start =
      std::stod(browser
                    ->run("const word = document.querySelectorAll('.w')[9]; word.id = 'target';"
                          "return word.dataset.start")
                    .get<std::string>());
  ASSERT_GT(start, 0.5);
  browser->click("#target");
  EXPECT_EQ(browser->wait_for("return document.querySelector('#target').classList.contains('now')",
                              seconds(5)),
            true);
  EXPECT_GE(time(), start - 0.001);
  EXPECT_EQ(browser->wait_for("return !audio.paused", seconds(5)), true) << "it plays from there";
}

TEST_F(ReadAlongPage, TurnsPagesAndWorksByKeyboard) {
  EXPECT_EQ(chapter(), 0);
  const json first = browser->run("return text.textContent");
  browser->press(page_down);
  EXPECT_EQ(chapter(), 1);
  EXPECT_NE(browser->run("return text.textContent"), first);
  EXPECT_EQ(browser->run("return Math.abs(audio.currentTime - chapters[1].start) < 0.01"), true);
  browser->click("#later");
  EXPECT_EQ(chapter(), 2);
  browser->press(page_down);
  EXPECT_EQ(chapter(), 2) << "there is no page behind the last";
  browser->press(page_up);
  EXPECT_EQ(chapter(), 1);
  browser->click("#earlier");
  EXPECT_EQ(browser->run("return text.textContent"), first);
  const double before = time();
  browser->press(arrow_right);
  browser->press(arrow_right);
  EXPECT_GT(time(), before + 0.2) << "to the next sentence";
  browser->press(" ");
  EXPECT_EQ(browser->wait_for("return !audio.paused", seconds(5)), true);
  browser->press(" ");
  EXPECT_EQ(browser->wait_for("return audio.paused", seconds(5)), true);
}

TEST_F(ReadAlongPage, ASoundThatGoesOnTurnsThePage) {
  browser->run("audio.currentTime = chapters[0].end - 0.3; audio.play()");
  EXPECT_EQ(browser->wait_for("return shown === 1", seconds(5)), true);
}

TEST_F(ReadAlongPage, AsksForNothingBesideItsSound) {
  browser->click("#play");
  ASSERT_EQ(browser->wait_for("return audio.currentTime > 0.3", seconds(5)), true);
  const json asked =
      browser->run("return performance.getEntriesByType('resource').map((entry) => entry.name)");
  for (const json& address : asked) {
    EXPECT_TRUE(address.get<std::string>().starts_with("file://")) << address;
  }
}

}  // namespace
}  // namespace nangdok::end_to_end
