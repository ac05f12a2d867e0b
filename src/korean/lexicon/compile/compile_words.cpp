// Compiles `stems.table` and `pronunciations.table`:
//   compile_words KO.DIC HANJA.TXT DATA_FOLDER OUT_FOLDER

#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/mapped_table.h"
#include "base/utf8.h"
#include "korean/lexicon/compile/pronunciations.h"
#include "korean/lexicon/compile/stems.h"
#include "korean/lexicon/compile/tails.h"
#include "korean/lexicon/compile/word_sources.h"
#include "korean/lexicon/pronunciation_table.h"
#include "korean/lexicon/stem_table.h"

namespace {

using namespace nangdok;
using Entries = std::vector<std::pair<std::string, std::string>>;

/// True for a word that can be read as a predicate's stem with an ending.
bool is_predicate_form(const std::u32string& word, const Stems& stems,
                       const std::map<std::string, std::string>& tails) {
  const auto flags_of = [&](const std::u32string& stem) {
    const auto found = stems.find(stem);
    return found == stems.end() ? 0 : found->second;
  };
  for (std::size_t length = 1; length <= word.size(); ++length) {
    const std::u32string stem = word.substr(0, length);
    const std::string rest = to_utf8(word.substr(length));
    const int flags = flags_of(stem);
    using namespace stem_table;
    if ((flags & base_form) && tails.contains(after_base + rest)) return true;
    if ((flags & eo_form) && length > 1 && tails.contains(after_eo + rest)) return true;
    if ((flags & eu_form) && length < word.size() && tails.contains(after_eu + rest)) return true;
  }
  return false;
}

/// A noun that only the hanja table knows is rarer than the predicate that looks like it (말자).
void prefer_predicates(Stems& stems, const std::vector<DictionaryWord>& dictionary,
                       const HanjaWords& hanja, const std::map<std::string, std::string>& tails) {
  std::set<std::u32string_view> common;
  for (const DictionaryWord& entry : dictionary) common.insert(entry.word);
  for (const auto& [word, spellings] : hanja) {
    const auto found = stems.find(word);
    if (found == stems.end() || common.contains(word)) continue;
    if (is_predicate_form(word, stems, tails)) found->second |= stem_table::predicate_first;
  }
}

void compile(const std::filesystem::path& dictionary_path, const std::filesystem::path& hanja_path,
             const std::filesystem::path& data, const std::filesystem::path& out) {
  const std::vector<DictionaryWord> dictionary = read_spelling_dictionary(dictionary_path);
  const HanjaWords hanja = read_hanja_words(hanja_path);
  Stems stems = compile_stems(dictionary, hanja, read_list(data / "closed_class.tsv"),
                              read_list(data / "predicate_first.tsv"));
  const std::map<std::string, std::string> tails =
      compile_tails(data / "particles.tsv", data / "endings.tsv");
  prefer_predicates(stems, dictionary, hanja, tails);
  const Pronunciations pronunciations = compile_pronunciations(stems, dictionary, hanja, data);

  Entries entries;
  for (const auto& [word, marks] : pronunciations) {
    if (word.front() != pronunciation_table::second_element) {
      std::uint16_t& flags = stems[word];
      if (flags == 0) flags = stem_table::noun;  // A compound of our own lists.
      flags |= stem_table::pronounced;
    }
    entries.emplace_back(to_utf8(word), marks);
  }
  std::filesystem::create_directories(out);
  write_mapped_table(out / "pronunciations.table", std::move(entries));

  entries.clear();
  for (const auto& [stem, flags] : stems) {
    entries.emplace_back(to_utf8(stem),
                         std::string{static_cast<char>(flags), static_cast<char>(flags >> 8)});
  }
  entries.insert(entries.end(), tails.begin(), tails.end());
  write_mapped_table(out / "stems.table", std::move(entries));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: compile_words KO.DIC HANJA.TXT DATA_FOLDER OUT_FOLDER\n", stderr);
    return 2;
  }
  try {
    compile(argv[1], argv[2], argv[3], argv[4]);
  } catch (const nangdok::Error& error) {
    std::fprintf(stderr, "compile_words: %s\n", error.what());
    return 1;
  }
}
