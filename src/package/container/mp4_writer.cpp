#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/error.h"
#include "encode/packets/adts_reader.h"
#include "package/container/atom.h"
#include "package/container/container.h"
#include "package/container/itunes_tags.h"
#include "package/container/output_buffer.h"
#include "package/container/packets.h"

namespace nangdok {
namespace {

constexpr std::uint64_t highest_32 = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t largest_head = 1U << 28U;  // for what stands before the sound
constexpr std::size_t packets_in_chunk = 43;       // two seconds at 22 050 Hz
constexpr std::size_t most_nero_chapters = 255;
constexpr unsigned korean = (('k' - 0x60U) << 10U) | (('o' - 0x60U) << 5U) | ('r' - 0x60U);

/// What must be known of the packets before the first byte is written.
struct PacketTable {
  std::vector<std::uint16_t> sizes;
  std::uint64_t bytes = 0;
  std::uint16_t largest = 0;
};

PacketTable packet_table(const FileLayout& layout) {
  PacketTable table;
  table.sizes.reserve(
      static_cast<std::size_t>((layout.priming + layout.length + layout.padding) / aac_frame));
  for_each_packet(layout, [&](const Packet& packet) {
    const auto size = static_cast<std::uint16_t>(packet.bytes.size());  // ADTS: 13 bits
    table.sizes.push_back(size);
    table.bytes += size;
    table.largest = std::max(table.largest, size);
  });
  return table;
}

/// Chapter titles as samples of a QuickTime text track: length, text, and an atom that says UTF-8.
std::vector<std::string> title_samples(const FileLayout& layout) {
  std::vector<std::string> samples;
  for (const ChapterMark& chapter : layout.chapters) {
    const std::string title = chapter.title.substr(0, std::numeric_limits<std::uint16_t>::max());
    AtomBuilder sample;
    sample.u16(static_cast<unsigned>(title.size())).bytes(title);
    sample.begin("encd").u32(0x100).end();
    samples.emplace_back(sample.before());
  }
  return samples;
}

/// Writes the `moov` of a file whose media begin at `titles_at` (chapter titles, then sound).
class MovieBuilder {
 public:
  MovieBuilder(const FileLayout& layout, const FileTags& tags, const PacketTable& packets,
               const std::vector<std::string>& titles, std::uint64_t titles_at)
      : layout_(layout), packets_(packets), titles_(titles), titles_at_(titles_at) {
    for (const std::string& title : titles) title_bytes_ += title.size();
    moov_.begin("moov");
    movie_header();
    sound_track();
    chapter_track();
    moov_.begin("udta");
    append_itunes_tags(moov_, tags);
    if (layout.chapters.size() <= most_nero_chapters) nero_chapters();
    moov_.end().end();
  }

  [[nodiscard]] const AtomBuilder& moov() const { return moov_; }

 private:
  /// A version-1 box where a duration needs 64 bits.
  AtomBuilder& begin_timed(std::string_view type, Samples duration, unsigned flags = 0) {
    wide_ = static_cast<std::uint64_t>(duration) > highest_32;
    return moov_.begin(type, wide_ ? 1 : 0, flags);
  }
  AtomBuilder& time(Samples value) {
    return wide_ ? moov_.u64(static_cast<std::uint64_t>(value))
                 : moov_.u32(static_cast<std::uint64_t>(value));
  }

  AtomBuilder& matrix() {
    return moov_.u32(0x10000).zeros(12).u32(0x10000).zeros(12).u32(0x40000000);
  }

  void movie_header() {
    begin_timed("mvhd", layout_.length);
    time(0);
    time(0);
    moov_.u32(static_cast<std::uint64_t>(layout_.rate.hz));
    time(layout_.length);
    moov_.u32(0x10000).u16(0x100).zeros(10);
    matrix().zeros(24).u32(3).end();
  }

  void track_header(unsigned id, unsigned flags, unsigned volume) {
    begin_timed("tkhd", layout_.length, flags);
    time(0);
    time(0);
    moov_.u32(id).u32(0);
    time(layout_.length);
    moov_.zeros(12).u16(volume).u16(0);
    matrix().zeros(8).end();
  }

  void media_header(Samples duration) {
    begin_timed("mdhd", duration);
    time(0);
    time(0);
    moov_.u32(static_cast<std::uint64_t>(layout_.rate.hz));
    time(duration);
    moov_.u16(korean).u16(0).end();
  }

