#include "korean/reading/english/loanword.h"

#include <cstddef>

namespace nangdok::english {
namespace {

using hangul::Coda;
using hangul::Nucleus;
using hangul::Onset;
using hangul::Syllable;

Onset onset_of(Phone consonant) {
  switch (consonant) {
    case Phone::B:
    case Phone::V:
      return hangul::B;
    case Phone::D:
    case Phone::DH:
      return hangul::D;
    case Phone::P:
    case Phone::F:
      return hangul::P;
    case Phone::T:
      return hangul::T;
    case Phone::K:
      return hangul::K;
    case Phone::G:
      return hangul::G;
    case Phone::S:
    case Phone::SH:
    case Phone::TH:
      return hangul::S;
    case Phone::Z:
    case Phone::ZH:
    case Phone::JH:
      return hangul::J;
    case Phone::CH:
      return hangul::CH;
    case Phone::M:
      return hangul::M;
    case Phone::N:
      return hangul::N;
    case Phone::L:
    case Phone::R:
      return hangul::R;
    case Phone::HH:
      return hangul::H;
    default:
      return hangul::NO_ONSET;
  }
}

/// The vowel with the glide /j/ before it.
Nucleus with_y(Nucleus nucleus) {
  switch (nucleus) {
    case hangul::A:
      return hangul::YA;
    case hangul::AE:
      return hangul::YAE;
    case hangul::EO:
      return hangul::YEO;
    case hangul::E:
      return hangul::YE;
    case hangul::O:
      return hangul::YO;
    case hangul::U:
    case hangul::EU:
      return hangul::YU;
    default:
      return nucleus;
  }
}

/// The vowel with the glide /w/ before it (제9항 1).
Nucleus with_w(Nucleus nucleus) {
  switch (nucleus) {
    case hangul::A:
      return hangul::WA;
    case hangul::AE:
      return hangul::WAE;
    case hangul::EO:
    case hangul::O:
      return hangul::WO;
    case hangul::E:
      return hangul::WE;
    case hangul::I:
      return hangul::WI;
    default:
      return nucleus;
  }
}

bool is_nasal(Phone phone) {
  return phone == Phone::M || phone == Phone::N || phone == Phone::NG;
}

bool is_palatal(Phone phone) {
  return phone == Phone::SH || phone == Phone::ZH || phone == Phone::CH || phone == Phone::JH;
}

class Writer {
 public:
  explicit Writer(std::span<const Sound> sounds) : sounds_(sounds) {}

  std::u32string write() {
    while (at_ < sounds_.size()) {
      if (sounds_[at_].is_consonant()) {
        consonant();
      } else {
        vowel(hangul::NO_ONSET);
      }
    }
    std::u32string text;
    for (const Syllable& syllable : syllables_) text += hangul::compose(syllable);
    return text;
  }

 private:
  /// The sound `distance` after this one within its part of the compound.
  const Sound* after(std::size_t distance = 1) const {
    for (std::size_t i = at_; i < at_ + distance; ++i) {
      if (i >= sounds_.size() || sounds_[i].ends_part) return nullptr;
    }
    return at_ + distance < sounds_.size() ? &sounds_[at_ + distance] : nullptr;
  }
  bool vowel_after(std::size_t distance = 1) const {
    const Sound* sound = after(distance);
    return sound != nullptr && !sound->is_consonant();
  }
  bool phone_after(Phone phone, std::size_t distance = 1) const {
    const Sound* sound = after(distance);
    return sound != nullptr && sound->is_consonant() && sound->phone == phone;
  }
  const Sound* before() const {
    return at_ > 0 && !sounds_[at_ - 1].ends_part ? &sounds_[at_ - 1] : nullptr;
  }
  bool last_is_open() const { return !syllables_.empty() && syllables_.back().coda == 0; }

  void add(Onset onset, Nucleus nucleus) { syllables_.push_back({onset, nucleus, 0}); }

  void close(Coda coda) {
    if (!last_is_open()) add(hangul::NO_ONSET, hangul::EU);
    syllables_.back().coda = coda;
  }

  void vowel(Onset onset) {
    for (const Nucleus nucleus : sounds_[at_].nuclei) {
      add(onset, nucleus);
      onset = hangul::NO_ONSET;
    }
    ++at_;
  }

  /// Writes the vowel that follows, changed by the glide, after `onset`.
  void glided(Onset onset, Nucleus (*change)(Nucleus)) {
    Onset first = onset;
    bool is_first = true;
    for (const Nucleus nucleus : sounds_[at_].nuclei) {
      add(first, is_first ? change(nucleus) : nucleus);
      first = hangul::NO_ONSET;
      is_first = false;
    }
    ++at_;
  }

  void consonant() {
    const Phone phone = sounds_[at_].phone;
    if (phone == Phone::L) return lateral();
    if (phone == Phone::NG) return velar_nasal();
    if (phone == Phone::W || phone == Phone::Y) return glide();
    if (vowel_after()) return before_vowel(phone);
    if (phone_after(Phone::Y) && vowel_after(2)) return before_y(phone);
    if (phone_after(Phone::W) && vowel_after(2) &&
        (phone == Phone::K || phone == Phone::G || phone == Phone::HH)) {
      // 제9항 2: [gw], [hw], [kw] share one syllable with the vowel.
      at_ += 2;
      return glided(onset_of(phone), with_w);
    }
    before_consonant(phone);
  }

