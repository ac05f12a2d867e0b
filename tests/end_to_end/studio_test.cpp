#include <fcntl.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <random>
#include <set>
#include <thread>
#include <vector>

#include "end_to_end/browser.h"
#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// The studio, started for a copy of the essay.
class Studio : public testing::Test {
 protected:
  void SetUp() override {
    fs::copy_file(essay(), document_);
    const fs::path address = folder_ / "address";
    process_ = start(
        {"sh", "-c",
         "exec " + program().string() + " studio " + document_.string() + " >" + address.string()});
    for (int i = 0; i < 400 && url_.empty(); ++i) {
      std::ifstream in(address);
      std::getline(in, url_);
      std::this_thread::sleep_for(milliseconds(25));
    }
    ASSERT_TRUE(url_.starts_with("http://127.0.0.1:")) << url_;
    const std::size_t colon = url_.rfind(':');
    const std::size_t slash = url_.find('/', colon);
    port_ = std::stoi(url_.substr(colon + 1, slash - colon - 1));
    root_ = url_.substr(slash);
  }

  void TearDown() override {
    kill(process_, SIGINT);
    EXPECT_EQ(wait_for(process_), 0);
  }

  [[nodiscard]] httplib::Client client() const { return httplib::Client("127.0.0.1", port_); }

  [[nodiscard]] std::string get(const std::string& path) const {
    httplib::Client http = client();
    http.set_read_timeout(60, 0);
    const auto answer = http.Get((root_ + path).c_str());
    EXPECT_TRUE(answer && answer->status == 200) << path;
    return answer ? answer->body : std::string();
  }

  fs::path folder_ = scratch_folder("studio");
  fs::path document_ = folder_ / "essay.txt";
  pid_t process_ = -1;
  std::string url_;
  int port_ = 0;
  std::string root_;
};

TEST_F(Studio, AnswersNobodyWithoutTheToken) {
  httplib::Client http = client();
  for (const char* path : {"/", "/api/book", "/app.js", "/00000000000000000000000000000000/"}) {
    const auto answer = http.Get(path);
    ASSERT_TRUE(answer) << path;
    EXPECT_EQ(answer->status, 404) << path;
  }
}

TEST_F(Studio, RefusesOtherSitesAndOtherNamesForThisMachine) {
  httplib::Client http = client();
  const std::string book = root_ + "api/book";
  EXPECT_EQ(http.Get(book.c_str(), {{"Sec-Fetch-Site", "cross-site"}})->status, 403);
  EXPECT_EQ(http.Get(book.c_str(), {{"Origin", "http://example.org"}})->status, 403);
  EXPECT_EQ(http.Get(book.c_str(), {{"Host", "evil.example:80"}})->status, 403);
  EXPECT_EQ(http.Get(book.c_str())->status, 200);
}

TEST_F(Studio, GivesNoFileOutsideTheDocumentsFolder) {
  httplib::Client http = client();
  for (const char* path :
       {"../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "essay.txt", "api/../../essay.txt"}) {
    const auto answer = http.Get((root_ + path).c_str());
    ASSERT_TRUE(answer);
    EXPECT_NE(answer->status, 200) << path;
  }
  const auto answer =
      http.Post((root_ + "api/settings").c_str(), R"({"cover":"/etc/passwd"})", "application/json");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 400);
}

TEST_F(Studio, ServesTheSoundByByteRanges) {
  const std::string whole = get("api/sound/4.wav");
  ASSERT_GT(whole.size(), 10'000U);
  EXPECT_TRUE(whole.starts_with("RIFF"));
  httplib::Client http = client();
  const auto part = http.Get((root_ + "api/sound/4.wav").c_str(), {{"Range", "bytes=100-199"}});
  ASSERT_TRUE(part);
  EXPECT_EQ(part->status, 206);
  EXPECT_EQ(part->body, whole.substr(100, 100));
}

TEST_F(Studio, SaysWhatIsWrongWithARequest) {
  httplib::Client http = client();
  for (const char* body : {"", "[]", "{", "{\"word\":1}", "\xff\xfe"}) {
    const auto answer = http.Post((root_ + "api/mend").c_str(), body, "application/json");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 400) << body;
    EXPECT_TRUE(json::accept(answer->body));
  }
  EXPECT_EQ(http.Get((root_ + "api/paragraph/99999").c_str())->status, 400);
}

