#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// E-mail and web addresses, file names: `user@gmail.com` 유저 골뱅이 지메일 점 컴, `www.a.co.kr`,
/// `report.pdf`.
MaybeReading read_address(const Passage& passage, std::size_t at);

/// The extension of a file whose name is Hangul: `사진.jpg` 사진 점 제이피지.
MaybeReading read_file_extension(const Passage& passage, std::size_t at);

/// House numbers with a hyphen (`12-3번지`, `테헤란로 123-4`) and numbers joined by one anywhere
/// else (`3-1`).
MaybeReading read_hyphened_numbers(const Passage& passage, std::size_t at);

}  // namespace nangdok
