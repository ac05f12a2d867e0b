#include "narration/melody.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

#include "base/text_search.h"
#include "korean/phrasing/sentence_type.h"

namespace nangdok {
namespace {

constexpr std::size_t longest_tone_pattern = 7;
/// Melodies of the usual range that a sentence may have, and those of wider ones.
constexpr std::size_t usual_variants = 16;
constexpr std::size_t all_variants = 96;
constexpr std::size_t npos = std::u32string::npos;

int to_level(Level level) {
  return std::clamp(static_cast<int>(std::lround(level)), 0, 9);
}

/// The boundary tone moved to another level, its start by `leaning` more; one that turns is held
/// where the voices have it.
Tone tone_of(const BoundaryTone& tone, Level moved, Level leaning) {
  const int start = to_level(tone.start + moved + leaning);
  const int end = to_level(tone.end + moved);
  if (!tone.turn) return {start, end, std::nullopt};
  const bool dips = *tone.turn < tone.start;
  return dips ? Tone{std::clamp(start, 2, 6), std::clamp(end, 5, 8), tone.turn}
              : Tone{std::clamp(start, 3, 5), std::clamp(end, 1, 2), tone.turn};
}

std::vector<MelodySyllable> syllables_of(const Sentence& sentence, const AccentualPhrase& phrase) {
  std::vector<MelodySyllable> syllables;
  for (std::size_t word = phrase.first_word; word < phrase.end_word; ++word) {
    for (const char32_t c : sentence.words[word].pronunciation) {
      if (!hangul::is_syllable(c)) continue;
      MelodySyllable& syllable = syllables.emplace_back();
      syllable.planned.sound = hangul::decompose(c);
      syllable.word = word;
    }
  }
  if (!syllables.empty()) syllables.front().planned.phrase_initial = true;
  return syllables;
}

/// The type of a sentence that ends inside another, from its mark and its words.
PhraseEnd inner_sentence_end(std::span<const Word> words) {
  const std::u32string_view marks = words.back().marks_after;
  if (has_any(marks, U"?？")) {
    return asks_with_interrogative(words) ? PhraseEnd::wh_question : PhraseEnd::yes_no_question;
  }
  if (has_any(marks, U"!！")) return PhraseEnd::exclamation;
  return PhraseEnd::statement;
}

/// Sizes of the tone patterns of a phrase: one, or for a long word as many as it needs.
std::vector<std::size_t> pattern_sizes(std::size_t syllables) {
  const std::size_t count = (syllables + longest_tone_pattern - 1) / longest_tone_pattern;
  std::vector<std::size_t> sizes;
  for (std::size_t i = 0; i < count; ++i) {
    sizes.push_back(syllables * (i + 1) / count - syllables * i / count);
  }
  return sizes;
}

class MelodyPlanner {
 public:
  MelodyPlanner(const Sentence& sentence, const MelodyPlace& place, const RegisterShift& shift)
      : sentence_(sentence), place_(place), shift_(shift) {}

  MelodyPlan plan() {
    for (std::size_t i = 0; i < sentence_.phrases.size(); ++i) {
      MelodyPhrase phrase;
      phrase.syllables = syllables_of(sentence_, sentence_.phrases[i]);
      phrase.after = sentence_.phrases[i].after;
      phrase.second_register = in_second_register(i);
      plan_phrase(phrase, i);
      step_to_next(phrase.after);
      if (phrase.syllables.empty() && phrase.after == Boundary::accentual_phrase) continue;
      plan_.phrases.push_back(std::move(phrase));
    }
    return std::move(plan_);
  }

 private:
  /// Quoted from one pause to the next: a quoted word inside a phrase keeps the register around it.
  [[nodiscard]] bool in_second_register(std::size_t phrase) const {
    const auto& phrases = sentence_.phrases;
    std::size_t first = phrase;
    while (first > 0 && phrases[first - 1].after == Boundary::accentual_phrase) --first;
    std::size_t last = phrase;
    while (last + 1 < phrases.size() && phrases[last].after == Boundary::accentual_phrase) ++last;
    return std::all_of(phrases.begin() + static_cast<std::ptrdiff_t>(first),
                       phrases.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                       [](const AccentualPhrase& p) { return p.quoted; });
  }

