#include "korean/pronunciation/juncture.h"

namespace nangdok {
namespace {

using namespace hangul;

/// ㅎ and what a coda leaves: the stop moves over and becomes aspirated.
Article join_with_h(Juncture& j) {
  // ㅈ of a stem before 히, 혀 keeps its sound (앉히다); a noun's is neutral first (낮 한때).
  const bool within = j.join == Join::within && (j.right.nucleus == I || j.right.nucleus == YEO);
  switch (j.left.coda) {
    case C_LG:
      j.left.coda = C_L;
      j.right.onset = K;
      return Article::aspiration_12;
    case C_LB:
      j.left.coda = C_L;
      j.right.onset = P;
      return Article::aspiration_12;
    case C_NJ:
      j.left.coda = C_N;
      j.right.onset = CH;
      return Article::aspiration_12;
    case C_J:
    case C_CH:
      j.left.coda = NO_CODA;
      j.right.onset = within ? CH : T;
      return Article::aspiration_12;
    default:
      break;
  }
  switch (neutral_coda(j.left.coda)) {
    case C_G:
      j.right.onset = K;
      break;
    case C_D:
      j.right.onset = T;
      break;
    case C_B:
      j.right.onset = P;
      break;
    default:
      return Article::none;
  }
  j.left.coda = NO_CODA;
  return Article::aspiration_12;
}

int without_h(int coda) {
  switch (coda) {
    case C_NH:
      return C_N;
    case C_LH:
      return C_L;
    default:
      return NO_CODA;
  }
}

bool has_h(int coda) {
  return coda == C_H || coda == C_NH || coda == C_LH;
}

}  // namespace

Article aspirate(Juncture& j) {
  if (j.right.onset == H) {
    // A cluster before another word gives up one letter first: 흙 한 줌, 여덟 해.
    if (j.join == Join::word || j.join == Join::compound) {
      if (j.left.coda == C_LG) j.left.coda = C_G;
      if (j.left.coda == C_LB) return Article::none;
    }
    return has_h(j.left.coda) ? Article::none : join_with_h(j);
  }
  if (!has_h(j.left.coda)) return Article::none;
  if (j.tensing == Tensing::hanja || j.tensing == Tensing::compound) {
    j.left.coda = without_h(j.left.coda);  // 싫증 [실쯩]
    return Article::none;
  }
  switch (j.right.onset) {
    case G:
      j.right.onset = K;
      break;
    case D:
      j.right.onset = T;
      break;
    case J:
      j.right.onset = CH;
      break;
    default:
      return Article::none;
  }
  j.left.coda = without_h(j.left.coda);
  return Article::aspiration_12;
}

Article resolve_h(Juncture& j) {
  if (!has_h(j.left.coda)) return Article::none;
  switch (j.right.onset) {
    case S:
      j.right.onset = SS;
      j.left.coda = without_h(j.left.coda);
      return Article::h_tensing_12;
    case N:
      j.left.coda = j.left.coda == C_H ? C_N : without_h(j.left.coda);
      return Article::h_nasal_12;
    case NO_ONSET:
      if (j.join == Join::word || j.join == Join::compound) return Article::none;
      j.left.coda = without_h(j.left.coda);
      return Article::h_deletion_12;
    default:
      return Article::none;
  }
}

}  // namespace nangdok
