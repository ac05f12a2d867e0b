#include "korean/pronunciation/juncture.h"

namespace nangdok {
namespace {

using namespace hangul;

int tense_of(int onset) {
  switch (onset) {
    case G:
      return GG;
    case D:
      return DD;
    case B:
      return BB;
    case S:
      return SS;
    case J:
      return JJ;
    default:
      return onset;
  }
}

bool is_stop(int coda) {
  const int heard = neutral_coda(coda);
  return heard == C_G || heard == C_D || heard == C_B;
}

Article article_of(const Juncture& j) {
  switch (j.tensing) {
    case Tensing::compound:
      return Article::tensing_28;
    case Tensing::hanja:
      return Article::tensing_hanja;
    case Tensing::hanja_l:
      return Article::tensing_26;
    case Tensing::adnominal:
      return Article::tensing_27;
    case Tensing::plain:
    case Tensing::by_rule:
      break;
  }
  // ㄵ, ㄼ, ㄾ, ㄽ hold an obstruent; of the nouns only 여덟 ends so and stays plain.
  const bool eight = j.left.coda == C_LB && j.left.onset == D;
  switch (j.left.coda) {
    case C_NJ:
      return Article::tensing_24;
    case C_LB:
    case C_LT:
      return eight ? Article::none : Article::tensing_25;
    case C_LS:
      return Article::tensing_23;
    case C_N:
    case C_M:
    case C_LM:
      return j.stem_end == StemEnd::predicate ? Article::tensing_24 : Article::none;
    default:
      return is_stop(j.left.coda) ? Article::tensing_23 : Article::none;
  }
}

}  // namespace

Article tensify(Juncture& j) {
  const int tense = tense_of(j.right.onset);
  if (tense == j.right.onset) return Article::none;
  const Article article = article_of(j);
  if (article != Article::none) j.right.onset = tense;
  return article;
}

}  // namespace nangdok
