#include "korean/lexicon/compile/tails.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"
#include "korean/hangul.h"
#include "korean/lexicon/compile/word_sources.h"
#include "korean/lexicon/morphology.h"
#include "korean/lexicon/stem_table.h"

namespace nangdok {
namespace {

using Tails = std::map<std::string, std::string>;

constexpr std::array<std::pair<std::u32string_view, Particle>, 9> particle_names{{
    {U"subject", Particle::subject},
    {U"object", Particle::object},
    {U"topic", Particle::topic},
    {U"genitive", Particle::genitive},
    {U"adverbial", Particle::adverbial},
    {U"conjunctive", Particle::conjunctive},
    {U"vocative", Particle::vocative},
    {U"auxiliary", Particle::auxiliary},
    {U"quotation", Particle::quotation},
}};

constexpr std::array<std::pair<std::u32string_view, Ending>, 9> ending_names{{
    {U"connective", Ending::connective},
    {U"statement", Ending::statement},
    {U"question", Ending::question},
    {U"command", Ending::command},
    {U"exclamation", Ending::exclamation},
    {U"adnominal_past", Ending::adnominal_past},
    {U"adnominal_present", Ending::adnominal_present},
    {U"adnominal_future", Ending::adnominal_future},
    {U"nominal", Ending::nominal},
}};

template <typename Names>
auto kind_named(const Names& names, std::u32string_view name) {
  for (const auto& [known, kind] : names) {
    if (known == name) return kind;
  }
  throw Error("names no kind: " + to_utf8(name), "the list of particles or endings",
              "use one that lexicon/morphology.h has");
}

std::string value_of(Particle particle, Ending ending, bool copula) {
  const auto ending_byte = static_cast<std::uint8_t>(ending);
  return {static_cast<char>(particle),
          static_cast<char>(copula ? ending_byte | stem_table::copula_bit : ending_byte)};
}

/// The first reading of a key stays: lists have the likelier one first.
void add(Tails& tails, char attachment, std::u32string_view form, const std::string& value) {
  tails.try_emplace(attachment + to_utf8(form), value);
}

struct ListedParticle {
  std::u32string form;
  char32_t slot = 0;
  char32_t after = 0;
  Particle kind = Particle::none;
};

bool attaches(const ListedParticle& particle, bool to_coda) {
  return particle.after == U'a' || (particle.after == U'c') == to_coda;
}

void add_particles(Tails& tails, const std::vector<ListedParticle>& particles, char attachment,
                   const std::u32string& before, char32_t slot, bool coda) {
  for (const ListedParticle& particle : particles) {
    if (particle.slot <= slot && !before.empty()) continue;
    if (!attaches(particle, coda)) continue;
    const std::u32string form = before + particle.form;
    add(tails, attachment, form, value_of(particle.kind, Ending::none, false));
    if (form.size() < 7) {
      add_particles(tails, particles, attachment, form, particle.slot,
                    hangul::final_coda(form) != hangul::NO_CODA);
    }
  }
}

struct ListedEnding {
  std::u32string form;  ///< May begin with a compatibility letter.
  Ending kind = Ending::none;
};

struct Endings {
  std::vector<ListedEnding> base, eo, eu;
};

std::optional<int> coda_of_letter(char32_t letter) {
  switch (letter) {
    case U'ㄴ':
      return hangul::C_N;
    case U'ㄹ':
      return hangul::C_L;
    case U'ㅁ':
      return hangul::C_M;
    case U'ㅂ':
      return hangul::C_B;
    case U'ㅆ':
      return hangul::C_SS;
    default:
      return std::nullopt;
  }
}

/// 시 + ㄴ다 = 신다.
std::u32string joined(std::u32string stem, std::u32string_view ending) {
  if (ending.empty()) return stem;
  if (const std::optional<int> coda = coda_of_letter(ending.front()); coda && !stem.empty()) {
    hangul::Syllable last = hangul::decompose(stem.back());
    last.coda = *coda;
    stem.back() = hangul::compose(last);
    ending.remove_prefix(1);
  }
  return stem += ending;
}

/// What a stem, or a stem with endings before the last, goes on with.
struct Attachment {
  char to;              ///< The form of the stem.
  std::u32string base;  ///< The parts between stem and last ending, by the form that they take;
  std::u32string eo;    ///< "-" where the stem itself is meant.
  std::u32string eu;
};

const std::array<Attachment, 8> before_last_ending{{
    {stem_table::after_eu, U"시", U"셔", U"시"},
    {stem_table::after_eu, U"시었", U"시었어", U"시었으"},
    {stem_table::after_eu, U"셨", U"셨어", U"셨으"},
    {stem_table::after_eu, U"시겠", U"시겠어", U"시겠으"},
    {stem_table::after_base, U"겠", U"겠어", U"겠으"},
    {stem_table::after_eo, U"ㅆ", U"ㅆ어", U"ㅆ으"},
    {stem_table::after_eo, U"ㅆ었", U"ㅆ었어", U"ㅆ었으"},
    {stem_table::after_eo, U"ㅆ겠", U"ㅆ겠어", U"ㅆ겠으"},
}};

/// -어지다: 만들어지-, 만들어져-, 만들어졌-.
const std::array<Attachment, 3> passive{{
    {stem_table::after_eo, U"지", U"져", U"지"},
    {stem_table::after_eo, U"졌", U"졌어", U"졌으"},
    {stem_table::after_eo, U"지겠", U"지겠어", U"지겠으"},
}};

/// Calls `action(attachment, form, kind)` for each ending a stem can have.
template <typename Action>
void for_each_ending(const Endings& endings, Action action) {
  for (const ListedEnding& e : endings.base) action(stem_table::after_base, e.form, e.kind);
  for (const ListedEnding& e : endings.eo) action(stem_table::after_eo, e.form, e.kind);
  for (const ListedEnding& e : endings.eu) action(stem_table::after_eu, e.form, e.kind);
  const auto attach = [&](const Attachment& a) {
    for (const ListedEnding& e : endings.base) action(a.to, joined(a.base, e.form), e.kind);
    for (const ListedEnding& e : endings.eo) action(a.to, joined(a.eo, e.form), e.kind);
    for (const ListedEnding& e : endings.eu) action(a.to, joined(a.eu, e.form), e.kind);
  };
  for (const Attachment& a : before_last_ending) attach(a);
  for (const Attachment& a : passive) attach(a);
}

void add_copula(Tails& tails, const Endings& endings) {
  for_each_ending(endings, [&](char attachment, const std::u32string& form, Ending kind) {
    const std::string value = value_of(Particle::none, kind, true);
    if (attachment != stem_table::after_eo) {
      add(tails, stem_table::after_consonant, joined(U"이", form), value);
      // After a vowel 이 may be left out: 의사다, 의사니까; with a coda it stays: 의사인.
      if (!form.empty() && hangul::is_syllable(form.front())) {
        add(tails, stem_table::after_vowel, form, value);
      }
      add(tails, stem_table::after_vowel, joined(U"이", form), value);
      if (!form.empty() && !hangul::is_syllable(form.front())) {
        add(tails, stem_table::after_vowel, form, value);  // 의사란 말, 할 겁니다
      }
      return;
    }
    if (!form.empty()) {
      for (const char32_t* with : {U"이어", U"여"}) {
        add(tails, stem_table::after_vowel, joined(with, form), value);
        add(tails, stem_table::after_consonant, joined(with, form), value);
      }
    }
  });
  for (const char attachment : {stem_table::after_consonant, stem_table::after_vowel}) {
    for (const char32_t* form : {U"이에요", U"예요", U"이어요", U"여요"}) {
      add(tails, attachment, form, value_of(Particle::none, Ending::statement, true));
    }
  }
}

}  // namespace

std::map<std::string, std::string> compile_tails(const std::filesystem::path& particle_list,
                                                 const std::filesystem::path& ending_list) {
  Tails tails;
  std::vector<ListedParticle> particles;
  for (const Columns& line : read_list(particle_list)) {
    particles.push_back(
        {line.at(0), line.at(1).at(0), line.at(2).at(0), kind_named(particle_names, line.at(3))});
  }
  add_particles(tails, particles, stem_table::after_consonant, {}, 0, true);
  add_particles(tails, particles, stem_table::after_vowel, {}, 0, false);
  add(tails, stem_table::after_vowel, U"ㄴ", value_of(Particle::topic, Ending::none, false));
  add(tails, stem_table::after_vowel, U"ㄹ", value_of(Particle::object, Ending::none, false));

  Endings endings;
  for (const Columns& line : read_list(ending_list)) {
    std::vector<ListedEnding>& into = line.at(0) == U"base" ? endings.base
                                      : line.at(0) == U"eo" ? endings.eo
                                                            : endings.eu;
    for (std::u32string& form : words_of(line.at(2))) {
      if (form == U"-") form.clear();
      into.push_back({std::move(form), kind_named(ending_names, line.at(1))});
    }
  }
  for_each_ending(endings, [&](char attachment, const std::u32string& form, Ending kind) {
    add(tails, attachment, form, value_of(Particle::none, kind, false));
  });
  add_copula(tails, endings);
  return tails;
}

}  // namespace nangdok