  [[nodiscard]] PhraseEnd end_of(std::size_t phrase) const {
    const AccentualPhrase& accentual = sentence_.phrases[phrase];
    const Word& last = sentence_.words[accentual.end_word - 1];
    switch (accentual.after) {
      case Boundary::sentence:
        return accentual.end_word == sentence_.words.size()
                   ? last_end(last)
                   : inner_sentence_end(inner_sentence(phrase));
      case Boundary::quotation:
        return inner_sentence_end(inner_sentence(phrase));
      case Boundary::clause:
        return PhraseEnd::clause_continuation;
      case Boundary::comma:
        return is_list_item(phrase) ? PhraseEnd::list_item : PhraseEnd::continuation;
      default:
        return PhraseEnd::continuation;
    }
  }

  /// The words of the sentence inside this one that ends with the phrase.
  [[nodiscard]] std::span<const Word> inner_sentence(std::size_t phrase) const {
    const auto& phrases = sentence_.phrases;
    std::size_t first = phrase;
    const auto goes_on = [&](const AccentualPhrase& before) {
      return before.after != Boundary::sentence && before.after != Boundary::quotation &&
             before.quoted == phrases[phrase].quoted;
    };
    while (first > 0 && goes_on(phrases[first - 1])) --first;
    const std::size_t begin = phrases[first].first_word;
    return std::span(sentence_.words).subspan(begin, phrases[phrase].end_word - begin);
  }

  [[nodiscard]] PhraseEnd last_end(const Word& last) const {
    const bool falls =
        sentence_.type == SentenceType::fragment || sentence_.type == SentenceType::statement;
    const bool fades = has_any(last.marks_after, U"…") || last.marks_after.find(U"..") != npos;
    if (falls && fades) return PhraseEnd::trailing_off;
    return place_.goes_on ? PhraseEnd::continuation : sentence_end(sentence_.type);
  }

  /// One of several short stretches between commas.
  [[nodiscard]] bool is_list_item(std::size_t phrase) const {
    const auto& phrases = sentence_.phrases;
    const auto is_comma = [&](std::size_t i) { return phrases[i].after == Boundary::comma; };
    const bool before =
        (phrase >= 1 && is_comma(phrase - 1)) || (phrase >= 2 && is_comma(phrase - 2));
    const bool after = (phrase + 1 < phrases.size() && is_comma(phrase + 1)) ||
                       (phrase + 2 < phrases.size() && is_comma(phrase + 2));
    return before || after;
  }

  void plan_phrase(MelodyPhrase& phrase, std::size_t index) {
    const std::vector<std::size_t> sizes = pattern_sizes(phrase.syllables.size());
    std::size_t first = 0;
    for (std::size_t pattern = 0; pattern < sizes.size(); ++pattern) {
      const bool last = pattern + 1 == sizes.size() && phrase.after != Boundary::accentual_phrase;
      const Level base = base_of(phrase);
      if (last) {
        plan_final_pattern(phrase, first, sizes[pattern], base, boundary_tone(end_of(index)));
      } else {
        const auto onset = static_cast<hangul::Onset>(phrase.syllables[first].planned.sound.onset);
        set_targets(phrase, first, accentual_targets(sizes[pattern], onset), base);
      }
      first += sizes[pattern];
      ++accentual_;
      ++varied_;
    }
  }

  [[nodiscard]] Level base_of(const MelodyPhrase& phrase) const {
    return paragraph_declination(place_.sentence, place_.sentences) +
           sentence_declination(intonation_) + downstep(accentual_) +
           variation_range() * variation(place_.sentence, varied_, place_.variant) +
           (phrase.second_register ? shift_.quotation : shift_.body);
  }

