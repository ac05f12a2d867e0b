#include "document/html/page_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace nangdok {

namespace {

using WordReason = std::pair<std::string_view, std::string_view>;

// Single words of a class or id, in the order of the alphabet.
constexpr std::array<WordReason, 54> words = {{
    {"ad", "advertising"},
    {"addthis", "share buttons"},
    {"ads", "advertising"},
    {"adsbygoogle", "advertising"},
    {"advert", "advertising"},
    {"advertisement", "advertising"},
    {"advertising", "advertising"},
    {"banner", "advertising"},
    {"blind", "hidden text"},
    {"breadcrumb", "navigation"},
    {"breadcrumbs", "navigation"},
    {"comment", "comments"},
    {"comments", "comments"},
    {"disqus", "comments"},
    {"follow", "subscription"},
    {"gnb", "navigation"},
    {"hashtag", "tags"},
    {"hashtags", "tags"},
    {"like", "share buttons"},
    {"likeit", "share buttons"},
    {"lnb", "navigation"},
    {"menu", "navigation"},
    {"nav", "navigation"},
    {"navbar", "navigation"},
    {"navigation", "navigation"},
    {"newsletter", "subscription"},
    {"oglink", "link card"},
    {"outbrain", "advertising"},
    {"pager", "navigation"},
    {"pagination", "navigation"},
    {"paging", "navigation"},
    {"popular", "related articles"},
    {"print", "share buttons"},
    {"promotion", "advertising"},
    {"recommend", "related articles"},
    {"recommended", "related articles"},
    {"related", "related articles"},
    {"replies", "comments"},
    {"reply", "comments"},
    {"revenue", "advertising"},
    {"share", "share buttons"},
    {"sharing", "share buttons"},
    {"sns", "share buttons"},
    {"social", "share buttons"},
    {"sponsor", "advertising"},
    {"sponsored", "advertising"},
    {"subscribe", "subscription"},
    {"subscription", "subscription"},
    {"taboola", "advertising"},
    {"tag", "tags"},
    {"taglist", "tags"},
    {"tags", "tags"},
    {"toc", "table of contents"},
    {"toolbar", "share buttons"},
}};

// Whole class names whose words say too little.
constexpr std::array<WordReason, 14> names = {{
    {"another_category", "related articles"},
    {"container_postbtn", "share buttons"},
    {"se-file", "attached file"},
    {"se-map", "map"},
    {"se-placesMap", "map"},
    {"se-sticker", "sticker"},
    {"sr-only", "hidden text"},
    {"skip-link", "navigation"},
    {"screen-reader-text", "hidden text"},
    {"table-of-contents", "table of contents"},
    {"visually-hidden", "hidden text"},
    {"wrap_keyword", "tags"},
    {"wrap_sns", "share buttons"},
    {"u_skip", "navigation"},
}};

std::string_view reason_of_word(std::string_view word) {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto* const found =
      std::lower_bound(words.begin(), words.end(), std::string_view(lower),
                       [](const WordReason& a, std::string_view b) { return a.first < b; });
  return found != words.end() && found->first == lower ? found->second : std::string_view();
}

std::string_view reason_of_names(std::string_view list) {
  for (const auto& [name, reason] : names) {
    const std::size_t at = list.find(name);
    const bool whole = at != std::string_view::npos && (at == 0 || list[at - 1] == ' ') &&
                       (at + name.size() == list.size() || list[at + name.size()] == ' ');
    if (whole) return reason;
  }
  while (!list.empty()) {
    const std::size_t end = list.find_first_of(" -_");
    const std::string_view reason = reason_of_word(list.substr(0, end));
    if (!reason.empty()) return reason;
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
  }
  return {};
}

}  // namespace

LeaveOutRule page_rules(const pugi::xml_node& article, const TextWeight& weight,
                        const ReadOptions& options) {
  const std::size_t all = weight.prose(article);
  return [&weight, all, keep_contents = options.keep_front_matter](
             const pugi::xml_node& node) -> std::optional<std::string> {
    const std::string_view name = node.name();
    if (name == "nav") return "navigation";
    // A heading or a paragraph may carry any class.
    const bool may_be_furniture = name == "div" || name == "section" || name == "aside" ||
                                  name == "ul" || name == "ol" || name == "span" ||
                                  name == "footer" || name == "header" || name == "dl" ||
                                  name == "table" || name == "p" || name == "a" || name == "ins";
    constexpr std::size_t percent_of_text = 30;
    if (!may_be_furniture || weight.prose(node) * 100 > all * percent_of_text) return std::nullopt;
    if (name == "footer") return "page footer";
    if (name == "aside" && weight.links(node) > weight.prose(node)) return "navigation";
    std::string_view reason = reason_of_names(node.attribute("class").value());
    if (reason.empty()) reason = reason_of_names(node.attribute("id").value());
    if (reason.empty() || (keep_contents && reason == "table of contents")) return std::nullopt;
    return std::string(reason);
  };
}

}  // namespace nangdok
