#include "voice/inventories.h"

namespace nangdok {
namespace {

constexpr std::array<std::string_view, 28> codas(std::string_view g, std::string_view n,
                                                 std::string_view d, std::string_view l,
                                                 std::string_view m, std::string_view b,
                                                 std::string_view ng) {
  std::array<std::string_view, 28> out{};
  out[1] = g;
  out[4] = n;
  out[7] = d;
  out[8] = l;
  out[16] = m;
  out[17] = b;
  out[21] = ng;
  return out;
}

// Onsets in the order ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ. Lax stops are
// voiced between voiced sounds inside a phrase; ㅎ is breathy there. Tense and aspirated stops
// after a voiced sound have a closure written out (K, T, P); after an obstruent coda it is the
// coda's.
constexpr Onsets own_initial{"k",  "k-", "n", "t",  "t-", "*",  "m",  "p",  "p-", "s",
                             "s-", "",   "c", "c-", "ch", "kh", "th", "ph", "h"};
constexpr Onsets own_phrase{"k",  "K+k-", "n", "t",    "T+t-", "*",    "m",    "p",    "P+p-", "s",
                            "s-", "",     "c", "T+c-", "T+ch", "K+kh", "T+th", "P+ph", "h"};
constexpr Onsets own_voiced{"g",  "K+k-", "n", "d",    "T+t-", "*",    "m",    "b",    "P+p-", "s",
                            "s-", "",     "J", "T+c-", "T+ch", "K+kh", "T+th", "P+ph", "H"};
constexpr Onsets own_after_lateral{"g",    "K+k-", "n",    "d",    "T+t-", "l", "m",
                                   "b",    "P+p-", "s",    "s-",   "",     "J", "T+c-",
                                   "T+ch", "K+kh", "T+th", "P+ph", "H"};
constexpr Onsets own_after_obstruent = own_initial;

constexpr Inventory own{
    {own_initial, own_phrase, own_voiced, own_after_lateral, own_after_obstruent},
    {{{"", "a"},   {"", "ae"}, {"j", "a"}, {"j", "ae"}, {"", "eo"}, {"", "e"},  {"j", "eo"},
      {"j", "e"},  {"", "o"},  {"w", "a"}, {"w", "ae"}, {"w", "e"}, {"j", "o"}, {"", "u"},
      {"w", "eo"}, {"w", "e"}, {"w", "i"}, {"j", "u"},  {"", "eu"}, {"", "ui"}, {"", "i"}}},
    codas("K", "nn", "T", "L", "mm", "P", "N"),
    {"%%", "", ",", ",,", "''"},
    true,
    "",
    ""};

// The engine's table has one s and one voiceless affricate; a long one stands for the tense. Its
// coda L is silent, so l is written. Its lax initial stops are voiced, so k, t, p are written. ㅌ
// and ㅊ are a stop and h.
constexpr Onsets stock_initial{"k",   "k-", "n",   "t",     "t-",    "*",  "m",   "p",  "p-", "s",
                               "s-:", "",   "tS;", "tS;-:", "tS;+h", "kh", "t+h", "ph", "h"};
constexpr Onsets stock_voiced{"g",   "k-:", "n",   "d",     "t-:",   "*",  "m",   "b",  "p-:", "s",
                              "s-:", "",    "dZ;", "tS;-:", "tS;+h", "kh", "t+h", "ph", "h"};
constexpr Onsets stock_after_lateral{
    "g",   "k-:", "n",   "d",     "t-:",   "l",  "m",   "b",  "p-:", "s",
    "s-:", "",    "dZ;", "tS;-:", "tS;+h", "kh", "t+h", "ph", "h"};

constexpr Inventory stock{
    {stock_initial, stock_initial, stock_voiced, stock_after_lateral, stock_initial},
    {{{"", "a"},  {"", "E"},  {"j", "a"}, {"j", "E"}, {"", "@"},  {"", "e"},       {"j", "@"},
      {"j", "e"}, {"", "o"},  {"w", "a"}, {"w", "E"}, {"w", "e"}, {"j", "o"},      {"", "u"},
      {"w", "@"}, {"w", "e"}, {"w", "i"}, {"j", "u"}, {"", "u-"}, {"", "u-", "j"}, {"", "i"}}},
    codas("k", "n", "t", "l", "m", "p", "N"),
    {"", "", "", "", ""},
    false,
    ",",
    "'"};

}  // namespace

const Inventory& inventory_of(PhonemeInventory which) {
  return which == PhonemeInventory::nangdok ? own : stock;
}

}  // namespace nangdok
