#include "document/archive/image_kind.h"

#include <cstdint>
#include <utility>

#include "base/error.h"

namespace nangdok {

namespace {

constexpr std::size_t most_image_bytes = 16U << 20U;
constexpr std::uint64_t most_pixels = 100'000'000;

std::uint64_t big_endian(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint64_t value = 0;
  for (std::size_t i = at; i < at + length; ++i)
    value = value << 8U | static_cast<unsigned char>(bytes[i]);
  return value;
}

/// Width times height as a PNG's IHDR chunk states it (RFC 2083, section 4.1.1).
std::uint64_t png_pixels(std::string_view bytes) {
  constexpr std::size_t header_end = 24;
  if (bytes.size() < header_end) return 0;
  return big_endian(bytes, 16, 4) * big_endian(bytes, 20, 4);
}

/// The same of a JPEG's first frame header (ITU-T T.81, B.2.2).
std::uint64_t jpeg_pixels(std::string_view bytes) {
  std::size_t at = 2;
  while (at + 9 < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) return 0;
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return big_endian(bytes, at + 5, 2) * big_endian(bytes, at + 7, 2);
    if (marker == 0xFF) {
      ++at;
    } else {
      at += 2 + big_endian(bytes, at + 2, 2);
    }
  }
  return 0;
}

}  // namespace

std::string_view image_media_type(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xFF\xD8\xFF") return "image/jpeg";
  if (bytes.substr(0, 8) == "\x89PNG\r\n\x1A\n") return "image/png";
  return {};
}

std::optional<Image> image_of_bytes(std::string bytes) {
  const std::string_view type = image_media_type(bytes);
  if (type.empty() || bytes.size() > most_image_bytes) return std::nullopt;
  const std::uint64_t pixels = type == "image/png" ? png_pixels(bytes) : jpeg_pixels(bytes);
  if (pixels == 0 || pixels > most_pixels) return std::nullopt;
  return Image{std::string(type), std::move(bytes)};
}

std::optional<Image> read_image(ZipArchive& archive, const std::string& part) {
  if (part.empty() || !archive.has(part)) return std::nullopt;
  try {
    return image_of_bytes(archive.require(part));
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace nangdok
