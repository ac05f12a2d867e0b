#pragma once

#include <string>
#include <vector>

namespace nangdok::testing {

/// Twenty sentences that hold every sound and every tune of Korean, as they are written.
const std::vector<std::string>& sentences();

/// Words that differ in one sound, as they are pronounced.
struct MinimalSet {
  std::string contrast;
  std::vector<std::string> words;
};
const std::vector<MinimalSet>& minimal_sets();

}  // namespace nangdok::testing
