#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "korean/lexicon/user_lexicon.h"
#include "korean/sentence.h"

namespace nangdok {

/// The Korean front end: sentences, their reading, their phrasing and their pronunciation. Opening
/// it maps the compiled lexicons and costs milliseconds. It holds no state that a call changes, so
/// one object serves many threads.
class KoreanFrontEnd {
 public:
  /// `lexicons` are the user's own, the first the strongest.
  explicit KoreanFrontEnd(std::vector<UserLexicon> lexicons = {});
  KoreanFrontEnd(const KoreanFrontEnd&) = delete;
  KoreanFrontEnd& operator=(const KoreanFrontEnd&) = delete;
  ~KoreanFrontEnd();

  /// Divides the text of one block (UTF-8, NFC; '\n' ends a line of verse) into sentences.
  /// 한 문단의 글. Only `source`, `text` are filled.
  [[nodiscard]] std::vector<Sentence> split(std::string_view block_text) const;

  /// The sentences of the text, each read, phrased and pronounced.
  [[nodiscard]] std::vector<Sentence> analyze(std::string_view block_text) const;

  /// The text as one utterance, whatever marks it holds.
  [[nodiscard]] Sentence analyze_line(std::string_view line) const;

  /// The words of the user's lexicons by which something in the text is read, each once: what is
  /// not among them in a whole document never matched.
  [[nodiscard]] std::set<std::u32string> user_words_in(std::string_view block_text) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Words joined by spaces, with the marks that a reader sees when `with_marks`.
std::string reading_of(const Sentence& sentence, bool with_marks = false);
std::string pronunciation_of(const Sentence& sentence, bool with_marks = false);

}  // namespace nangdok
