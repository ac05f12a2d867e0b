#pragma once

#include <optional>
#include <string_view>

namespace nangdok {

enum class AudioFormat { m4b, mp3, opus, ogg, flac, wav };

/// "m4b", "mp3" …, and its file name's ending.
std::string_view name_of(AudioFormat format);
std::optional<AudioFormat> format_named(std::string_view name);

}  // namespace nangdok
