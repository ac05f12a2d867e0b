#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "voice/data/tables.h"

namespace nangdok::voice_data {

/// The speakers of our own tables, by the name of their phoneme table.
inline constexpr const char* male_table = "ndm";
inline constexpr const char* female_table = "ndf";

/// Every file of the phoneme compiler's source folder, by its name in it: `phonemes`, spectra,
/// samples, pitch envelopes. Made from `voices/korean` alone.
std::map<std::string, std::string> phoneme_source(const std::filesystem::path& korean_folder);

/// The files of the data folder that the compiler does not write: the voices, a dictionary without
/// entries, a tune table without tunes.
std::map<std::string, std::string> voice_files(const std::filesystem::path& korean_folder);

}  // namespace nangdok::voice_data
