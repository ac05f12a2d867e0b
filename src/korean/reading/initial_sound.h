#pragma once

namespace nangdok {

/// A hanja's sound at the start of a word (두음 법칙, 한글 맞춤법 제10–12항): 녀 여, 력 역, 락 낙.
char32_t initial_sound(char32_t sound);

/// 률 and 렬 after a vowel or ㄴ are 율 and 열 (제11항 붙임 1).
char32_t yul_and_yeol(char32_t sound, char32_t before);

}  // namespace nangdok
