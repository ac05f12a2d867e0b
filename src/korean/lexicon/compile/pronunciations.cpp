#include "korean/lexicon/compile/pronunciations.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "korean/hangul.h"
#include "korean/lexicon/compile/sino_korean.h"
#include "korean/lexicon/pronunciation_table.h"
#include "korean/lexicon/stem_table.h"

namespace nangdok {
namespace {

using namespace pronunciation_table;
using Marks = std::string;

struct ListFile {
  const char* name;
  Mark mark;
};
constexpr std::array<ListFile, 7> lists{{{"tensification.tsv", tense},
                                         {"hanja_tensification.tsv", tense_hanja},
                                         {"adnoun_tensification.tsv", tense_adnoun},
                                         {"no_tensification.tsv", plain},
                                         {"n_insertion.tsv", n_insertion},
                                         {"compound_break.tsv", compound_break},
                                         {"no_lateralization.tsv", nasal}}};

bool has_marks(const Marks& marks) {
  return marks.find_first_not_of(by_rule) != Marks::npos;
}

/// Each line: the second part of a compound, then the first parts that it joins in this way.
void read_marks(const std::filesystem::path& path, Mark mark, Pronunciations& words) {
  for (const Columns& line : read_list(path)) {
    if (line.size() != 2) {
      throw Error("has not two columns: " + to_utf8(line.at(0)), path.string(),
                  "write the second part, a tab, the first parts");
    }
    for (const std::u32string& first : words_of(line[1])) {
      const std::u32string word = first + line[0];
      Marks& marks = words[word];
      marks.resize(word.size(), by_rule);
      marks[first.size()] = mark;
    }
  }
}

class Spreader {
 public:
  Spreader(const Stems& stems, const HanjaWords& hanja, const SecondElements& second_elements,
           const HanjaSuffixes& hanja_suffixes, Pronunciations listed,
           const std::vector<DictionaryWord>& dictionary)
      : stems_(stems),
        hanja_(hanja),
        second_elements_(second_elements),
        hanja_suffixes_(hanja_suffixes),
        listed_(std::move(listed)) {
    for (const DictionaryWord& entry : dictionary) common_.insert(entry.word);
  }

  /// The marks of a word, whose parts must have had theirs before.
  Marks marks_of(const std::u32string& word) const {
    if (const auto found = listed_.find(word); found != listed_.end()) {
      return completed(word, found->second);
    }
    return completed(word, Marks(word.size(), by_rule));
  }

  void put(const std::u32string& word, const Marks& marks) { done_[word] = marks; }
  [[nodiscard]] const Pronunciations& listed() const { return listed_; }

 private:
  [[nodiscard]] bool is_noun(std::u32string_view word) const {
    const auto found = stems_.find(word);
    return found != stems_.end() && (found->second & stem_table::nominal) != 0;
  }

  /// The hanja of the word tell that its last one is none of those that sound tense.
  [[nodiscard]] bool has_plain_hanja(const std::u32string& word) const {
    if (!is_sino_korean(word)) return false;
    const std::vector<std::u32string>& spellings = hanja_.find(word)->second;
    return std::none_of(spellings.begin(), spellings.end(), [&](const std::u32string& spelling) {
      return hanja_suffixes_.contains(spelling.back());
    });
  }

  /// The marks of a part. A rare beginning is none where a common word follows one syllable: 불장난
  /// is not 불장 and 난.
  [[nodiscard]] const Marks* done(std::u32string_view part, std::u32string_view word) const {
    const bool usual = common_.contains(part) || listed_.contains(part) || is_sino_korean(word);
    const bool begins = part.data() == word.data();
    if (!usual && (!begins || common_.contains(word.substr(1)))) return nullptr;
    const auto found = done_.find(part);
    return found == done_.end() ? nullptr : &found->second;
  }

  [[nodiscard]] bool is_sino_korean(std::u32string_view word) const {
    const auto found = stems_.find(word);
    return found != stems_.end() && (found->second & stem_table::sino_korean) != 0;
  }

  static void copy(const Marks& from, Marks& to, std::size_t at) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (to[at + i] == by_rule && from[i] != tense_adnoun) to[at + i] = from[i];
    }
  }

  /// Where a word of four syllables or more divides into two words, the second a usual one, or 0.
  [[nodiscard]] std::size_t division(std::u32string_view word) const {
    for (std::size_t at = word.size() - 2; at >= 2; --at) {
      const std::u32string_view second = word.substr(at);
      if (is_noun(word.substr(0, at)) && common_.contains(second)) return at;
    }
    return 0;
  }

