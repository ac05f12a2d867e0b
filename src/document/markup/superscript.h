#pragma once

#include <string>
#include <string_view>

namespace nangdok {

/// `2`, `−1` in the superscript characters of Unicode; empty when one has none.
std::string as_superscript(std::string_view text);

/// True when a superscript behind `before` is an exponent: a number, a unit or a variable stands
/// there. A longer word has no power.
bool takes_exponent(std::string_view before);

}  // namespace nangdok
