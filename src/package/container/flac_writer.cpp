#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "encode/flac_digest.h"
#include "encode/packets/crc.h"
#include "encode/packets/flac_reader.h"
#include "package/container/atom.h"
#include "package/container/container.h"
#include "package/container/output_buffer.h"
#include "package/container/packets.h"
#include "package/container/xiph_comments.h"

namespace nangdok {
namespace {

constexpr std::size_t largest_block = (1U << 24U) - 1;

// Metadata block types (RFC 9639, 8.1).
constexpr unsigned stream_info = 0;
constexpr unsigned seek_table = 3;
constexpr unsigned comment = 4;
constexpr unsigned picture = 6;

void block(OutputBuffer& out, unsigned type, std::string_view body, bool last = false) {
  AtomBuilder header;
  header.u32((last ? 0x80000000U : 0U) | (type << 24U) | body.size());
  out.write(header.before());
  out.write(body);
}

/// A number coded as UTF-8 codes code points, stretched to 36 bits (RFC 9639, 9.1.5).
void append_coded_number(std::string& out, std::uint64_t number) {
  if (number < 0x80) {
    out.push_back(static_cast<char>(number));
    return;
  }
  unsigned rest = 1;  // bytes after the first, which has room for 6 - rest bits
  while (rest < 6 && number >> (6U * rest + 6U - rest) != 0) ++rest;
  const unsigned marks = 0xFFU & (0xFF00U >> (rest + 1));
  out.push_back(static_cast<char>(marks | (number >> (6U * rest))));
  for (unsigned i = rest; i-- > 0;) {
    out.push_back(static_cast<char>(0x80U | (number >> (6U * i) & 0x3FU)));
  }
}

/// The frame with its first sample's number in place of its own count of frames.
std::string renumbered(std::string_view frame, Samples first_sample) {
  const FlacFrameHeader header = *parse_flac_header(frame);
  std::string out(frame.substr(0, 4));
  out[1] = static_cast<char>(static_cast<unsigned char>(out[1]) | 1U);  // blocks of changing size
  append_coded_number(out, static_cast<std::uint64_t>(first_sample));
  const std::size_t rest = 4 + header.number_bytes;
  out += frame.substr(rest, header.bytes - 1 - rest);
  out += static_cast<char>(flac_crc8(out));
  out += frame.substr(header.bytes, frame.size() - header.bytes - 2);
  const std::uint16_t crc = flac_crc16(out);
  out += static_cast<char>(crc >> 8U);
  out += static_cast<char>(crc & 0xFFU);
  return out;
}

/// Bytes by which renumbering lengthens a frame.
std::uint64_t lengthening(std::string_view frame, Samples first_sample) {
  std::string number;
  append_coded_number(number, static_cast<std::uint64_t>(first_sample));
  return number.size() - parse_flac_header(frame)->number_bytes;
}

/// A frame that players may jump to (RFC 9639, 8.5).
struct SeekPoint {
  Samples sample = 0;
  std::uint64_t offset = 0;  ///< In bytes, from the first frame.
  Samples length = 0;
};

/// What stands in front of the frames and can be told only when all were seen. The digest is that
/// of a joined file: one piece brings its own.
struct FrameSurvey {
  Samples shortest = 0;
  Samples longest = 0;
  std::vector<SeekPoint> points;
  std::array<char, 16> digest{};
};

FrameSurvey survey_frames(const FileLayout& layout, const std::string& first_info) {
  constexpr int seconds_between_points = 10;
  FrameSurvey survey;
  std::optional<FlacDigest> digest;
  if (layout.pieces.size() > 1) digest.emplace(first_info);
  Samples at = 0;
  std::uint64_t offset = 0;
  for_each_packet(layout, [&](const Packet& packet) {
    if (survey.points.empty() ||
        at - survey.points.back().sample >= Samples{seconds_between_points} * layout.rate.hz) {
      survey.points.push_back({at, offset, packet.length});
    }
    survey.shortest = at == 0 ? packet.length : std::min(survey.shortest, packet.length);
    survey.longest = std::max(survey.longest, packet.length);
    offset += packet.bytes.size();
    if (digest) {
      digest->add(packet.bytes);
      offset += lengthening(packet.bytes, at);
    }
    at += packet.length;
  });
  if (digest) survey.digest = digest->finish();
  return survey;
}

/// STREAMINFO of the whole: blocks of changing size.
std::string joined_stream_info(const FileLayout& layout, const FrameSurvey& survey,
                               const std::string& first) {
  AtomBuilder info;
  info.u16(static_cast<unsigned>(std::max<Samples>(survey.shortest, 16)));
  info.u16(static_cast<unsigned>(survey.longest)).zeros(6);
  // 20 bits of rate, 3 of channels, 5 of sample size as they were, then 36 of length.
  const auto length = static_cast<std::uint64_t>(layout.length);
  info.bytes(first.substr(10, 3));
  info.u8((static_cast<unsigned char>(first[13]) & 0xF0U) |
          static_cast<unsigned>(length >> 32U & 0xFU));
  info.u32(length & 0xFFFFFFFFU);
  info.bytes({survey.digest.data(), survey.digest.size()});
  return std::string(info.before());
}

std::string seek_table_of(const FrameSurvey& survey) {
  AtomBuilder table;
  for (const SeekPoint& point : survey.points) {
    table.u64(static_cast<std::uint64_t>(point.sample)).u64(point.offset);
    table.u16(static_cast<unsigned>(point.length));
  }
  return std::string(table.before());
}

}  // namespace

void write_flac(const FileLayout& layout, const FileTags& tags, AtomicFile& file) {
  OutputBuffer out(file);
  const std::string first = packets_of(layout, layout.pieces.front())->headers().at(0);
  const bool joined = layout.pieces.size() > 1;
  out.write("fLaC");
  const FrameSurvey survey = survey_frames(layout, first);
  block(out, stream_info, joined ? joined_stream_info(layout, survey, first) : first);
  block(out, seek_table, seek_table_of(survey));
  if (tags.cover && tags.cover->bytes.size() < largest_block / 2) {
    block(out, picture, flac_picture(*tags.cover));
  }
  std::string comments = xiph_comments(layout, tags, false);
  if (comments.size() > largest_block) {  // sentences of more than some hundred hours
    FileTags without_text = tags;
    without_text.lyrics.clear();
    comments = xiph_comments(layout, without_text, false);
  }
  block(out, comment, comments, true);
  Samples at = 0;
  for_each_packet(layout, [&](const Packet& packet) {
    out.write(joined ? renumbered(packet.bytes, at) : packet.bytes);
    at += packet.length;
  });
  out.flush();
}

}  // namespace nangdok
