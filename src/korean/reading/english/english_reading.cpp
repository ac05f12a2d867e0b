#include "korean/reading/english/english_reading.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/mapped_table.h"
#include "base/utf8.h"
#include "korean/reading/english/english_table.h"
#include "korean/reading/english/inflection.h"
#include "korean/reading/english/latin_word.h"
#include "korean/reading/english/letter_rules.h"
#include "korean/reading/english/romanization.h"
#include "korean/reading/english/transcription.h"

namespace nangdok {
namespace {

using namespace english;  // NOLINT(google-build-using-namespace)

constexpr std::size_t shortest_part = 3;
constexpr std::size_t shortest_unproven_part = 4;
constexpr std::size_t longest_phrase = 5;  ///< Words of the longest phrase in the lexicon.

std::u32string_view letter_name(char letter) {
  static constexpr std::array<std::u32string_view, 26> names = {
      U"에이", U"비",   U"시", U"디",   U"이",     U"에프", U"지",   U"에이치", U"아이",
      U"제이", U"케이", U"엘", U"엠",   U"엔",     U"오",   U"피",   U"큐",     U"아르",
      U"에스", U"티",   U"유", U"브이", U"더블유", U"엑스", U"와이", U"제트"};
  return names.at(static_cast<std::size_t>(letter - 'a'));
}

class Reader {
 public:
  explicit Reader(const MappedTable& table) : table_(table) {}

  /// The entry for the text in just this case, else in lower case.
  std::optional<EnglishReading> entry(const std::string& text) const {
    if (auto exact = find(text)) return exact;
    return find(lower_case(text));
  }

  EnglishReading phrase(const std::string& text) const {
    if (auto whole = entry(text)) return *whole;
    const std::vector<std::string> words = words_of_phrase(text);
    if (words.size() == 1) return word(words.front());
    EnglishReading all{U"", EnglishSource::derived};
    std::size_t at = 0;
    while (at < words.size()) {
      const auto [reading, length] = longest_entry(words, at);
      if (!all.hangul.empty()) all.hangul += U' ';
      all.hangul += reading.hangul;
      if (reading.source == EnglishSource::spelling) all.source = EnglishSource::spelling;
      at += length;
    }
    return all;
  }

 private:
  std::optional<EnglishReading> find(const std::string& key) const {
    const auto value = table_.find(key);
    if (!value || value->empty()) return std::nullopt;
    const char mark = value->front();
    if (mark != english_table::established && mark != english_table::dictionary) {
      return std::nullopt;
    }
    return EnglishReading{to_utf32(value->substr(1)), mark == english_table::established
                                                          ? EnglishSource::established
                                                          : EnglishSource::dictionary};
  }

  std::pair<EnglishReading, std::size_t> longest_entry(const std::vector<std::string>& words,
                                                       std::size_t at) const {
    for (std::size_t length = std::min(longest_phrase, words.size() - at); length > 1; --length) {
      std::string joined = words[at];
      for (std::size_t i = 1; i < length; ++i) joined += ' ' + words[at + i];
      if (auto found = entry(joined)) return {*found, length};
    }
    return {word(words[at]), 1};
  }

  EnglishReading word(const std::string& written) const {
    if (auto found = entry(written)) return *found;
    const std::vector<std::string> parts = camel_case_parts(written);
    if (parts.size() > 1) {
      EnglishReading all{U"", EnglishSource::derived};
      for (const std::string& part : parts) all.hangul += word(part).hangul;
      return all;
    }
    const std::string lower = lower_case(written);
    if (auto derived = inflected(lower)) return {*derived, EnglishSource::derived};
    if (auto derived = compound(lower)) return {*derived, EnglishSource::derived};
    if (auto derived = prefixed(lower)) return {*derived, EnglishSource::derived};
    return {from_spelling(lower), EnglishSource::spelling};
  }

  std::optional<std::u32string> inflected(const std::string& word) const {
    for (const Inflection& way : possible_inflections(word)) {
      if (const auto base = find(way.base)) return inflect(base->hangul, way.base, way.suffix);
    }
    return std::nullopt;
  }

  std::optional<std::u32string> compound(const std::string& word) const {
    std::optional<std::u32string> best;
    int best_proof = -1;
    for (std::size_t split = shortest_part; split + shortest_part <= word.size(); ++split) {
      const auto left = part(word.substr(0, split));
      const auto right = part(word.substr(split));
      if (!left || !right) continue;
      const int proof = (left->source == EnglishSource::established ? 1 : 0) +
                        (right->source == EnglishSource::established ? 1 : 0);
      const bool both_long =
          split > shortest_unproven_part && word.size() - split >= shortest_unproven_part;
      if (proof <= best_proof || (proof == 0 && !both_long)) continue;
      best_proof = proof;
      best = left->hangul + right->hangul;
    }
    return best;
  }

  /// A word that may be half of a compound.
  std::optional<EnglishReading> part(const std::string& word) const {
    auto found = find(word);
    if (!found && word.size() > shortest_unproven_part) {
      if (auto hangul = inflected(word)) found = EnglishReading{*hangul, EnglishSource::derived};
    }
    const bool proven = found && found->source == EnglishSource::established;
    if (!proven && word.size() < shortest_unproven_part) return std::nullopt;
    return found;
  }

  std::optional<std::u32string> prefixed(const std::string& word) const {
    if (word.size() <= shortest_unproven_part) return std::nullopt;
    for (std::size_t length = word.size() - shortest_unproven_part; length > 1; --length) {
      const auto prefix = table_.find(word.substr(0, length) + '-');
      if (!prefix) continue;
      const std::string rest = word.substr(length);
      std::optional<std::u32string> hangul;
      if (const auto found = find(rest)) {
        hangul = found->hangul;
      } else {
        hangul = inflected(rest);
      }
      if (hangul) return to_utf32(prefix->substr(1)) + *hangul;
    }
    return std::nullopt;
  }

  std::u32string from_spelling(const std::string& word) const {
    if (auto hangul = from_romanized_korean(word)) return *hangul;
    if (auto hangul = from_romanized_japanese(word)) return *hangul;
    const bool has_vowel = word.find_first_of("aeiouy") != std::string::npos;
    if (has_vowel) {
      const SpelledWord spelled = sound_out(word, [this](std::string_view context) {
        return table_.find(std::string(english_table::rule_mark) + std::string(context));
      });
      std::u32string hangul = transcribe(word, spelled);
      if (!hangul.empty()) return hangul;
    }
    std::u32string names;
    for (const char c : word) {
      if (c >= 'a' && c <= 'z') names += letter_name(c);
    }
    return names;
  }

  const MappedTable& table_;
};

}  // namespace

std::optional<EnglishReading> find_english(std::u32string_view word_or_phrase,
                                           const Lexicon& lexicon) {
  return Reader(lexicon.english()).entry(plain_letters(word_or_phrase));
}

EnglishReading explain_english(std::u32string_view word_or_phrase, const Lexicon& lexicon) {
  return Reader(lexicon.english()).phrase(plain_letters(word_or_phrase));
}

std::u32string read_english(std::u32string_view word_or_phrase, const Lexicon& lexicon) {
  return explain_english(word_or_phrase, lexicon).hangul;
}

}  // namespace nangdok
