#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

/// Kinds of records in the streams of HWP 5 (한글 문서 파일 형식 5.0, tables 13 and 57).
enum class Hwp5Tag : std::uint32_t {
  character_shape = 0x15,
  numbering = 0x17,
  paragraph_shape = 0x19,
  style = 0x1A,
  paragraph_header = 0x42,
  paragraph_text = 0x43,
  paragraph_characters = 0x44,
  control_header = 0x47,
  list_header = 0x48,
  table = 0x4D,
  equation = 0x58
};

/// One record with the records that stand below it.
struct Hwp5Record {
  Hwp5Tag tag{};
  std::string_view data;
  std::vector<std::size_t> below;  ///< Indexes of records.
};

/// The records of a stream, in their order, and which of them stand at the top.
struct Hwp5Records {
  std::vector<Hwp5Record> records;
  std::vector<std::size_t> top;
};

/// Splits an unpacked stream, which must outlive the result, into its records. Throws Error, with
/// `where` as its place, when they are nested deeper than a document's are; what is torn off at the
/// end of the stream is left.
Hwp5Records read_hwp5_records(std::string_view stream, const std::string& where);

/// Text with its length in front of it, at `at` in a record's data, which moves behind the text.
std::string take_hwp5_text(std::string_view data, std::size_t& at);

/// Unpacks raw deflate data (RFC 1951). Throws Error when it is damaged or unpacks to more than
/// 48 MiB.
std::string inflate_raw(std::string_view packed, const std::string& where);

}  // namespace nangdok
