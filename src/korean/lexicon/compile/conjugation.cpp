#include "korean/lexicon/compile/conjugation.h"

#include "korean/hangul.h"

namespace nangdok {
namespace {

using hangul::Syllable;

std::u32string with_last(std::u32string_view stem, Syllable last) {
  std::u32string form(stem);
  form.back() = hangul::compose(last);
  return form;
}

bool is_bright(int nucleus) {
  return nucleus == hangul::A || nucleus == hangul::O || nucleus == hangul::YA;
}

/// The stem with -아 or -어, contracted and not, for a stem that ends in a vowel.
std::vector<std::u32string> open_eo_forms(std::u32string_view stem) {
  Syllable last = hangul::decompose(stem.back());
  const std::u32string full = std::u32string(stem) + (is_bright(last.nucleus) ? U'아' : U'어');
  if (stem.back() == U'하')
    return {with_last(stem, {hangul::H, hangul::AE, 0}), full.substr(0, full.size() - 1) + U'여'};
  switch (last.nucleus) {
    case hangul::A:
    case hangul::EO:
    case hangul::YEO:
      return {std::u32string(stem)};
    case hangul::AE:
    case hangul::E:
      return {std::u32string(stem), full};
    case hangul::O:
      last.nucleus = hangul::WA;
      return {with_last(stem, last), full};
    case hangul::U:
      last.nucleus = hangul::WO;
      return {with_last(stem, last), full};
    case hangul::OE:
      last.nucleus = hangul::WAE;
      return {with_last(stem, last), full};
    case hangul::I:
      last.nucleus = hangul::YEO;
      return {with_last(stem, last), full};
    case hangul::EU: {
      const bool bright = stem.size() > 1 && hangul::is_syllable(stem[stem.size() - 2]) &&
                          is_bright(hangul::decompose(stem[stem.size() - 2]).nucleus);
      last.nucleus = bright ? hangul::A : hangul::EO;
      return {with_last(stem, last)};
    }
    default:
      return {full};
  }
}

/// 흐르 → 흘러, 모르 → 몰라.
std::u32string reu_eo_form(std::u32string_view stem) {
  std::u32string form(stem.substr(0, stem.size() - 1));
  Syllable before = hangul::decompose(form.back());
  const int nucleus = is_bright(before.nucleus) ? hangul::A : hangul::EO;
  before.coda = hangul::C_L;
  form.back() = hangul::compose(before);
  return form + hangul::compose({hangul::R, nucleus, 0});
}

}  // namespace

StemForms stem_forms(std::u32string_view stem, Irregularity irregularity) {
  StemForms forms{{std::u32string(stem)}, {}, {}};
  const Syllable last = hangul::decompose(stem.back());
  const char32_t eo = is_bright(last.nucleus) ? U'아' : U'어';
  Syllable open = last;
  open.coda = 0;
  switch (irregularity) {
    case Irregularity::b: {
      const bool help = stem == U"돕" || stem == U"곱";
      forms.eo.push_back(with_last(stem, open) + (help ? U'와' : U'워'));
      forms.eu.push_back(with_last(stem, open) + U'우');
      return forms;
    }
    case Irregularity::d: {
      Syllable liquid = last;
      liquid.coda = hangul::C_L;
      forms.eo.push_back(with_last(stem, liquid) + eo);
      forms.eu.push_back(with_last(stem, liquid) + U'으');
      return forms;
    }
    case Irregularity::s:
      forms.eo.push_back(with_last(stem, open) + eo);
      forms.eu.push_back(with_last(stem, open) + U'으');
      return forms;
    case Irregularity::reu:
      forms.eo.push_back(reu_eo_form(stem));
      forms.eu.emplace_back(stem);
      return forms;
    case Irregularity::reo:
      forms.eo.push_back(std::u32string(stem) + U'러');
      forms.eu.emplace_back(stem);
      return forms;
    case Irregularity::h: {
      forms.eu.push_back(with_last(stem, open));
      Syllable fused = open;
      fused.nucleus = last.nucleus == hangul::YA    ? hangul::YAE
                      : last.nucleus == hangul::YEO ? hangul::YE
                      : last.nucleus == hangul::EO && stem != U"그렇" && stem != U"이렇" &&
                              stem != U"저렇" && stem != U"어떻" && stem != U"아무렇" &&
                              stem != U"요렇" && stem != U"고렇" && stem != U"조렇"
                          ? hangul::E
                          : hangul::AE;
      forms.eo.push_back(with_last(stem, fused));
      return forms;
    }
    case Irregularity::u:
      forms.eo.emplace_back(U"퍼");
      forms.eu.emplace_back(stem);
      return forms;
    case Irregularity::none:
      break;
  }
  if (last.coda == 0) {
    forms.eo = open_eo_forms(stem);
    forms.eu.emplace_back(stem);
  } else {
    forms.eo.push_back(std::u32string(stem) + eo);
    if (last.coda == hangul::C_L) {  // 알면, but 아는, 압니다, 아시-
      forms.base.push_back(with_last(stem, open));
      forms.eu = {std::u32string(stem), with_last(stem, open)};
    } else {
      forms.eu.push_back(std::u32string(stem) + U'으');
    }
  }
  return forms;
}

}  // namespace nangdok
