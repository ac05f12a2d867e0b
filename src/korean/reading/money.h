#pragma once

#include <optional>
#include <string_view>

#include "korean/reading/passage.h"

namespace nangdok {

/// A currency behind a number: `100$`, `50€`, `300 USD`.
struct Currency {
  std::size_t end = 0;
  std::u32string_view name;
};

std::optional<Currency> find_currency(const Passage& passage, std::size_t at);

/// An amount with its currency in front: `₩5,500`, `$3.5억`, `US$ 20`, `KRW 3000`, `$1.2M`.
MaybeReading read_money(const Passage& passage, std::size_t at);

}  // namespace nangdok
