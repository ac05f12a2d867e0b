#pragma once

#include <string>

#include "document/document.h"

namespace nangdok {

/// The document as lines that a reader can check: title, author, chapters with their blocks, what
/// was left out and why.
///
///     title: 섬의 등대
///     # 제1장 배
///     h2 제1장 배
///     p 배는 새벽에 떠났다.
///     left out (scene break): ***
std::string outline(const Document& document);

}  // namespace nangdok
