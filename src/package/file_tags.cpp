#include "package/file_tags.h"

#include <array>
#include <string_view>

namespace nangdok {

std::string sort_title(const std::string& title) {
  std::string_view rest = title;
  constexpr std::array<std::string_view, 8> marks{"《", "〈", "「", "『", "“", "‘", "\"", "["};
  for (const std::string_view mark : marks) {
    if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  }
  constexpr std::array<std::string_view, 3> articles{"The ", "A ", "An "};
  for (const std::string_view article : articles) {
    if (rest.starts_with(article) && rest.size() > article.size()) {
      return std::string(rest.substr(article.size())) + ", " +
             std::string(article.substr(0, article.size() - 1));
    }
  }
  return std::string(rest);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

FileTags tags_of_book(const BookTags& book) {
  const Metadata& metadata = book.metadata;
  FileTags tags;
  tags.title = metadata.title;
  tags.subtitle = metadata.subtitle;
  tags.sort_title = sort_title(metadata.title);
  tags.album = metadata.title;
  tags.artist = joined(metadata.authors);
  tags.album_artist = tags.artist;
  tags.narrator = book.narrator;
  tags.series = metadata.series;
  tags.series_part = metadata.series_part;
  tags.description = metadata.description;
  tags.publisher = metadata.publisher;
  tags.date = book.year;
  tags.genre = book.genre;
  tags.language = metadata.language;
  tags.identifier = metadata.identifier;
  tags.cover = book.cover;
  return tags;
}

FileTags tags_of_chapter(const BookTags& book, const std::string& title, int track, int tracks) {
  FileTags tags = tags_of_book(book);
  tags.title = title;
  tags.subtitle.clear();
  tags.sort_title = sort_title(title);
  tags.track = track;
  tags.tracks = tracks;
  return tags;
}

}  // namespace nangdok
