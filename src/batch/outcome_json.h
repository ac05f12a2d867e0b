#pragma once

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "batch/batch.h"

namespace nangdok {

/// "done", "reused", "failed" or "skipped".
const char* name_of(BookStatus status);

/// One book's outcome as `--json-lines` prints it.
nlohmann::json outcome_json(const BookOutcome& outcome);

/// All of them as `--json` prints them.
nlohmann::json outcomes_json(const std::vector<BookOutcome>& outcomes);

/// What outcomes_json() wrote, read back; throws Error when `text` is something else.
std::vector<BookOutcome> parse_outcomes(std::string_view text);

}  // namespace nangdok
