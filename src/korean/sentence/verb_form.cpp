#include "korean/sentence/verb_form.h"

#include <string>

#include "korean/hangul.h"

namespace nangdok {
namespace {

using hangul::Syllable;

template <std::size_t N>
bool starts_with_any(std::u32string_view text, const std::u32string_view (&starts)[N]) {
  for (const std::u32string_view start : starts) {
    if (text.starts_with(start)) return true;
  }
  return false;
}

/// The vowel of stem and -어 in one syllable: 치어 쳐, 주어 줘, 하여 해.
int contracted(Syllable last) {
  using namespace hangul;
  if (last.onset == H && last.nucleus == A) return AE;
  switch (last.nucleus) {
    case I:
      return YEO;
    case U:
      return WO;
    case O:
      return WA;
    case EU:
      return EO;
    case OE:
      return WAE;
    default:
      return last.nucleus;
  }
}

std::u32string regular_infinitive(std::u32string_view stem) {
  Syllable last = hangul::decompose(stem.back());
  std::u32string infinitive(stem);
  if (last.coda == hangul::NO_CODA) {
    last.nucleus = contracted(last);
    infinitive.back() = hangul::compose(last);
  } else {
    infinitive += last.nucleus == hangul::A || last.nucleus == hangul::O ? U'아' : U'어';
  }
  return infinitive;
}

char32_t with_coda(char32_t syllable, int coda) {
  Syllable s = hangul::decompose(syllable);
  s.coda = coda;
  return hangul::compose(s);
}

/// What may follow the tense -았-/-었-/-시었-.
VerbForm form_after_past(std::u32string_view rest) {
  if (starts_with_any(rest, {U"던"})) return VerbForm::adnominal;
  constexpr std::u32string_view other[] = {U"을",   U"는지",   U"는가", U"기",   U"음",  U"으면",
                                           U"어도", U"더라면", U"다는", U"다면", U"다던"};
  return starts_with_any(rest, other) ? VerbForm::other : VerbForm::predicate;
}

/// What follows a stem in its dictionary form, with or without 으.
VerbForm form_after_stem(std::u32string_view rest, bool has_coda) {
  if (has_coda && rest.starts_with(U"으")) rest.remove_prefix(1);
  if (rest.starts_with(U"셨")) return form_after_past(rest.substr(1));
  if (starts_with_any(rest, {U"신다", U"십니", U"시고", U"시며", U"시면서", U"시더", U"시자",
                             U"시는데", U"시지만", U"시니", U"시네"})) {
    return VerbForm::predicate;
  }
  if (starts_with_any(rest, {U"고자", U"고도"})) return VerbForm::other;
  if (starts_with_any(rest, {U"고",   U"며",   U"면서", U"자", U"더니",    U"더라", U"더군",
                             U"지만", U"는데", U"네",   U"죠", U"지요",    U"니",   U"다가",
                             U"는다", U"습니", U"곤",   U"길", U"기 시작", U"기도"})) {
    return starts_with_any(rest, {U"자고", U"자는", U"고 싶", U"니까"}) ? VerbForm::other
                                                                        : VerbForm::predicate;
  }
  if (rest == U"는" || rest == U"던" || (has_coda && (rest == U"은" || rest == U"ㄴ"))) {
    return VerbForm::adnominal;
  }
  return VerbForm::other;
}

/// What follows the infinitive: 말해 (주었다), 말해요, 물어본다.
VerbForm form_after_infinitive(std::u32string_view rest) {
  if (rest.empty() || starts_with_any(rest, {U"요", U"서", U"주", U"줬", U"준다", U"보았", U"봤",
                                             U"왔", U"댔", U"버렸"})) {
    return VerbForm::predicate;
  }
  return VerbForm::other;
}

}  // namespace

VerbForm verb_form(std::u32string_view word, std::u32string_view stem,
                   std::u32string_view infinitive) {
  const std::u32string_view head = stem.substr(0, stem.size() - 1);
  const std::u32string derived = infinitive.empty() ? regular_infinitive(stem) : std::u32string();
  if (infinitive.empty()) infinitive = derived;

  // 말했-, 물었-, 불렀-; an infinitive that ends in 아 or 어 takes ㅆ there too.
  const std::u32string_view infinitive_head = infinitive.substr(0, infinitive.size() - 1);
  if (word.size() >= infinitive.size() && word.starts_with(infinitive_head) &&
      hangul::is_syllable(infinitive.back()) &&
      word[infinitive.size() - 1] == with_coda(infinitive.back(), hangul::C_SS)) {
    return form_after_past(word.substr(infinitive.size()));
  }
  if (word.size() >= stem.size() && word.starts_with(head) &&
      hangul::is_syllable(word[stem.size() - 1])) {
    const char32_t here = word[stem.size() - 1];
    const std::u32string_view rest = word.substr(stem.size());
    const bool has_coda = hangul::final_coda(stem) != hangul::NO_CODA;
    if (here == stem.back()) {
      const VerbForm form = form_after_stem(rest, has_coda);
      if (form != VerbForm::other) return form;
    } else if (!has_coda) {
      // 하였다: 여 after 하.
      if (here == with_coda(stem.back(), hangul::C_N)) {
        return rest.starts_with(U"다") ? VerbForm::predicate
               : rest.empty()          ? VerbForm::adnominal
                                       : VerbForm::other;
      }
      if (here == with_coda(stem.back(), hangul::C_B) && rest.starts_with(U"니")) {
        return VerbForm::predicate;
      }
    }
    if (here == stem.back() && stem.back() == U'하' && rest.starts_with(U"였")) {
      return form_after_past(rest.substr(1));
    }
    if (here == stem.back() && stem.back() == U'하' && rest == U"여") return VerbForm::predicate;
  }
  // 물으며, 물은: the irregular stem that the infinitive shows before 으.
  if (infinitive.size() >= 2 && infinitive.back() == U'어' && word.starts_with(infinitive_head) &&
      word.substr(infinitive_head.size()).starts_with(U"으")) {
    return form_after_stem(word.substr(infinitive_head.size()), true);
  }
  if (word.starts_with(infinitive)) return form_after_infinitive(word.substr(infinitive.size()));
  return VerbForm::other;
}

}  // namespace nangdok
