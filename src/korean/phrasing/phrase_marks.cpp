#include "korean/phrasing/phrase_marks.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text_search.h"
#include "base/utf8.h"
#include "korean/hangul.h"

namespace nangdok {
namespace {

using std::u32string_view;

/// The marks between two words: those that touch them and those that stand free in the text.
struct GapMarks {
  std::u32string closing;  ///< Before the white space, or all of it.
  std::u32string opening;  ///< Touching the next word.
};

std::u32string text_between(const Sentence& sentence, u32string_view text, std::size_t left,
                            std::size_t right) {
  const std::size_t begin = sentence.words[left].source.end;
  const std::size_t end = sentence.words[right].source.begin;
  const std::size_t origin = sentence.source.begin;
  if (begin < origin || end <= begin || end - origin > text.size()) return {};
  return std::u32string(text.substr(begin - origin, end - begin));
}

constexpr u32string_view final_marks = U".?!。．？！…";
constexpr u32string_view commas = U",、，";
constexpr u32string_view clause_marks = U";:；：";
constexpr u32string_view dashes = U"—–―";
constexpr u32string_view double_closing = U"”\"";
constexpr u32string_view double_opening = U"“\"";
constexpr u32string_view brackets_open = U"([{（［【";
constexpr u32string_view brackets_close = U")]}）］】";
/// Marks of a title or a technical term, which are read without a pause.
constexpr u32string_view title_marks = U"「」『』《》〈〉‘’'";
constexpr u32string_view middle_dots = U"·ㆍ‧・";

/// For each word whether it stands inside “ ” or " ". A mark without its partner quotes nothing.
std::vector<bool> quoted_words(const Sentence& sentence, u32string_view text) {
  std::vector<bool> quoted(sentence.words.size(), false);
  std::vector<bool> inside(text.size(), false);
  std::size_t open = u32string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool straight = text[i] == U'"';
    if (open == u32string_view::npos) {
      if (straight || text[i] == U'“') open = i;
    } else if (straight || text[i] == U'”') {
      std::fill(inside.begin() + static_cast<std::ptrdiff_t>(open),
                inside.begin() + static_cast<std::ptrdiff_t>(i), true);
      open = u32string_view::npos;
    }
  }
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    const std::size_t at = sentence.words[i].source.begin;
    if (at < sentence.source.begin || at - sentence.source.begin >= text.size()) continue;
    // A word that begins with its own quotation mark counts from that mark's other side.
    std::size_t first = at - sentence.source.begin;
    while (first + 1 < text.size() && has_any(double_opening, text.substr(first, 1))) ++first;
    quoted[i] = inside[first];
  }
  return quoted;
}

class MarkReader {
 public:
  MarkReader(const Sentence& sentence, const std::vector<WordForm>& forms)
      : sentence_(sentence), forms_(forms), text_(to_utf32(sentence.text)) {
    marks_.quoted = quoted_words(sentence, text_);
    marks_.after.resize(sentence.words.size());
  }

  PhraseMarks read() {
    for (std::size_t i = 0; i + 1 < sentence_.words.size(); ++i) {
      gather(i);
      marks_.after[i].boundary = boundary_after(i);
    }
    if (!marks_.after.empty()) marks_.after.back().boundary = Boundary::sentence;
    return std::move(marks_);
  }

 private:
  void gather(std::size_t i) {
    const Word& left = sentence_.words[i];
    const Word& right = sentence_.words[i + 1];
    const std::u32string between = text_between(sentence_, text_, i, i + 1);
    const std::size_t space = std::min(between.find_first_of(U" \n\t"), between.size());
    closing_ = left.marks_after + between.substr(0, space);
    opening_ = between.substr(space) + right.marks_before;
    if (ends_in_particle(left)) std::erase_if(closing_, is_paired_mark);
  }

  static bool is_paired_mark(char32_t c) {
    return double_closing.find(c) != u32string_view::npos ||
           brackets_close.find(c) != u32string_view::npos ||
           title_marks.find(c) != u32string_view::npos;
  }

  /// “좋다”는, (서울)에서: a particle behind the closing mark belongs to the word.
  [[nodiscard]] bool ends_in_particle(const Word& word) const {
    if (word.marks_after.empty() || word.source.end <= sentence_.source.begin) return false;
    const std::size_t last = word.source.end - sentence_.source.begin - 1;
    const u32string_view written = u32string_view(text_).substr(0, last + 1);
    const std::size_t length = std::min(word.source.length(), written.size());
    const u32string_view inside = written.substr(written.size() - length);
    return last < text_.size() && hangul::is_syllable(text_[last]) &&
           inside.find(word.marks_after.front()) != u32string_view::npos;
  }

  [[nodiscard]] std::optional<Boundary> boundary_after(std::size_t i) const {
    if (is_label(i)) return Boundary::comma;
    if (const auto quotation = quotation_boundary(i)) return quotation;
    if (const auto bracket = bracket_boundary(i)) return bracket;
    const bool connective = forms_[i].tail == Tail::connective || forms_[i].tail == Tail::auxiliary;
    if (has_any(closing_, clause_marks) || has_any(closing_, U"…")) return Boundary::clause;
    if (has_any(closing_, commas)) return connective ? Boundary::clause : Boundary::comma;
    if (has_any(closing_, dashes) || has_any(opening_, dashes)) return Boundary::comma;
    if (has_any(closing_, middle_dots) || has_any(opening_, middle_dots)) {
      return in_dotted_list(i) ? std::optional(Boundary::comma) : std::nullopt;
    }
    return std::nullopt;
  }

