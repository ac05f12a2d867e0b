#include "document/structure/line_joiner.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "document/structure/byline.h"
#include "document/structure/heading_finder.h"
#include "document/structure/line_shape.h"
#include "document/structure/line_wrap.h"
#include "document/structure/page_furniture.h"
#include "document/structure/scene_break.h"

namespace nangdok {
namespace {

/// Lines between two empty ones.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t empty_before = 0;
};

std::vector<Run> find_runs(std::span<const TextLine> lines) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < lines.size();) {
    Run run{i, i + 1, lines[i].empty_before};
    while (run.end < lines.size() && lines[run.end].empty_before == 0) ++run.end;
    runs.push_back(run);
    i = run.end;
  }
  return runs;
}

/// How many empty lines part two sections: two, unless most paragraphs stand that far apart.
std::size_t lines_of_section_break(std::span<const Run> runs) {
  constexpr std::size_t usual = 2;
  if (runs.size() < 4) return usual;
  std::array<std::size_t, 8> counts{};
  for (const Run& run : runs.subspan(1)) ++counts[std::min(run.empty_before, counts.size() - 1)];
  const auto commonest =
      static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  return commonest < usual || counts[commonest] * 10 < (runs.size() - 1) * 6 ? usual
                                                                             : commonest + 1;
}

class Joiner {
 public:
  Joiner(std::span<const TextLine> lines, std::vector<LeftOut>& left_out)
      : lines_(lines), left_out_(left_out), runs_(find_runs(lines)) {}

  std::vector<Block> join() {
    shapes_.reserve(lines_.size());
    for (const TextLine& line : lines_) shapes_.push_back(line_shape(line.text));
    std::vector<std::span<const LineShape>> runs;
    for (const Run& run : runs_) runs.push_back(shapes_of(run.begin, run.end));
    margin_ = find_margin(runs);
    head_end_ = find_head_end();
    section_lines_ = lines_of_section_break(runs_);
    for (const Run& run : runs_) take_run(run);
    return find_headings(std::move(laid_));
  }

 private:
  [[nodiscard]] std::span<const LineShape> shapes_of(std::size_t begin, std::size_t end) const {
    return std::span<const LineShape>(shapes_).subspan(begin, end - begin);
  }

  void take_run(const Run& run) {
    if (run.empty_before >= section_lines_ && !laid_.empty()) break_pending_ = true;
    first_of_run_ = true;
    std::size_t begin = run.begin;
    for (std::size_t i = run.begin; i < run.end; ++i) {
      const std::string& text = lines_[i].text;
      const bool is_break = is_scene_break(text);
      if (!is_break && !furniture_reason(text) && !edge_furniture_reason(text)) continue;
      take_lines(begin, i);
      begin = i + 1;
      if (is_break) {
        left_out_.push_back({text, "scene break", place(i, i)});
        break_pending_ = break_pending_ || !laid_.empty();
      } else {
        lay(BlockKind::paragraph, text, i, i, false);
      }
    }
    take_lines(begin, run.end);
    if (!laid_.empty()) laid_.back().empty_line_after = true;
  }

  /// Lines without furniture between them.
  void take_lines(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const std::vector<bool> wrapped = find_wrapped_breaks(shapes_of(begin, end), margin_);
    // Where only some lines are indented, those begin the paragraphs.
    std::size_t least_indent = lines_[begin].indent;
    for (std::size_t i = begin; i < end; ++i)
      least_indent = std::min(least_indent, lines_[i].indent);
    std::size_t from = begin;
    std::vector<Paragraph> paragraphs;
    for (std::size_t i = begin; i < end; ++i) {
      const bool joined = i + 1 < end && wrapped[i - begin] && lines_[i + 1].indent == least_indent;
      if (joined) continue;
      paragraphs.push_back({from, i});
      from = i + 1;
    }
    lay_paragraphs(paragraphs);
  }

  /// Lines of the title page: up to the last byline or date in the text's first lines.
  [[nodiscard]] std::size_t find_head_end() const {
    constexpr std::size_t longest_head = 8;
    std::size_t end = 0;
    for (std::size_t i = 0; i < std::min(lines_.size(), longest_head); ++i) {
      if (shapes_[i].length > 60 || (shapes_[i].holds_mark && !read_date_line(lines_[i].text) &&
                                     !read_byline(lines_[i].text)))
        break;
      if (read_byline(lines_[i].text) || read_date_line(lines_[i].text)) end = i + 1;
    }
    return end;
  }

  struct Paragraph {
    std::size_t first;
    std::size_t last;
  };

