#pragma once

#include <string>
#include <string_view>

namespace nangdok {

/// A romanized word (lower-case ASCII) in Hangul, each letter by its usual value: `moskva`
/// 모스크바. For words of other scripts, where no pronunciation is known.
std::u32string read_romanization(std::u32string_view letters);

}  // namespace nangdok
