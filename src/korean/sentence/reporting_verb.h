#pragma once

#include <string_view>

namespace nangdok {

/// How a word uses a verb of saying.
enum class ReportingUse {
  none,
  reports,    ///< 말했다, 물으며, 외치더니: the clause reports what was said.
  attributes  ///< 말하는, 외친: reports only where the quotation is its own object.
};

/// Looks for a verb of saying, asking, answering, calling, thinking or of a manner of speaking
/// (말하다, 묻다, 대답하다, 외치다, 중얼거리다 …) at the start of `word`. A form that denies
/// (말하지 않다) or only mentions (말할, 대답하려다) is none.
ReportingUse reporting_use(std::u32string_view word);

/// True for a noun with which 하다, 잇다, 건네다 … say something: 말, 대답을, 질문을, 소리를, 입을.
bool is_noun_of_saying(std::u32string_view word);

/// True when the verb, in a form that reports, goes with a noun of saying: (말을) 이었다.
bool completes_noun_of_saying(std::u32string_view noun, std::u32string_view verb);

}  // namespace nangdok
