#pragma once

#include <string>

#include "document/document.h"

namespace nangdok {

/// A square cover drawn from title and author, in a colour of the title's own: 1,400 points
/// a side (what podcast directories ask for at least), its letters large enough to be read at 300.
/// JPEG, which every player shows and Audiobookshelf looks for. Words stay whole. Equal names give
/// equal bytes as long as the fonts are the same.
Image draw_cover(const std::string& title, const std::string& subtitle, const std::string& author);

/// The cover that a book without one gets.
Image draw_cover(const Metadata& book);

}  // namespace nangdok
