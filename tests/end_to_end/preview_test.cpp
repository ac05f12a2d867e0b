#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// The file's bytes once they are others than `before`; those again when that takes too long.
std::string bytes_after(const fs::path& path, const std::string& before) {
  for (int i = 0; i < 600; ++i) {
    if (std::string now = bytes_of(path); !now.empty() && now != before) return now;
    std::this_thread::sleep_for(50ms);
  }
  return before;
}

class Preview : public testing::Test {
 protected:
  void write(const std::string& text) const { write_file(text_, text); }

  [[nodiscard]] std::string spoken_anew() const {
    const fs::path other = folder_ / "other.wav";
    const Outcome result = nangdok({"preview", text_.string(), "-o", other.string()});
    EXPECT_EQ(result.status, 0) << result.messages;
    return bytes_of(other);
  }

  fs::path folder_ = scratch_folder("preview");
  fs::path text_ = folder_ / "text.txt";
};

TEST_F(Preview, AStretchIsWhatThePipeGets) {
  write("하나를 말한다.\n\n둘을 말한다.\n\n셋을 말한다.\n");
  const fs::path file = folder_ / "two.wav";
  const std::vector<std::string> command = {"preview", text_.string(), "--paragraph", "2-3", "-o"};
  auto to_file = command;
  to_file.push_back(file.string());
  auto to_pipe = command;
  to_pipe.emplace_back("-");
  EXPECT_EQ(nangdok(to_file).status, 0);
  EXPECT_EQ(nangdok(to_pipe).output, bytes_of(file));
  EXPECT_EQ(probe(file)["streams"][0]["codec_name"], "pcm_s16le");
}

TEST_F(Preview, FindsAParagraphByItsText) {
  write("하나를 말한다.\n\n둘을 말한다.\n");
  const Outcome found = nangdok({"preview", text_.string(), "--find", "둘을", "--json"});
  EXPECT_EQ(found.json()["paragraphs"][0]["number"], 2) << found.messages;
}

// An editor may write in place or put a new file in the old one's place.
TEST_F(Preview, SpeaksAgainWhenTheTextOrItsLexiconIsSaved) {
  write("툴리가 왔다.\n");
  const fs::path out = folder_ / "out.wav";
  const pid_t watching =
      start({program().string(), "preview", text_.string(), "--watch", "-o", out.string()});
  const std::string first = bytes_after(out, "");
  EXPECT_EQ(first, spoken_anew());

  write("툴리가 갔다.\n");
  const std::string second = bytes_after(out, first);
  EXPECT_NE(second, first);
  EXPECT_EQ(second, spoken_anew());

  const fs::path saved = folder_ / "saved";
  write_file(saved, "툴리는 가지 않았다.\n");
  fs::rename(saved, text_);
  const std::string third = bytes_after(out, second);
  EXPECT_NE(third, second);
  EXPECT_EQ(third, spoken_anew());

  write_file(folder_ / "text.lexicon.toml", "[[word]]\nword = \"툴리\"\nreading = \"돌쇠\"\n");
  const std::string fourth = bytes_after(out, third);
  EXPECT_NE(fourth, third);
  EXPECT_EQ(fourth, spoken_anew());

  kill(watching, SIGTERM);
  EXPECT_EQ(wait_for(watching), -SIGTERM);
}

}  // namespace
}  // namespace nangdok::end_to_end
