#include <ogg/ogg.h>

#include "package/container/container.h"
#include "package/container/output_buffer.h"
#include "package/container/packets.h"
#include "package/container/xiph_comments.h"

namespace nangdok {
namespace {

constexpr int serial_number = 0x6E64;  // any will do in a file of one stream

/// One logical Ogg stream, its pages written as they fill.
class OggStream {
 public:
  explicit OggStream(OutputBuffer& out) : out_(out) { ogg_stream_init(&stream_, serial_number); }
  OggStream(const OggStream&) = delete;
  OggStream& operator=(const OggStream&) = delete;
  ~OggStream() { ogg_stream_clear(&stream_); }

  void header(std::string bytes) {
    add(bytes, 0, false);
    flush();
  }

  /// Headers that share pages: comments and set-up of Vorbis.
  void header_part(std::string bytes) { add(bytes, 0, false); }

  void packet(std::string& bytes, Samples granule, bool last) {
    add(bytes, granule, last);
    ogg_page page;
    while (ogg_stream_pageout(&stream_, &page) != 0) write(page);
    if (last) flush();
  }

  void flush() {
    ogg_page page;
    while (ogg_stream_flush(&stream_, &page) != 0) write(page);
  }

 private:
  void add(std::string& bytes, Samples granule, bool last) {
    ogg_packet packet{};
    packet.packet = reinterpret_cast<unsigned char*>(bytes.data());
    packet.bytes = static_cast<long>(bytes.size());
    packet.b_o_s = number_ == 0 ? 1 : 0;
    packet.e_o_s = last ? 1 : 0;
    packet.granulepos = granule;
    packet.packetno = number_++;
    ogg_stream_packetin(&stream_, &packet);
  }

  void write(const ogg_page& page) {
    out_.write(
        {reinterpret_cast<const char*>(page.header), static_cast<std::size_t>(page.header_len)});
    out_.write({reinterpret_cast<const char*>(page.body), static_cast<std::size_t>(page.body_len)});
  }

  OutputBuffer& out_;
  ogg_stream_state stream_{};
  ogg_int64_t number_ = 0;
};

void write_headers(const FileLayout& layout, const FileTags& tags, OggStream& stream) {
  const std::vector<std::string> headers = packets_of(layout, layout.pieces.front())->headers();
  stream.header(headers.at(0));
  const std::string comments = xiph_comments(layout, tags, true);
  if (layout.format == AudioFormat::opus) {
    stream.header("OpusTags" + comments);
  } else {
    stream.header_part("\x03vorbis" + comments + '\x01');
    stream.header_part(headers.at(2));
    stream.flush();
  }
}

}  // namespace

void write_ogg(const FileLayout& layout, const FileTags& tags, AtomicFile& file) {
  OutputBuffer out(file);
  OggStream stream(out);
  write_headers(layout, tags, stream);
  // A granule position counts decoded samples: in Opus those that are dropped at the head too. A
  // Vorbis packet completes the half before the middle of its block only.
  const bool vorbis = layout.format == AudioFormat::ogg;
  const Samples before_first = vorbis ? layout.priming : 0;
  const Samples end = layout.length + layout.priming - before_first;
  Samples decoded = 0;
  std::string waiting;  // one packet behind, to know which is the last
  Samples waiting_granule = 0;
  for_each_packet(layout, [&](const Packet& packet) {
    if (decoded > 0) stream.packet(waiting, waiting_granule, false);
    waiting.assign(packet.bytes);
    decoded += packet.length;
    waiting_granule = decoded - before_first - (vorbis ? packet.length / 2 : 0);
  });
  stream.packet(waiting, end, true);
  out.flush();
}

}  // namespace nangdok