TEST_F(Studio, AnswersTwoHundredRequestsAtOnce) {
  std::vector<std::thread> threads;
  std::atomic<int> right = 0;
  for (int t = 0; t < 20; ++t) {
    threads.emplace_back([&] {
      httplib::Client http = client();
      http.set_read_timeout(60, 0);
      for (int i = 0; i < 10; ++i) {
        const auto answer = http.Get((root_ + "api/paragraph/" + std::to_string(1 + i)).c_str());
        if (answer && answer->status == 200 && json::accept(answer->body)) ++right;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, 200);
}

TEST_F(Studio, SurvivesRandomRequests) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {
      "api/", "book", "mend",       "sound/", "1", ".wav",   "..",     "/",
      "%00",  "?a=b", "9999999999", "가",     "&", "times/", "render", "\""};
  httplib::Client http = client();
  for (int i = 0; i < 300; ++i) {
    std::string path = root_;
    for (std::size_t k = random() % 5; k > 0; --k) path += pieces[random() % pieces.size()];
    std::string body;
    for (std::size_t k = random() % 40; k > 0; --k) body += static_cast<char>(random() % 256);
    if (path.find("render") != std::string::npos) continue;
    if (random() % 2 == 0) {
      http.Get(path.c_str());
    } else {
      http.Post(path.c_str(), body, "application/json");
    }
  }
  EXPECT_FALSE(get("api/book").empty());
  std::set<std::string> names;
  for (const fs::directory_entry& file : fs::directory_iterator(folder_)) {
    names.insert(file.path().filename().string());
  }
  names.erase("essay.lexicon.toml");
  names.erase("essay.book.toml");
  EXPECT_EQ(names, (std::set<std::string>{"address", "essay.txt"}));
}

TEST_F(Studio, APersonListensMendsAndRenders) {
  Browser browser;
  browser.open(url_);
  ASSERT_EQ(browser.wait_for("return document.querySelectorAll('.paragraph button').length > 50",
                             seconds(20)),
            true);
  EXPECT_EQ(browser.run("return document.querySelectorAll('.left-out').length"), 5);
  EXPECT_EQ(browser.run("return document.querySelector('.left-out').title.length > 0"), true);

  browser.click("#paragraph-4 button");
  std::set<std::string> spoken;
  for (int i = 0; i < 400 && spoken.size() < 3; ++i) {
    const json word =
        browser.run("return document.querySelector('.word.spoken')?.textContent ?? ''");
    if (word != "") spoken.insert(word.get<std::string>());
    std::this_thread::sleep_for(milliseconds(20));
  }
  EXPECT_GE(spoken.size(), 3U) << "the marked word moves";
  if (const char* folder = std::getenv("NANGDOK_SCREENSHOTS")) {
    write_file(fs::path(folder) / "studio.png", browser.screenshot());
  }
  browser.click("#stop");

  const std::string find =
      "const row = [...document.querySelectorAll('.paragraph')].find((r) => "
      "r.textContent.includes('Tooliense를 세상에')); ";
  const std::string number =
      std::to_string(std::stoi(browser.run(find + "return row.dataset.number").get<std::string>()));
  const std::string before = get("api/sound/" + number + ".wav");
  browser.run(find + "row.querySelector('button').click()");
  ASSERT_EQ(browser.wait_for(
                "return document.querySelectorAll('#paragraph-" + number + " .word').length > 2",
                seconds(20)),
            true);
  browser.run("[...document.querySelectorAll('#paragraph-" + number +
              " .word')].find((w) => w.textContent.includes('Tooliense')).click()");
  EXPECT_EQ(
      browser.wait_for("return document.querySelectorAll('#inspector dd').length >= 6", seconds(5)),
      true);
  browser.run(
      "const form = document.querySelector('#inspector form');"
      "form.elements.word.value = 'Tooliense';"
      "form.elements.reading.value = '툴리엔스공방';"
      "form.requestSubmit();");
  const fs::path lexicon = folder_ / "essay.lexicon.toml";
  for (int i = 0; i < 200 && !fs::exists(lexicon); ++i) {
    std::this_thread::sleep_for(milliseconds(25));
  }
  ASSERT_TRUE(fs::exists(lexicon));
  EXPECT_NE(run({"cat", lexicon.string()}).output.find("툴리엔스공방"), std::string::npos);
  EXPECT_FALSE(get("api/sound/" + number + ".wav") == before) << "other samples are heard";

  browser.press("j");
  browser.resize(420, 900);
  EXPECT_EQ(browser.run("return document.documentElement.scrollWidth <= window.innerWidth + 1"),
            true)
      << "a narrow window needs no sideways scrolling";
  browser.resize(1280, 900);

  browser.click("#render");
  ASSERT_EQ(
      browser.wait_for("return document.getElementById('download').hidden === false", seconds(90)),
      true)
      << browser.run("return document.getElementById('render-state').textContent");
  const std::string book = get("book");
  write_file(folder_ / "downloaded.m4b", book);
  EXPECT_EQ(probe(folder_ / "downloaded.m4b").at("chapters").size(), 20U);
}

}  // namespace
}  // namespace nangdok::end_to_end
