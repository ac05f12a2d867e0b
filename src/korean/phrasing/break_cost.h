#pragma once

#include <string_view>

#include "korean/phrasing/word_form.h"

namespace nangdok {

/// What it costs to part, or to join, two neighbouring words. The unit is a tenth of the cost of an
/// accentual phrase one step worse in length.
struct GapCost {
  int accentual_break = 0;   ///< An accentual phrase ends between the two.
  int accentual_join = 0;    ///< Both stand in one accentual phrase.
  int intonation_break = 0;  ///< An intonation phrase ends between the two.
};

/// A value no sum of others reaches: the words stay together.
inline constexpr int inseparable = 1000;

/// The costs of the gap between two words with no mark between them.
GapCost gap_cost(const Word& left, const WordForm& left_form, const Word& right,
                 const WordForm& right_form);

}  // namespace nangdok
