#include "korean/reading/word_builder.h"

#include "korean/reading/particle.h"

namespace nangdok {
namespace {

void join(std::string& whole, const std::string& part, std::string_view glue) {
  if (whole.find(part) != std::string::npos) return;
  if (!whole.empty()) whole += glue;
  whole += part;
}

}  // namespace

Word& WordBuilder::open_word(TextSpan source) {
  if (open_) {
    words_.back().source.end = source.end;
    return words_.back();
  }
  Word& word = words_.emplace_back();
  word.source = source;
  word.marks_before.swap(marks_before_);
  open_ = true;
  after_mark_ = false;
  return word;
}

void WordBuilder::add_hangul(std::size_t begin, std::size_t end) {
  const std::u32string_view hangul = text_.text().substr(begin, end - begin);
  // “좋다”는: a particle behind a closing mark goes on with the word.
  if (open_ && after_mark_ && !is_particle_after_noun(hangul)) open_ = false;
  const bool fresh = !open_;
  Word& word = open_word(text_.source_of(begin, end));
  word.reading += hangul;
  if (fresh) {
    word.token_class = "hangul";
    word.reading_source = "as written";
  }
}

void WordBuilder::add_token(std::size_t begin, const TokenReading& token) {
  if (token.reading.empty()) return;
  const TextSpan source = text_.source_of(begin, token.end);
  if (token.begins_word || (open_ && after_mark_)) open_ = false;
  if (token.joins_previous && !words_.empty()) open_ = true;
  std::u32string_view rest = token.reading;
  while (!rest.empty()) {
    const std::size_t length = std::min(rest.find(U' '), rest.size());
    if (length > 0) {
      const bool glued = open_;
      Word& word = open_word(source);
      word.reading += rest.substr(0, length);
      if (glued && word.token_class == "hangul") word.token_class.clear();
      if (glued && word.reading_source == "as written") word.reading_source.clear();
      join(word.token_class, token.token_class, "+");
      join(word.reading_source, token.reading_source, "; ");
      if (!glued) word.pronunciation = token.pronunciation;
    }
    rest.remove_prefix(length);
    if (rest.empty()) break;
    rest.remove_prefix(1);
    open_ = false;
  }
}

void WordBuilder::add_mark(char32_t mark, bool opens) {
  opens = opens || (is_opening_mark(mark) && mark != U'<');
  if (opens) open_ = false;
  const bool closes = is_closing_mark(mark);
  if (words_.empty() || opens || (!open_ && !marks_before_.empty()) ||
      (!open_ && (mark == U'"' || mark == U'\''))) {
    marks_before_ += mark;
    return;
  }
  words_.back().marks_after += mark;
  if (closes || mark == U'"' || mark == U'\'') {
    after_mark_ = open_;
  } else {
    open_ = false;
  }
}

}  // namespace nangdok
