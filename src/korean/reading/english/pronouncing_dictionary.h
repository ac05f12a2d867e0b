#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "korean/reading/english/letter_alignment.h"

namespace nangdok::english {

/// Words in lower case with their pronunciation.
using PronouncingDictionary = std::map<std::string, std::vector<Pronounced>, std::less<>>;

/// Reads the CMU pronouncing dictionary in Festival's form (`("nation" n (((n ey) 1) ((sh ax n)
/// 0)))`); of several pronunciations of a word the noun's, else the first. Throws Error when the
/// file cannot be read.
PronouncingDictionary read_pronouncing_dictionary(const std::filesystem::path& path);

}  // namespace nangdok::english