  /// 1. 가. ① 3) 제2장 3부: what labels the rest of the line.
  [[nodiscard]] bool is_label(std::size_t i) const {
    const std::size_t first_end = sentence_.words[0].source.end;
    if (i > 1 || sentence_.words[i].source.begin > first_end) return false;
    if (sentence_.words[i + 1].source.begin <= first_end) return false;
    if (has_any(closing_, U".)") && forms_[i].syllables <= 2 && forms_[i].tail != Tail::final) {
      return true;
    }
    if (sentence_.words[i].token_class == "list mark") return true;
    constexpr u32string_view divisions = U"장부절편막권화강회";
    return i == 1 && sentence_.words[i].token_class.starts_with("number") &&
           sentence_.words[i].reading.size() == 1 &&
           has_any(divisions, sentence_.words[i].reading) && closing_.empty() &&
           sentence_.words[0].reading.starts_with(U'제');
  }

  /// Ends of sentences inside the text, and the edges of quotations.
  [[nodiscard]] std::optional<Boundary> quotation_boundary(std::size_t i) const {
    const bool ends =
        has_any(closing_, U"?!？！") ||
        (has_any(closing_, final_marks) && (forms_[i].tail == Tail::final || marks_.quoted[i]));
    const bool inside = marks_.quoted[i];
    const bool next_inside = marks_.quoted[i + 1];
    const bool closes = inside && has_any(closing_, double_closing);
    if (ends) {
      if (is_wondered_at(i)) return Boundary::accentual_phrase;
      const bool goes_on = inside || next_inside || forms_[i + 1].head == Head::quoting ||
                           has_any(closing_, U"’'」』)") || depth_of_brackets(i) > 0;
      return goes_on ? Boundary::quotation : Boundary::sentence;
    }
    if (closes) {
      if (has_any(closing_, commas)) return Boundary::comma;
      const bool taken_up = forms_[i + 1].head == Head::quoting;
      return words_quoted_until(i) >= 4 && !taken_up ? Boundary::comma : Boundary::accentual_phrase;
    }
    if (next_inside && has_any(opening_, double_opening)) {
      if (has_any(closing_, commas)) return Boundary::comma;
      return words_quoted_from(i + 1) >= 3 ? Boundary::comma : Boundary::accentual_phrase;
    }
    return std::nullopt;
  }

  /// 갔을까? 싶다: 싶다 makes one predicate with the question.
  [[nodiscard]] bool is_wondered_at(std::size_t i) const {
    return sentence_.words[i].reading.ends_with(U'까') &&
           sentence_.words[i + 1].reading.starts_with(U'싶');
  }

  [[nodiscard]] std::optional<Boundary> bracket_boundary(std::size_t i) const {
    if (has_any(opening_, brackets_open) || has_any(closing_, brackets_open)) {
      return Boundary::intonation_phrase;
    }
    if (has_any(closing_, brackets_close)) {
      if (has_any(closing_, commas)) return Boundary::comma;
      return forms_[i + 1].syllables <= 2 && opening_.empty() ? Boundary::accentual_phrase
                                                              : Boundary::intonation_phrase;
    }
    return std::nullopt;
  }

  [[nodiscard]] int depth_of_brackets(std::size_t i) const {
    int depth = 0;
    for (std::size_t word = 0; word <= i; ++word) {
      for (const char32_t c : sentence_.words[word].marks_before) {
        if (brackets_open.find(c) != u32string_view::npos) ++depth;
      }
      if (word == i) break;
      for (const char32_t c : sentence_.words[word].marks_after) {
        if (brackets_close.find(c) != u32string_view::npos) --depth;
      }
    }
    return depth;
  }

  [[nodiscard]] std::size_t words_quoted_from(std::size_t i) const {
    std::size_t count = 0;
    while (i + count < marks_.quoted.size() && marks_.quoted[i + count]) ++count;
    return count;
  }

  [[nodiscard]] std::size_t words_quoted_until(std::size_t i) const {
    std::size_t count = 0;
    while (count <= i && marks_.quoted[i - count]) ++count;
    return count;
  }

  /// A list has two middle dots or more; one alone couples two words (한·미).
  [[nodiscard]] bool in_dotted_list(std::size_t i) const {
    const std::size_t first = i == 0 ? 0 : i - 1;
    const std::size_t last = std::min(i + 3, sentence_.words.size());
    std::size_t dots = 0;
    for (std::size_t word = first; word + 1 < last; ++word) {
      const std::u32string marks = sentence_.words[word].marks_after +
                                   text_between(sentence_, text_, word, word + 1) +
                                   sentence_.words[word + 1].marks_before;
      if (has_any(marks, middle_dots)) ++dots;
    }
    return dots >= 2;
  }

  const Sentence& sentence_;
  const std::vector<WordForm>& forms_;
  std::u32string text_;
  std::u32string closing_;
  std::u32string opening_;
  PhraseMarks marks_;
};

}  // namespace

PhraseMarks read_marks(const Sentence& sentence, const std::vector<WordForm>& forms) {
  return MarkReader(sentence, forms).read();
}

}  // namespace nangdok
