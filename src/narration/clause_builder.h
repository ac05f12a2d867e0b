#pragma once

#include <cstddef>
#include <vector>

#include "korean/sentence.h"
#include "narration/melody.h"
#include "narration/narration.h"
#include "voice/voice.h"

namespace nangdok {

/// How the clauses of a take are spoken, beside their melody.
struct ClauseManner {
  RoleManner role;        ///< The take's.
  RoleManner quotation;   ///< The second register's.
  double user_speed = 1;  ///< The listener's factor.
};

/// Divides a sentence's melody into clauses, one an intonation phrase, a longer one at its best
/// phrase boundary, so that each keeps the engine's limits and every syllable stands in one.
/// `sentence_index` is written into the words. The last clause has the pause of a sentence.
std::vector<Clause> build_clauses(const Sentence& sentence, std::size_t sentence_index,
                                  const MelodyPlan& plan, const ClauseManner& manner,
                                  const Voice& voice);

}  // namespace nangdok