  [[nodiscard]] Marks completed(const std::u32string& word, Marks marks) const {
    const std::u32string_view view = word;
    const auto spellings = hanja_.find(word);
    const std::size_t parts_at = word.size() >= 4 ? division(word) : 0;
    if (spellings != hanja_.end()) {
      mark_hanja(word, spellings->second, parts_at, hanja_suffixes_, marks);
    }
    if (parts_at != 0) {
      if (const Marks* first = done(view.substr(0, parts_at), view)) copy(*first, marks, 0);
      if (const Marks* second = done(view.substr(parts_at), view)) copy(*second, marks, parts_at);
    } else if (word.size() >= 3) {
      inherit(view, marks);
    }
    if (!listed_.contains(view)) mark_second_element(view, parts_at, marks);
    return marks;
  }

  /// From the longest part at either end that has marks, when the rest is a word, too.
  void inherit(std::u32string_view word, Marks& marks) const {
    for (std::size_t at = 1; at + 2 <= word.size(); ++at) {
      const Marks* second = done(word.substr(at), word);
      if (second != nullptr && (word.size() > 3 || !is_noun(word.substr(0, 2)))) {
        copy(*second, marks, at);
        break;
      }
    }
    for (std::size_t length = word.size() - 1; length >= 2; --length) {
      const std::u32string_view rest = word.substr(length);
      if (rest.size() > 2 && !is_noun(rest)) continue;
      if (rest == U"우" || rest == U"워") continue;  // 반가우-, 반가워 are of 반갑다.
      if (const Marks* first = done(word.substr(0, length), word)) {
        copy(*first, marks, 0);
        break;
      }
    }
  }

  /// `division`: where two words meet; an element inside the second of them is not the word's.
  void mark_second_element(std::u32string_view word, std::size_t division, Marks& marks) const {
    const std::size_t end = division == 0 ? word.size() : division + 1;
    for (std::size_t at = 1; at < end; ++at) {
      const auto found = second_elements_.find(word.substr(at));
      if (found == second_elements_.end() || marks[at] != by_rule) continue;
      const SecondElement& element = found->second;
      // The elements are native: 직선거리 is of 距離.
      if (element.mark == tense && (!is_noun(word) || is_sino_korean(word))) return;
      const bool plain_hanja = element.mark == tense_hanja && has_plain_hanja(std::u32string(word));
      if (!plain_hanja && element.fits(word.substr(0, at)) && is_noun(word.substr(0, at))) {
        marks[at] = element.mark;
      }
      return;
    }
  }

  const Stems& stems_;
  const HanjaWords& hanja_;
  const SecondElements& second_elements_;
  const HanjaSuffixes& hanja_suffixes_;
  Pronunciations listed_;
  std::set<std::u32string_view> common_;  ///< Words of the spelling dictionary.
  Pronunciations done_;
};

}  // namespace

Pronunciations compile_pronunciations(const Stems& stems,
                                      const std::vector<DictionaryWord>& dictionary,
                                      const HanjaWords& hanja, const std::filesystem::path& data) {
  Pronunciations listed;
  for (const ListFile& list : lists) read_marks(data / list.name, list.mark, listed);
  const SecondElements second_elements = read_second_elements(data / "second_elements.tsv");
  const HanjaSuffixes suffixes = read_hanja_suffixes(data / "hanja_suffixes.tsv");

  std::set<std::pair<std::size_t, std::u32string>> words;  // the short ones first
  for (const auto& [word, flags] : stems) words.emplace(word.size(), word);
  for (const auto& [word, spellings] : hanja) words.emplace(word.size(), word);
  for (const auto& [word, marks] : listed) words.emplace(word.size(), word);

  Spreader spreader(stems, hanja, second_elements, suffixes, listed, dictionary);
  Pronunciations result;
  for (const auto& [length, word] : words) {
    if (length < 2) continue;
    Marks marks = spreader.marks_of(word);
    if (!has_marks(marks)) continue;
    spreader.put(word, marks);
    result[word] = std::move(marks);
  }
  for (const auto& [stem, forms] : predicate_forms(dictionary)) {
    const auto found = result.find(stem);
    if (found == result.end()) continue;
    const Marks marks = found->second;
    for (const std::u32string& form : forms) {
      Marks& its = result[form];
      if (!its.empty()) continue;
      its.assign(form.size(), by_rule);
      std::copy_n(marks.begin(), std::min(marks.size(), its.size()), its.begin());
    }
  }
  for (const auto& [element, rule] : second_elements) {
    if (rule.in_unknown) {
      std::string& value = result[std::u32string(1, second_element) + element];
      value = std::string(1, rule.mark);
      if (rule.after_names) value += after_names;
    }
  }
  return result;
}

}  // namespace nangdok
