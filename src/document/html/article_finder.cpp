#include "document/html/article_finder.h"

#include <array>
#include <string_view>

#include "document/markup/note_links.h"

namespace nangdok {

namespace {

enum class By { class_name, id, property };

struct Container {
  By by;
  std::string_view name;
};

// What each site wraps an article's text in, and nothing else.
constexpr std::array<Container, 26> known_containers = {{
    {By::class_name, "se-main-container"},            // Naver blog, SmartEditor ONE
    {By::class_name, "se_component_wrap"},            // Naver blog, SmartEditor 3
    {By::id, "postViewArea"},                         // Naver blog, SmartEditor 2
    {By::class_name, "wrap_body"},                    // brunch
    {By::class_name, "tt_article_useless_p_margin"},  // Tistory
    {By::class_name, "contents_style"},               // Tistory
    {By::class_name, "entry-content"},                // Tistory skins, WordPress
    {By::class_name, "article-view-content"},
    {By::class_name, "atom-one"},             // velog
    {By::class_name, "postArticle-content"},  // Medium
    {By::id, "dic_area"},                     // Naver News
    {By::id, "articleBodyContents"},          // Naver News, before 2022
    {By::id, "newsEndContents"},              // Naver Sports
    {By::class_name, "news_view"},            // Dong-A Ilbo, Daum News
    {By::class_name, "article_view"},         // Daum News
    {By::id, "article_body"},                 // JoongAng Ilbo
    {By::class_name, "article-body"},         // Chosun Ilbo
    {By::class_name, "article-text"},         // Hankyoreh
    {By::id, "articleBody"},                  // Kyunghyang Shinmun
    {By::class_name, "art_body"},
    {By::class_name, "story-news"},        // Yonhap News
    {By::id, "article-view-content-div"},  // papers on ND Soft's system
    {By::property, "articleBody"},         // schema.org
    {By::class_name, "post-content"},      // Ghost, Jekyll
    {By::class_name, "markdown-body"},
    {By::class_name, "article_body"},
}};

bool matches(const pugi::xml_node& node, const Container& container) {
  switch (container.by) {
    case By::class_name:
      return has_class(node, container.name);
    case By::id:
      return node.attribute("id").value() == container.name;
    case By::property:
      return node.attribute("itemprop").value() == container.name;
  }
  return false;
}

/// The known container with the most text; a page may hold an empty one, or one for each comment.
pugi::xml_node find_known(const pugi::xml_node& body, const TextWeight& weight) {
  constexpr std::size_t least_bytes = 60;
  for (const Container& container : known_containers) {
    pugi::xml_node best;
    std::size_t most = least_bytes;
    std::size_t all = 0;
    for (pugi::xml_node node = body; node;) {
      if (matches(node, container)) {
        all += weight.prose(node);
        if (weight.prose(node) > most) {
          most = weight.prose(node);
          best = node;
        }
      }
      // Inside a container another of its name is a part of it.
      pugi::xml_node next = matches(node, container) ? pugi::xml_node() : node.first_child();
      while (!next && node != body) {
        next = node.next_sibling();
        if (!next) node = node.parent();
      }
      node = next;
    }
    // Several of about one size are the parts of a page.
    if (best && most * 10 >= all * 8) return best;
  }
  return {};
}

bool may_hold_article(std::string_view name) {
  return name == "div" || name == "section" || name == "article" || name == "main" ||
         name == "td" || name == "table" || name == "tbody" || name == "tr" || name == "center";
}

}  // namespace

pugi::xml_node find_article(const pugi::xml_node& body, const TextWeight& weight) {
  if (const pugi::xml_node known = find_known(body, weight)) return known;
  pugi::xml_node article = body;
  for (;;) {
    pugi::xml_node heaviest;
    for (const pugi::xml_node child : article.children())
      if (may_hold_article(child.name()) && weight.prose(child) > weight.prose(heaviest))
        heaviest = child;
    // Nothing of weight may stay outside.
    constexpr std::size_t percent = 90;
    if (!heaviest || weight.prose(heaviest) * 100 < weight.prose(article) * percent) return article;
    article = heaviest;
  }
}

}  // namespace nangdok
