#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nangdok {

/// The full name of a unit's symbol (`km` 킬로미터), or nothing. Symbols are those of the SI
/// brochure, their usual misspellings (`KG`, `Km`) and what Korean texts use besides (`cc`, `평`).
std::optional<std::u32string_view> unit_name(std::u32string_view symbol);

/// The letters that a squared character stands for (`㎏` kg), or an empty view.
std::u32string_view squared_symbol(char32_t c);

}  // namespace nangdok
