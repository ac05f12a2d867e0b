#include "document/structure/line_joiner.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

std::vector<std::string> texts(const std::string& text) {
  std::vector<LeftOut> left_out;
  std::vector<std::string> found;
  for (const Block& block : join_lines(decode_lines(text, "t"), left_out))
    found.push_back(block.text);
  return found;
}

using Texts = std::vector<std::string>;

TEST(LineJoiner, HardWrappedParagraphIsOne) {
  EXPECT_EQ(texts("마을 사람들은 해마다 봄이 오면 강가에 모여 겨우내 쌓인 나뭇가지를\n"
                  "치우고 다리를 고쳤다. 아이들도 돌을 날랐으며, 노인들은 뒤에서 노래를\n"
                  "불렀다. 일은 사흘이 걸렸다."),
            (Texts{"마을 사람들은 해마다 봄이 오면 강가에 모여 겨우내 쌓인 나뭇가지를 치우고 "
                   "다리를 고쳤다. 아이들도 돌을 날랐으며, "
                   "노인들은 뒤에서 노래를 불렀다. 일은 사흘이 걸렸다."}));
}

TEST(LineJoiner, BreaksAtSentenceEndsAreKept) {
  EXPECT_EQ(texts("할머니의 부엌에서는 언제나 된장 끓는 냄새가 났다.\n나는 그 냄새를 맡으며 숙제를 "
                  "하고는 했다."),
            (Texts{"할머니의 부엌에서는 언제나 된장 끓는 냄새가 났다.\n나는 그 냄새를 맡으며 "
                   "숙제를 하고는 했다."}));
}

TEST(LineJoiner, ShortLinesAreVerse) {
  std::vector<LeftOut> left_out;
  const std::vector<Block> blocks = join_lines(
      decode_lines("바람이 지나간 자리\n풀잎이 눕는다\n나도 눕는다\n하늘만 남아", "t"), left_out);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].kind, BlockKind::verse);
  EXPECT_EQ(blocks[0].text, "바람이 지나간 자리\n풀잎이 눕는다\n나도 눕는다\n하늘만 남아");
}

TEST(LineJoiner, ListItemsStandAlone) {
  EXPECT_EQ(texts("준비물\n- 연필\n- 지우개\n1) 자\n① 풀"),
            (Texts{"준비물", "- 연필", "- 지우개", "1) 자", "① 풀"}));
}

TEST(LineJoiner, QuotationAcrossLinesStaysTogether) {
  EXPECT_EQ(texts("“비가 온다.\n우산을 챙겨라.”\n라고 하셨다."),
            (Texts{"“비가 온다.\n우산을 챙겨라.”\n라고 하셨다."}));
}

TEST(LineJoiner, IndentedLinesBeginParagraphs) {
  EXPECT_EQ(
      texts("  강은 마을을 돌아 흘렀고 아이들은 여름이면 그 강에서 하루를 다\n"
            "보냈다. 물은 얕고 맑았다.\n"
            "  겨울이면 얼음이 두껍게 얼어 사람들이 강 위로 소달구지를 끌고\n"
            "다녔다."),
      (Texts{
          "강은 마을을 돌아 흘렀고 아이들은 여름이면 그 강에서 하루를 다 보냈다. 물은 얕고 맑았다.",
          "겨울이면 얼음이 두껍게 얼어 사람들이 강 위로 소달구지를 끌고 다녔다."}));
}

TEST(LineJoiner, SceneBreaksAndPairsOfEmptyLinesPartSections) {
  std::vector<LeftOut> left_out;
  const std::vector<Block> blocks = join_lines(
      decode_lines("하나가 있었다.\n\n둘이 있었다.\n\n\n셋이 있었다.\n\n* * *\n\n넷이 있었다.\n",
                   "t"),
      left_out);
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_FALSE(blocks[0].section_break_before);
  EXPECT_FALSE(blocks[1].section_break_before);
  EXPECT_TRUE(blocks[2].section_break_before);
  EXPECT_TRUE(blocks[3].section_break_before);
  ASSERT_EQ(left_out.size(), 1U);
  EXPECT_EQ(left_out[0].reason, "scene break");
  EXPECT_EQ(left_out[0].source.line, 8U);
}

TEST(LineJoiner, AWideSpacedTextHasNoSections) {
  std::vector<LeftOut> left_out;
  const std::vector<Block> blocks = join_lines(
      decode_lines("하나였다.\n\n\n둘이었다.\n\n\n셋이었다.\n\n\n넷이었다.\n\n\n\n다섯이었다.\n",
                   "t"),
      left_out);
  ASSERT_EQ(blocks.size(), 5U);
  EXPECT_FALSE(blocks[1].section_break_before);
  EXPECT_FALSE(blocks[3].section_break_before);
  EXPECT_TRUE(blocks[4].section_break_before);
}

TEST(LineJoiner, BlocksKnowTheirLinesAndBytes) {
  std::vector<LeftOut> left_out;
  const std::string text = "봄.\n\n여름이 왔다.\n";
  const std::vector<Block> blocks = join_lines(decode_lines(text, "t"), left_out);
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[1].source.line, 3U);
  EXPECT_EQ(text.substr(blocks[1].source.begin, blocks[1].source.end - blocks[1].source.begin),
            "여름이 왔다.");
}

}  // namespace
}  // namespace nangdok
