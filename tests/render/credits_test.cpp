#include "render/credits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nangdok {
namespace {

using testing::ElementsAre;

Block block(std::string text) {
  Block made;
  made.text = std::move(text);
  return made;
}

Document book(std::vector<Block> first_chapter) {
  Document document;
  document.metadata.title = "긴 밤";
  document.metadata.subtitle = "겨울 이야기";
  document.metadata.authors = {"김하늘"};
  document.chapters.push_back({"첫눈", 0, std::move(first_chapter)});
  return document;
}

std::vector<std::string> texts(const Chapter& chapter) {
  std::vector<std::string> out;
  for (const Block& each : chapter.blocks) out.push_back(each.text);
  return out;
}

TEST(Credits, SayTitleAuthorAndNarratorBeforeTheBook) {
  Document document = book({block("눈이 왔다.")});
  add_credits(document, "나래");
  ASSERT_EQ(document.chapters.size(), 3U);
  EXPECT_THAT(texts(document.chapters[0]),
              ElementsAre("긴 밤", "겨울 이야기", "글, 김하늘.", "낭독, 나래."));
  EXPECT_THAT(texts(document.chapters[1]), ElementsAre("눈이 왔다."));
  EXPECT_EQ(texts(document.chapters[2]).size(), 3U);
}

TEST(Credits, DoNotRepeatWhatTheBookOpensWith) {
  Document document =
      book({block("긴 밤"), block("겨울 이야기"), block("김하늘 지음"), block("눈이 왔다.")});
  add_credits(document, "나래");
  EXPECT_THAT(texts(document.chapters[0]),
              ElementsAre("긴 밤", "겨울 이야기", "김하늘 지음", "낭독, 나래."));
  EXPECT_THAT(texts(document.chapters[1]), ElementsAre("눈이 왔다."));
}

TEST(Credits, LeaveASentenceThatOnlyNamesTheAuthor) {
  Document document = book({block("김하늘은 눈을 보았다."), block("긴 밤")});
  add_credits(document, "");
  EXPECT_THAT(texts(document.chapters[1]), ElementsAre("김하늘은 눈을 보았다.", "긴 밤"));
}

}  // namespace
}  // namespace nangdok
