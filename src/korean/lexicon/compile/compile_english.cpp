// Compiles `english.table`: established forms, a pronouncing dictionary in Hangul, and
// letter-to-sound rules learned from it.
//   compile_english CMUDICT DATA_FOLDER TABLE

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
#include "korean/lexicon/compile/english_words.h"
#include "korean/lexicon/compile/word_sources.h"
#include "korean/reading/english/english_table.h"
#include "korean/reading/english/latin_word.h"
#include "korean/reading/english/letter_alignment.h"
#include "korean/reading/english/letter_rules.h"
#include "korean/reading/english/pronouncing_dictionary.h"

namespace {

using namespace nangdok;

constexpr std::string_view prefix_list = "english_prefixes.tsv";

/// Adds the lines `word, tab, Hangul` of a list. The first of two lines for a word holds.
void add_forms(EnglishForms& forms, const std::filesystem::path& path) {
  for (const Columns& columns : read_list(path)) {
    if (columns.size() != 2) {
      throw Error("a line is not word, tab, Hangul: " + to_utf8(columns.front()), path.string());
    }
    forms.try_emplace(english::plain_letters(columns[0]), columns[1]);
  }
}

/// All lists of English words in the folder, in the order of their names.
EnglishForms read_established(const std::filesystem::path& data) {
  std::set<std::filesystem::path> lists;
  for (const auto& file : std::filesystem::directory_iterator(data)) {
    const std::string name = file.path().filename().string();
    if (name.starts_with("english_") && name != prefix_list) lists.insert(file.path());
  }
  EnglishForms forms;
  for (const std::filesystem::path& list : lists) add_forms(forms, list);
  return forms;
}

void compile(const std::filesystem::path& dictionary_path, const std::filesystem::path& data,
             const std::filesystem::path& out) {
  const english::PronouncingDictionary dictionary =
      english::read_pronouncing_dictionary(dictionary_path);
  const EnglishForms established = read_established(data);
  EnglishForms prefixes;
  add_forms(prefixes, data / prefix_list);

  std::map<std::string, std::string> table;
  for (const auto& [word, hangul] : established) {
    table[word] = english_table::established + to_utf8(hangul);
  }
  for (const auto& [prefix, hangul] : prefixes) {
    table[prefix + '-'] = english_table::prefix + to_utf8(hangul);
  }
  EnglishWords words(dictionary, established, prefixes);
  std::vector<std::pair<std::string, english::SpelledWord>> spelled;
  for (const auto& [word, phones] : dictionary) {
    // A word without a vowel is an abbreviation, spoken by its letters.
    if (word.find_first_of("aeiouy") != std::string::npos) {
      table.try_emplace(word, english_table::dictionary + to_utf8(words.reading(word)));
    }
    spelled.emplace_back(word, english::align_letters(word, phones));
  }
  for (const auto& [context, sounds] : english::learn_letter_rules(spelled)) {
    table[std::string(english_table::rule_mark) + context] = sounds;
  }
  std::filesystem::create_directories(out.parent_path());
  write_mapped_table(out, {table.begin(), table.end()});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: compile_english CMUDICT DATA_FOLDER TABLE\n", stderr);
    return 2;
  }
  try {
    compile(argv[1], argv[2], argv[3]);
  } catch (const nangdok::Error& error) {
    std::fprintf(stderr, "compile_english: %s\n", error.what());
    return 1;
  }
}