  void handler(std::string_view type, std::string_view name) {
    moov_.begin("hdlr", 0).u32(0).bytes(type).zeros(12).bytes(name).u8(0).end();
  }

  void data_is_here() {
    moov_.begin("dinf").begin("dref", 0).u32(1).begin("url ", 0, 1).end().end().end();
  }

  /// Tells players to drop the encoder's priming and to stop where ours ends.
  void edit_list() {
    moov_.begin("edts");
    begin_timed("elst", layout_.length).u32(1);
    time(layout_.length);
    time(layout_.priming);
    moov_.u16(1).u16(0).end().end();
  }

  void sound_track() {
    const auto count = packets_.sizes.size();
    moov_.begin("trak");
    track_header(1, 3, 0x100);
    edit_list();
    moov_.begin("tref").begin("chap").u32(2).end().end();
    moov_.begin("mdia");
    media_header(static_cast<Samples>(count) * aac_frame);
    handler("soun", "SoundHandler");
    moov_.begin("minf").begin("smhd", 0).u32(0).end();
    data_is_here();
    moov_.begin("stbl");
    sound_description();
    moov_.begin("stts", 0).u32(1).u32(count).u32(aac_frame).end();
    sound_chunks();
    roll_group(count);
    moov_.end().end().end().end();
  }

  void sound_description() {
    moov_.begin("stsd", 0).u32(1).begin("mp4a").zeros(6).u16(1).zeros(8);
    moov_.u16(1).u16(16).u32(0).u32(static_cast<std::uint64_t>(layout_.rate.hz) << 16U);
    const std::string configuration = aac_configuration(layout_.rate);
    const double seconds = static_cast<double>(packets_.sizes.size()) * aac_frame / layout_.rate.hz;
    const auto average = static_cast<std::uint64_t>(8.0 * static_cast<double>(packets_.bytes) /
                                                    std::max(seconds, 1e-9));
    const auto highest = static_cast<std::uint64_t>(8.0 * packets_.largest * layout_.rate.hz /
                                                    static_cast<double>(aac_frame));
    const auto length = static_cast<unsigned>(configuration.size());
    // Descriptors of ISO/IEC 14496-1, 7.2.6: the stream, its decoder, the decoder's configuration.
    moov_.begin("esds", 0).u8(3).u8(3 + 2 + 13 + 2 + length + 3).u16(1).u8(0);
    moov_.u8(4).u8(13 + 2 + length).u8(0x40).u8(0x15).u8(0).u16(packets_.largest);
    moov_.u32(highest).u32(average).u8(5).u8(length).bytes(configuration);
    moov_.u8(6).u8(1).u8(2).end();
    moov_.end().end();
  }

  void sound_chunks() {
    const std::size_t count = packets_.sizes.size();
    const std::size_t chunks = (count + packets_in_chunk - 1) / packets_in_chunk;
    const std::size_t rest = count % packets_in_chunk;
    moov_.begin("stsc", 0).u32(chunks > 1 && rest != 0 ? 2 : 1);
    moov_.u32(1).u32(chunks > 1 || rest == 0 ? packets_in_chunk : rest).u32(1);
    if (chunks > 1 && rest != 0) moov_.u32(chunks).u32(rest).u32(1);
    moov_.end();
    moov_.begin("stsz", 0).u32(0).u32(count).announce(4 * count).end();
    std::uint64_t at = titles_at_ + title_bytes_;
    const bool wide = packets_.bytes > highest_32 - largest_head;
    moov_.begin(wide ? "co64" : "stco", 0).u32(chunks);
    for (std::size_t i = 0; i < count; ++i) {
      if (i % packets_in_chunk == 0) {
        if (wide) {
          moov_.u64(at);
        } else {
          moov_.u32(at);
        }
      }
      at += packets_.sizes[i];
    }
    moov_.end();
  }

  /// A player that seeks must decode one packet before the one it wants.
  void roll_group(std::size_t count) {
    moov_.begin("sgpd", 1).bytes("roll").u32(2).u32(1).u16(0xFFFF).end();
    moov_.begin("sbgp", 0).bytes("roll").u32(1).u32(count).u32(1).end();
  }

