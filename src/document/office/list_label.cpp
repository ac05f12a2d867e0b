#include "document/office/list_label.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "document/markup/list_numbers.h"

namespace nangdok {

namespace {

std::string one_of(std::u32string_view signs, int number) {
  if (number < 1 || number > static_cast<int>(signs.size())) return std::to_string(number);
  return to_utf8(signs.substr(static_cast<std::size_t>(number) - 1, 1));
}

/// Lists of people are shorter, and counting on from here never overflows.
int within_bounds(int number) {
  constexpr int highest = 1'000'000;
  return std::clamp(number, 0, highest);
}

}  // namespace

std::string formatted_number(int number, std::string_view format) {
  if (format == "lowerLetter") return list_number(number, 'a');
  if (format == "upperLetter") return list_number(number, 'A');
  if (format == "lowerRoman") return list_number(number, 'i');
  if (format == "upperRoman") return list_number(number, 'I');
  if (format == "ganada") return one_of(U"가나다라마바사아자차카타파하", number);
  if (format == "chosung") return one_of(U"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", number);
  if (format == "koreanDigital" || format == "koreanCounting" || format == "koreanLegal")
    return one_of(U"일이삼사오육칠팔구십", number);
  if (format == "ideographTraditional") return one_of(U"갑을병정무기경신임계", number);
  if (format == "decimalEnclosedCircle") return one_of(U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number);
  return std::to_string(number);
}

ListCounter::ListCounter(std::vector<NumberingLevel> levels) : levels_(std::move(levels)) {
  for (NumberingLevel& level : levels_) {
    level.start = within_bounds(level.start);
    counts_.push_back(level.start - 1);
  }
}

void ListCounter::start_at(std::size_t level, int number) {
  if (level < counts_.size()) counts_[level] = within_bounds(number) - 1;
}

std::string ListCounter::next(std::size_t level) {
  if (level >= levels_.size()) return {};
  ++counts_[level];
  for (std::size_t below = level + 1; below < levels_.size(); ++below)
    counts_[below] = levels_[below].start - 1;
  if (levels_[level].format == "bullet" || levels_[level].format == "none") return {};
  std::string label;
  const std::string& text = levels_[level].text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool number =
        text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
    if (!number) {
      label += text[i];
      continue;
    }
    const auto shown = static_cast<std::size_t>(text[++i] - '1');
    // A level that was passed over counts as begun.
    if (shown < levels_.size())
      label += formatted_number(
          shown < level ? std::max(counts_[shown], levels_[shown].start) : counts_[shown],
          levels_[shown].format);
  }
  return label;
}

}  // namespace nangdok
