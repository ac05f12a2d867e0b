#pragma once

#include <filesystem>
#include <memory>

#include "encode/encoder.h"

namespace nangdok {

/// AAC-LC by libavcodec as an ADTS stream. The one part of the room that needs libavcodec, whose
/// libraries take some 50 ms to load: a program that never calls it does not load them. Throws
/// Error when this libavcodec has no AAC encoder.
std::unique_ptr<Encoder> make_aac_encoder(const EncoderSettings& settings,
                                          const std::filesystem::path& path);

}  // namespace nangdok
