#include "korean/reading/english/english_reading.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/utf8.h"

namespace nangdok {
namespace {

struct Row {
  const char* english;
  const char* hangul;
};

void expect_readings(const std::vector<Row>& rows) {
  const Lexicon lexicon;
  for (const Row& row : rows) {
    EXPECT_EQ(to_utf8(read_english(to_utf32(row.english), lexicon)), row.hangul) << row.english;
  }
}

EnglishSource source_of(const char* english) {
  return explain_english(to_utf32(english), Lexicon()).source;
}

TEST(EnglishReading, EstablishedFormsComeFirst) {
  expect_readings({{"piano", "피아노"}, {"vaccine", "백신"}, {"THAT'S", "대츠"}, {"café", "카페"}});
}

TEST(EnglishReading, VoicelessStopsAreCodasAfterShortVowels) {  // 제1항
  expect_readings({{"knapsack", "냅색"}, {"rupture", "럽처"}, {"lurk", "러크"}, {"heap", "히프"}});
}

TEST(EnglishReading, VoicedStopsGetTheirOwnSyllable) {  // 제2항
  expect_readings({{"snob", "스노브"}, {"drug", "드러그"}, {"ribcage", "리브케이지"}});
}

TEST(EnglishReading, PalatalFricatives) {  // 제3항
  expect_readings(
      {{"blush", "블러시"}, {"shrink", "슈링크"}, {"shale", "셰일"}, {"azure", "애저"}});
}

TEST(EnglishReading, AffricatesKeepTheirPlainVowels) {  // 제4항
  expect_readings({{"quartz", "쿼츠"}, {"chalk", "초크"}, {"judge", "저지"}, {"crutch", "크러치"}});
}

TEST(EnglishReading, LateralsAreDoubledBetweenVowelsButNotAfterNasals) {  // 제6항
  expect_readings({{"glide", "글라이드"}, {"realm", "렐름"}, {"gremlin", "그렘린"}});
}

TEST(EnglishReading, DiphthongsAndGlides) {  // 제8항, 제9항
  expect_readings({{"flour", "플라워"},
                   {"toad", "토드"},
                   {"swoop", "스우프"},
                   {"quilt", "퀼트"},
                   {"canyon", "캐니언"},
                   {"whim", "휨"}});
}

TEST(EnglishReading, LessAndNessAreWrittenAsAlone) {
  expect_readings({{"careless", "케어리스"},
                   {"serverless", "서버리스"},
                   {"mindfulness", "마인드풀니스"},
                   {"weirdness", "위어드니스"}});
}

TEST(EnglishReading, PartsOfCompoundsStandAsTheyDoAlone) {  // 제10항
  expect_readings(
      {{"handlight", "핸드라이트"}, {"cupholder", "컵홀더"}, {"bookstand", "북스탠드"}});
}

TEST(EnglishReading, InflectionsFollowTheirBase) {
  expect_readings({{"stamping", "스탬핑"}, {"clickers", "클리커스"}, {"upgraded", "업그레이디드"}});
}

TEST(EnglishReading, CapitalsInsidePartWords) {
  expect_readings({{"CloudTable", "클라우드테이블"}, {"DataHub", "데이터허브"}});
}

TEST(EnglishReading, PhrasesAreReadWordByWordWithTheLongestEntry) {
  expect_readings({{"good morning teacher", "굿모닝 티처"}, {"soft-landing", "소프트 랜딩"}});
}

TEST(EnglishReading, UnknownWordsAreSoundedOut) {
  expect_readings({{"blixomat", "블릭소맷"}, {"Vandermoor", "밴더무어"}});
  EXPECT_EQ(source_of("blixomat"), EnglishSource::spelling);
}

TEST(EnglishReading, RomanizedKoreanIsReadBack) {
  expect_readings({{"Yeonhui", "연희"}, {"Seongsu", "성수"}, {"Eungbong", "응봉"}});
}

TEST(EnglishReading, RomanizedJapaneseHasPlainStopsFirst) {  // 표 4
  expect_readings(
      {{"Kamikochi", "가미코치"}, {"Shimokita", "시모키타"}, {"Tsukishima", "쓰키시마"}});
}

TEST(EnglishReading, ScottishNamesBeginWithMac) {
  expect_readings({{"McKinley", "매킨리"}, {"McGuffin", "매거핀"}});
}

TEST(EnglishReading, WithoutAVowelLettersAreNamed) {
  expect_readings({{"bcd", "비시디"}});
}

TEST(EnglishReading, SourceIsTold) {
  EXPECT_EQ(source_of("piano"), EnglishSource::established);
  EXPECT_EQ(source_of("blush"), EnglishSource::dictionary);
  EXPECT_EQ(source_of("DataHub"), EnglishSource::derived);
  EXPECT_FALSE(find_english(U"xqzv", Lexicon()).has_value());
}

TEST(EnglishReading, AnOWithoutStressIsHeardAsWritten) {
  expect_readings(
      {{"histogram", "히스토그램"}, {"protractor", "프로트랙터"}, {"collision", "컬리전"}});
}

TEST(EnglishReading, NoStopIsHeardBetweenTheNasalAndSh) {
  expect_readings({{"junction", "정션"}, {"distinction", "디스팅션"}});
}

TEST(EnglishReading, EndingsKeepTheirVowels) {
  expect_readings({{"burglary", "버글러리"},
                   {"statesman", "스테이츠맨"},
                   {"lobbyist", "로비스트"},
                   {"swallow", "스왈로"}});
}

TEST(EnglishReading, ContractionsKeepBothWords) {
  expect_readings({{"I'll", "아일"}, {"they're", "데이어"}, {"isn't", "이즌트"}});
}

TEST(EnglishReading, ThePrefixExBeforeAVowel) {
  expect_readings({{"exodus", "엑소더스"}, {"existent", "이그지스턴트"}, {"disorder", "디스오더"}});
}

TEST(EnglishReading, BritishEndings) {
  expect_readings({{"volatile", "볼러타일"}, {"strength", "스트렝스"}, {"extinct", "익스팅트"}});
}

TEST(EnglishReading, PrefixesInEBeforeTwoConsonants) {
  expect_readings({{"reprisal", "리프라이절"}, {"deplete", "디플리트"}});
}

}  // namespace
}  // namespace nangdok
