#include <array>

#include "korean/pronunciation/juncture.h"

namespace nangdok {
namespace {

using namespace hangul;

struct Parted {
  int stays;
  int moves;
};

/// What stays of a coda and what onset it gives before a vowel. ㅇ stays; ㅎ has gone before.
constexpr std::array<Parted, 28> parted{
    {{NO_CODA, NO_ONSET}, {NO_CODA, G},     {NO_CODA, GG}, {C_G, SS},
     {NO_CODA, N},        {C_N, J},         {NO_CODA, N},  {NO_CODA, D},
     {NO_CODA, R},        {C_L, G},         {C_L, M},      {C_L, B},
     {C_L, SS},           {C_L, T},         {C_L, P},      {NO_CODA, R},
     {NO_CODA, M},        {NO_CODA, B},     {C_B, SS},     {NO_CODA, S},
     {NO_CODA, SS},       {C_NG, NO_ONSET}, {NO_CODA, J},  {NO_CODA, CH},
     {NO_CODA, K},        {NO_CODA, T},     {NO_CODA, P},  {NO_CODA, NO_ONSET}}};

bool is_sonorant(int coda) {
  return coda == C_N || coda == C_L || coda == C_M || coda == C_NG;
}

}  // namespace

Article link(Juncture& j) {
  if (j.right.onset != NO_ONSET || j.left.coda == NO_CODA || j.left.coda == C_NG) {
    return Article::none;
  }
  Article article = Article::linking_13;
  int coda = j.left.coda;
  if (j.join == Join::compound || j.join == Join::word) {
    coda = neutral_coda(coda);
    if (is_sonorant(coda) && !j.links_sonorant) return Article::none;
    if (coda != j.left.coda) article = Article::linking_15;
  }
  const Parted& parts = parted[static_cast<std::size_t>(coda)];
  if (parts.stays != NO_CODA && article == Article::linking_13) article = Article::linking_14;
  j.left.coda = parts.stays;
  j.right.onset = parts.moves;
  return article;
}

}  // namespace nangdok
