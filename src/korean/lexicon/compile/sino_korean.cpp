#include "korean/lexicon/compile/sino_korean.h"

#include <algorithm>

#include "base/error.h"
#include "base/utf8.h"
#include "korean/hangul.h"
#include "korean/lexicon/compile/word_sources.h"

namespace nangdok {
namespace {

using namespace pronunciation_table;

Mark mark_named(std::u32string_view name) {
  if (name == U"tense") return tense;
  if (name == U"tense_hanja") return tense_hanja;
  if (name == U"n_insertion") return n_insertion;
  if (name == U"compound_break") return compound_break;
  if (name == U"nasal") return nasal;
  throw Error("names no mark: " + to_utf8(name), "a list of second elements",
              "use tense, tense_hanja, n_insertion, compound_break or nasal");
}

bool is_hanja(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

bool tenses_after_l(char32_t before, char32_t after) {
  const int onset = hangul::decompose(after).onset;
  return hangul::decompose(before).coda == hangul::C_L &&
         (onset == hangul::D || onset == hangul::S || onset == hangul::J);
}

bool excepted(const HanjaSuffix& suffix, std::u32string_view word) {
  if (suffix.exceptions.contains(word)) return true;
  for (std::size_t at = 2; at < word.size(); ++at) {
    if (suffix.exceptions.contains(U"-" + std::u32string(word.substr(at)))) return true;
  }
  return false;
}

}  // namespace

SecondElements read_second_elements(const std::filesystem::path& path) {
  SecondElements elements;
  for (const Columns& line : read_list(path)) {
    SecondElement element;
    element.mark = mark_named(line.at(1));
    element.least_first = static_cast<std::size_t>(line.at(2).at(0) - U'0');
    element.after_names = line.at(3) == U"names";
    element.in_unknown = element.after_names || line.at(3) == U"all";
    if (line.size() > 4) {
      for (std::u32string& first : words_of(line[4])) element.exceptions.insert(std::move(first));
    }
    elements[line.at(0)] = std::move(element);
  }
  return elements;
}

HanjaSuffixes read_hanja_suffixes(const std::filesystem::path& path) {
  HanjaSuffixes suffixes;
  for (const Columns& line : read_list(path)) {
    HanjaSuffix suffix;
    suffix.mark = mark_named(line.at(1));
    suffix.least_length = static_cast<std::size_t>(line.at(2).at(0) - U'0');
    if (line.size() > 3) {
      for (std::u32string& word : words_of(line[3])) suffix.exceptions.insert(std::move(word));
    }
    for (const char32_t hanja : line.at(0)) suffixes[hanja] = suffix;
  }
  return suffixes;
}

void mark_hanja(std::u32string_view word, const std::vector<std::u32string>& spellings,
                std::size_t division, const HanjaSuffixes& suffixes, std::string& marks) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (marks[i] != by_rule || i == division || !tenses_after_l(word[i - 1], word[i])) continue;
    if (word[i - 1] == word[i]) continue;
    const bool both = std::any_of(spellings.begin(), spellings.end(), [&](const auto& spelling) {
      return is_hanja(spelling[i - 1]) && is_hanja(spelling[i]) && spelling[i - 1] != spelling[i];
    });
    if (both) marks[i] = tense_after_l;
  }
  const std::size_t last = word.size() - 1;
  if (marks[last] != by_rule) return;
  // Of words that sound alike the tense one is heard only when all of them are.
  const HanjaSuffix* rule = nullptr;
  for (const std::u32string& spelling : spellings) {
    const auto found = suffixes.find(spelling[last]);
    if (found == suffixes.end() || word.size() < found->second.least_length) return;
    if (spelling[last] == U'狀' && word[last] != U'장') return;  // 증상, 나선상
    rule = &found->second;
  }
  if (rule == nullptr || excepted(*rule, word)) return;
  if (rule->mark == nasal && hangul::decompose(word[last - 1]).coda != hangul::C_N) return;
  marks[last] = rule->mark;
}

}  // namespace nangdok
