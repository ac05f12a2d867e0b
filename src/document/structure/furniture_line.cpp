#include <algorithm>
#include <array>

#include "document/structure/page_furniture.h"

namespace nangdok {
namespace {

/// No furniture is longer, in bytes of UTF-8.
constexpr std::size_t longest_furniture = 240;

struct KnownLine {
  std::string_view text;
  const char* reason;
};

constexpr const char* placeholder = "editor's placeholder";
constexpr const char* button = "button of the page";
constexpr const char* site_name = "site name";
constexpr const char* navigation = "navigation of the page";
constexpr const char* post_link = "link to another post";
constexpr const char* keywords = "keywords";
constexpr const char* counter = "counter of the page";
constexpr const char* copyright = "copyright line";
constexpr const char* advertisement = "advertisement";

/// Whole lines that no author writes.
constexpr KnownLine whole_lines[] = {
    {"출처 입력", placeholder},
    {"출처입력", placeholder},
    {"사진 설명을 입력하세요.", placeholder},
    {"사진 설명을 입력하세요", placeholder},
    {"동영상 설명을 입력하세요.", placeholder},
    {"이미지 설명을 입력하세요.", placeholder},
    {"캡션을 입력하세요", placeholder},
    {"내용을 입력하세요.", placeholder},
    {"내용을 입력하세요", placeholder},
    {"제목을 입력하세요", placeholder},
    {"본문을 입력하세요.", placeholder},
    {"인용구를 입력하세요.", placeholder},
    {"인용문을 입력하세요.", placeholder},
    {"존재하지 않는 이미지입니다.", placeholder},
    {"대표사진 삭제", placeholder},
    {"사진 삭제", placeholder},
    {"AI 활용 설정", placeholder},
    {"이미지 썸네일 삭제", placeholder},
    {"이미지 텍스트 확인", placeholder},
    {"Caption", placeholder},
    {"Image by", placeholder},
    {"공유하기", button},
    {"공유", button},
    {"글 공유하기", button},
    {"URL 복사", button},
    {"URL복사", button},
    {"링크 복사", button},
    {"이웃추가", button},
    {"이웃 추가", button},
    {"본문 기타 기능", button},
    {"신고하기", button},
    {"구독하기", button},
    {"구독", button},
    {"팔로우", button},
    {"팔로잉", button},
    {"라이킷", button},
    {"좋아요", button},
    {"좋아요공감", button},
    {"공감", button},
    {"댓글", button},
    {"댓글쓰기", button},
    {"댓글 쓰기", button},
    {"답글", button},
    {"답글쓰기", button},
    {"스크랩", button},
    {"북마크", button},
    {"저장하기", button},
    {"인쇄", button},
    {"프린트", button},
    {"글자크기 설정", button},
    {"글자 크기 설정", button},
    {"카카오톡", button},
    {"카카오톡 공유", button},
    {"카카오스토리", button},
    {"페이스북", button},
    {"페이스북 공유", button},
    {"트위터", button},
    {"네이버 블로그 공유", button},
    {"더보기", button},
    {"더 보기", button},
    {"접기", button},
    {"펼치기", button},
    {"Share", button},
    {"Follow", button},
    {"Subscribe", button},
    {"Listen", button},
    {"Save", button},
    {"Clap", button},
    {"Like", button},
    {"본문 바로가기", navigation},
    {"본문으로 바로가기", navigation},
    {"메뉴 바로가기", navigation},
    {"본문 바로가기 메뉴 바로가기", navigation},
    {"카테고리 이동", navigation},
    {"검색 MY메뉴 열기", navigation},
    {"MY메뉴 열기", navigation},
    {"메뉴 열기", navigation},
    {"메뉴 닫기", navigation},
    {"맨 위로", navigation},
    {"맨위로", navigation},
    {"위로가기", navigation},
    {"TOP", navigation},
    {"Skip to content", navigation},
    {"광고", advertisement},
    {"[광고]", advertisement},
    {"AD", advertisement},
    {"Advertisement", advertisement},
    {"스크롤을 내리면 이어집니다", advertisement},
    {"이 영역은 광고입니다", advertisement},
};

/// Whole lines that are furniture at the head or foot of a page alone.
constexpr KnownLine edge_lines[] = {
    {"brunch", site_name},
    {"brunch story", site_name},
    {"brunchstory", site_name},
    {"브런치", site_name},
    {"브런치스토리", site_name},
    {"브런치 스토리", site_name},
    {"네이버 블로그", site_name},
    {"NAVER 블로그", site_name},
    {"NAVER Blog", site_name},
    {"Naver Blog", site_name},
    {"네이버 포스트", site_name},
    {"네이버 카페", site_name},
    {"네이버", site_name},
    {"NAVER", site_name},
    {"다음", site_name},
    {"Daum", site_name},
    {"티스토리", site_name},
    {"TISTORY", site_name},
    {"Tistory", site_name},
    {"velog", site_name},
    {"velog.io", site_name},
    {"벨로그", site_name},
    {"Medium", site_name},
    {"미디엄", site_name},
    {"얼룩소", site_name},
    {"포스타입", site_name},
    {"POSTYPE", site_name},
    {"이글루스", site_name},
    {"WordPress", site_name},
    {"Substack", site_name},
    {"Notion", site_name},
    {"블로그", site_name},
    {"keyword", keywords},
    {"Keyword", keywords},
    {"keywords", keywords},
    {"키워드", keywords},
    {"태그", keywords},
    {"Tags", keywords},
    {"Tag", keywords},
    {"홈", navigation},
    {"Home", navigation},
    {"메뉴", navigation},
    {"검색", navigation},
    {"로그인", navigation},
    {"회원가입", navigation},
    {"로그아웃", navigation},
    {"알림", navigation},
    {"글쓰기", navigation},
    {"목록", navigation},
    {"목록보기", navigation},
    {"목록 보기", navigation},
    {"전체보기", navigation},
    {"전체 보기", navigation},
    {"이 블로그의 다른 글", navigation},
    {"이전", post_link},
    {"다음 글", post_link},
    {"이전 글", post_link},
    {"이전글", post_link},
    {"다음글", post_link},
    {"관련글", post_link},
    {"관련 글", post_link},
    {"관련 기사", post_link},
    {"추천 글", post_link},
    {"인기 글", post_link},
    {"최신 글", post_link},
    {"작가 소개", navigation},
    {"프로필", navigation},
    {"제안하기", button},
    {"등록", button},
    {"취소", button},
    {"최신순", button},
    {"인기순", button},
    {"등록순", button},
    {"댓글을 입력하세요", button},
    {"댓글을 입력하세요.", button},
    {"댓글을 남겨보세요", button},
    {"댓글을 작성하세요", button},
    {"로그인하고 댓글을 남겨보세요", button},
    {"비밀글", button},
    {"비밀댓글", button},
    {"출간작가", navigation},
};

/// Starts of lines that are furniture at the head or foot.
constexpr KnownLine edge_starts[] = {{"작가의 이전글", post_link},
                                     {"작가의 다음글", post_link},
                                     {"매거진의 이전글", post_link},
                                     {"매거진의 다음글", post_link},
                                     {"브런치북의 이전글", post_link},
                                     {"이전글 ", post_link},
                                     {"다음글 ", post_link},
                                     {"이전 글 ", post_link},
                                     {"다음 글 ", post_link},
                                     {"이전글:", post_link},
                                     {"다음글:", post_link},
                                     {"이전 글:", post_link},
                                     {"다음 글:", post_link},
                                     {"[이전 글]", post_link},
                                     {"[다음 글]", post_link},
                                     {"[이전글]", post_link},
                                     {"[다음글]", post_link},
                                     {"← ", post_link},
                                     {"< 이전", post_link},
                                     {"이전 포스트", post_link},
                                     {"다음 포스트", post_link},
                                     {"태그:", keywords},
                                     {"태그 :", keywords},
                                     {"키워드:", keywords},
                                     {"Tags:", keywords},
                                     {"Tagged", keywords},
                                     {"카테고리:", navigation},
                                     {"카테고리 :", navigation},
                                     {"분류:", navigation},
                                     {"공감 ", counter},
                                     {"댓글 ", counter},
                                     {"좋아요 ", counter},
                                     {"라이킷 ", counter},
                                     {"조회 ", counter},
                                     {"조회수 ", counter},
                                     {"조회수: ", counter},
                                     {"구독자 ", counter},
                                     {"팔로워 ", counter},
                                     {"추천 ", counter},
                                     {"읽음 ", counter},
                                     {"공유 ", counter},
                                     {"스크랩 ", counter}};

struct PatternStart {
  std::string_view text;
  const char* reason;
};

constexpr PatternStart copyright_starts[] = {
    {"ⓒ", copyright},         {"©", copyright},
    {"Copyright", copyright}, {"COPYRIGHT", copyright},
    {"copyright", copyright}, {"저작권자", copyright},
    {"<저작권자", copyright}, {"[저작권자", copyright},
    {"(c) ", copyright},      {"무단 전재", copyright},
    {"무단전재", copyright},  {"<무단", copyright},
    {"[무단", copyright},     {"All rights reserved", copyright},
    {"저작자표시", copyright}};

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text, std::string_view marks) {
  const std::size_t begin = text.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(marks) - begin + 1);
}

