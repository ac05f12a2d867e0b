#include <limits>

#include "package/container/container.h"
#include "package/container/id3_tag.h"
#include "package/container/output_buffer.h"
#include "package/container/packets.h"
#include "package/container/riff.h"

namespace nangdok {
namespace {

constexpr std::uint64_t most_riff_bytes = std::numeric_limits<std::uint32_t>::max();

std::string info_list(const FileTags& tags) {
  std::string list = "INFO";
  const auto add = [&](std::string_view id, const std::string& value) {
    if (!value.empty()) append_chunk(list, id, value + '\0');
  };
  add("INAM", tags.title);
  add("IPRD", tags.album);
  add("IART", tags.artist);
  add("ICRD", tags.date);
  add("IGNR", tags.genre);
  add("ICMT", tags.description);
  add("ISFT", tool_name);
  return list;
}

/// Cue points with a label each, and where they mark a stretch, its length and kind.
class CueList {
 public:
  /// `purpose`: "chap" or "sent".
  void add(Samples begin, Samples end, std::string_view purpose, const std::string& label) {
    if (static_cast<std::uint64_t>(begin) > most_riff_bytes) return;  // the field is 32 bits wide
    const std::uint32_t id = ++count_;
    const auto number = [](std::string& out, std::uint64_t value) {
      append_little_endian(out, value, 4);
    };
    number(points_, id);
    number(points_, static_cast<std::uint64_t>(begin));
    points_ += "data";
    number(points_, 0);
    number(points_, 0);
    number(points_, static_cast<std::uint64_t>(begin));
    std::string text;
    number(text, id);
    append_chunk(labels_, "labl", text + label + '\0');
    number(text, static_cast<std::uint64_t>(end - begin));
    text += purpose;
    append_little_endian(text, 0, 6);       // country, language, dialect
    append_little_endian(text, 65'001, 2);  // code page: UTF-8
    append_chunk(labels_, "ltxt", text);
  }

  void append_to(std::string& out) const {
    std::string cue;
    append_little_endian(cue, count_, 4);
    append_chunk(out, "cue ", cue + points_);
    append_chunk(out, "LIST", labels_);
  }

 private:
  std::uint32_t count_ = 0;
  std::string points_;
  std::string labels_ = "adtl";
};

}  // namespace

void write_wav(const FileLayout& layout, const FileTags& tags, AtomicFile& file) {
  CueList cues;
  for (const ChapterMark& chapter : layout.chapters) {
    cues.add(chapter.begin, chapter.end, "chap", chapter.title);
  }
  if (!tags.lyrics.empty()) {
    for_each_sentence(
        layout, [&](const PlacedPiece& piece, const ParagraphTime&, const SentenceTime& sentence) {
          cues.add(layout.position(piece, sentence.begin), layout.position(piece, sentence.end),
                   "sent", sentence.text);
        });
  }
  std::string behind;
  cues.append_to(behind);
  append_chunk(behind, "LIST", info_list(tags));
  append_chunk(behind, "id3 ", id3_tag(layout, tags));

  const std::uint64_t data_bytes = static_cast<std::uint64_t>(layout.length) * 2;
  const auto rate = static_cast<std::uint64_t>(layout.rate.hz);
  std::string format;
  append_little_endian(format, 1, 2);  // PCM
  append_little_endian(format, 1, 2);  // mono
  append_little_endian(format, rate, 4);
  append_little_endian(format, rate * 2, 4);
  append_little_endian(format, 2, 2);
  append_little_endian(format, 16, 2);
  constexpr std::size_t ds64_bytes = 8 + 28;
  const std::uint64_t plain_bytes = 4 + 8 + format.size() + 8 + data_bytes + behind.size();
  const bool large = plain_bytes > most_riff_bytes;

  std::string head = large ? "RF64" : "RIFF";
  append_little_endian(head, large ? most_riff_bytes : plain_bytes, 4);
  head += "WAVE";
  if (large) {
    std::string sizes;
    append_little_endian(sizes, plain_bytes + ds64_bytes, 8);
    append_little_endian(sizes, data_bytes, 8);
    append_little_endian(sizes, static_cast<std::uint64_t>(layout.length), 8);
    append_little_endian(sizes, 0, 4);
    append_chunk(head, "ds64", sizes);
  }
  append_chunk(head, "fmt ", format);
  head += "data";
  append_little_endian(head, large ? most_riff_bytes : data_bytes, 4);

  OutputBuffer out(file);
  out.write(head);
  for_each_packet(layout, [&](const Packet& packet) { out.write(packet.bytes); });
  out.write(behind);
  out.flush();
}

}  // namespace nangdok
