#include "package/container/itunes_tags.h"

namespace nangdok {
namespace {

// Types of a `data` atom (QuickTime File Format, "Well-known types").
constexpr unsigned utf8 = 1;
constexpr unsigned jpeg = 13;
constexpr unsigned png = 14;
constexpr unsigned integer = 21;
constexpr unsigned reserved = 0;

void data(AtomBuilder& atom, unsigned type, std::string_view bytes) {
  atom.begin("data").u32(type).u32(0).bytes(bytes).end();
}

void text(AtomBuilder& atom, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  atom.begin(name);
  data(atom, utf8, value);
  atom.end();
}

void number(AtomBuilder& atom, std::string_view name, unsigned value) {
  atom.begin(name).begin("data").u32(integer).u32(0).u8(value).end().end();
}

void free_form(AtomBuilder& atom, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  atom.begin("----");
  atom.begin("mean", 0).bytes("com.apple.iTunes").end();
  atom.begin("name", 0).bytes(name).end();
  data(atom, utf8, value);
  atom.end();
}

}  // namespace

void append_itunes_tags(AtomBuilder& moov, const FileTags& tags) {
  moov.begin("meta", 0);
  moov.begin("hdlr", 0).u32(0).bytes("mdirappl").zeros(9).end();
  moov.begin("ilst");
  text(moov, "\xA9nam", tags.title);
  text(moov, "sonm", tags.sort_title);
  text(moov,
       "\xA9"
       "alb",
       tags.album);
  text(moov,
       "\xA9"
       "ART",
       tags.artist);
  text(moov, "aART", tags.album_artist);
  text(moov, "\xA9wrt", tags.narrator);
  text(moov, "\xA9nrt", tags.narrator);
  text(moov,
       "\xA9"
       "day",
       tags.date);
  text(moov, "\xA9gen", tags.genre);
  text(moov, "\xA9mvn", tags.series);
  text(moov, "\xA9pub", tags.publisher);
  text(moov, "desc", tags.description);
  text(moov, "ldes", tags.description);
  text(moov, "\xA9lyr", tags.lyrics);
  text(moov, "\xA9too", tool_name);
  if (tags.track > 0) {
    moov.begin("trkn").begin("data").u32(reserved).u32(0);
    moov.u16(0).u16(static_cast<unsigned>(tags.track)).u16(static_cast<unsigned>(tags.tracks));
    moov.u16(0).end().end();
    moov.begin("disk").begin("data").u32(reserved).u32(0).u16(0).u16(1).u16(1).end().end();
  }
  number(moov, "stik", 2);  // an audiobook
  number(moov, "pgap", 1);  // gapless
  if (tags.cover) {
    moov.begin("covr");
    data(moov, tags.cover->media_type == "image/png" ? png : jpeg, tags.cover->bytes);
    moov.end();
  }
  free_form(moov, "SUBTITLE", tags.subtitle);
  free_form(moov, "SERIES", tags.series);
  free_form(moov, "SERIES-PART", tags.series_part);
  free_form(moov, "NARRATOR", tags.narrator);
  free_form(moov, "PUBLISHER", tags.publisher);
  free_form(moov, "LANGUAGE", tags.language);
  free_form(moov, "IDENTIFIER", tags.identifier);
  moov.end().end();
}

}  // namespace nangdok