  void before_vowel(Phone phone) {
    ++at_;
    if (phone == Phone::SH) return glided(hangul::S, with_y);
    vowel(onset_of(phone));
  }

  void before_y(Phone phone) {
    if (is_palatal(phone)) {
      at_ += 2;
      return phone == Phone::SH ? glided(hangul::S, with_y) : vowel(onset_of(phone));
    }
    at_ += 2;
    const Nucleus nucleus = sounds_[at_].nuclei.front();
    // 제9항 3: [djə], [ljə], [njə] are written 디어, 리어, 니어.
    const bool apart =
        nucleus == hangul::EO && (phone == Phone::D || phone == Phone::N || phone == Phone::L);
    if (apart || nucleus == hangul::I) {
      add(onset_of(phone), hangul::I);
      return nucleus == hangul::I ? skip_first_nucleus() : vowel(hangul::NO_ONSET);
    }
    glided(onset_of(phone), with_y);
  }

  void skip_first_nucleus() {
    const Sound& sound = sounds_[at_];
    for (std::size_t i = 1; i < sound.nuclei.size(); ++i) add(hangul::NO_ONSET, sound.nuclei[i]);
    ++at_;
  }

  void before_consonant(Phone phone) {
    const Onset onset = onset_of(phone);
    switch (phone) {
      case Phone::M:
        close(hangul::C_M);
        break;
      case Phone::N:
        close(hangul::C_N);
        break;
      case Phone::P:
      case Phone::T:
      case Phone::K:
        if (phone == Phone::T && (phone_after(Phone::S) || phone_after(Phone::Z)) &&
            !vowel_after(2)) {
          affricate(hangul::CH);  // 제4항: [ts] 츠
          return;
        }
        stop(phone);
        break;
      case Phone::D:
        if (phone_after(Phone::Z) && !vowel_after(2)) {
          affricate(hangul::J);  // 제4항: [dz] 즈
          return;
        }
        add(onset, hangul::EU);
        break;
      case Phone::SH:
        // 제3항 2: final [ʃ] 시, before a consonant 슈; before -ment, -ness the word ends.
        add(onset, after() == nullptr || (before() != nullptr && is_nasal(after()->phone))
                       ? hangul::I
                       : hangul::YU);
        break;
      case Phone::ZH:
      case Phone::CH:
      case Phone::JH:
        add(onset, hangul::I);
        break;
      case Phone::R:
        // Not pronounced here, but for one that begins the word or stands between consonants.
        if (before() == nullptr || before()->is_consonant()) add(onset, hangul::EU);
        break;
      default:
        add(onset, hangul::EU);
        break;
    }
    ++at_;
  }

  void affricate(Onset onset) {
    add(onset, hangul::EU);
    at_ += 2;
  }

  /// 제1항: a coda after a short vowel at the end or before a consonant that is no liquid or nasal.
  void stop(Phone phone) {
    const Sound* previous = before();
    const Sound* next = after();
    const bool short_before = previous != nullptr && previous->is_short && last_is_open();
    const bool sonorant_after =
        next != nullptr && (is_nasal(next->phone) || next->phone == Phone::L ||
                            next->phone == Phone::R || next->phone == Phone::W);
    if (short_before && !sonorant_after) {
      syllables_.back().coda =
          phone == Phone::P ? hangul::C_B : (phone == Phone::T ? hangul::C_S : hangul::C_G);
    } else {
      add(onset_of(phone), hangul::EU);
    }
  }

  /// 제6항.
  void lateral() {
    const Sound* previous = before();
    const bool after_nasal =
        previous != nullptr && previous->is_consonant() && is_nasal(previous->phone);
    const Sound* next = after();
    const bool doubled = vowel_after() || (phone_after(Phone::Y) && vowel_after(2));
    const bool before_bare_nasal =
        next != nullptr && is_nasal(next->phone) && next->is_consonant() && !vowel_after(2);
    if (previous != nullptr && !after_nasal && last_is_open()) syllables_.back().coda = hangul::C_L;
    if (doubled) {
      if (phone_after(Phone::Y)) return before_y(Phone::L);
      ++at_;
      return vowel(hangul::R);
    }
    if (before_bare_nasal) {
      if (previous != nullptr && syllables_.back().coda != hangul::C_L) close(hangul::C_L);
      add(hangul::R, hangul::EU);
    } else if (previous == nullptr || syllables_.back().coda != hangul::C_L) {
      close(hangul::C_L);
    }
    ++at_;
  }

  /// 제5항.
  void velar_nasal() {
    close(hangul::C_NG);
    ++at_;
  }

  void glide() {
    const bool is_w = sounds_[at_].phone == Phone::W;
    const bool vowel_follows = vowel_after();
    ++at_;
    if (vowel_follows) return glided(hangul::NO_ONSET, is_w ? with_w : with_y);
    if (is_w && at_ < sounds_.size()) add(hangul::NO_ONSET, hangul::U);
  }

  std::span<const Sound> sounds_;
  std::size_t at_ = 0;
  std::vector<Syllable> syllables_;
};

}  // namespace

std::u32string write_loanword(std::span<const Sound> sounds) {
  return Writer(sounds).write();
}

}  // namespace nangdok::english
