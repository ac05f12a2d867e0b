#include "korean/sentence/sentence_splitter.h"

#include <algorithm>

#include "korean/hangul.h"
#include "korean/sentence/after_quotation.h"
#include "korean/sentence/characters.h"
#include "korean/sentence/feeling_sign.h"
#include "korean/sentence/final_ending.h"
#include "korean/sentence/final_mark.h"
#include "korean/sentence/label.h"
#include "korean/sentence/paired_marks.h"
#include "korean/sentence/quotation_particle.h"
#include "korean/sentence/unmarked_line.h"
#include "korean/sentence/web_address.h"
#include "korean/sentence/words.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

/// Walks over the text once, stepping over marked pairs, and asks the rules at each mark, pair,
/// sign of feeling and line end whether a sentence ends there.
class Splitter {
 public:
  explicit Splitter(std::u32string_view text) : text_(text), pairs_(find_marked_pairs(text)) {}

  std::vector<TextSpan> split() {
    begin_sentence(0);
    while (at_ < text_.size()) step();
    if (start_ < text_.size()) end_sentence(text_.size());
    return std::move(sentences_);
  }

 private:
  void step() {
    const char32_t c = text_[at_];
    if (hangul::is_syllable(c)) {
      ++at_;
    } else if (const MarkedPair* pair = pair_at(at_)) {
      at_ = pair->span.end;
      if (ends_after_pair(*pair)) end_sentence(with_trailing_signs(at_));
    } else if (c == U'\n') {
      line_end();
    } else if (is_final_mark(c)) {
      final_mark();
    } else if (is_blank(c)) {
      blank();
    } else if (const std::size_t end = web_address_end(text_, at_); end > at_) {
      at_ = end;
    } else {
      feeling_or_other();
    }
  }

  void line_end() {
    const std::size_t next = skip_spaces(text_, at_);
    if (goes_on_after_line(next)) {
      at_ = next;
      return;
    }
    end_sentence(at_);
  }

  /// A quotation or a bare mark at the end of the line, and a quotation particle on the next.
  [[nodiscard]] bool goes_on_after_line(std::size_t next) const {
    if (start_ >= at_ || next >= text_.size()) return false;
    std::size_t last = at_;
    while (last > start_ && is_blank(text_[last - 1])) --last;
    if (last == start_) return false;
    if (is_closing_mark(text_[last - 1])) return takes_up_quotation(text_, next);
    return is_final_mark(text_[last - 1]) &&
           takes_up_bare_mark(text_, next, is_full_stop(text_[last - 1]));
  }

  void final_mark() {
    const MarkRun run = mark_run_at(text_, at_);
    if (run.kind == MarkKind::full_stop && begins_next_label(run)) return;
    if (!is_final(text_, run)) {
      at_ = run.end;
      return;
    }
    const std::size_t end = with_trailing_signs(run.end);
    const std::size_t next = skip_blanks(text_, end);
    const bool full_stop =
        run.kind == MarkKind::full_stop || run.kind == MarkKind::dots_and_full_stop;
    if (next < text_.size() && text_[next] != U'\n' && takes_up_bare_mark(text_, next, full_stop)) {
      at_ = next;
      return;
    }
    end_sentence(end);
  }

  /// `1. 물 2. 소금`: a number in sequence with the label of the sentence before it labels the
  /// next.
  bool begins_next_label(const MarkRun& run) {
    if (label_number_ == 0 || run.begin == start_) return false;
    std::size_t digits = run.begin;
    while (digits > start_ && is_digit(text_[digits - 1])) --digits;
    if (digits == run.begin || digits <= start_ || !is_blank(text_[digits - 1])) return false;
    if (label_number(text_, digits) != label_number_ + 1) return false;
    if (run.end >= text_.size() || !is_blank(text_[run.end])) return false;
    end_sentence(digits);
    return true;
  }

  void blank() {
    if (at_ >= line_limit_) look_at_line();
    if (unmarked_line_ && ends_clause_politely(text_, at_, line_limit_)) {
      end_sentence(at_);
    } else {
      ++at_;
    }
  }

  void look_at_line() {
    const std::size_t end = text_.find(U'\n', at_);
    line_limit_ = end == std::u32string_view::npos ? text_.size() : end;
    unmarked_line_ = is_unmarked_line(text_, at_, line_limit_);
  }

