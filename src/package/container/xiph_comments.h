#pragma once

#include <string>

#include "package/file_tags.h"
#include "package/layout.h"

namespace nangdok {

/// A Vorbis comment block (vendor string and comments, Vorbis I, 5.2) with tags, chapters
/// (CHAPTERxxx, CHAPTERxxxNAME) and LYRICS; with `picture_too` the cover as METADATA_BLOCK_PICTURE.
/// Without the framing bit that ends it in Ogg Vorbis.
std::string xiph_comments(const FileLayout& layout, const FileTags& tags, bool picture_too);

/// The body of a FLAC PICTURE block (RFC 9639, 8.8) with the cover.
std::string flac_picture(const Image& cover);

}  // namespace nangdok
