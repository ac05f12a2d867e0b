#include "korean/reading/acronym.h"

#include <algorithm>
#include <unordered_map>

#include "korean/reading/character_class.h"
#include "korean/reading/english/english_reading.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

/// Acronym and reading in turn.
constexpr std::u32string_view acronym_words =
    // international bodies
    U"NATO 나토 ASEAN 아세안 UNESCO 유네스코 UNICEF 유니세프 NASA 나사 OPEC 오펙 APEC 에이펙 FIFA "
    U"피파 UEFA 유에파 "
    U"NAFTA 나프타 GATT 가트 INTERPOL 인터폴 WIPO 와이포 ESCAP 에스캅 CERN 세른 ITER 이터 BRICS "
    U"브릭스 MERCOSUR 메르코수르 "
    U"CITES 사이테스 COVAX 코백스 EURATOM 유라톰 UNCTAD 운크타드 ICANN 아이칸 ANZUS 앤저스 SEATO "
    U"시토 "
    U"CONCACAF 콘카카프 CONMEBOL 콘메볼 FIBA 피바 FINA 피나 "
    // Korean bodies, halls and indices
    U"KAIST 카이스트 POSTECH 포스텍 UNIST 유니스트 GIST 지스트 DGIST 디지스트 KOSPI 코스피 KOSDAQ "
    U"코스닥 NASDAQ 나스닥 "
    U"KOTRA 코트라 KOICA 코이카 KEPCO 켑코 POSCO 포스코 COEX 코엑스 BEXCO 벡스코 KINTEX 킨텍스 "
    U"EXCO 엑스코 SETEC 세텍 "
    U"HACCP 해썹 NEIS 나이스 HYBE 하이브 KOGAS 코가스 KOEN 코엔 LEET 리트 MEET 미트 DEET 디트 PEET "
    U"피트 KEIT 키트 "
    U"KIST 키스트 ETRI 에트리 SRT 에스알티 KORAIL 코레일 KOBIS 코비스 "
    // tests
    U"TOEFL 토플 TOEIC 토익 TEPS 텝스 IELTS 아이엘츠 TOPIK 토픽 GMAT 지맷 PISA 피사 OPIC 오픽 OPIc "
    U"오픽 "
    // medicine and arms
    U"AIDS 에이즈 SARS 사스 MERS 메르스 LASIK 라식 LASEK 라섹 COVID 코비드 THAAD 사드 LASER 레이저 "
    U"RADAR 레이더 "
    U"SONAR 소나 SCUBA 스쿠버 SALT 솔트 SOFA 소파 JASSM 재즘 "
    // computing
    U"RAM 램 ROM 롬 DRAM 디램 SRAM 에스램 SDRAM 에스디램 VRAM 브이램 PRAM 피램 RAID 레이드 SCADA "
    U"스카다 "
    U"CODEC 코덱 MODEM 모뎀 FAX 팩스 LIDAR 라이다 LiDAR 라이다 LAN 랜 SIM 심 PIN 핀 DOS 도스 CAD "
    U"캐드 CAM 캠 BIOS "
    U"바이오스 UNIX 유닉스 "
    U"LINUX 리눅스 COBOL 코볼 BASIC 베이식 ASCII 아스키 JPEG 제이펙 MPEG 엠펙 CAPTCHA 캡차 JSON "
    U"제이슨 NAND 낸드 "
    U"VOD 브이오디 SAP 에스에이피 CUDA 쿠다 YAML 야믈 AJAX 에이잭스 REST 레스트 WIFI 와이파이 PING "
    U"핑 "
    // life
    U"iOS 아이오에스 iPadOS 아이패드오에스 macOS 맥오에스 mRNA 엠알엔에이 pH 피에이치 PhD "
    U"피에이치디 eBook 이북 IoT 아이오티 "
    U"WiFi 와이파이 LoL 롤 VoIP 브이오아이피 eSIM 이심 MZ 엠지 NaCl 엔에이씨엘 HCl 에이치씨엘 NaOH "
    U"엔에이오에이치 KCl 케이씨엘 GPT 지피티 ChatGPT 챗지피티 KaTeX "
    U"케이텍 "
    U"YOLO 욜로 NIMBY 님비 PIMFY 핌피 DINK 딩크 MICE 마이스 SOHO 소호 MOOC 무크 NEET 니트 TED 테드 "
    U"LOHAS 로하스 "
    U"FOMO 포모 MENSA 멘사 SWAT 스와트 EXPO 엑스포 ARMY 아미 OK 오케이 GOAT 고트 KAKAO 카카오 "
    U"NAVER 네이버 "
    U"LEGO 레고 IKEA 이케아 SEGA 세가 SONY 소니 NIKE 나이키 ZARA 자라 ERASMUS 에라스뮈스 ROTC "
    U"알오티시 TV 티비 "
    U"UNHCR 유엔에이치씨알 VS 대 vs 대 PD 피디 AD 에이디 SWIFT 스위프트 FORTRAN 포트란 GIF "
    U"지아이에프 PS 피에스 "
    U"BAFTA 바프타 EGOT 이곳 NAACP 엔에이에이씨피 MIDI 미디 NERF 너프 DOCSIS 독시스";

