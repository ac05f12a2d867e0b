#include "document/structure/byline.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

std::string authors(const char* line) {
  const auto byline = read_byline(line);
  if (!byline) return {};
  std::string out;
  for (const std::string& name : byline->authors) out += name + ";";
  return out + byline->date;
}

TEST(Byline, NamesTheAuthors) {
  const struct {
    const char* line;
    const char* expected;
  } rows[] = {
      {"by 한여름", "한여름;"},
      {"By RiverSide", "RiverSide;"},
      {"by 한여름 Mar 5. 2021", "한여름;2021-03-05"},
      {"지은이: 김가을, 이겨울", "김가을;이겨울;"},
      {"지은이 김가을", "김가을;"},
      {"글쓴이 | 박봄", "박봄;"},
      {"작가: 최바다", "최바다;"},
      {"글 정나무", "정나무;"},
      {"정나무 지음", "정나무;"},
      {"정나무 글·그림", "정나무;"},
  };
  for (const auto& row : rows) EXPECT_EQ(authors(row.line), row.expected) << row.line;
  for (const char* line :
       {"글 읽는 법을 배웠다.", "작가가 되고 싶었다", "비가 왔다.", "", "저 산을 넘었다"}) {
    EXPECT_EQ(authors(line), "") << line;
  }
}

TEST(DateLine, InEveryUsualForm) {
  for (const char* line :
       {"2021. 3. 5.", "2021-03-05", "2021년 3월 5일", "2021/3/5", "입력 2021.03.05. 09:30",
        "2021년 3월 5일 금요일", "Mar 5. 2021", "March 5, 2021"}) {
    EXPECT_EQ(read_date_line(line), "2021-03-05") << line;
  }
  for (const char* line :
       {"2021년 3월 5일에 만났다", "3월 5일", "2021", "2021. 3. 5. 비가 왔다", ""}) {
    EXPECT_FALSE(read_date_line(line)) << line;
  }
}

}  // namespace
}  // namespace nangdok
