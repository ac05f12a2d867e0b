#pragma once

#include <string>

#include "studio/book_files.h"

namespace nangdok {

/// The whole book as JSON for the page: metadata, chapters with numbered paragraphs, what is left
/// out and why, the voices, the settings, the lexicon's words.
std::string book_json(const BookFiles& files);

/// One paragraph as JSON, word by word: written form, reading, pronunciation, the rules applied and
/// where the reading comes from. Throws Error when there is no such paragraph.
std::string paragraph_json(const BookFiles& files, std::size_t number);

}  // namespace nangdok
