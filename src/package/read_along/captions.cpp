#include <algorithm>

#include "package/clock_text.h"
#include "package/file_tags.h"
#include "package/lyrics.h"
#include "package/read_along/read_along.h"

namespace nangdok {
namespace {

struct Cue {
  double begin = 0;
  double end = 0;
  const std::string* text = nullptr;
};

/// One cue a sentence; none shorter than a millisecond, which the clock texts cannot show.
std::vector<Cue> cues_of(const FileLayout& layout) {
  std::vector<Cue> cues;
  for_each_sentence(
      layout, [&](const PlacedPiece& piece, const ParagraphTime&, const SentenceTime& sentence) {
        const double begin = layout.seconds(layout.position(piece, sentence.begin));
        const double end = layout.seconds(layout.position(piece, sentence.end));
        cues.push_back({begin, std::max(end, begin + 0.002), &sentence.text});
      });
  return cues;
}

/// WebVTT reads its payload as markup.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string webvtt(const FileLayout& layout) {
  std::string text = "WEBVTT\n";
  for (const Cue& cue : cues_of(layout)) {
    text += "\n" + clock_text(cue.begin) + " --> " + clock_text(cue.end) + "\n" +
            escaped(*cue.text) + "\n";
  }
  return text;
}

std::string subrip(const FileLayout& layout) {
  std::string text;
  std::size_t number = 0;
  for (const Cue& cue : cues_of(layout)) {
    text += std::to_string(++number) + "\n" + clock_text(cue.begin, ',') + " --> " +
            clock_text(cue.end, ',') + "\n" + *cue.text + "\n\n";
  }
  return text;
}

std::string lrc_file(const FileLayout& layout, const BookTags& tags) {
  return "[ti:" + tags.metadata.title + "]\n[ar:" + joined(tags.metadata.authors) + "]\n" +
         lyrics_of(layout);
}

}  // namespace nangdok
