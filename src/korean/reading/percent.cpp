#include "korean/reading/percent.h"

namespace nangdok {

std::optional<PercentSign> find_percent(const Passage& passage, std::size_t at) {
  const std::size_t sign = passage.at(at) == U' ' ? at + 1 : at;
  if (passage.at(sign) == U'‰') return PercentSign{sign + 1, U"퍼밀"};
  if (passage.at(sign) != U'%') return std::nullopt;
  const char32_t next = passage.at(sign + 1);
  if ((next == U'p' || next == U'P') && !is_latin(passage.at(sign + 2))) {
    return PercentSign{sign + 2, U"퍼센트포인트"};
  }
  if (passage.starts_with(sign + 1, U"포인트")) return PercentSign{sign + 4, U"퍼센트포인트"};
  if (passage.starts_with(sign + 1, U" 포인트")) return PercentSign{sign + 5, U"퍼센트포인트"};
  return PercentSign{sign + 1, U"퍼센트"};
}

}  // namespace nangdok
