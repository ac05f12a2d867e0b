#include "pronunciation_case.h"

#include <algorithm>

#include "base/utf8.h"
#include "korean/pronunciation/pronunciation.h"

namespace nangdok {

Sentence pronounced(std::string_view words, const Lexicon& lexicon) {
  Sentence sentence;
  sentence.words.emplace_back();
  for (const char32_t c : to_utf32(words)) {
    if (c == U' ') {
      sentence.words.emplace_back();
    } else {
      sentence.words.back().reading += c;
    }
  }
  pronounce(sentence, lexicon);
  return sentence;
}

std::string pronunciation(const Sentence& sentence) {
  std::string out;
  for (const Word& word : sentence.words) {
    if (!out.empty()) out += ' ';
    out += to_utf8(word.pronunciation);
  }
  return out;
}

void expect_pronunciations(const std::vector<PronunciationCase>& cases) {
  const Lexicon lexicon;
  for (const PronunciationCase& row : cases) {
    const Sentence sentence = pronounced(row.written, lexicon);
    std::string rules;
    for (const RuleApplied& applied : sentence.rules) rules += "\n  " + applied.rule;
    EXPECT_EQ(pronunciation(sentence), row.expected) << row.written << rules;
  }
}

bool applies(const Sentence& sentence, std::string_view article) {
  return std::any_of(sentence.rules.begin(), sentence.rules.end(), [&](const RuleApplied& applied) {
    return applied.rule.compare(0, article.size(), article) == 0;
  });
}

}  // namespace nangdok
