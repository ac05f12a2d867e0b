#include "korean/reading/foreign_script.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "korean/reading/romanization.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

/// Hiragana with the Hangul at the start of a word and inside one, three and three. 외래어 표기법
/// 표 4: か and た rows are plain at the start, aspirated inside.
constexpr std::u32string_view kana_table =
    U"あ 아 아 い 이 이 う 우 우 え 에 에 お 오 오 か 가 카 き 기 키 く 구 쿠 け 게 케 こ 고 코 さ "
    U"사 사 し 시 시 す 스 스 せ 세 세 "
    U"そ 소 소 た 다 타 ち 지 치 つ 쓰 쓰 て 데 테 と 도 토 な 나 나 に 니 니 ぬ 누 누 ね 네 네 の "
    U"노 노 は 하 하 ひ 히 히 ふ 후 후 "
    U"へ 헤 헤 ほ 호 호 ま 마 마 み 미 미 む 무 무 め 메 메 も 모 모 や 야 야 ゆ 유 유 よ 요 요 ら "
    U"라 라 り 리 리 る 루 루 れ 레 레 "
    U"ろ 로 로 わ 와 와 を 오 오 が 가 가 ぎ 기 기 ぐ 구 구 げ 게 게 ご 고 고 ざ 자 자 じ 지 지 ず "
    U"즈 즈 ぜ 제 제 ぞ 조 조 だ 다 다 "
    U"ぢ 지 지 づ 즈 즈 で 데 데 ど 도 도 ば 바 바 び 비 비 ぶ 부 부 べ 베 베 ぼ 보 보 ぱ 파 파 ぴ "
    U"피 피 ぷ 푸 푸 ぺ 페 페 ぽ 포 포 "
    U"きゃ 갸 캬 きゅ 규 큐 きょ 교 쿄 しゃ 샤 샤 しゅ 슈 슈 しょ 쇼 쇼 ちゃ 자 차 ちゅ 주 추 ちょ "
    U"조 초 にゃ 냐 냐 にゅ 뉴 뉴 "
    U"にょ 뇨 뇨 ひゃ 햐 햐 ひゅ 휴 휴 ひょ 효 효 みゃ 먀 먀 みゅ 뮤 뮤 みょ 묘 묘 りゃ 랴 랴 りゅ "
    U"류 류 りょ 료 료 ぎゃ 갸 갸 "
    U"ぎゅ 규 규 ぎょ 교 교 じゃ 자 자 じゅ 주 주 じょ 조 조 びゃ 뱌 뱌 びゅ 뷰 뷰 びょ 뵤 뵤 ぴゃ "
    U"퍄 퍄 ぴゅ 퓨 퓨 ぴょ 표 표 "
    U"ふぁ 파 파 ふぃ 피 피 ふぇ 페 페 ふぉ 포 포 てぃ 티 티 でぃ 디 디 うぃ 위 위 うぇ 웨 웨 うぉ "
    U"워 워 ゔ 부 부 じぇ 제 제 しぇ 셰 셰 "
    U"ちぇ 체 체 とぅ 투 투 どぅ 두 두 ぁ 아 아 ぃ 이 이 ぅ 우 우 ぇ 에 에 ぉ 오 오 ゃ 야 야 ゅ 유 "
    U"유 ょ 요 요 ゎ 와 와";

char32_t to_hiragana(char32_t c) {
  return c >= U'ァ' && c <= U'ヶ' ? c - 0x60 : c;
}

struct KanaReading {
  std::u32string_view initial, inner;
};

const std::unordered_map<std::u32string_view, KanaReading>& kana_readings() {
  static const auto readings = [] {
    std::unordered_map<std::u32string_view, KanaReading> built;
    const auto list = words_of(kana_table);
    for (std::size_t i = 0; i + 2 < list.size(); i += 3)
      built[list[i]] = {list[i + 1], list[i + 2]};
    return built;
  }();
  return readings;
}

void close_syllable(std::u32string& reading, int coda) {
  if (reading.empty() || !hangul::is_syllable(reading.back())) return;
  hangul::Syllable last = hangul::decompose(reading.back());
  last.coda = coda;
  reading.back() = hangul::compose(last);
}

/// A vowel kana that only lengthens the one before (とう, おお, えい keeps its い): 장모음은 따로
/// 표기하지 않는다 (제4장 제1항).
bool lengthens(char32_t kana, const std::u32string& reading) {
  if (reading.empty()) return false;
  const int nucleus = hangul::decompose(reading.back()).nucleus;
  if (kana == U'う')
    return nucleus == hangul::O || nucleus == hangul::YO || nucleus == hangul::U ||
           nucleus == hangul::YU;
  if (kana == U'お') return nucleus == hangul::O || nucleus == hangul::YO;
  if (kana == U'あ') return nucleus == hangul::A;
  if (kana == U'い') return nucleus == hangul::I;
  return false;
}

struct GreekLetter {
  char32_t lower;
  std::u32string_view name;
};

