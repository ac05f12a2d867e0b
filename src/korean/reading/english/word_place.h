#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "korean/reading/english/phone.h"

namespace nangdok::english {

inline bool one_of(std::string_view text, std::initializer_list<std::string_view> choices) {
  for (const std::string_view choice : choices) {
    if (text == choice) return true;
  }
  return false;
}

/// A phoneme in its place in a word, with what stands around it.
class Place {
 public:
  Place(std::string_view word, const SpelledWord& spelled, std::size_t at)
      : word_(word), spelled_(spelled), at_(at) {}

  const SpelledPhone& here() const { return spelled_[at_]; }
  std::string_view letters() const { return here().letters; }
  char letter() const { return letters().empty() ? '\0' : letters().front(); }
  bool stressed() const { return here().stressed; }
  bool is_last() const { return at_ + 1 == spelled_.size(); }
  bool is_first() const { return at_ == 0; }
  bool is(std::size_t ahead, Phone phone) const {
    return at_ + ahead < spelled_.size() && spelled_[at_ + ahead].phone == phone;
  }
  bool before(Phone phone) const { return is(1, phone); }
  bool after(Phone phone) const { return at_ > 0 && spelled_[at_ - 1].phone == phone; }
  bool after_vowel() const { return at_ > 0 && is_vowel(spelled_[at_ - 1].phone); }
  bool after_any(std::initializer_list<Phone> phones) const {
    for (const Phone phone : phones) {
      if (after(phone)) return true;
    }
    return false;
  }
  bool vowel_at(std::size_t ahead) const {
    return at_ + ahead < spelled_.size() && is_vowel(spelled_[at_ + ahead].phone);
  }
  /// The phoneme after this one is the word's last.
  bool before_last() const { return at_ + 2 == spelled_.size(); }
  bool before_last(Phone phone) const { return before_last() && before(phone); }
  /// A consonant and a vowel follow.
  bool in_open_syllable() const { return is_last() || vowel_at(1) || vowel_at(2); }
  /// A vowel comes before this one in the word.
  bool in_first_syllable() const {
    for (std::size_t i = 0; i < at_; ++i) {
      if (is_vowel(spelled_[i].phone)) return false;
    }
    return true;
  }
  std::string_view letters_after() const { return word_.substr(here().at + letters().size()); }
  std::string_view letters_before() const { return word_.substr(0, here().at); }
  bool ends_in(std::string_view ending) const { return word_.ends_with(ending); }
  bool r_follows() const { return before(Phone::R); }
  /// An r that a British speaker drops.
  bool dropped_r_follows() const { return before(Phone::R) && !vowel_at(2); }
  bool final_r_follows() const { return before_last(Phone::R); }

 private:
  std::string_view word_;
  const SpelledWord& spelled_;
  std::size_t at_;
};

}  // namespace nangdok::english
