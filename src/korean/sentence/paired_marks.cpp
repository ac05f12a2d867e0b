#include "korean/sentence/paired_marks.h"

#include <array>
#include <cstddef>
#include <optional>

#include "korean/hangul.h"
#include "korean/sentence/characters.h"
#include "korean/sentence/feeling_sign.h"
#include "korean/sentence/quotation_particle.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

struct MarkForm {
  char32_t opening;
  char32_t closing;
  PairKind kind;
};

constexpr std::array<MarkForm, 17> forms{{{U'“', U'”', PairKind::quotation},
                                          {U'‘', U'’', PairKind::quotation},
                                          {U'「', U'」', PairKind::quotation},
                                          {U'『', U'』', PairKind::quotation},
                                          {U'«', U'»', PairKind::quotation},
                                          {U'｢', U'｣', PairKind::quotation},
                                          {U'(', U')', PairKind::bracket},
                                          {U'[', U']', PairKind::bracket},
                                          {U'（', U'）', PairKind::bracket},
                                          {U'［', U'］', PairKind::bracket},
                                          {U'〔', U'〕', PairKind::bracket},
                                          {U'【', U'】', PairKind::bracket},
                                          {U'《', U'》', PairKind::title},
                                          {U'〈', U'〉', PairKind::title},
                                          {U'<', U'>', PairKind::title},
                                          {U'"', U'"', PairKind::quotation},
                                          {U'\'', U'\'', PairKind::quotation}}};
constexpr std::size_t angle_form = 14;
constexpr std::size_t first_straight_form = 15;

/// The longest title between the ASCII signs < and >; beyond it they are signs of comparison.
constexpr std::size_t longest_angle_title = 40;

bool may_be_mark(char32_t c) {
  return c < 0x80 ? c == U'"' || c == U'\'' || c == U'(' || c == U')' || c == U'[' || c == U']' ||
                        c == U'<' || c == U'>'
                  : !hangul::is_syllable(c);
}

char32_t at_or_space(std::u32string_view text, std::size_t at) {
  return at < text.size() ? text[at] : U' ';
}

/// Don’t, 10’s, 5' tall: the mark joins letters or follows a number.
bool is_apostrophe(std::u32string_view text, std::size_t at) {
  if (text[at] != U'\'' && text[at] != U'’') return false;
  const char32_t before = at == 0 ? U' ' : text[at - 1];
  const char32_t after = at_or_space(text, at + 1);
  return is_latin(before) && is_latin(after);
}

/// The mouth of an emoticon such as :) or ;( is no bracket.
bool is_emoticon_mouth(std::u32string_view text, std::size_t at) {
  if (at == 0) return false;
  const char32_t before = text[at - 1];
  if (before == U';' || before == U'=') return true;
  return before == U':' && (at < 2 || is_space(text[at - 2]) || text[at] == U')');
}

class PairFinder {
 public:
  explicit PairFinder(std::u32string_view text) : text_(text) {}

  std::vector<MarkedPair> find() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (may_be_mark(text_[at])) look_at(at);
    }
    return outermost();
  }

 private:
  struct Open {
    std::size_t at;
    std::size_t form;
  };

  void look_at(std::size_t at) {
    const char32_t c = text_[at];
    for (std::size_t form = 0; form < forms.size(); ++form) {
      if (form >= first_straight_form && c == forms[form].opening) {
        straight_mark(at, form);
        return;
      }
      if (c == forms[form].opening) {
        if (form == angle_form && is_space(at_or_space(text_, at + 1))) return;
        if (is_emoticon_mouth(text_, at)) return;
        open(at, form);
        return;
      }
      if (c == forms[form].closing) {
        if (is_apostrophe(text_, at) || is_emoticon_mouth(text_, at)) return;
        close(at, form);
        return;
      }
    }
  }

  /// " and ' open before a word and close after one; where both fit, the open one closes.
  void straight_mark(std::size_t at, std::size_t form) {
    if (is_apostrophe(text_, at)) return;
    const char32_t before = at == 0 ? U' ' : text_[at - 1];
    const char32_t after = at_or_space(text_, at + 1);
    const bool may_open = is_space(before) || is_opening_mark(before);
    const bool is_open = open_count_[form] > 0;
    if (!is_open) {
      if (is_space(after) && !may_open) return;
      if (text_[at] == U'\'' && !may_open && is_digit(before)) return;
      open(at, form);
    } else if (may_open && !is_space(after) && !closes_before(at)) {
      abandon(form);
      open(at, form);
    } else {
      close(at, form);
    }
  }

  /// `가자. "라고`: a mark after a space that a quotation particle follows closes.
  [[nodiscard]] bool closes_before(std::size_t at) const {
    return text_[at - 1] != U'\n' &&
           (takes_up_quotation(text_, at + 1) || !hangul::is_syllable(text_[at + 1])) &&
           !is_opening_mark(text_[at - 1]);
  }

  void open(std::size_t at, std::size_t form) {
    open_.push_back({at, form});
    ++open_count_[form];
  }

  /// The innermost open mark of this form had no partner.
  void abandon(std::size_t form) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].form != form) continue;
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
      --open_count_[form];
      return;
    }
  }

  void close(std::size_t at, std::size_t form) {
    if (open_count_[form] == 0) return;
    while (open_.back().form != form) {
      --open_count_[open_.back().form];
      open_.pop_back();
    }
    const Open opened = open_.back();
    open_.pop_back();
    --open_count_[form];
    if (form == angle_form && at - opened.at > longest_angle_title) return;
    while (!pairs_.empty() && pairs_.back().span.begin > opened.at) pairs_.pop_back();
    pairs_.push_back({{opened.at, at + 1}, forms[form].kind});
  }

  /// Pairs close in order of their ends and each took away those inside it, so what is left is
  /// outermost already.
  [[nodiscard]] std::vector<MarkedPair> outermost() { return std::move(pairs_); }

  std::u32string_view text_;
  std::vector<Open> open_;
  std::array<std::size_t, forms.size()> open_count_{};
  std::vector<MarkedPair> pairs_;
};

}  // namespace

std::vector<MarkedPair> find_marked_pairs(std::u32string_view text) {
  return PairFinder(text).find();
}

bool ends_with_final_mark_inside(std::u32string_view text, const MarkedPair& pair) {
  std::size_t end = pair.span.end - 1;
  while (end > pair.span.begin + 1 && (is_space(text[end - 1]) || is_closing_mark(text[end - 1]))) {
    --end;
  }
  if (end == pair.span.begin + 1) return false;
  const char32_t last = text[end - 1];
  return is_final_mark(last) || last == U'—' || last == U'―' || last == U'–' ||
         ends_with_feeling_sign(text.substr(pair.span.begin + 1, end - pair.span.begin - 1));
}

}  // namespace nangdok
