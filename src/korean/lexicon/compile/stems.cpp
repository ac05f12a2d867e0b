#include "korean/lexicon/compile/stems.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "korean/hangul.h"
#include "korean/lexicon/compile/conjugation.h"
#include "korean/lexicon/stem_table.h"

namespace nangdok {
namespace {

using namespace stem_table;

struct PredicateClass {
  std::uint16_t flag;
  Irregularity irregularity;
};

/// What the inflection classes of hunspell-ko 0.7.92 mean. Classes of forms that are conjugated
/// already (1 to 7) are left out: their lemmas are listed, too.
std::optional<PredicateClass> predicate_class(int inflection) {
  switch (inflection) {
    case 34:
    case 35:
    case 36:
    case 37:
    case 39:
    case 42:
    case 43:
    case 44:
    case 45:
    case 64:
    case 33:
    case 65:
      return PredicateClass{verb, Irregularity::none};
    case 38:
    case 40:
    case 41:
    case 46:
    case 47:
    case 48:
    case 49:
    case 66:
      return PredicateClass{adjective, Irregularity::none};
    case 50:
    case 51:
      return PredicateClass{adjective, Irregularity::reo};
    case 52:
      return PredicateClass{verb, Irregularity::reu};
    case 53:
      return PredicateClass{adjective, Irregularity::reu};
    case 54:
      return PredicateClass{verb, Irregularity::u};
    case 55:
      return PredicateClass{verb, Irregularity::d};
    case 56:
    case 58:
      return PredicateClass{verb, Irregularity::b};
    case 57:
    case 59:
      return PredicateClass{adjective, Irregularity::b};
    case 60:
      return PredicateClass{verb, Irregularity::s};
    case 61:
      return PredicateClass{adjective, Irregularity::s};
    case 62:
    case 63:
      return PredicateClass{adjective, Irregularity::h};
    default:
      return std::nullopt;
  }
}

std::uint16_t other_class(int inflection) {
  switch (inflection) {
    case 0:
    case 10:
    case 25:
      return noun;
    case 8:
    case 19:
    case 20:
    case 21:
    case 22:
    case 23:
      return pronoun;
    case 9:
    case 24:
      return noun | counter;
    case 11:
    case 12:
    case 13:
    case 14:
    case 15:
    case 16:
    case 17:
    case 18:
    case 26:
    case 27:
    case 28:
    case 29:
      return numeral;
    case 67:
      return adverb;
    default:
      return 0;
  }
}

constexpr std::array<std::pair<std::u32string_view, std::uint16_t>, 8> class_names{{
    {U"noun", noun},
    {U"pronoun", pronoun},
    {U"numeral", numeral},
    {U"dependent_noun", dependent_noun},
    {U"counter", counter},
    {U"determiner", determiner},
    {U"interjection", interjection},
    {U"adverb", adverb},
}};

std::uint16_t class_named(std::u32string_view name) {
  for (const auto& [known, flag] : class_names) {
    if (known == name) return flag;
  }
  throw Error("names no class: " + to_utf8(name), "the list of closed classes", "see stems.cpp");
}

void add_predicate(Stems& stems, std::u32string_view stem, PredicateClass kind) {
  const StemForms forms = stem_forms(stem, kind.irregularity);
  for (const std::u32string& form : forms.base) stems[form] |= kind.flag | base_form;
  for (const std::u32string& form : forms.eo) stems[form] |= kind.flag | eo_form;
  for (const std::u32string& form : forms.eu) stems[form] |= kind.flag | eu_form;
}

bool is_hanja(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

bool all_hanja(const std::u32string& spelling) {
  return std::all_of(spelling.begin(), spelling.end(), is_hanja);
}

}  // namespace

PredicateForms predicate_forms(const std::vector<DictionaryWord>& dictionary) {
  PredicateForms all;
  for (const DictionaryWord& entry : dictionary) {
    const auto kind = predicate_class(entry.inflection);
    if (!kind || entry.word.size() < 2 || entry.word.back() != U'다') continue;
    const std::u32string stem = entry.word.substr(0, entry.word.size() - 1);
    const StemForms forms = stem_forms(stem, kind->irregularity);
    std::vector<std::u32string>& list = all[stem];
    for (const auto* each : {&forms.base, &forms.eo, &forms.eu}) {
      list.insert(list.end(), each->begin(), each->end());
    }
  }
  return all;
}

Stems compile_stems(const std::vector<DictionaryWord>& dictionary, const HanjaWords& hanja,
                    const std::vector<Columns>& closed_class,
                    const std::vector<Columns>& predicate_first) {
  Stems stems;
  for (const DictionaryWord& entry : dictionary) {
    if (const auto kind = predicate_class(entry.inflection)) {
      if (entry.word.size() > 1 && entry.word.back() == U'다') {
        const std::u32string_view stem =
            std::u32string_view(entry.word).substr(0, entry.word.size() - 1);
        add_predicate(stems, stem, *kind);
        // The root of a predicate in 하다 stands in compounds like a noun: 희귀 in 희귀성.
        if (stem.size() > 2 && stem.back() == U'하')
          stems[std::u32string(stem.substr(0, stem.size() - 1))] |= noun;
      }
    } else if (const std::uint16_t flag = other_class(entry.inflection)) {
      stems[entry.word] |= flag;
    }
  }
  for (const Columns& line : closed_class) {
    for (const std::u32string& word : words_of(line.at(1))) stems[word] |= class_named(line.at(0));
  }
  for (const auto& [word, spellings] : hanja) {
    if (std::any_of(spellings.begin(), spellings.end(), all_hanja)) {
      // A rare Sino-Korean word that looks like a predicate's form or an adverb is not meant.
      std::uint16_t& flags = stems[word];
      if ((flags & (predicate | adverb)) == 0) flags |= noun;
      flags |= sino_korean;
    }
  }
  for (const Columns& line : predicate_first) stems[line.at(0)] |= stem_table::predicate_first;
  return stems;
}

}  // namespace nangdok
