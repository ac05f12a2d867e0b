#pragma once

#include <initializer_list>

namespace nangdok::testing {

/// A sentence and its phrases as phrases_of() writes them.
struct PhrasingRow {
  const char* text;
  const char* phrases;
};

/// Phrases each row's text and compares.
void expect_phrases(std::initializer_list<PhrasingRow> rows);

}  // namespace nangdok::testing
