#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Tokens of letters and figures: models and products (`KF-21`, `A380`, `MP3`, `iPhone15`, `3D`),
/// chemical formulas (`H2O`), names of established reading (`Y2K`).
MaybeReading read_model_name(const Passage& passage, std::size_t at);

/// The same at figures, where a unit (`3kg`, `5L`) is no model.
MaybeReading read_model_or_unit(const Passage& passage, std::size_t at);

/// `Ca²⁺`, `OH⁻`: an ion with its charge.
MaybeReading read_ion(const Passage& passage, std::size_t at);

}  // namespace nangdok
