#include "korean/front_end.h"

#include <utility>

#include "base/utf8.h"
#include "korean/lexicon/lexicon.h"
#include "korean/phrasing/phrasing.h"
#include "korean/pronunciation/pronunciation.h"
#include "korean/reading/reading.h"
#include "korean/sentence/sentence_splitter.h"

namespace nangdok {
namespace {

std::string one_line(std::u32string_view text) {
  std::string line = to_utf8(text);
  for (char& c : line) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  return line;
}

std::string joined(const Sentence& sentence, std::u32string Word::*form, bool with_marks) {
  std::u32string out;
  for (const Word& word : sentence.words) {
    if (!out.empty()) out += U' ';
    if (with_marks) out += word.marks_before;
    out += word.*form;
    if (with_marks) out += word.marks_after;
  }
  return to_utf8(out);
}

}  // namespace

struct KoreanFrontEnd::Parts {
  Lexicon lexicon;

  [[nodiscard]] Sentence read(std::u32string_view text, TextSpan span) const {
    Sentence sentence;
    sentence.source = span;
    sentence.text = one_line(text.substr(span.begin, span.length()));
    sentence.words = read_aloud(text, span, lexicon);
    phrase(sentence, lexicon);
    pronounce(sentence, lexicon);
    return sentence;
  }
};

KoreanFrontEnd::KoreanFrontEnd(std::vector<UserLexicon> lexicons)
    : parts_(new Parts{Lexicon(std::move(lexicons))}) {}

KoreanFrontEnd::~KoreanFrontEnd() = default;

std::vector<Sentence> KoreanFrontEnd::split(std::string_view block_text) const {
  const std::u32string text = to_utf32(block_text);
  std::vector<Sentence> sentences;
  for (const TextSpan span : split_sentences(text)) {
    Sentence& sentence = sentences.emplace_back();
    sentence.source = span;
    sentence.text = one_line(std::u32string_view(text).substr(span.begin, span.length()));
  }
  return sentences;
}

std::vector<Sentence> KoreanFrontEnd::analyze(std::string_view block_text) const {
  const std::u32string text = to_utf32(block_text);
  std::vector<Sentence> sentences;
  for (const TextSpan span : split_sentences(text)) sentences.push_back(parts_->read(text, span));
  return sentences;
}

Sentence KoreanFrontEnd::analyze_line(std::string_view line) const {
  const std::u32string text = to_utf32(line);
  return parts_->read(text, {0, text.size()});
}

std::set<std::u32string> KoreanFrontEnd::user_words_in(std::string_view block_text) const {
  std::set<std::u32string> words;
  if (parts_->lexicon.user_lexicons().empty()) return words;
  const std::u32string text = to_utf32(block_text);
  for (const TextSpan span : split_sentences(text)) {
    for (const UserEntry* entry : user_entries_in(text, span, parts_->lexicon)) {
      words.insert(entry->word);
    }
  }
  return words;
}

std::string reading_of(const Sentence& sentence, bool with_marks) {
  return joined(sentence, &Word::reading, with_marks);
}

std::string pronunciation_of(const Sentence& sentence, bool with_marks) {
  return joined(sentence, &Word::pronunciation, with_marks);
}

}  // namespace nangdok
