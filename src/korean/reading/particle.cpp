#include "korean/reading/particle.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

constexpr std::size_t longest_particle = 6;

constexpr std::u32string_view particles =
    U"은 는 이 가 을 를 의 에 에서 에서부터 에게 에게서 께 께서 한테 한테서 로 으로 로서 으로서 "
    U"로써 "
    U"으로써 로부터 으로부터 와 과 랑 이랑 하고 도 만 까지 부터 마저 조차 밖에 보다 처럼 같이 만큼 "
    U"대로 "
    U"뿐 나 이나 라도 이라도 든 이든 든지 이든지 나마 이나마 야 이야 아 여 이여 야말로 이야말로 "
    U"마다 "
    U"커녕 치고 치고는 따라 더러 보고 는커녕 은커녕 엔 에는 에도 에만 에의 로는 으로는 로도 으로도 "
    U"란 "
    U"이란 라는 이라는 라고 이라고 라며 이라며 라면 이라면 라서 이라서 라 이라 라든가 이라든가 "
    U"라던 "
    U"이라던 다 이다 였다 이었다 였던 이었던 였고 이었고 였으며 이었으며 였는데 이었는데 였지만 "
    U"이었지만 "
    U"였으나 이었으나 였을 이었을 였음 이었음 였습니다 이었습니다 입니다 입니까 이에요 예요 이네 "
    U"네 네요 "
    U"이네요 이죠 죠 이지 지 지만 이지만 고 이고 며 이며 면 이면 면서 이면서 인 인데 인데도 인지 "
    U"일 일까 "
    U"임 임을 인가 인가요 냐 이냐 니 이니 니까 이니까 던 이던 이자 자 씨 님 들 이래 래 이란다 란다 "
    U"인데요 "
    U"였네 이었네 였어 이었어 였어요 이었어요 거나 이거나 든가 이든가 랄까 이랄까 건 이건";

constexpr std::u32string_view amount_suffixes =
    U"쯤 씩 당 째 짜리 들이 가량 정도 이상 이하 미만 초과 안팎 남짓 여 경 반 간 분 용 급 내 외 전 "
    U"후 뒤 중 "
    U"사이 동안 대 이내 이후 이전 무렵 가까이 내외 내내 배기 만에 만이 차 부터가 꼴 치 어치 앞 안 "
    U"밖 말 초";

struct Tails {
  std::unordered_set<std::u32string_view> after_noun = word_set(particles);
  std::unordered_set<std::u32string_view> amount = word_set(amount_suffixes);
};

const Tails& tails() {
  static const Tails all;
  return all;
}

bool is_sequence(std::u32string_view tail, bool amounts, int depth) {
  if (tail.empty()) return true;
  if (depth == 0) return false;
  for (std::size_t length = std::min(longest_particle, tail.size()); length > 0; --length) {
    const std::u32string_view piece = tail.substr(0, length);
    const bool known =
        tails().after_noun.contains(piece) || (amounts && tails().amount.contains(piece));
    if (known && is_sequence(tail.substr(length), amounts, depth - 1)) return true;
  }
  return false;
}

}  // namespace

bool is_particle_sequence(std::u32string_view tail) {
  return is_sequence(tail, true, 4);
}

bool is_particle_after_noun(std::u32string_view tail) {
  return is_sequence(tail, false, 3);
}

void adapt_particle(const Passage& passage, TokenReading& token) {
  if (!hangul::is_syllable(token.reading.back())) return;
  const std::u32string_view particle = passage.hangul_run(token.end);
  const int coda = hangul::final_coda(token.reading);
  constexpr std::array<std::array<std::u32string_view, 2>, 5> pairs = {
      {{U"는", U"은"}, {U"가", U"이"}, {U"를", U"을"}, {U"와", U"과"}, {U"로", U"으로"}}};
  for (const auto& [open, closed] : pairs) {
    if (particle != open && particle != closed) continue;
    const bool takes_open = coda == hangul::NO_CODA || (open == U"로" && coda == hangul::C_L);
    token.reading += takes_open ? open : closed;
    token.end += particle.size();
    return;
  }
}

}  // namespace nangdok
