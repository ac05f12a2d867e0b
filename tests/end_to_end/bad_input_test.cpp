#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;

struct Case {
  std::string what;
  std::vector<std::string> arguments;
  int status;
  std::string said;  ///< A part of the message.
};

class BadInput : public testing::Test {
 protected:
  void expect_refused(const Case& c) const {
    const Outcome result = nangdok(c.arguments);
    EXPECT_EQ(result.status, c.status) << c.what << ": " << result.messages;
    EXPECT_TRUE(is_one_error_line(result.messages)) << c.what << ": " << result.messages;
    EXPECT_NE(result.messages.find(c.said), std::string::npos) << c.what << ": " << result.messages;
    EXPECT_EQ(result.output, "") << c.what;
  }

  fs::path folder_ = scratch_folder("bad-input");
  std::string out_ = (folder_ / "out.m4b").string();
};

TEST_F(BadInput, SaysWhatWhereAndWhatToDo) {
  const std::string text = (folder_ / "text.txt").string();
  write_file(text, "사람은 저마다 길을 걷는다.\n");
  const std::string empty = (folder_ / "empty.txt").string();
  write_file(empty, "");
  const std::string blank = (folder_ / "blank.txt").string();
  write_file(blank, " \n\n\t\n");
  const std::string binary = (folder_ / "binary.txt").string();
  std::string bytes(4096, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>((i * 7919) >> 3);
  write_file(binary, bytes);
  const std::string missing = (folder_ / "missing.txt").string();
  const std::vector<Case> cases = {
      {"missing file", {"render", missing, "-o", out_}, 1, missing},
      {"folder", {"render", folder_.string(), "-o", out_}, 1, folder_.string()},
      {"empty text", {"render", empty, "-o", out_}, 1, empty},
      {"blank text", {"render", blank, "-o", out_}, 1, blank},
      {"binary data", {"render", binary, "-o", out_}, 1, binary},
      {"unknown format", {"render", text, "--format", "aiff", "-o", out_}, 2, "--format"},
      {"unknown voice", {"render", text, "--voice", "soprano", "-o", out_}, 2, "soprano"},
      {"missing output folder",
       {"render", text, "-o", (folder_ / "no/such/out.m4b").string()},
       1,
       "no/such"},
      {"unknown way", {"render", text, "--chapters", "foo"}, 2, "auto, headings, sections, none"},
      {"slip in an option", {"render", text, "--chapter", "none"}, 2, "did you mean '--chapters'"},
      {"unknown option", {"render", text, "--fast"}, 2, "--fast"},
      {"unknown command", {"rendr", text}, 2, "rendr"},
      {"no input", {"render"}, 2, "input"},
      {"speed out of range", {"render", text, "--speed", "9"}, 2, "--speed"},
      {"chapter that is not there", {"render", text, "--only", "7", "-o", out_}, 2, "7"},
      {"paragraph that is not there", {"preview", text, "--paragraph", "9", "-o", out_}, 2, "9"},
      {"text that is not there", {"preview", text, "--find", "고래", "-o", out_}, 1, "고래"},
      {"missing lexicon", {"render", text, "--lexicon", missing, "-o", out_}, 1, missing},
      {"cover that is none", {"render", text, "--cover", text, "-o", out_}, 1, "JPEG"},
  };
  for (const Case& c : cases) expect_refused(c);
  for (const fs::directory_entry& file : fs::directory_iterator(folder_)) {
    EXPECT_EQ(file.path().extension(), ".txt") << "left behind: " << file.path();
  }
}

TEST_F(BadInput, AFullDiskGivesOneLineAndNoFile) {
  const std::string text = (folder_ / "text.txt").string();
  write_file(text, "사람은 저마다 길을 걷는다.\n");
  const Outcome result = nangdok({"preview", text, "-o", "-"});
  EXPECT_EQ(result.status, 0) << result.messages;
  const Outcome full =
      run({"sh", "-c", program().string() + " preview " + text + " -o - >/dev/full"});
  EXPECT_EQ(full.status, 1);
  EXPECT_TRUE(is_one_error_line(full.messages)) << full.messages;
}

TEST_F(BadInput, AMachineWithoutSoundGivesOneLine) {
  const std::string text = (folder_ / "text.txt").string();
  write_file(text, "사람은 저마다 길을 걷는다.\n");
  const Outcome result = run({"env", "ALSA_CONFIG_PATH=/dev/null", "PULSE_SERVER=unix:/nowhere",
                              program().string(), "preview", text, "--play"});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
  EXPECT_NE(result.messages.find("-o FILE"), std::string::npos) << result.messages;
}

}  // namespace
}  // namespace nangdok::end_to_end
