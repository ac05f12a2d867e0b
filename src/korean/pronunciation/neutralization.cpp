#include <array>

#include "korean/pronunciation/juncture.h"

namespace nangdok {
namespace {

using namespace hangul;

constexpr std::array<int, 28> neutral{NO_CODA, C_G,  C_G, C_G, C_N, C_N, C_N, C_D, C_L, C_G,
                                      C_M,     C_L,  C_L, C_L, C_B, C_L, C_M, C_B, C_B, C_D,
                                      C_D,     C_NG, C_D, C_D, C_G, C_D, C_B, C_D};

bool is(const Syllable& syllable, int onset, int nucleus) {
  return syllable.onset == onset && syllable.nucleus == nucleus;
}

/// 제10항 다만: 밟- before a consonant, 넓- in 넓죽하다, 넓둥글다, 넓적하다.
bool keeps_b(const Juncture& j) {
  if (is(j.left, B, A) || is(j.left, BB, A)) return true;  // 밟다, 짓밟다
  if (!is(j.left, N, EO)) return false;
  const bool juk = j.right.nucleus == U && j.right.coda == C_G;
  const bool dung = j.right.nucleus == U && j.right.coda == C_NG;
  const bool jeok = j.right.nucleus == EO && j.right.coda == C_G;
  return juk || dung || jeok;
}

/// 제11항 다만: ㄺ of a predicate before ㄱ. The nouns in ㄺ are few.
bool keeps_l(const Juncture& j) {
  const bool noun = is(j.left, D, A) || is(j.left, H, EU) || is(j.left, CH, I) ||
                    is(j.left, S, A) || is(j.left, S, EU);
  return j.right.onset == GG && !noun;
}

}  // namespace

int neutral_coda(int coda) {
  return neutral[static_cast<std::size_t>(coda)];
}

Article simplify_coda(Juncture& j) {
  const int coda = j.left.coda;
  int simple = neutral_coda(coda);
  if (coda == C_LB && keeps_b(j)) simple = C_B;
  if (coda == C_LG && keeps_l(j)) simple = C_L;
  if (simple == coda) return Article::none;
  j.left.coda = simple;
  switch (coda) {
    case C_LG:
    case C_LM:
    case C_LP:
      return Article::coda_11;
    case C_GS:
    case C_NJ:
    case C_LB:
    case C_LS:
    case C_LT:
    case C_BS:
      return Article::coda_10;
    default:
      return Article::coda_8;
  }
}

}  // namespace nangdok
