#include "korean/pronunciation/juncture.h"

namespace nangdok {

using namespace hangul;

Article palatalize(Juncture& j) {
  const bool before_i = j.right.nucleus == I || j.right.nucleus == YEO;
  if (j.join != Join::within || j.inserts_n || !before_i) return Article::none;
  if (j.right.onset == NO_ONSET) {
    switch (j.left.coda) {
      case C_D:
        j.right.onset = J;
        break;
      case C_T:
        j.right.onset = CH;
        break;
      case C_LT:
        j.left.coda = C_L;
        j.right.onset = CH;
        return Article::palatalization_17;
      default:
        return Article::none;
    }
    j.left.coda = NO_CODA;
    return Article::palatalization_17;
  }
  if (j.right.onset == H && j.left.coda == C_D) {
    j.left.coda = NO_CODA;
    j.right.onset = CH;
    return Article::palatalization_17;
  }
  return Article::none;
}

}  // namespace nangdok
