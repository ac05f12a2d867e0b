#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "package/read_along/read_along.h"

namespace nangdok {

/// What timeline_json() writes, as values: {title, authors, narrator, files: [{audio, duration,
/// chapters: [{title, start, end, paragraphs: [{kind, start, end, sentences: [{text, start, end,
/// words: [{text, start, end}]}]}]}]}]}. Words and what stands between them (without times) give
/// the sentence's text.
nlohmann::ordered_json timeline_values(const std::vector<ReadAlongFile>& files,
                                       const BookTags& tags);

}  // namespace nangdok
