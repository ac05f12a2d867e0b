#include "korean/lexicon/compile/english_words.h"

#include <algorithm>
#include <cstddef>

#include "korean/reading/english/inflection.h"
#include "korean/reading/english/letter_alignment.h"
#include "korean/reading/english/transcription.h"

namespace nangdok {
namespace {

using english::Pronounced;
using Phones = std::vector<Pronounced>;

constexpr std::size_t shortest_part = 3;
/// A part that is not established must be longer: the dictionary has many short surnames.
constexpr std::size_t shortest_unproven_part = 4;

bool same_phone(const Pronounced& a, const Pronounced& b) {
  return a.phone == b.phone;
}

/// "roommate" has one [m] for two.
bool sounds_joined(const Phones& word, const Phones& left, const Phones& right) {
  if (left.empty() || right.empty()) return false;
  const bool geminate =
      left.back().phone == right.front().phone && word.size() + 1 == left.size() + right.size();
  if (!geminate && word.size() != left.size() + right.size()) return false;
  const auto overlap = static_cast<std::ptrdiff_t>(geminate ? 1 : 0);
  const auto joint = static_cast<std::ptrdiff_t>(left.size()) - overlap;
  return std::equal(left.begin(), left.end(), word.begin(), same_phone) &&
         std::equal(right.begin(), right.end(), word.begin() + joint, same_phone);
}

}  // namespace

std::u32string EnglishWords::reading(const std::string& word) {
  if (const auto form = established_.find(word); form != established_.end()) return form->second;
  if (const auto known = readings_.find(word); known != readings_.end()) return known->second;
  return readings_[word] = derive(word);
}

std::u32string EnglishWords::derive(const std::string& word) {
  const Phones& phones = *phones_of(word);
  if (auto hangul = inflected(word, phones)) return *hangul;
  if (auto hangul = compound(word, phones)) return *hangul;
  if (auto hangul = prefixed(word, phones)) return *hangul;
  return english::transcribe(word, english::align_letters(word, phones));
}

std::optional<std::u32string> EnglishWords::inflected(const std::string& word,
                                                      const Phones& phones) {
  for (const english::Inflection& way : english::possible_inflections(word)) {
    const Phones* base = phones_of(way.base);
    if (base != nullptr && english::sounds_inflected(phones, *base, way.suffix)) {
      return english::inflect(reading(way.base), way.base, way.suffix);
    }
  }
  return std::nullopt;
}

std::optional<std::u32string> EnglishWords::compound(const std::string& word,
                                                     const Phones& phones) {
  std::size_t best_split = 0;
  int best_proof = -1;
  for (std::size_t split = shortest_part; split + 2 <= word.size(); ++split) {
    const std::string left = word.substr(0, split);
    const std::string right = word.substr(split);
    const bool left_is_established = established_.contains(left);
    const bool right_is_established = established_.contains(right);
    if (!left_is_established && !right_is_established) continue;
    if (!left_is_established && left.size() < shortest_unproven_part) continue;
    if (!right_is_established && right.size() < shortest_unproven_part) continue;
    if (right.size() < shortest_part && right != "up") continue;
    // "publish" is not of "pub" and a surname.
    const bool short_and_unproven =
        (!right_is_established && left.size() == shortest_part && right.size() < 5) ||
        (!left_is_established && right.size() == shortest_part && left.size() < 5);
    if (short_and_unproven) continue;
    const Phones* left_phones = phones_of(left);
    const Phones* right_phones = phones_of(right);
    if (left_phones == nullptr || right_phones == nullptr) continue;
    if (!sounds_joined(phones, *left_phones, *right_phones)) continue;
    const int proof = (left_is_established ? 1 : 0) + (right_is_established ? 1 : 0);
    if (proof > best_proof) {
      best_proof = proof;
      best_split = split;
    }
  }
  if (best_split == 0) return std::nullopt;
  return reading(word.substr(0, best_split)) + reading(word.substr(best_split));
}

std::optional<std::u32string> EnglishWords::prefixed(const std::string& word,
                                                     const Phones& phones) {
  for (std::size_t length = word.size() - std::min(word.size(), shortest_unproven_part); length > 1;
       --length) {
    const auto prefix = prefixes_.find(word.substr(0, length));
    if (prefix == prefixes_.end()) continue;
    const std::string rest = word.substr(length);
    const Phones* rest_phones = phones_of(rest);
    if (rest_phones == nullptr || rest_phones->size() >= phones.size()) continue;
    const auto from = phones.end() - static_cast<std::ptrdiff_t>(rest_phones->size());
    // "disorder", but not "disease" or "example", in which no [s] is heard.
    const char last = prefix->first.back();
    const bool voiced = (last == 's' || last == 'x') && (from - 1)->phone != english::Phone::S;
    if (!voiced && std::equal(from, phones.end(), rest_phones->begin(), same_phone)) {
      return prefix->second + reading(rest);
    }
  }
  return std::nullopt;
}

const Phones* EnglishWords::phones_of(std::string_view word) const {
  const auto found = dictionary_.find(word);
  return found == dictionary_.end() ? nullptr : &found->second;
}

}  // namespace nangdok
