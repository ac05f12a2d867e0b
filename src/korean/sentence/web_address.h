#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// The end of a web address that starts at `at` (https://…, www.…), or `at`. Final marks that only
/// close the sentence after it are not part of it.
std::size_t web_address_end(std::u32string_view text, std::size_t at);

}  // namespace nangdok
