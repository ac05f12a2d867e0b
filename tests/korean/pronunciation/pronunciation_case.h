#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "korean/lexicon/lexicon.h"
#include "korean/sentence.h"

namespace nangdok {

/// One row of an article's table: words parted by spaces, and what is heard.
struct PronunciationCase {
  std::string written;
  std::string expected;
};

/// The sentence of the words, without phrases: all of them joined.
Sentence pronounced(std::string_view words, const Lexicon& lexicon);

/// The words' pronunciations joined by spaces.
std::string pronunciation(const Sentence& sentence);

/// A failing row prints the written form, what was expected and got, and the rules applied.
void expect_pronunciations(const std::vector<PronunciationCase>& cases);

/// True when the sentence lists an article whose name begins so.
bool applies(const Sentence& sentence, std::string_view article);

}  // namespace nangdok
