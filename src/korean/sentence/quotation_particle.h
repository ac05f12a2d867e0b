#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// True when a quotation particle or verb (라고, 고, 라며, 하고, 하며, 라는, 였다 …) stands at `at`
/// as a word of its own: what was quoted before it goes on.
bool takes_up_quotation(std::u32string_view text, std::size_t at);

/// The same after a mark that no quotation mark closes (`왜 사는가? 라는 물음`), where fewer words
/// can be meant so. `after_full_stop`: the mark is a bare full stop.
bool takes_up_bare_mark(std::u32string_view text, std::size_t at, bool after_full_stop);

/// True when what touches a closing quotation mark is a particle or an ending of its sentence
/// (`”라고`, `”는`, `’이다`), not the next sentence written without a space.
bool is_attached_to_quotation(std::u32string_view text, std::size_t at);

}  // namespace nangdok
