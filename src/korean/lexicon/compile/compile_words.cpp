// Compiles `stems.table` and `pronunciations.table`:
//   compile_words KO.DIC HANJA.TXT DATA_FOLDER OUT_FOLDER

#include <cstdio>
#include <filesystem>
#include <string>
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

void compile(const std::filesystem::path& dictionary_path, const std::filesystem::path& hanja_path,
             const std::filesystem::path& data, const std::filesystem::path& out) {
  const std::vector<DictionaryWord> dictionary = read_spelling_dictionary(dictionary_path);
  const HanjaWords hanja = read_hanja_words(hanja_path);
  Stems stems = compile_stems(dictionary, hanja, read_list(data / "closed_class.tsv"),
                              read_list(data / "predicate_first.tsv"));
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
  for (const auto& [tail, value] : compile_tails(data / "particles.tsv", data / "endings.tsv")) {
    entries.emplace_back(tail, value);
  }
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
