#include <gtest/gtest.h>

#include <algorithm>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

using nlohmann::json;

TEST(Read, GivesOneLineForOneLine) {
  const Outcome result = nangdok({"read", "--as", "reading", "--lines", "-"},
                                 "책 3권\n\n***\n“가자. 어서.” 그가 말했다.\n");
  ASSERT_EQ(result.status, 0) << result.messages;
  EXPECT_EQ(std::count(result.output.begin(), result.output.end(), '\n'), 4);
  EXPECT_TRUE(result.output.starts_with("책 세 권\n\n")) << result.output;
  EXPECT_EQ(result.messages, "");
}

TEST(Read, GivesOneSentenceALine) {
  const Outcome result =
      nangdok({"read", "--as", "sentences", "-"}, "비가 왔다. 그래도 갔다.\n\n왜 갔을까?\n");
  EXPECT_EQ(result.output, "비가 왔다.\n그래도 갔다.\n왜 갔을까?\n");
}

TEST(Read, ExplainsItselfAsJson) {
  const Outcome result = nangdok({"read", "--as", "json", "-"}, "닭이 3마리 운다.\n");
  ASSERT_EQ(result.status, 0) << result.messages;
  const json document = result.json();
  const json& sentence = document.at("sentences").at(0);
  EXPECT_EQ(sentence.at("text"), "닭이 3마리 운다.");
  EXPECT_EQ(sentence.at("start"), 0);
  EXPECT_EQ(sentence.at("end"), 10);
  EXPECT_EQ(sentence.at("pronunciation"), "달기 세 마리 운다");
  EXPECT_FALSE(sentence.at("phrases").empty());
  EXPECT_FALSE(sentence.at("rules").empty());
  EXPECT_NE(sentence.at("phonemes"), "");
}

TEST(Read, EmptyInputGivesEmptyOutput) {
  for (const char* form : {"sentences", "reading", "pronunciation", "phonemes"}) {
    const Outcome result = nangdok({"read", "--as", form, "-"}, "");
    EXPECT_EQ(result.status, 0) << form << result.messages;
    EXPECT_EQ(result.output, "") << form;
  }
}

TEST(Program, HelpAndVersionEverywhere) {
  EXPECT_EQ(nangdok({"--version"}).status, 0);
  EXPECT_TRUE(nangdok({"--version"}).output.starts_with("nangdok "));
  EXPECT_EQ(nangdok({"--help"}).status, 0);
  for (const char* command :
       {"render", "preview", "batch", "chapters", "read", "studio", "voices", "verify", "store"}) {
    const Outcome result = nangdok({command, "--help"});
    EXPECT_EQ(result.status, 0) << command;
    EXPECT_NE(result.output.find(command), std::string::npos) << command;
  }
}

TEST(Voices, AreListedWithTheDefaultFirst) {
  const json voices = nangdok({"voices", "--json"}).json().at("voices");
  ASSERT_EQ(voices.size(), 3U);
  EXPECT_EQ(voices.at(0).at("name"), "nangdok");
  EXPECT_EQ(voices.at(0).at("default"), true);
}

}  // namespace
}  // namespace nangdok::end_to_end