  /// Short lines that stand together (verse, a dialogue, messages) make one block; long ones and
  /// wrapped paragraphs each their own.
  void lay_paragraphs(const std::vector<Paragraph>& paragraphs) {
    std::size_t begin = 0;
    while (begin < paragraphs.size()) {
      std::size_t end = begin + 1;
      int balance = balance_of(paragraphs[begin]);
      while (end < paragraphs.size() && go_together(paragraphs, begin, end, balance)) {
        balance += balance_of(paragraphs[end]);
        ++end;
      }
      lay_together(paragraphs, begin, end);
      begin = end;
    }
  }

  [[nodiscard]] int balance_of(const Paragraph& paragraph) const {
    int balance = 0;
    for (std::size_t i = paragraph.first; i <= paragraph.last; ++i)
      balance += shapes_[i].quotation_balance;
    return balance;
  }

  [[nodiscard]] std::size_t length_of(const Paragraph& paragraph) const {
    std::size_t length = 0;
    for (std::size_t i = paragraph.first; i <= paragraph.last; ++i) length += shapes_[i].length;
    return length;
  }

  [[nodiscard]] bool go_together(const std::vector<Paragraph>& paragraphs, std::size_t begin,
                                 std::size_t at, int balance) const {
    constexpr std::size_t longest_short_line = 45;
    constexpr std::size_t most_lines = 40;
    constexpr std::size_t most_lines_of_quotation = 12;
    const LineShape& next = shapes_[paragraphs[at].first];
    if (next.is_heading || shapes_[paragraphs[at - 1].first].is_heading) return false;
    if (paragraphs[at - 1].first < head_end_) return false;
    if (next.goes_on_quotation) return true;
    if (balance > 0 && at - begin < most_lines_of_quotation && !next.begins_quotation) return true;
    if (next.is_item || shapes_[paragraphs[at - 1].first].is_item || next.is_turn) return false;
    if (paragraphs.size() > most_lines) return false;
    return length_of(paragraphs[at]) <= longest_short_line &&
           length_of(paragraphs[at - 1]) <= longest_short_line;
  }

  void lay_together(const std::vector<Paragraph>& paragraphs, std::size_t begin, std::size_t end) {
    std::string text;
    std::size_t unmarked = 0;
    for (std::size_t p = begin; p < end; ++p) {
      if (!text.empty()) text += '\n';
      for (std::size_t i = paragraphs[p].first; i <= paragraphs[p].last; ++i) {
        if (i > paragraphs[p].first) text += ' ';
        text += lines_[i].text;
      }
      unmarked += shapes_[paragraphs[p].last].holds_mark ? 0 : 1;
    }
    const std::size_t first = paragraphs[begin].first;
    const std::size_t last = paragraphs[end - 1].last;
    const bool verse = end - begin >= 3 && unmarked * 2 > end - begin;
    const BlockKind kind = shapes_[first].is_item ? BlockKind::list_item
                           : verse                ? BlockKind::verse
                                                  : BlockKind::paragraph;
    lay(kind, std::move(text), first, last, end - begin == 1 && first == last);
  }

  void lay(BlockKind kind, std::string text, std::size_t first, std::size_t last,
           bool single_line) {
    LaidBlock laid;
    laid.block.kind = kind;
    laid.block.text = std::move(text);
    laid.block.source = place(first, last);
    laid.block.section_break_before = std::exchange(break_pending_, false);
    laid.empty_line_before = std::exchange(first_of_run_, false);
    laid.single_line = single_line;
    laid.ends_sentence = shapes_[last].ends_sentence;
    laid.length = shapes_[first].length;
    laid_.push_back(std::move(laid));
  }

  [[nodiscard]] SourcePlace place(std::size_t first, std::size_t last) const {
    SourcePlace source;
    source.line = lines_[first].number;
    source.begin = lines_[first].begin;
    source.end = lines_[last].end;
    return source;
  }

  std::span<const TextLine> lines_;
  std::vector<LeftOut>& left_out_;
  std::vector<Run> runs_;
  std::vector<LineShape> shapes_;
  std::vector<LaidBlock> laid_;
  std::size_t margin_ = 0;
  std::size_t section_lines_ = 2;
  std::size_t head_end_ = 0;
  bool break_pending_ = false;
  bool first_of_run_ = false;
};

}  // namespace

std::vector<Block> join_lines(std::span<const TextLine> lines, std::vector<LeftOut>& left_out) {
  return Joiner(lines, left_out).join();
}

}  // namespace nangdok
