#include "spoken_sentence.h"

#include <sstream>
#include <string>

#include "base/utf8.h"
#include "korean/hangul.h"

namespace nangdok::testing {
namespace {

Word word_of(std::string_view piece, std::size_t begin) {
  Word word;
  for (const char32_t c : to_utf32(piece)) {
    (hangul::is_syllable(c) ? word.reading : word.marks_after) += c;
  }
  word.pronunciation = word.reading;
  word.source = {begin, begin + word.reading.size()};
  return word;
}

}  // namespace

Sentence spoken_sentence(std::string_view phrases, SentenceType type) {
  Sentence sentence;
  sentence.type = type;
  AccentualPhrase phrase;
  const auto close = [&](Boundary after) {
    phrase.end_word = sentence.words.size();
    phrase.after = after;
    if (phrase.end_word > phrase.first_word) sentence.phrases.push_back(phrase);
    phrase.first_word = phrase.end_word;
  };
  std::istringstream pieces{std::string(phrases)};
  std::string piece;
  std::size_t at = 0;
  while (pieces >> piece) {
    if (piece == "|") {
      close(Boundary::accentual_phrase);
    } else if (piece == "||") {
      close(Boundary::intonation_phrase);
    } else if (piece == ",") {
      close(Boundary::comma);
    } else if (piece == ";") {
      close(Boundary::clause);
    } else if (piece == "“") {
      phrase.quoted = true;
    } else if (piece == "”") {
      close(Boundary::quotation);
      phrase.quoted = false;
    } else {
      sentence.words.push_back(word_of(piece, at));
      at = sentence.words.back().source.end + 1;
      if (!sentence.text.empty()) sentence.text += ' ';
      sentence.text += piece;
    }
  }
  close(Boundary::sentence);
  sentence.source = {0, at};
  return sentence;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace nangdok::testing
