#include "korean/sentence/unmarked_line.h"

#include "korean/hangul.h"
#include "korean/sentence/characters.h"
#include "korean/sentence/final_ending.h"
#include "korean/sentence/quotation_particle.h"
#include "korean/sentence/word_list.h"
#include "korean/sentence/words.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

/// 좋아요 is also the name of a button.
bool names_like_button(std::u32string_view word, std::u32string_view next) {
  if (word != U"좋아요" && word != U"싫어요") return false;
  constexpr WordList button_words({U"버튼",   U"눌러", U"누르", U"수",   U"수가", U"수를", U"표시",
                                   U"표시를", U"부탁", U"클릭", U"꾹",   U"한",   U"하나", U"와",
                                   U"과",     U"구독", U"알림", U"댓글", U"개수", U"도",   U"를",
                                   U"가",     U"는",   U"누른", U"누를", U"많이"});
  return !button_words.longest_prefix(next).empty();
}

/// One who is spoken to after the verb: `고마워요 여러분`.
constexpr WordList addressees({U"여러분", U"엄마", U"아빠", U"선생님", U"언니", U"오빠", U"형",
                               U"누나", U"친구들", U"모두", U"다들", U"정말", U"진짜", U"참",
                               U"여러분들", U"할머니", U"할아버지", U"자기야", U"다"});

/// Words that need the verb before them.
constexpr WordList dependent_words({U"만", U"마는", U"라고", U"라는", U"라며", U"고", U"며",
                                    U"면서", U"만은", U"때문에", U"때", U"뿐", U"뿐만"});

}  // namespace

bool is_unmarked_line(std::u32string_view text, std::size_t line_begin, std::size_t line_end) {
  std::size_t end = line_end;
  while (end > line_begin && (is_space(text[end - 1]) || is_closing_mark(text[end - 1]))) --end;
  return end > line_begin && !is_final_mark(text[end - 1]);
}

bool ends_clause_politely(std::u32string_view text, std::size_t space, std::size_t line_end) {
  const std::u32string_view word = hangul_before(text, space);
  if (word.empty() || !is_polite_ending(word)) return false;
  const std::size_t next = skip_blanks(text, space);
  if (next >= line_end) return false;
  const std::u32string_view following = word_at(text, next);
  if (following.empty()) return is_opening_mark(text[next]);
  if (takes_up_quotation(text, next) || dependent_words.contains(following)) return false;
  if (names_like_button(word, following)) return false;
  const std::size_t after = skip_blanks(text, next + following.size());
  return after < line_end || !addressees.contains(following);
}

}  // namespace nangdok
