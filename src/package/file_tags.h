#pragma once

#include <optional>
#include <string>

#include "package/package.h"

namespace nangdok {

/// The tags of one finished file, by what they mean; each container writes them in its own way.
/// Empty ones are not written.
struct FileTags {
  std::string title;  ///< Of the book, or with `--split` of the chapter.
  std::string subtitle;
  std::string sort_title;
  std::string album;  ///< The book.
  std::string artist;
  std::string album_artist;
  std::string narrator;
  std::string series;
  std::string series_part;
  std::string description;
  std::string publisher;
  std::string date;
  std::string genre;
  std::string language;
  std::string identifier;
  int track = 0;  ///< From 1; 0 for a book in one file.
  int tracks = 0;
  std::string lyrics;
  std::optional<Image> cover;
};

/// What made the file, in the field that a format has for its encoder.
inline constexpr const char* tool_name = "nangdok";

/// The tags of a book in one file.
FileTags tags_of_book(const BookTags& book);

/// The tags of its chapter `track`, of `tracks`.
FileTags tags_of_chapter(const BookTags& book, const std::string& title, int track, int tracks);

/// The title without the marks it may begin with and with an English article behind, so that a
/// shelf sorts it where people look: "The Sea" becomes "Sea, The", 《바다》 becomes 바다》.
std::string sort_title(const std::string& title);

/// Names in one line.
std::string joined(const std::vector<std::string>& names);

}  // namespace nangdok
