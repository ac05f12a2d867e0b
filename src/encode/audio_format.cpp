#include "encode/audio_format.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nangdok {
namespace {

constexpr std::array<std::pair<AudioFormat, std::string_view>, 6> names{{
    {AudioFormat::m4b, "m4b"},
    {AudioFormat::mp3, "mp3"},
    {AudioFormat::opus, "opus"},
    {AudioFormat::ogg, "ogg"},
    {AudioFormat::flac, "flac"},
    {AudioFormat::wav, "wav"},
}};

}  // namespace

std::string_view name_of(AudioFormat format) {
  return names.at(static_cast<std::size_t>(format)).second;
}

std::optional<AudioFormat> format_named(std::string_view name) {
  const auto* found = std::find_if(names.begin(), names.end(),
                                   [&](const auto& entry) { return entry.second == name; });
  if (found == names.end()) return std::nullopt;
  return found->first;
}

}  // namespace nangdok
