#include "korean/pronunciation/juncture.h"

namespace nangdok {
namespace {

using namespace hangul;

int nasal_of(int coda) {
  switch (coda) {
    case C_G:
      return C_NG;
    case C_D:
      return C_N;
    case C_B:
      return C_M;
    default:
      return NO_CODA;
  }
}

}  // namespace

Article nasalize(Juncture& j) {
  Article article = Article::none;
  if (j.right.onset == R) {
    const bool after_stop = nasal_of(j.left.coda) != NO_CODA;
    const bool before_nasal = j.left.coda == C_M || j.left.coda == C_NG;
    if (j.left.coda == C_N && j.keeps_nasal) {
      j.right.onset = N;
      return Article::nasal_exception_20;
    }
    if (!after_stop && !before_nasal) return Article::none;
    j.right.onset = N;
    article = Article::nasalization_19;
  }
  if (j.right.onset == N || j.right.onset == M) {
    if (const int nasal = nasal_of(j.left.coda); nasal != NO_CODA) {
      j.left.coda = nasal;
      if (article == Article::none) article = Article::nasalization_18;
    }
  }
  return article;
}

}  // namespace nangdok
