#include "made_text.h"

#include <array>
#include <string_view>

namespace nangdok {
namespace {

using Words = std::array<std::string_view, 10>;

constexpr Words who = {"할머니는",        "옆집 아이가",  "그 낯선 사람은", "우리 반 반장이",
                       "김 선생님께서는", "늙은 어부는",  "두 형제는",      "막내딸이",
                       "역장은",          "그녀의 친구가"};
constexpr Words when = {"어느 늦여름 저녁,", "3월 2일 오전 9시 30분에",
                        "비가 그친 뒤",      "1998년 겨울부터",
                        "해 뜰 무렵",        "사흘 만에",
                        "밤 11시가 넘어",    "첫눈이 오던 날",
                        "2~3주 동안",        "새벽 기차를 기다리며"};
constexpr Words where = {"강가의 찻집에서",         "서울역 앞 광장에서", "낡은 도서관 3층에서",
                         "꽃밭 옆 길가에서",        "부엌 창가에 앉아",   "산골 마을 분교에서",
                         "Daejeon의 연구소에서",    "빗물이 새는 방에서", "읍내 책방 앞에서",
                         "바닷바람이 부는 언덕에서"};
constexpr Words what = {"오래된 사진 12장을",    "값비싼 물건을",     "닭 3마리와 달걀 20개를",
                        "아무도 모르는 비밀을",  "젖은 옷 한 벌을",   "300쪽이 넘는 소설을",
                        "못 잊을 이야기 하나를", "꺾은 꽃 몇 송이를", "KTX 승차권 2매를",
                        "맑은 물이 담긴 그릇을"};
constexpr Words does = {"조심스럽게 꺼내 놓았다.",       "말없이 바라보고 있었다.",
                        "끝까지 읽고 나서 울었습니다.",  "어디에 두었는지 잊어버렸다고 한다.",
                        "“이제는 괜찮아.”라며 건넸다.",  "몇 번이나 들여다보았지만 알 수 없었다.",
                        "팔지 않기로 했어요.",           "왜 거기 두고 왔을까?",
                        "넓은 마루에 펼쳐 놓고 앉았다.", "1만 5천 원에 사들였다고 밝혔다."};

}  // namespace

std::vector<std::string> made_sentences(std::size_t count) {
  std::vector<std::string> sentences;
  sentences.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::string sentence;
    std::size_t rest = i;
    for (const Words* words : {&who, &when, &where, &what, &does}) {
      if (!sentence.empty()) sentence += ' ';
      sentence += words->at((rest + i / 7) % words->size());
      rest /= words->size();
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace nangdok
