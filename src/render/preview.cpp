#include "render/preview.h"

#include <span>

#include "assemble/assembler.h"
#include "master/master.h"
#include "narration/narrator.h"

namespace nangdok {
namespace {

void append_number(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

}  // namespace

std::vector<NumberedParagraph> number_paragraphs(const Document& document) {
  std::vector<NumberedParagraph> paragraphs;
  for (std::size_t chapter = 0; chapter < document.chapters.size(); ++chapter) {
    for (std::size_t block = 0; block < document.chapters[chapter].blocks.size(); ++block) {
      paragraphs.push_back({paragraphs.size() + 1, chapter, block});
    }
  }
  return paragraphs;
}

Preview preview_paragraphs(const Document& document,
                           const std::vector<NumberedParagraph>& paragraphs, std::size_t first,
                           std::size_t last, const KoreanFrontEnd& korean, const Voice& voice,
                           const SoundOptions& sound, Engine& engine) {
  Preview preview;
  Assembler assembler(
      {},
      [&](std::span<const std::int16_t> samples) {
        preview.samples.insert(preview.samples.end(), samples.begin(), samples.end());
      },
      room_tone_of(sound));
  // The stretch and the paragraph after it, which decides the last pause, as one chapter.
  Chapter stretch;
  for (std::size_t i = first; i <= last && i < paragraphs.size(); ++i) {
    stretch.blocks.push_back(document.chapters[paragraphs[i].chapter].blocks[paragraphs[i].block]);
  }
  const ChapterNarration narration = narrate(stretch, korean, voice, {sound.speed});
  for (const Take& take : narration.takes) {
    Clip clip = engine.speak(take);
    master(clip, take, voice, sound.loudness);
    Take spoken = take;
    if (&take == &narration.takes.back()) spoken.pause_after = std::chrono::milliseconds(0);
    assembler.append(spoken, stretch.blocks[take.block].text, clip);
  }
  preview.timeline = assembler.finish();
  return preview;
}

std::string wav_bytes(const std::vector<std::int16_t>& samples) {
  const std::uint64_t bytes = samples.size() * 2;
  std::string out = "RIFF";
  append_number(out, 36 + bytes, 4);
  out += "WAVEfmt ";
  append_number(out, 16, 4);
  append_number(out, 1, 2);
  append_number(out, 1, 2);
  append_number(out, static_cast<std::uint64_t>(engine_rate.hz), 4);
  append_number(out, static_cast<std::uint64_t>(engine_rate.hz) * 2, 4);
  append_number(out, 2, 2);
  append_number(out, 16, 2);
  out += "data";
  append_number(out, bytes, 4);
  out.append(reinterpret_cast<const char*>(samples.data()), bytes);
  return out;
}

}  // namespace nangdok
