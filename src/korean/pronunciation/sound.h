#pragma once

#include <cstddef>
#include <vector>

#include "korean/hangul.h"
#include "korean/pronunciation/juncture.h"

namespace nangdok {

/// A syllable of the sentence on its way from letters to sounds, with how it joins the one before.
struct Sound {
  hangul::Syllable syllable;
  int written_onset = hangul::NO_ONSET;
  Join join = Join::within;
  StemEnd stem_end = StemEnd::none;
  Tensing tensing = Tensing::by_rule;
  bool inserts_n = false;
  bool keeps_nasal = false;
  bool links_sonorant = true;
  bool given = false;  ///< A user's lexicon says how it sounds: no rule changes it.
};

using Sounds = std::vector<Sound>;

}  // namespace nangdok
