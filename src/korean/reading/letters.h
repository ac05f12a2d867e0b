#pragma once

#include <string>
#include <string_view>

namespace nangdok {

/// Latin letters by their Korean names, glued: `CTO` 씨티오. Accents are disregarded; what is no
/// Latin letter gives nothing.
std::u32string spell_letters(std::u32string_view letters);

/// The name of a Hangul letter: ㄱ 기역, ㄲ 쌍기역, ㄳ 기역시옷, ㅏ 아 (한글 맞춤법 제4항).
std::u32string jamo_name(char32_t jamo);

}  // namespace nangdok
