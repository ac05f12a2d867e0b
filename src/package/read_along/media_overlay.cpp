#include "package/read_along/media_overlay.h"

#include "base/atomic_file.h"
#include "package/clock_text.h"
#include "package/container/container.h"
#include "package/read_along/xml_writing.h"

namespace nangdok {

std::string media_overlay(const std::string& text, std::span<const OverlayStep> steps) {
  pugi::xml_document overlay;
  pugi::xml_node smil = element(overlay, "smil");
  attribute(smil, "xmlns", "http://www.w3.org/ns/SMIL");
  attribute(smil, "xmlns:epub", "http://www.idpf.org/2007/ops");
  attribute(smil, "version", "3.0");
  pugi::xml_node sequence = element(element(smil, "body"), "seq");
  attribute(sequence, "id", "seq");
  attribute(sequence, "epub:textref", text);
  std::size_t number = 0;
  for (const OverlayStep& step : steps) {
    pugi::xml_node par = element(sequence, "par");
    attribute(par, "id", "p" + std::to_string(++number));
    attribute(element(par, "text"), "src", step.text);
    pugi::xml_node audio = element(par, "audio");
    attribute(audio, "src", step.audio);
    attribute(audio, "clipBegin", clock_text(step.begin_s));
    attribute(audio, "clipEnd", clock_text(step.end_s));
  }
  return saved(overlay);
}

double seconds_of(std::span<const OverlayStep> steps) {
  double seconds = 0;
  for (const OverlayStep& step : steps) seconds += step.end_s - step.begin_s;
  return seconds;
}

EpubAudio epub_audio(AudioFormat format) {
  return format == AudioFormat::mp3 ? EpubAudio{".mp3", "audio/mpeg"}
                                    : EpubAudio{".m4a", "audio/mp4"};
}

void write_chapter_audio(const FileLayout& layout, const std::string& title,
                         const std::filesystem::path& path) {
  AtomicFile sound(path);
  FileTags tags;
  tags.title = title;
  write_container(layout, tags, sound);
  sound.commit();
}

}  // namespace nangdok
