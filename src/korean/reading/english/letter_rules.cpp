#include "korean/reading/english/letter_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <tuple>

namespace nangdok::english {
namespace {

/// Offsets of the letters that a context holds, from the letter itself outwards. What follows tells
/// more than what precedes.
constexpr std::array<int, 9> context_order = {0, 1, -1, 2, -2, 3, -3, 4, 5};
using Context = std::array<char, context_order.size()>;

constexpr char word_edge = '#';
constexpr std::size_t fewest_words = 2;

Context context_at(std::string_view word, std::size_t at) {
  Context context{};
  for (std::size_t i = 0; i < context.size(); ++i) {
    const auto position = static_cast<std::ptrdiff_t>(at) + context_order.at(i);
    const bool inside = position >= 0 && position < static_cast<std::ptrdiff_t>(word.size());
    context.at(i) = inside ? word[static_cast<std::size_t>(position)] : word_edge;
  }
  return context;
}

/// The sounds that begin with a letter: a byte for each phoneme, a digit for the number of letters
/// that spell it.
std::string encode(const SpelledPhone& phone) {
  return {static_cast<char>('A' + static_cast<int>(phone.phone)),
          static_cast<char>('0' + phone.letters.size())};
}

struct Example {
  Context context{};
  std::string sounds;
};

/// An example for each letter. A sound that no letter spells belongs to the letter before it.
void add_examples(std::vector<Example>& examples, const std::string& word,
                  const SpelledWord& spelled) {
  const std::size_t first = examples.size();
  for (std::size_t at = 0; at < word.size(); ++at) examples.push_back({context_at(word, at), {}});
  for (const SpelledPhone& phone : spelled) {
    const std::size_t owner = phone.letters.empty() && phone.at > 0 ? phone.at - 1 : phone.at;
    examples[first + std::min(owner, word.size() - 1)].sounds += encode(phone);
  }
}

/// Learns the rules of all examples that share the first `depth` letters of their contexts.
void refine(std::span<const Example> examples, std::size_t depth, const std::string* wider,
            LetterRules& rules) {
  std::map<std::string_view, std::size_t> counts;
  for (const Example& example : examples) ++counts[example.sounds];
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  const std::string best(most->first);
  if (depth > 0 && examples.size() >= fewest_words && (wider == nullptr || best != *wider)) {
    rules.emplace_back(std::string(examples.front().context.data(), depth), best);
    wider = &best;
  }
  if (counts.size() == 1 && wider != nullptr && best == *wider) return;
  if (depth == context_order.size() || examples.size() < fewest_words) return;
  std::size_t from = 0;
  while (from < examples.size()) {
    std::size_t to = from;
    while (to < examples.size() &&
           examples[to].context.at(depth) == examples[from].context.at(depth)) {
      ++to;
    }
    refine(examples.subspan(from, to - from), depth + 1, wider, rules);
    from = to;
  }
}

/// How clearly a vowel is heard tells whether its syllable has the stress.
bool seems_stressed(Phone phone) {
  return phone != Phone::AX && phone != Phone::ER && phone != Phone::IH;
}

}  // namespace

LetterRules learn_letter_rules(const std::vector<std::pair<std::string, SpelledWord>>& words) {
  std::vector<Example> examples;
  for (const auto& [word, spelled] : words) add_examples(examples, word, spelled);
  std::sort(examples.begin(), examples.end(), [](const Example& a, const Example& b) {
    return std::tie(a.context, a.sounds) < std::tie(b.context, b.sounds);
  });
  LetterRules rules;
  if (!examples.empty()) refine(examples, 0, nullptr, rules);
  return rules;
}

SpelledWord sound_out(std::string_view word, const FindRule& find_rule) {
  SpelledWord spelled;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const Context context = context_at(word, at);
    std::optional<std::string_view> sounds;
    for (std::size_t depth = context.size(); depth > 0 && !sounds; --depth) {
      sounds = find_rule(std::string_view(context.data(), depth));
    }
    if (!sounds) continue;
    for (std::size_t i = 0; i + 1 < sounds->size(); i += 2) {
      const auto phone = static_cast<Phone>((*sounds)[i] - 'A');
      const auto length = static_cast<std::size_t>((*sounds)[i + 1] - '0');
      const std::size_t from = length == 0 ? at + 1 : at;
      spelled.push_back({phone, std::string(word.substr(std::min(from, word.size()), length)), from,
                         seems_stressed(phone)});
    }
  }
  return spelled;
}

}  // namespace nangdok::english
