#include "korean/pronunciation/juncture.h"

namespace nangdok {

using namespace hangul;

Article insert_n(Juncture& j) {
  if (!j.inserts_n || j.right.onset != NO_ONSET || j.left.coda == NO_CODA) return Article::none;
  j.left.coda = neutral_coda(j.left.coda);
  j.right.onset = N;
  return Article::n_insertion_29;
}

}  // namespace nangdok