template <std::size_t N>
const char* whole(std::string_view line, const KnownLine (&lines)[N]) {
  for (const KnownLine& known : lines) {
    if (line == known.text) return known.reason;
  }
  return nullptr;
}

/// `photo-1.MV0k.jpg`, `IMG_2043.HEIC`, `사진 3.png`: one file name and nothing else.
bool is_image_file_name(std::string_view line) {
  constexpr std::array<std::string_view, 12> extensions{".jpg",  ".jpeg", ".png",  ".gif",
                                                        ".webp", ".bmp",  ".svg",  ".heic",
                                                        ".tif",  ".tiff", ".avif", ".mp4"};
  std::string end(line.size() > 5 ? line.substr(line.size() - 5) : line);
  for (char& c : end) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const auto spaces = std::count(line.begin(), line.end(), ' ');
  if (spaces > 3 || starts_with(line, "http")) return false;
  return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view extension) {
    return line.size() > extension.size() && end.size() >= extension.size() &&
           std::string_view(end).substr(end.size() - extension.size()) == extension;
  });
}

/// `- 12 -`, `— 12 —`, `12 / 300`, `p. 12`, `Page 12 of 30`.
bool is_page_number(std::string_view line) {
  if (line.size() > 24) return false;
  for (const std::string_view dash : {"-", "–", "—", "―", "~"}) {
    if (!starts_with(line, dash) || line.size() <= 2 * dash.size()) continue;
    if (line.substr(line.size() - dash.size()) != dash) continue;
    const std::string_view inside =
        trimmed(line.substr(dash.size(), line.size() - 2 * dash.size()), " ");
    if (!inside.empty() && inside.size() <= 4 &&
        std::all_of(inside.begin(), inside.end(), is_digit))
      return true;
  }
  for (const std::string_view start : {"p. ", "p.", "P. ", "pg. ", "Page ", "page ", "PAGE "}) {
    if (!starts_with(line, start)) continue;
    const std::string_view rest = line.substr(start.size());
    if (rest.empty() || !is_digit(rest.front())) continue;
    if (rest.find_first_not_of("0123456789/ of-") == std::string_view::npos) return true;
  }
  const std::size_t slash = line.find('/');
  if (slash == std::string_view::npos || line.find('/', slash + 1) != std::string_view::npos)
    return false;
  const std::string_view page = trimmed(line.substr(0, slash), " ");
  const std::string_view pages = trimmed(line.substr(slash + 1), " ");
  return !page.empty() && !pages.empty() && page.size() <= 4 && pages.size() <= 4 &&
         std::all_of(page.begin(), page.end(), is_digit) &&
         std::all_of(pages.begin(), pages.end(), is_digit);
}

