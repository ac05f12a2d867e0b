#include "korean/pronunciation/juncture.h"

namespace nangdok {

using namespace hangul;

Article lateralize(Juncture& j) {
  if (j.left.coda == C_N && j.right.onset == R) {
    j.left.coda = C_L;
    return Article::lateralization_20;
  }
  if (j.left.coda == C_L && j.right.onset == N) {
    j.right.onset = R;
    return Article::lateralization_20;
  }
  return Article::none;
}

}  // namespace nangdok