/// Short words that capitals do not make acronyms.
constexpr std::u32string_view short_words =
    U"THE AND YES NEW BIG HOT TOP BOX RED SKY ZOO WOW YOU NOT FOR ONE TWO ART BAR CAR DAY FUN GOD "
    U"GYM JOB KEY LAW "
    U"MAN MAP MOM PAY PET SUN WAR WAY WIN NO GO UP MY WE HE ME BY OF TO IN ON AT IS AM BE DO SO IF "
    U"OR AS AN LOVE "
    U"BOY GUY CAT DOG PIG COW BEE FOX OWL ANT EGG TEA PIE JAM HAM ICE SEA AIR SKI TAX TIP TOY BAG "
    U"BED BUS CUP HAT "
    U"LEG ARM EYE EAR LIP POP ROCK RAP HIP HOP END OUT OFF OLD BAD SAD MAD FAT FIT FIX MIX SEX SIX "
    U"TEN ALL ANY "
    U"CAN DID GET GOT HAD HAS HER HIM HIS HOW ITS LET MAY NOW OUR OWN PUT RUN SAW SAY SEE SHE SIT "
    U"TOO USE WAS WHO "
    U"WHY YET ACT ADD AGE AGO ASK BUY CRY CUT DIE EAT FEW FLY GAS GUN HIT JOY LAY LIE LOW NET NOR "
    U"PEN PER PUB RAW "
    U"ROW SET SON TRY VAN VIA WEB WET YEN";

/// Runs of capitals that a dictionary of English holds but that are spelled here.
constexpr std::u32string_view spelled =
    U"WHO ESPN UCLA MBTI HTML HTTP SAT ACT ISO IOS USA UAE UFO VIP CEO CFO CTO COO IMF WTO FBI CIA "
    U"NBA NFL MLB NHL "
    U"PGA LPGA NGO GMO DNA RNA ATM PIN SMS MMS GPS LED LCD USB URL API GUI ERP CRM SEO ROE ROI ETF "
    U"ELS DLS CMA IRP "
    U"DSR LTV DTI GNP CPI PPI PMI OTT SNS AI IT IP PR PC CD DVD TV AS SOS ASAP FAQ DIY BGM BTS NCT "
    U"EXO AOA IVE "
    U"LAN IPO MOU FTA CCTV EBS KBS MBC SBS JTBC YTN TVN OCN MBN KT LG SK CJ GS LS HD UHD QLED OLED "
    U"ICBM SLBM THC "
    U"MRI CT ICU ER ADHD PTSD OCD BMI CPR ADSL LTE WAN VPN CPU GPU NPU SSD HDD OS PDF PPT DOC TXT "
    U"JPG PNG CSS SQL "
    U"PHP ASP MIT NYU USC UN EU UK US LA NY SF DC ID VAT GMT KST PM AM BC HR MD MC DJ OST EDM SF "
    U"RPG FPS MMO NPC "
    U"AR VR MR XR OTP NFC QR RFID GOP IRA KGB OECD IOC IAEA ILO WMO UNDP AIIB IBRD IBM AMD ARM HP "
    U"AFC KFC MVP "
    U"ERA RBI OPS WAR WHIP";

struct Tables {
  std::unordered_map<std::u32string_view, std::u32string_view> words;
  std::unordered_set<std::u32string_view> short_words_;
  std::unordered_set<std::u32string_view> spelled_;
};

const Tables& tables() {
  static const Tables all = [] {
    Tables built;
    const auto list = words_of(acronym_words);
    for (std::size_t i = 0; i + 1 < list.size(); i += 2) built.words[list[i]] = list[i + 1];
    built.short_words_ = word_set(short_words);
    built.spelled_ = word_set(spelled);
    return built;
  }();
  return all;
}

bool has_vowel(std::u32string_view word) {
  return word.find_first_of(U"AEIOUY") != std::u32string_view::npos;
}

}  // namespace

std::optional<std::u32string_view> acronym_word(std::u32string_view capitals) {
  const auto found = tables().words.find(capitals);
  if (found == tables().words.end()) return std::nullopt;
  return found->second;
}

bool is_spelled_acronym(std::u32string_view word, const Lexicon& lexicon) {
  if (!std::all_of(word.begin(), word.end(), is_upper)) return false;
  if (word.size() == 1) return true;
  if (tables().spelled_.contains(word)) return true;
  if (tables().short_words_.contains(word)) return false;
  if (!has_vowel(word)) return true;
  const auto found = find_english(word, lexicon);
  if (found && found->source == EnglishSource::established) return false;
  if (word.size() <= 3) return true;
  if (found) return false;
  // MMORPG: too few vowels for a word.
  const auto vowels = std::count_if(word.begin(), word.end(), [](char32_t c) {
    return std::u32string_view(U"AEIOUY").find(c) != std::u32string_view::npos;
  });
  return word.size() <= 5 || static_cast<std::size_t>(vowels) * 5 < word.size();
}

}  // namespace nangdok