  void feeling_or_other() {
    const std::size_t end = feeling_end(text_, at_);
    if (end == at_) {
      ++at_;
      return;
    }
    std::size_t word_end = at_;
    while (word_end > start_ && is_blank(text_[word_end - 1])) --word_end;
    const std::u32string_view word = hangul_before(text_, word_end);
    const std::size_t next = skip_blanks(text_, end);
    at_ = end;
    const bool one_syllable = is_one_syllable_verb(word) && word_end - word.size() > start_;
    if (word_end == start_ || !(is_intimate_ending(word) || one_syllable)) return;
    if (next < text_.size() && (is_final_mark(text_[next]) || text_[next] == U',' ||
                                takes_up_bare_mark(text_, next, false))) {
      return;
    }
    end_sentence(end);
  }

  /// What goes with a sentence that ends at `end`: closing marks without partner, a bracket that
  /// touches it, signs of feeling, and a last bracket without a mark of its own.
  [[nodiscard]] std::size_t with_trailing_signs(std::size_t end) const {
    for (;;) {
      while (end < text_.size() && is_closing_mark(text_[end]) && pair_at(end) == nullptr) ++end;
      if (const MarkedPair* pair = pair_at(end);
          pair != nullptr && pair->kind == PairKind::bracket) {
        if (ends_with_final_mark_inside(text_, *pair)) return end;
        end = pair->span.end;
        continue;
      }
      const std::size_t next = skip_blanks(text_, end);
      if (next < text_.size()) {
        if (const std::size_t after = feeling_end(text_, next); after > next) {
          end = after;
          continue;
        }
        if (const MarkedPair* pair = pair_at(next); pair != nullptr && is_last_remark(*pair)) {
          end = pair->span.end;
        }
      }
      return end;
    }
  }

  /// `(웃음)`, `(끝)` at the end of a line.
  [[nodiscard]] bool is_last_remark(const MarkedPair& pair) const {
    if (pair.kind != PairKind::bracket || ends_with_final_mark_inside(text_, pair)) return false;
    const std::size_t next = skip_blanks(text_, pair.span.end);
    return next >= text_.size() || text_[next] == U'\n';
  }

  [[nodiscard]] bool ends_after_pair(const MarkedPair& pair) const {
    if (pair.kind == PairKind::title || !ends_with_final_mark_inside(text_, pair)) return false;
    const std::size_t end = pair.span.end;
    if (end >= text_.size()) return false;
    const char32_t after = text_[end];
    if (is_final_mark(after) || after == U',' || after == U';' || after == U':' || after == U'\n') {
      return false;
    }
    if (pair.kind == PairKind::bracket) {
      return pair.span.begin == start_ && is_blank(after);
    }
    if (hangul::is_syllable(after)) {
      return !is_attached_to_quotation(text_, end) && !clause_belongs_to_quotation(text_, end);
    }
    const std::size_t next = skip_blanks(text_, end);
    if (next >= text_.size() || text_[next] == U'\n') return false;
    if (text_[next] == U'-' || text_[next] == U'—' || text_[next] == U'―') return false;
    return !takes_up_quotation(text_, next) && !clause_belongs_to_quotation(text_, next);
  }

  /// The outermost pair that opens at `at`; asked with rising positions, or a little ahead.
  [[nodiscard]] const MarkedPair* pair_at(std::size_t at) const {
    while (next_pair_ < pairs_.size() && pairs_[next_pair_].span.begin < at_) ++next_pair_;
    for (std::size_t i = next_pair_; i < pairs_.size() && pairs_[i].span.begin <= at; ++i) {
      if (pairs_[i].span.begin == at) return &pairs_[i];
    }
    return nullptr;
  }

  void begin_sentence(std::size_t at) {
    const std::size_t start = skip_spaces(text_, at);
    const bool at_line_start =
        start == 0 || text_.substr(at, start - at).find(U'\n') != std::u32string_view::npos;
    if (at_line_start) label_number_ = 0;
    start_ = start;
    at_ = label_end(text_, start, at_line_start);
    if (const int number = label_number(text_, start); number != 0 && at_ > start) {
      label_number_ = number;
    }
  }

  void end_sentence(std::size_t end) {
    std::size_t last = std::min(end, text_.size());
    while (last > start_ && is_space(text_[last - 1])) --last;
    if (last > start_) sentences_.push_back({start_, last});
    begin_sentence(end);
  }

  std::u32string_view text_;
  std::vector<MarkedPair> pairs_;
  std::vector<TextSpan> sentences_;
  mutable std::size_t next_pair_ = 0;
  std::size_t start_ = 0;
  std::size_t at_ = 0;
  std::size_t line_limit_ = 0;
  bool unmarked_line_ = false;
  int label_number_ = 0;
};

}  // namespace

std::vector<TextSpan> split_sentences(std::u32string_view text) {
  return Splitter(text).split();
}

}  // namespace nangdok
