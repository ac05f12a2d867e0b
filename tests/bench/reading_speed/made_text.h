#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace nangdok {

/// Sentences of a story, a report and a review, all of them different, the same on every machine.
std::vector<std::string> made_sentences(std::size_t count);

}  // namespace nangdok