  void chapter_track() {
    moov_.begin("trak");
    track_header(2, 2, 0);
    moov_.begin("mdia");
    media_header(layout_.length);
    handler("text", "Chapters");
    moov_.begin("minf").begin("gmhd");
    moov_.begin("gmin", 0).u16(0x40).u16(0x8000).u16(0x8000).u16(0x8000).u32(0).end();
    moov_.begin("text");
    matrix().end().end();
    data_is_here();
    moov_.begin("stbl").begin("stsd", 0).u32(1).begin("text").zeros(6).u16(1);
    moov_.u32(1).u32(1).zeros(36).end().end();
    moov_.begin("stts", 0).u32(titles_.size());
    for (std::size_t i = 0; i < layout_.chapters.size(); ++i) {
      const ChapterMark& chapter = layout_.chapters[i];
      const Samples begin = i == 0 ? 0 : chapter.begin;
      moov_.u32(1).u32(static_cast<std::uint64_t>(chapter.end - begin));
    }
    moov_.end();
    moov_.begin("stsc", 0).u32(1).u32(1).u32(titles_.size()).u32(1).end();
    moov_.begin("stsz", 0).u32(0).u32(titles_.size());
    for (const std::string& title : titles_) moov_.u32(title.size());
    moov_.end();
    moov_.begin("stco", 0).u32(1).u32(titles_at_).end();
    moov_.end().end().end().end();
  }

  void nero_chapters() {
    constexpr std::size_t longest_title = 255;
    moov_.begin("chpl", 1).u32(0).u8(static_cast<unsigned>(layout_.chapters.size()));
    for (const ChapterMark& chapter : layout_.chapters) {
      std::string title = chapter.title;
      if (title.size() > longest_title) {
        std::size_t end = longest_title;  // not inside a character
        while (end > 0 && (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) --end;
        title.resize(end);
      }
      // In units of 100 ns.
      const auto start =
          static_cast<std::uint64_t>(std::llround(layout_.seconds(chapter.begin) * 1e7));
      moov_.u64(start).u8(static_cast<unsigned>(title.size())).bytes(title);
    }
    moov_.end();
  }

  const FileLayout& layout_;
  const PacketTable& packets_;
  const std::vector<std::string>& titles_;
  std::uint64_t titles_at_;
  std::uint64_t title_bytes_ = 0;
  AtomBuilder moov_;
  bool wide_ = false;
};

void write_sizes(const PacketTable& packets, OutputBuffer& out) {
  for (const std::uint16_t size : packets.sizes) {
    const std::array<char, 4> number{0, 0, static_cast<char>(size >> 8U),
                                     static_cast<char>(size & 0xFFU)};
    out.write({number.data(), number.size()});
  }
}

}  // namespace

void write_mp4(const FileLayout& layout, const FileTags& tags, AtomicFile& file) {
  const PacketTable packets = packet_table(layout);
  const std::vector<std::string> titles = title_samples(layout);
  std::uint64_t media_bytes = packets.bytes;
  for (const std::string& title : titles) media_bytes += title.size();

  AtomBuilder head;
  head.begin("ftyp").bytes("M4B ").u32(0x200).bytes("M4B M4A mp42isom").end();
  AtomBuilder media;
  if (media_bytes + 8 > highest_32) {
    media.u32(1).bytes("mdat").u64(media_bytes + 16);
  } else {
    media.u32(media_bytes + 8).bytes("mdat");
  }
  // Where the media begin depends on the size of `moov`, which does not depend on where they begin.
  const std::uint64_t moov_size = MovieBuilder(layout, tags, packets, titles, 0).moov().size();
  const std::uint64_t titles_at = head.size() + moov_size + media.size();
  const MovieBuilder movie(layout, tags, packets, titles, titles_at);
  if (movie.moov().size() != moov_size) {
    throw Error("the book's table of contents has no fixed size", tags.title,
                "this is a fault of the program");
  }

  OutputBuffer out(file);
  out.write(head.before());
  out.write(movie.moov().before());
  write_sizes(packets, out);
  out.write(movie.moov().after());
  out.write(media.before());
  for (const std::string& title : titles) out.write(title);
  for_each_packet(layout, [&](const Packet& packet) { out.write(packet.bytes); });
  out.flush();
}

}  // namespace nangdok
