#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// A number with its sign: `-10℃` 영하 십 도, `-5` 마이너스 오, `+3` 플러스 삼, `±2`.
MaybeReading read_signed_number(const Passage& passage, std::size_t at);

/// Signs of arithmetic between numbers and letters: `1+1=2` 일 더하기 일은 이, `√3` 루트 삼, `x²`
/// 엑스 제곱. `last` is the syllable read last, on which 은/는 for `=` depends.
MaybeReading read_arithmetic_sign(const Passage& passage, std::size_t at, char32_t last);

/// A shop's offer, said in English numerals: `1+1 행사` 원 플러스 원, `2+1 증정` 투 플러스 원.
MaybeReading read_offer(const Passage& passage, std::size_t at);

/// `sin 30°`, `log x`, `tan(θ)`: functions before what they are taken of.
MaybeReading read_function_name(const Passage& passage, std::size_t at);

/// `3 < 5`, `x≥0`: a comparison said with 보다 and 크다, 작다.
MaybeReading read_comparison(const Passage& passage, std::size_t at);

}  // namespace nangdok
