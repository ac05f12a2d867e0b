// Compiles `hanja.table`: hanja words with their readings, single characters with their usual sound
// (as it is inside a word; the initial-sound rule is the reader's), and `=` with a simplified or
// Japanese form giving the traditional one.
//   compile_hanja HANJA_TXT KO_DIC DATA_FOLDER TABLE

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/mapped_table.h"
#include "base/utf8.h"
#include "korean/hangul.h"
#include "korean/lexicon/compile/word_sources.h"
#include "korean/reading/character_class.h"
#include "korean/reading/initial_sound.h"

namespace {

using namespace nangdok;

/// Hanja with its readings in the order of the source.
using Readings = std::map<std::u32string, std::vector<std::u32string>>;
using Sounds = std::map<char32_t, std::map<char32_t, int>>;

Readings read_hanja_table(const std::filesystem::path& path) {
  Readings readings;
  const std::string file = read_file(path);
  std::string_view rest = file;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t first = line.find(':');
    if (line.starts_with('#') || first == std::string_view::npos) continue;
    const std::size_t second = std::min(line.find(':', first + 1), line.size());
    const std::u32string hangul = to_utf32(line.substr(0, first));
    const std::u32string hanja = to_utf32(line.substr(first + 1, second - first - 1));
    if (hangul.size() != hanja.size()) continue;
    if (!std::all_of(hanja.begin(), hanja.end(), is_hanja)) continue;
    if (!std::all_of(hangul.begin(), hangul.end(), hangul::is_syllable)) continue;
    readings[hanja].push_back(hangul);
  }
  return readings;
}

/// 여 of 女 is counted as 녀 where the character has both.
char32_t inner_sound(char32_t sound, const std::vector<std::u32string>& sounds) {
  for (const std::u32string& candidate : sounds) {
    const char32_t other = candidate.front();
    if (other != sound && initial_sound(other) == sound) return other;
  }
  return sound;
}

/// How often each character has each sound in the words.
Sounds count_sounds(const Readings& readings) {
  Sounds counts;
  for (const auto& [hanja, hangul] : readings) {
    if (hanja.size() < 2 || hangul.size() != 1) continue;
    for (std::size_t i = 0; i < hanja.size(); ++i) {
      const auto single = readings.find(std::u32string{hanja[i]});
      if (single == readings.end()) continue;
      ++counts[hanja[i]][inner_sound(hangul.front()[i], single->second)];
    }
  }
  return counts;
}

char32_t usual_sound(char32_t hanja, const std::vector<std::u32string>& sounds,
                     const Sounds& counts) {
  char32_t best = inner_sound(sounds.front().front(), sounds);
  int most = 0;
  const auto counted = counts.find(hanja);
  if (counted == counts.end()) return best;
  for (const auto& [sound, count] : counted->second) {
    if (count > most) {
      most = count;
      best = sound;
    }
  }
  return best;
}

/// True when the reading keeps the initial-sound rule and 율, 열.
bool follows_the_norm(const std::u32string& reading) {
  if (initial_sound(reading.front()) != reading.front()) return false;
  for (std::size_t i = 1; i < reading.size(); ++i) {
    if (yul_and_yeol(reading[i], reading[i - 1]) != reading[i]) return false;
  }
  return true;
}

class Chooser {
 public:
  Chooser(std::map<char32_t, char32_t> usual, std::unordered_set<std::u32string> dictionary)
      : usual_(std::move(usual)), dictionary_(std::move(dictionary)) {}

  /// The best of several readings of a word: the norm's, then the spelling dictionary's, then the
  /// one of the usual sounds.
  [[nodiscard]] const std::u32string& best(const std::u32string& hanja,
                                           const std::vector<std::u32string>& readings) const {
    return *std::max_element(readings.begin(), readings.end(),
                             [&](const std::u32string& one, const std::u32string& other) {
                               return score(hanja, one) < score(hanja, other);
                             });
  }

 private:
  [[nodiscard]] int score(const std::u32string& hanja, const std::u32string& reading) const {
    int points = follows_the_norm(reading) ? 200 : 0;
    if (dictionary_.contains(reading)) points += 100;
    for (std::size_t i = 0; i < hanja.size(); ++i) {
      const auto usual = usual_.find(hanja[i]);
      if (usual == usual_.end()) continue;
      const bool same = usual->second == reading[i] || initial_sound(usual->second) == reading[i];
      if (same) ++points;
    }
    return points;
  }

  std::map<char32_t, char32_t> usual_;
  std::unordered_set<std::u32string> dictionary_;
};

/// Traditional forms of characters that the table lacks, as ICU converts simplified Chinese.
std::map<char32_t, char32_t> simplified_forms(const Readings& readings) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> to_traditional(
      icu::Transliterator::createInstance("Hans-Hant", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw Error("ICU has no transform from simplified Chinese", "Hans-Hant");
  std::map<char32_t, char32_t> forms;
  for (char32_t c = 0x4E00; c <= 0x9FFF; ++c) {
    if (readings.contains(std::u32string{c})) continue;
    icu::UnicodeString text(static_cast<UChar32>(c));
    to_traditional->transliterate(text);
    const auto form = static_cast<char32_t>(text.char32At(0));
    if (form != c && readings.contains(std::u32string{form})) forms[c] = form;
  }
  return forms;
}

void compile(const std::filesystem::path& hanja_path, const std::filesystem::path& dictionary_path,
             const std::filesystem::path& data, const std::filesystem::path& out) {
  const Readings readings = read_hanja_table(hanja_path);
  const Sounds counts = count_sounds(readings);
  std::unordered_set<std::u32string> dictionary;
  for (const DictionaryWord& word : read_spelling_dictionary(dictionary_path))
    dictionary.insert(word.word);

  std::map<char32_t, char32_t> usual;
  for (const auto& [hanja, sounds] : readings) {
    if (hanja.size() == 1) usual[hanja.front()] = usual_sound(hanja.front(), sounds, counts);
  }
  for (const Columns& columns : read_list(data / "hanja_characters.tsv")) {
    usual[columns.at(0).front()] = columns.at(1).front();
  }
  const Chooser chooser(usual, std::move(dictionary));

  std::map<std::string, std::string> table;
  for (const auto& [hanja, sound] : usual) {
    table[to_utf8(std::u32string{hanja})] = to_utf8(std::u32string{sound});
  }
  for (const auto& [hanja, words] : readings) {
    if (hanja.size() > 1) table[to_utf8(hanja)] = to_utf8(chooser.best(hanja, words));
  }
  for (const Columns& columns : read_list(data / "hanja_words.tsv")) {
    table[to_utf8(columns.at(0))] = to_utf8(columns.at(1));
  }
  for (const auto& [form, traditional] : simplified_forms(readings)) {
    table["=" + to_utf8(std::u32string{form})] = to_utf8(std::u32string{traditional});
  }
  for (const Columns& columns : read_list(data / "hanja_variants.tsv")) {
    for (std::size_t i = 0; i < columns.at(0).size(); ++i) {
      table["=" + to_utf8(std::u32string{columns.at(0)[i]})] =
          to_utf8(std::u32string{columns.at(1).at(i)});
    }
  }
  std::filesystem::create_directories(out.parent_path());
  write_mapped_table(out, {table.begin(), table.end()});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: compile_hanja HANJA_TXT KO_DIC DATA_FOLDER TABLE\n", stderr);
    return 2;
  }
  try {
    compile(argv[1], argv[2], argv[3], argv[4]);
  } catch (const nangdok::Error& error) {
    std::fprintf(stderr, "compile_hanja: %s\n", error.what());
    return 1;
  }
}
