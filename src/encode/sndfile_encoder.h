#pragma once

#include <filesystem>
#include <memory>

#include "encode/encoder.h"

namespace nangdok {

/// WAV, FLAC, Ogg Vorbis, MP3 and Opus by libsndfile, at the rate that it is given (for Opus one
/// that Opus takes). Throws Error when this libsndfile lacks the codec.
std::unique_ptr<Encoder> make_sndfile_encoder(const EncoderSettings& settings,
                                              const std::filesystem::path& path);

}  // namespace nangdok
