#pragma once

#include <string>
#include <string_view>

namespace nangdok {

/// UTF-8 to code points. Ill-formed bytes become U+FFFD, one for each maximal ill-formed part
/// (Unicode 15, section 3.9).
std::u32string to_utf32(std::string_view utf8);

/// Code points to UTF-8. Surrogates and values above U+10FFFF become U+FFFD.
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t code_point);

/// True when `bytes` is well-formed UTF-8.
bool is_valid_utf8(std::string_view bytes);

/// Normalization form C (UAX #15): a macOS file's decomposed Hangul becomes syllables.
std::string to_nfc(std::string_view utf8);

}  // namespace nangdok
