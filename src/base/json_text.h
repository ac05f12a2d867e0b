#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace nangdok {

/// `value` on one line, or, given an indent, a member a line, deeper ones so many spaces further to
/// the right. Bytes that are no UTF-8 become U+FFFD, so that a book's text never stops a program.
std::string json_text(const nlohmann::json& value, int indent = -1);
std::string json_text(const nlohmann::ordered_json& value, int indent = -1);

/// What `text` says; a discarded value (is_discarded()), which has no members, where it is no JSON.
nlohmann::json parse_json(std::string_view text);

}  // namespace nangdok
