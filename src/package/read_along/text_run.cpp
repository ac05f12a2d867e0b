#include "package/read_along/text_run.h"

#include <algorithm>

#include "base/utf8.h"

namespace nangdok {

std::vector<TextRun> text_runs(const SentenceTime& sentence) {
  const std::u32string text = to_utf32(sentence.text);
  const auto part = [&](std::size_t begin, std::size_t end) {
    return to_utf8(std::u32string_view(text).substr(begin, end - begin));
  };
  std::vector<TextRun> runs;
  std::size_t at = 0;  // in the sentence's text
  TextSpan before;
  for (const WordTime& word : sentence.words) {
    if (!runs.empty() && runs.back().is_word && word.source == before) {
      runs.back().end = std::max(runs.back().end, word.end);
      continue;
    }
    if (word.source.begin < sentence.source.begin) continue;
    const std::size_t begin = word.source.begin - sentence.source.begin;
    const std::size_t end = std::min(word.source.end - sentence.source.begin, text.size());
    if (begin < at || begin >= end) continue;
    if (begin > at) runs.push_back({part(at, begin), false, 0, 0});
    runs.push_back({part(begin, end), true, word.begin, word.end});
    before = word.source;
    at = end;
  }
  if (runs.empty()) return {{sentence.text, true, sentence.begin, sentence.end}};
  if (at < text.size()) runs.push_back({part(at, text.size()), false, 0, 0});
  return runs;
}

}  // namespace nangdok
