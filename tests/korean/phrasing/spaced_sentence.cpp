#include "spaced_sentence.h"

#include <utility>

#include "base/utf8.h"
#include "korean/hangul.h"

namespace nangdok::testing {
namespace {

const char* sign_of(Boundary boundary) {
  switch (boundary) {
    case Boundary::accentual_phrase:
      return " | ";
    case Boundary::intonation_phrase:
      return " || ";
    case Boundary::comma:
      return " , ";
    case Boundary::clause:
      return " ; ";
    case Boundary::quotation:
      return " ” ";
    case Boundary::sentence:
      return " .";
  }
  return "";
}

}  // namespace

Sentence spaced_sentence(std::string_view text) {
  Sentence sentence;
  sentence.text = text;
  const std::u32string letters = to_utf32(text);
  sentence.source = {0, letters.size()};
  std::size_t at = 0;
  std::u32string marks_before;
  while (at < letters.size()) {
    if (letters[at] == U' ') {
      ++at;
    } else if (!hangul::is_syllable(letters[at])) {
      const bool closes = !sentence.words.empty() && at > 0 && letters[at - 1] != U' ';
      (closes ? sentence.words.back().marks_after : marks_before) += letters[at++];
    } else {
      Word word;
      word.source.begin = at;
      while (at < letters.size() && hangul::is_syllable(letters[at])) word.reading += letters[at++];
      word.source.end = at;
      word.pronunciation = word.reading;
      word.marks_before = std::exchange(marks_before, {});
      word.token_class = "hangul";
      sentence.words.push_back(word);
    }
  }
  return sentence;
}

std::string phrases_of(const Sentence& sentence) {
  std::string line;
  for (const AccentualPhrase& phrase : sentence.phrases) {
    if (phrase.quoted) line += "“";
    for (std::size_t word = phrase.first_word; word < phrase.end_word; ++word) {
      if (word > phrase.first_word) line += ' ';
      line += to_utf8(sentence.words[word].reading);
    }
    line += sign_of(phrase.after);
  }
  return line;
}

}  // namespace nangdok::testing
