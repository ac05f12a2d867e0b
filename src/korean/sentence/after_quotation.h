#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// True when the clause that starts at `at`, after a closed quotation that ended with a final mark,
/// belongs to the quotation's sentence: it reports (`누나가 말했다`), or opens by taking the
/// quotation up (`그 한마디에 …`). A clause that denies the saying (`아무도 대답하지 않았다`) does
/// not, nor does any other.
bool clause_belongs_to_quotation(std::u32string_view text, std::size_t at);

}  // namespace nangdok
