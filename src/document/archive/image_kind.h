#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/archive/zip_archive.h"
#include "document/document.h"

namespace nangdok {

/// The media type of an image by its first bytes: "image/jpeg" or "image/png", else empty.
std::string_view image_media_type(std::string_view bytes);

/// The image that the bytes are, undecoded, when it is a JPEG or PNG of at most 16 MiB whose header
/// states at most 100 million pixels; nothing otherwise. A document without its cover is still a
/// document.
std::optional<Image> image_of_bytes(std::string bytes);

/// The same for a part of an archive.
std::optional<Image> read_image(ZipArchive& archive, const std::string& part);

}  // namespace nangdok
