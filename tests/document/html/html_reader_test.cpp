#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string sentences =
    "아침 안개가 걷히자 항구가 모습을 드러냈다. 배들은 나란히 묶여 있었고 사람들은 말이 없었다.";

/// A page as a site makes it: its chrome around a container with the article.
std::string page(const std::string& head, const std::string& container, const std::string& inside) {
  return "<!doctype html><html lang='ko'><head><meta charset='utf-8'>" + head +
         "</head><body><header><a href='/'>홈</a></header><nav><ul><li><a "
         "href='/b'>목록으로</a></li>"
         "</ul></nav><div id='wrap'><div " +
         container + ">" + inside +
         "</div><div class='comments'><p>좋은 글 감사합니다.</p></div></div>"
         "<footer>© 사이트</footer><script>var 비밀 = 1;</script></body></html>";
}

TEST(HtmlArticle, FoundInEachSitesContainer) {
  for (const std::string container :
       {"class='se-main-container'", "id='postViewArea'", "class='wrap_body'",
        "class='tt_article_useless_p_margin contents_style'", "class='entry-content'",
        "class='atom-one'", "class='postArticle-content'", "id='dic_area'",
        "itemprop='articleBody'", "class='x1a2b3c'"}) {
    const std::string read = outline(read_bytes(
        page("<title>글</title>", container, "<p>" + sentences + "</p><p>둘째 문단이다.</p>")));
    EXPECT_THAT(read, HasSubstr("p " + sentences + "\np 둘째 문단이다.\n")) << container;
    EXPECT_THAT(read, Not(HasSubstr("p 좋은 글"))) << container;
    EXPECT_THAT(read, HasSubstr("left out (comments): 좋은 글 감사합니다.\n")) << container;
    EXPECT_THAT(read, HasSubstr("left out (navigation): 목록으로\n")) << container;
    EXPECT_THAT(read, Not(HasSubstr("비밀"))) << container;
  }
}

TEST(HtmlArticle, FurnitureInsideTheTextIsLeftOut) {
  const std::string read =
      outline(read_bytes(page("", "class='entry-content'",
                              "<p>" + sentences +
                                  "</p><div class='share-buttons'>공유하기</div>"
                                  "<div class='another_category'>다른 글</div><p>끝이다.</p>"
                                  "<div class='se-oglink'>링크 미리보기</div>")));
  EXPECT_THAT(read, HasSubstr("left out (share buttons): 공유하기\n"));
  EXPECT_THAT(read, HasSubstr("left out (related articles): 다른 글\n"));
  EXPECT_THAT(read, HasSubstr("left out (link card): 링크 미리보기\n"));
  EXPECT_THAT(read, HasSubstr("p 끝이다.\n"));
}

TEST(HtmlMetadata, OpenGraphAndJsonLd) {
  const Document document = read_bytes(
      page("<title>항구 | 어느 신문</title><meta property='og:title' content='항구 | 어느 신문'>"
           "<meta property='og:site_name' content='어느 신문'>"
           "<script "
           "type='application/ld+json'>{\"headline\":\"항구\",\"author\":[{\"name\":\"한서진\"}],"
           "\"datePublished\":\"2024-05-06\"}</script>",
           "id='dic_area'", sentences));
  EXPECT_EQ(document.metadata.title, "항구");
  EXPECT_EQ(document.metadata.authors, std::vector<std::string>{"한서진"});
  EXPECT_EQ(document.metadata.publisher, "어느 신문");
  EXPECT_EQ(document.metadata.date, "2024-05-06");
}

TEST(HtmlMetadata, SiteNameBehindTheTitleGoes) {
  const Document document =
      read_bytes(page("<meta property='og:title' content='겨울 바다 : 네이버 블로그'>",
                      "class='se-main-container'", "<p>" + sentences + "</p>"));
  EXPECT_EQ(document.metadata.title, "겨울 바다");
  EXPECT_EQ(document.chapters.at(0).blocks.at(0).text, "겨울 바다");
}

TEST(HtmlDocument, PageOfTextAloneLosesNothing) {
  const std::string read = outline(
      read_bytes("<html><body><h1>제1장</h1><p>가.</p><h1>제2장</h1><p>나.</p></body></html>"));
  EXPECT_THAT(read, HasSubstr("# 제1장\nh1 제1장\np 가.\n# 제2장\nh1 제2장\np 나.\n"));
}

TEST(HtmlDocument, KeepEverythingTakesNothingForFurniture) {
  ReadOptions options;
  options.keep_everything = true;
  EXPECT_THAT(outline(read_bytes(page("", "class='entry-content'", "<p>글.</p>"), "a", options)),
              HasSubstr("p 좋은 글 감사합니다.\n"));
}

TEST(HtmlFolder, PagesFollowTheIndexAndNothingOutsideIsRead) {
  const TemporaryFolder folder;
  folder.write("secret.html", "<p>비밀</p>");
  folder.write(
      "book/index.html",
      "<title>책</title><ul><li><a href='2.html'>먼저</a></li><li><a href='1.html'>나중</a>"
      "</li><li><a href='../secret.html'>밖</a></li></ul>");
  folder.write("book/1.html", "<p>첫째 쪽의 글이다.</p>");
  folder.write("book/2.html", "<p>둘째 쪽의 글이다.</p>");
  const Document document = read_document(folder.path() / "book");
  ASSERT_EQ(document.chapters.size(), 2U);
  EXPECT_EQ(document.chapters[0].title, "먼저");
  EXPECT_EQ(document.chapters[0].blocks.at(0).text, "둘째 쪽의 글이다.");
  EXPECT_EQ(document.chapters[1].title, "나중");
  EXPECT_EQ(document.chapters[1].blocks.at(0).source.file, "1.html");
  EXPECT_THAT(outline(document), Not(HasSubstr("비밀")));
}

}  // namespace
}  // namespace nangdok