  /// In levels. Where the usual range is used up, as in a paragraph of one word said over and over,
  /// later variants have a wider one.
  [[nodiscard]] Level variation_range() const {
    constexpr Level usual = 0.4;
    const std::size_t round = place_.variant / usual_variants;
    return usual * static_cast<double>(1 + round);
  }

  /// How far a boundary tone leans: not at all in the usual variants.
  [[nodiscard]] Level leaning() const {
    if (place_.variant < usual_variants) return 0;
    constexpr std::size_t of_boundaries = 1'000;
    return variation_range() * variation(place_.sentence, of_boundaries + varied_, place_.variant);
  }

  void plan_final_pattern(MelodyPhrase& phrase, std::size_t first, std::size_t size, Level base,
                          const BoundaryTone& tone) {
    const auto onset = static_cast<hangul::Onset>(phrase.syllables[first].planned.sound.onset);
    set_targets(phrase, first, final_accentual_targets(size, onset, tone.start), base);
    // A boundary tone belongs to the intonation phrase: downstep does not lower it, and of the rest
    // it follows half.
    const Level shift = phrase.second_register ? shift_.quotation : shift_.body;
    const Level moved = shift + (base - shift - downstep(accentual_)) / 2;
    PlannedSyllable& last = phrase.syllables[first + size - 1].planned;
    last.tone = tone_of(tone, moved, leaning());
    last.length = tone.length;
  }

  /// Each syllable moves from near the target before it to its own.
  static void set_targets(MelodyPhrase& phrase, std::size_t first,
                          const std::vector<Level>& targets, Level base) {
    constexpr double carried_over = 0.4;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const Level before = i > 0 ? targets[i - 1] : targets.size() == 1 ? low_target : targets[0];
      const Level start = targets[i] + carried_over * (before - targets[i]);
      phrase.syllables[first + i].planned.tone = {to_level(base + start),
                                                  to_level(base + targets[i]), std::nullopt};
    }
  }

  /// Downstep starts anew after an intonation phrase, and both after a sentence inside.
  void step_to_next(Boundary after) {
    if (after == Boundary::accentual_phrase) return;
    accentual_ = 0;
    intonation_ = after == Boundary::quotation || after == Boundary::sentence ? 0 : intonation_ + 1;
  }

  const Sentence& sentence_;
  MelodyPlace place_;
  RegisterShift shift_;
  std::size_t accentual_ = 0;   ///< Tone patterns since the last intonation boundary.
  std::size_t intonation_ = 0;  ///< Intonation phrases since the sentence's start.
  std::size_t varied_ = 0;      ///< Tone patterns since the sentence's start.
  MelodyPlan plan_;
};

/// The tones of a melody alone, in order.
std::vector<Tone> contour_of(const MelodyPlan& plan) {
  std::vector<Tone> contour;
  for (const MelodyPhrase& phrase : plan.phrases) {
    for (const MelodySyllable& syllable : phrase.syllables)
      contour.push_back(syllable.planned.tone);
  }
  return contour;
}

}  // namespace

MelodyPlan plan_melody(const Sentence& sentence, const MelodyPlace& place,
                       const RegisterShift& shift) {
  return MelodyPlanner(sentence, place, shift).plan();
}

std::vector<MelodyPlan> plan_paragraph(const std::vector<Sentence>& sentences, ParagraphForm form,
                                       const RegisterShift& shift) {
  std::vector<MelodyPlan> plans;
  std::vector<std::vector<Tone>> contours;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    MelodyPlan plan;
    std::vector<Tone> contour;
    const bool goes_on = form == ParagraphForm::verse && i + 1 < sentences.size() &&
                         sentences[i].type == SentenceType::fragment;
    for (std::size_t variant = 0; variant < all_variants; ++variant) {
      plan = plan_melody(sentences[i], {i, sentences.size(), goes_on, variant}, shift);
      contour = contour_of(plan);
      if (std::find(contours.begin(), contours.end(), contour) == contours.end()) break;
    }
    plans.push_back(std::move(plan));
    contours.push_back(std::move(contour));
  }
  return plans;
}

}  // namespace nangdok