constexpr std::array<GreekLetter, 25> greek = {
    {{U'α', U"알파"},   {U'β', U"베타"}, {U'γ', U"감마"},   {U'δ', U"델타"},   {U'ε', U"엡실론"},
     {U'ζ', U"제타"},   {U'η', U"에타"}, {U'θ', U"세타"},   {U'ι', U"이오타"}, {U'κ', U"카파"},
     {U'λ', U"람다"},   {U'μ', U"뮤"},   {U'ν', U"뉴"},     {U'ξ', U"크사이"}, {U'ο', U"오미크론"},
     {U'π', U"파이"},   {U'ρ', U"로"},   {U'σ', U"시그마"}, {U'ς', U"시그마"}, {U'τ', U"타우"},
     {U'υ', U"입실론"}, {U'φ', U"파이"}, {U'χ', U"카이"},   {U'ψ', U"프사이"}, {U'ω', U"오메가"}}};

std::u32string_view greek_name(char32_t c) {
  const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  for (const GreekLetter& letter : greek) {
    if (letter.lower == lower) return letter.name;
  }
  return c == U'µ' ? U"뮤" : U"";
}

bool is_foreign_letter(char32_t c) {
  return c > 0x24F && !is_letter(c) && u_isalpha(static_cast<UChar32>(c)) != 0;
}

std::unique_ptr<icu::Transliterator> make_transliterator(const std::string& id) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
      icu::UnicodeString::fromUTF8(id + "-Latin; Latin-ASCII; Lower"), UTRANS_FORWARD, status));
  return U_SUCCESS(status) ? std::move(made) : nullptr;
}

/// The way from a script to Latin letters, made when a thread first meets the script: making it
/// takes milliseconds.
const icu::Transliterator* to_latin(UScriptCode script) {
  thread_local std::map<UScriptCode, std::unique_ptr<icu::Transliterator>> known;
  const auto [place, is_new] = known.try_emplace(script);
  if (is_new) {
    place->second = make_transliterator(uscript_getName(script));
    if (!place->second) place->second = make_transliterator("Any");
  }
  return place->second.get();
}

std::u32string romanized(std::u32string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(word.front()), &status);
  const icu::Transliterator* transliterator = U_SUCCESS(status) ? to_latin(script) : nullptr;
  if (transliterator == nullptr) return {};
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(to_utf8(word));
  transliterator->transliterate(text);
  std::string utf8;
  text.toUTF8String(utf8);
  return to_utf32(utf8);
}

}  // namespace

MaybeReading read_kana(const Passage& passage, std::size_t at) {
  if (!is_kana(passage.at(at))) return std::nullopt;
  std::u32string kana;
  std::size_t end = at;
  while (is_kana(passage.at(end)) || (passage.at(end) == U'·' && is_kana(passage.at(end + 1)))) {
    kana += to_hiragana(passage.at(end++));
  }
  std::u32string reading;
  bool initial = true;
  for (std::size_t i = 0; i < kana.size();) {
    const char32_t c = kana[i];
    if (c == U'ん') {
      close_syllable(reading, hangul::C_N);
    } else if (c == U'っ') {
      close_syllable(reading, hangul::C_S);
    } else if (c == U'·') {
      reading += U' ';
      initial = true;
    } else if (c != U'ー' && !lengthens(c, reading)) {
      const std::u32string_view pair = std::u32string_view(kana).substr(i, 2);
      const bool two = pair.size() == 2 && kana_readings().contains(pair);
      const auto found = kana_readings().find(two ? pair : pair.substr(0, 1));
      if (found != kana_readings().end())
        reading += initial ? found->second.initial : found->second.inner;
      initial = false;
      if (two) ++i;
    }
    ++i;
  }
  return TokenReading{end, std::move(reading), "kana", "외래어 표기법 표 4", false, {}};
}

MaybeReading read_foreign_script(const Passage& passage, std::size_t at) {
  const char32_t c = passage.at(at);
  const bool next_is_foreign = is_foreign_letter(passage.at(at + 1));
  const std::u32string_view name = greek_name(c);
  if (!name.empty() && !next_is_foreign) {
    return TokenReading{at + 1, std::u32string(name), "Greek letter", "name of the letter", false,
                        {}};
  }
  if (!is_foreign_letter(c)) return std::nullopt;
  std::size_t end = at;
  const auto belongs = [&](std::size_t i) {
    const auto point = static_cast<UChar32>(passage.at(i));
    return is_foreign_letter(passage.at(i)) || (i > at && u_getCombiningClass(point) != 0) ||
           (i > at && (u_charType(point) == U_NON_SPACING_MARK ||
                       u_charType(point) == U_COMBINING_SPACING_MARK));
  };
  while (belongs(end)) ++end;
  return TokenReading{end,
                      read_romanization(romanized(passage.text.substr(at, end - at))),
                      "foreign script",
                      "read by its romanization",
                      false,
                      {}};
}

}  // namespace nangdok
