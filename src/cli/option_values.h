#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

namespace nangdok {

/// Takes one of the names, in upper or lower case, and gives CLI11 its number (of an enumeration);
/// the error says which names there are. The option's help text lists them itself.
CLI::Validator one_of(const std::vector<std::pair<std::string, int>>& choices);

/// The same where the name itself is the value.
CLI::Validator one_name_of(const std::vector<std::string>& names);

/// Takes numbers from `least` to `most`, both included.
CLI::Validator between(double least, double most);

}  // namespace nangdok