/// A web address and nothing else: it is a link, not for the ear.
bool is_bare_address(std::string_view line) {
  return (starts_with(line, "http://") || starts_with(line, "https://") ||
          starts_with(line, "www.")) &&
         line.find(' ') == std::string_view::npos;
}

/// A name, then a count: `공감 12`, `댓글 3개`, `조회 1,204`, `좋아요 5`.
bool is_count(std::string_view rest) {
  rest = trimmed(rest, " :");
  if (rest.empty() || !is_digit(rest.front())) return false;
  rest.remove_prefix(std::min(rest.find_first_not_of("0123456789,.kKM"), rest.size()));
  return rest.empty() || rest == "개" || rest == "명" || rest == "회" || rest == "건" ||
         rest == "만" || rest == "천";
}

/// `#여행 #제주도 #맛집`: nothing but hash tags.
bool is_tag_line(std::string_view line) {
  if (!starts_with(line, "#") || line.size() < 2 || line[1] == ' ' || line[1] == '#') return false;
  std::size_t at = 0;
  while (at < line.size()) {
    if (line[at] != '#') return false;
    const std::size_t space = std::min(line.find_first_of(" ,", at), line.size());
    at = std::min(line.find_first_not_of(" ,", space), line.size());
  }
  return true;
}

/// `5분 전`, `3일 전`, `5 min read`, `12분 분량`.
bool is_reading_time(std::string_view line) {
  if (line.empty() || line.size() > 30 || !is_digit(line.front())) return false;
  const std::size_t digits = line.find_first_not_of("0123456789");
  if (digits == std::string_view::npos) return false;
  const std::string_view rest = line.substr(digits);
  constexpr std::array<std::string_view, 11> ends{"분 전",   "시간 전", "일 전", " min read",
                                                  "분 분량", "분 읽기", "주 전", "개월 전",
                                                  "년 전",   "분전",    "시간전"};
  return std::find(ends.begin(), ends.end(), rest) != ends.end();
}

}  // namespace

std::optional<std::string> furniture_reason(std::string_view line) {
  if (line.empty() || line.size() > longest_furniture) return std::nullopt;
  if (const char* reason = whole(line, whole_lines)) return reason;
  if (is_image_file_name(line)) return "image file name";
  if (is_page_number(line)) return "page number";
  if (is_bare_address(line)) return "web address";
  for (const PatternStart& start : copyright_starts) {
    if (starts_with(line, start.text)) return start.reason;
  }
  if (line.find("무단 전재") != std::string_view::npos ||
      line.find("무단전재") != std::string_view::npos) {
    return copyright;
  }
  return std::nullopt;
}

std::optional<std::string> edge_furniture_reason(std::string_view line) {
  if (line.empty() || line.size() > longest_furniture) return std::nullopt;
  if (const char* reason = whole(line, edge_lines)) return reason;
  if (is_tag_line(line)) return keywords;
  if (is_reading_time(line)) return counter;
  for (const KnownLine& start : edge_starts) {
    if (!starts_with(line, start.text)) continue;
    if (start.reason != counter || is_count(line.substr(start.text.size()))) return start.reason;
  }
  return std::nullopt;
}

}  // namespace nangdok
