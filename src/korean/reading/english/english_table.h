#pragma once

#include <string_view>

namespace nangdok::english_table {

/// `english.table` holds words and phrases in lower case without accents (or in the one case they
/// hold for), each with a mark of its source and its Hangul in UTF-8; prefixes ("inter-"), keyed
/// with their hyphen; and letter-to-sound rules, keyed with a mark before them.
constexpr char established = 'e';
constexpr char dictionary = 'd';
constexpr char prefix = 'p';
constexpr std::string_view rule_mark = "\x01";

}  // namespace nangdok::english_table
