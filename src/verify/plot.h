#pragma once

#include <filesystem>
#include <vector>

#include "verify/sound_profile.h"

namespace nangdok {

/// Draws the audiobook's course to a PNG or SVG (by the name's ending): the waveform's peaks, its
/// momentary loudness, and where chapters begin, with their titles. Throws Error when the ending is
/// neither or the file cannot be written.
void write_plot(const std::vector<SoundProfile>& profiles, const std::filesystem::path& path);

}  // namespace nangdok
