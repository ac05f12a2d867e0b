#include "narration/narrator.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "korean/hangul.h"
#include "narration/clause_builder.h"
#include "narration/melody.h"
#include "narration/pause_plan.h"

namespace nangdok {
namespace {

using std::chrono::milliseconds;

Role role_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return Role::heading;
    case BlockKind::quotation:
      return Role::quotation;
    case BlockKind::caption:
    case BlockKind::note:
      return Role::caption;
    default:
      return Role::body;
  }
}

RoleManner manner_of(const Voice& voice, Role role) {
  const auto found = voice.roles.find(role);
  return found == voice.roles.end() ? RoleManner{} : found->second;
}

/// A block's take, and those of its sentences that have nothing to speak.
struct BlockNarration {
  Take take;
  std::vector<UnspokenSentence> unspoken;
};

bool has_syllable(const Sentence& sentence) {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [](const Word& word) {
    return std::any_of(word.pronunciation.begin(), word.pronunciation.end(), hangul::is_syllable);
  });
}

std::string reason_unspoken(const std::string& text) {
  const std::u32string letters = to_utf32(text);
  const bool has_letter = std::any_of(letters.begin(), letters.end(), [](char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) != 0;
  });
  return has_letter ? "has no Korean reading" : "holds signs alone";
}

std::vector<Sentence> spoken_sentences(std::vector<Sentence> sentences, std::size_t block,
                                       std::vector<UnspokenSentence>& unspoken) {
  std::vector<Sentence> spoken;
  for (Sentence& sentence : sentences) {
    if (has_syllable(sentence)) {
      spoken.push_back(std::move(sentence));
    } else {
      unspoken.push_back({block, sentence.text, reason_unspoken(sentence.text)});
    }
  }
  return spoken;
}

BlockNarration narrate_one(const Block& block, std::size_t index, const KoreanFrontEnd& korean,
                           const Voice& voice, const NarrationOptions& options) {
  BlockNarration narration;
  Take& take = narration.take;
  take.block = index;
  take.kind = block.kind;
  take.role = role_of(block.kind);
  const std::vector<Sentence> sentences =
      spoken_sentences(korean.analyze(block.text), index, narration.unspoken);
  const RoleManner manner = manner_of(voice, take.role);
  const RoleManner quotation = take.role == Role::body ? manner_of(voice, Role::quotation) : manner;
  const ParagraphForm form =
      block.kind == BlockKind::verse ? ParagraphForm::verse : ParagraphForm::prose;
  const ClauseManner clause_manner{manner, quotation, options.speed};
  const std::vector<MelodyPlan> plans =
      plan_paragraph(sentences, form, {manner.level_shift, quotation.level_shift});
  const milliseconds sentence_pause =
      at_speed(pause_after_sentence(block.kind, voice.pauses), options.speed);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    take.sentences.push_back({sentences[i].text, sentences[i].source});
    for (Clause& clause : build_clauses(sentences[i], i, plans[i], clause_manner, voice)) {
      take.clauses.push_back(std::move(clause));
    }
    if (!take.clauses.empty()) take.clauses.back().pause_after = sentence_pause;
  }
  // What follows the take is the take's own pause.
  if (!take.clauses.empty()) take.clauses.back().pause_after = milliseconds{0};
  take.pause_after = at_speed(pause_after_block(block, nullptr, voice.pauses), options.speed);
  return narration;
}

}  // namespace

ChapterNarration narrate(const Chapter& chapter, const KoreanFrontEnd& korean, const Voice& voice,
                         const NarrationOptions& options) {
  ChapterNarration narration;
  narration.title = chapter.title;
  narration.pause_before = at_speed(voice.pauses.chapter_start, options.speed);
  const Block* previous = nullptr;
  for (std::size_t i = 0; i < chapter.blocks.size(); ++i) {
    const Block& block = chapter.blocks[i];
    BlockNarration one = narrate_one(block, i, korean, voice, options);
    std::move(one.unspoken.begin(), one.unspoken.end(), std::back_inserter(narration.left_out));
    if (one.take.clauses.empty()) continue;
    if (previous != nullptr) {
      narration.takes.back().pause_after =
          at_speed(pause_after_block(*previous, &block, voice.pauses), options.speed);
    }
    narration.takes.push_back(std::move(one.take));
    previous = &block;
  }
  return narration;
}

Take narrate_block(const Block& block, std::size_t index, const KoreanFrontEnd& korean,
                   const Voice& voice, const NarrationOptions& options) {
  return narrate_one(block, index, korean, voice, options).take;
}

std::string phonemes_of(const Sentence& sentence, const Voice& voice) {
  const MelodyPlan plan = plan_melody(sentence, {});
  std::string phonemes;
  for (const Clause& clause : build_clauses(sentence, 0, plan, {}, voice)) {
    if (!phonemes.empty()) phonemes += " | ";
    phonemes += clause.phonemes;
  }
  return phonemes;
}

}  // namespace nangdok
