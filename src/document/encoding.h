#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

/// One line of a text file that is not empty, decoded: UTF-8 in NFC without white space at its
/// ends.
struct TextLine {
  std::string text;
  std::size_t indent = 0;        ///< Columns of white space before the text.
  std::size_t empty_before = 0;  ///< Empty lines between this one and the last.
  std::size_t number = 0;        ///< Of all lines, from 1.
  std::size_t begin = 0;         ///< Byte offset in the file where the line starts,
  std::size_t end = 0;           ///< and where its line end stands.
};

enum class TextEncoding { utf8, utf16_little_endian, utf16_big_endian, cp949 };

struct DetectedEncoding {
  TextEncoding encoding = TextEncoding::utf8;
  std::size_t mark_length = 0;  ///< Bytes of the byte order mark.
};

/// Finds the encoding from the bytes alone: a byte order mark, the pattern of zero bytes of UTF-16,
/// well-formed UTF-8, or CP949 (Unified Hangul Code, which holds EUC-KR). Throws Error, with `name`
/// as its place, for binary data.
DetectedEncoding detect_encoding(std::string_view bytes, const std::string& name);

/// The whole text as UTF-8 in NFC, without byte order mark; line ends become '\n'.
std::string decode_text(std::string_view bytes, const std::string& name);

/// The lines of the text that hold anything, with their places in the undecoded bytes. A line ends
/// at LF, CR LF or CR. Throws Error for more than a million of them.
std::vector<TextLine> decode_lines(std::string_view bytes, const std::string& name);

}  // namespace nangdok
