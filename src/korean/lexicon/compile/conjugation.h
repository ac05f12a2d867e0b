#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

/// How the stem of a predicate changes before an ending (한글 맞춤법 제18항).
enum class Irregularity {
  none,  ///< Also ㄹ- and ㅡ-stems, which change by rule.
  b,     ///< 돕다, 가깝다
  d,     ///< 듣다
  s,     ///< 짓다
  reu,   ///< 흐르다, 흘러
  reo,   ///< 푸르다, 푸르러
  h,     ///< 까맣다, 까매
  u      ///< 푸다, 퍼
};

/// The forms of a stem that endings follow.
struct StemForms {
  std::vector<std::u32string> base;  ///< 먹(고); also 아(는) of 알다
  std::vector<std::u32string> eo;    ///< 먹어(서)
  std::vector<std::u32string> eu;    ///< 먹으(면)
};

/// `stem` is the dictionary form without -다.
StemForms stem_forms(std::u32string_view stem, Irregularity irregularity);

}  // namespace nangdok
