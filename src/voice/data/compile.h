#pragma once

#include <filesystem>

namespace nangdok::voice_data {

/// Writes the engine's data of our own voices: `<destination>/espeak-ng-data`, made from the tables
/// in `korean_folder` by the installed library's phoneme compiler. `work` holds the generated
/// source; both folders are made anew. Throws Error when the compiler reports an error, leaves out
/// a file, or touches anything outside.
void compile_voice_data(const std::filesystem::path& korean_folder,
                        const std::filesystem::path& work,
                        const std::filesystem::path& destination);

}  // namespace nangdok::voice_data
