#include "assemble/assembler.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "assemble/room_tone.h"
#include "base/error.h"
#include "base/utf8.h"

namespace nangdok {
namespace {

std::string text_in(std::u32string_view block, TextSpan span) {
  const std::size_t begin = std::min(span.begin, block.size());
  const std::size_t end = std::clamp(span.end, begin, block.size());
  return to_utf8(block.substr(begin, end - begin));
}

}  // namespace

Assembler::Assembler(std::string chapter_title, SampleSink sink, std::optional<Decibels> room_tone)
    : sink_(std::move(sink)), room_tone_(room_tone) {
  timeline_.title = std::move(chapter_title);
}

void Assembler::silence(std::chrono::milliseconds length) {
  if (length.count() < 0) {
    throw Error("a pause is shorter than nothing", timeline_.title, "check the voice's pauses");
  }
  std::array<std::int16_t, 4096> quiet{};
  std::optional<RoomTone> tone;
  if (room_tone_) tone.emplace(*room_tone_);
  Samples left = to_samples(length, engine_rate);
  while (left > 0) {
    const auto count = static_cast<std::size_t>(std::min<Samples>(left, quiet.size()));
    if (tone) {
      quiet.fill(0);
      tone->add_to(quiet);
    }
    sink_(std::span(quiet).first(count));
    left -= static_cast<Samples>(count);
    timeline_.length += static_cast<Samples>(count);
  }
}

void Assembler::append(const Take& take, const std::string& block_text, const Clip& clip) {
  if (clip.sentences.size() != take.sentences.size()) {
    throw Error("the sound of a paragraph has not the sentences of its text", timeline_.title,
                "this is a fault of the program");
  }
  const std::u32string block = to_utf32(block_text);
  const Samples start = timeline_.length;
  ParagraphTime paragraph;
  paragraph.block = take.block;
  paragraph.kind = take.kind;
  paragraph.begin = start;
  paragraph.end = start + static_cast<Samples>(clip.samples.size());
  for (std::size_t i = 0; i < take.sentences.size(); ++i) {
    paragraph.sentences.push_back({take.sentences[i].text,
                                   take.sentences[i].source,
                                   start + clip.sentences[i].begin,
                                   start + clip.sentences[i].end,
                                   {}});
  }
  for (const WordMark& word : clip.words) {
    if (word.sentence >= paragraph.sentences.size()) continue;
    paragraph.sentences[word.sentence].words.push_back(
        {word.source, text_in(block, word.source), start + word.begin, start + word.end});
  }
  timeline_.paragraphs.push_back(std::move(paragraph));
  if (room_tone_) {
    std::vector<std::int16_t> sound = clip.samples;
    RoomTone(*room_tone_).add_to(sound);
    sink_(sound);
  } else if (!clip.samples.empty()) {
    sink_(clip.samples);
  }
  timeline_.length += static_cast<Samples>(clip.samples.size());
  silence(take.pause_after);
}

Timeline Assembler::finish() {
  return std::exchange(timeline_, {});
}

}  // namespace nangdok
