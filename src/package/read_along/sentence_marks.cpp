#include "package/read_along/sentence_marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"
#include "document/markup/html_elements.h"
#include "document/markup/xml.h"

namespace nangdok {
namespace {

/// One letter of a page: its text node and where it begins there.
struct PageLetter {
  char32_t letter = 0;
  pugi::xml_node node;
  std::size_t offset = 0;  ///< In bytes.
  std::size_t bytes = 0;
};

/// Letters [begin, end) of an element, and the sentences that they are.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::size_t> sentences;
};

bool is_blank(char32_t c) {
  constexpr std::array<char32_t, 5> invisible = {0xA0, 0xAD, 0x200B, 0x3000, 0xFEFF};
  return c <= U' ' || std::find(invisible.begin(), invisible.end(), c) != invisible.end();
}

/// Elements that are marked as a whole or not at all.
bool is_whole(const pugi::xml_node& node) {
  constexpr std::array<std::string_view, 8> names = {"ruby",   "svg",    "math",  "select",
                                                     "button", "object", "audio", "video"};
  return std::find(names.begin(), names.end(), local_name(node)) != names.end();
}

/// Whether `node` may stand in a `span` (HTML: phrasing content).
bool is_phrasing(const pugi::xml_node& node) {
  if (node.type() != pugi::node_element) return true;
  const std::string_view name = local_name(node);
  if (is_block_element(name) || heading_level(name) > 0) return false;
  constexpr std::array<std::string_view, 18> others = {
      "ul", "ol", "li", "dl",  "table", "caption", "thead",    "tbody", "tfoot",
      "tr", "td", "th", "pre", "hr",    "figure",  "fieldset", "form",  "col"};
  return std::find(others.begin(), others.end(), name) == others.end();
}

/// Whether a `span` may stand right inside the element.
bool takes_span(const pugi::xml_node& element) {
  constexpr std::array<std::string_view, 12> refusing = {
      "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "text", "tspan", "g"};
  return std::find(refusing.begin(), refusing.end(), local_name(element)) == refusing.end();
}

/// Marks the sentences that were read from one element.
class ElementMarker {
 public:
  /// `others` are the elements that blocks of their own were read from.
  ElementMarker(const pugi::xml_node& element,
                const std::unordered_set<const pugi::xml_node_struct*>& others)
      : element_(element), others_(others) {
    gather(element);
  }

  /// Finds the sentences and cuts the element into stretches that can be marked.
  [[nodiscard]] std::vector<Stretch> stretches(const std::vector<std::string>& sentences) const {
    std::vector<Stretch> out;
    for (Stretch& found : find(sentences)) {
      widen(found);
      // What a wide stretch covers is one with it; the union may have to be widened in turn.
      while (!out.empty() && out.back().end > found.begin) {
        Stretch& last = out.back();
        found.begin = std::min(found.begin, last.begin);
        found.end = std::max(found.end, last.end);
        found.sentences.insert(found.sentences.begin(), last.sentences.begin(),
                               last.sentences.end());
        out.pop_back();
        widen(found);
      }
      out.push_back(std::move(found));
    }
    return out;
  }

  /// The element for a stretch, made where none is. To be called from the last stretch to the
  /// first, because text nodes are cut.
  pugi::xml_node mark(const Stretch& stretch) const {
    const Ends ends = ends_of(stretch);
    if (is_all_of(stretch, ends.around)) return ends.around;
    const PageLetter& first = letters_[stretch.begin];
    const PageLetter& last = letters_[stretch.end - 1];
    pugi::xml_node last_node = ends.last;
    pugi::xml_node first_node = ends.first;
    if (last_node == last.node) cut(last_node, last.offset + last.bytes);
    if (first_node == first.node && first.offset > 0) {
      const bool one = first_node == last_node;
      first_node = cut(first_node, first.offset);
      if (one) last_node = first_node;
    }
    pugi::xml_node parent = ends.around;
    const std::string_view own = parent.name();
    const std::string space(own.substr(0, own.size() - local_name(parent).size()));
    pugi::xml_node span = parent.insert_child_before((space + "span").c_str(), first_node);
    for (pugi::xml_node node = first_node; node;) {
      const pugi::xml_node next = node == last_node ? pugi::xml_node() : node.next_sibling();
      span.append_move(node);
      node = next;
    }
    return span;
  }

 private:
  /// The nodes at the ends of a stretch, children of the closest element around it.
  struct Ends {
    pugi::xml_node around;
    pugi::xml_node first;
    pugi::xml_node last;
  };

  void gather(const pugi::xml_node& parent) {
    for (const pugi::xml_node node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        gather_letters(node);
      } else if (node.type() == pugi::node_element && !is_silent_element(local_name(node)) &&
                 !others_.contains(node.internal_object())) {
        gather(node);
      }
    }
  }

  void gather_letters(pugi::xml_node node) {
    // Sentences are in form C, and letters are to be compared.
    const std::string text = to_nfc(node.value());
    if (text != node.value()) node.set_value(text.c_str());
    std::size_t offset = 0;
    for (const char32_t letter : to_utf32(text)) {
      std::string bytes;
      append_utf8(bytes, letter);
      if (!is_blank(letter)) letters_.push_back({letter, node, offset, bytes.size()});
      offset += bytes.size();
    }
  }

  /// The stretch of each sentence that is on the page, in order and without overlap.
  [[nodiscard]] std::vector<Stretch> find(const std::vector<std::string>& sentences) const {
    std::vector<std::pair<char32_t, std::size_t>> spoken;  // letter, sentence
    std::vector<std::size_t> lengths;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const std::size_t before = spoken.size();
      for (const char32_t letter : to_utf32(sentences[i])) {
        if (!is_blank(letter)) spoken.emplace_back(letter, i);
      }
      lengths.push_back(spoken.size() - before);
    }
    std::vector<Stretch> found;
    std::size_t matched = 0;
    const auto accept = [&] {
      // Letters met by chance are no sentence. What a table's row says it says with words of its
      // heads between.
      const bool element_is_all_found = matched * 5 >= letters_.size() * 4;
      if (!found.empty() && matched * 2 < lengths[found.back().sentences.front()] &&
          !element_is_all_found) {
        found.pop_back();
      }
      matched = 0;
    };
    for (const auto& [spoken_at, page_at] : common_letters(spoken)) {
      const std::size_t sentence = spoken[spoken_at].second;
      if (found.empty() || found.back().sentences.front() != sentence) {
        accept();
        found.push_back({page_at, page_at, {sentence}});
      }
      found.back().end = page_at + 1;
      ++matched;
    }
    accept();
    return found;
  }

  /// Pairs of equal letters, in order: what differs (a note's number, a list's label) stands out.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> common_letters(
      const std::vector<std::pair<char32_t, std::size_t>>& spoken) const {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::size_t head = 0;
    const std::size_t shorter = std::min(spoken.size(), letters_.size());
    while (head < shorter && spoken[head].first == letters_[head].letter) {
      pairs.emplace_back(head, head);
      ++head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head &&
           spoken[spoken.size() - 1 - tail].first == letters_[letters_.size() - 1 - tail].letter) {
      ++tail;
    }
    add_longest_common(spoken, head, spoken.size() - tail, letters_.size() - tail, pairs);
    for (; tail > 0; --tail) pairs.emplace_back(spoken.size() - tail, letters_.size() - tail);
    return pairs;
  }

  /// The longest common subsequence of what stands between the ends that are alike.
  void add_longest_common(const std::vector<std::pair<char32_t, std::size_t>>& spoken,
                          std::size_t begin, std::size_t spoken_end, std::size_t page_end,
                          std::vector<std::pair<std::size_t, std::size_t>>& pairs) const {
    const std::size_t rows = spoken_end - begin;
    const std::size_t columns = page_end - begin;
    // A paragraph of three thousand letters that is unlike its page from end to end.
    constexpr std::size_t most_cells = 9'000'000;
    if (rows == 0 || columns == 0 || rows * columns > most_cells) return;
    const std::size_t width = columns + 1;
    std::vector<std::uint16_t> length((rows + 1) * width);
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        length[i * width + j] =
            spoken[begin + i].first == letters_[begin + j].letter
                ? static_cast<std::uint16_t>(length[(i + 1) * width + j + 1] + 1)
                : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
      }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      if (spoken[begin + i].first == letters_[begin + j].letter) {
        pairs.emplace_back(begin + i++, begin + j++);
      } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  /// The letter's text node, or the outermost element around it that is marked as a whole.
  [[nodiscard]] pugi::xml_node anchor(std::size_t at) const {
    pugi::xml_node found = letters_[at].node;
    for (pugi::xml_node node = found.parent(); node && node != element_; node = node.parent()) {
      if (is_whole(node)) found = node;
    }
    return found;
  }

  [[nodiscard]] Ends ends_of(const Stretch& stretch) const {
    Ends ends{{}, anchor(stretch.begin), anchor(stretch.end - 1)};
    std::vector<pugi::xml_node> above;
    for (pugi::xml_node node = ends.first; node != element_; node = node.parent()) {
      above.push_back(node);
    }
    while (ends.last.parent() != element_ &&
           std::find(above.begin(), above.end(), ends.last.parent()) == above.end()) {
      ends.last = ends.last.parent();
    }
    ends.around = ends.last.parent();
    while (ends.first.parent() != ends.around) ends.first = ends.first.parent();
    return ends;
  }

  [[nodiscard]] bool stands_in(std::size_t letter, const pugi::xml_node& node) const {
    pugi::xml_node above = letters_[letter].node;
    while (above != node && above != element_) above = above.parent();
    return above == node;
  }

  /// The letters inside `node`, as a stretch: they stand together.
  [[nodiscard]] Stretch letters_in(const pugi::xml_node& node, std::size_t one_of_them) const {
    Stretch all{one_of_them, one_of_them + 1, {}};
    while (all.begin > 0 && stands_in(all.begin - 1, node)) --all.begin;
    while (all.end < letters_.size() && stands_in(all.end, node)) ++all.end;
    return all;
  }

  /// For a stretch that stands in `node`.
  [[nodiscard]] bool is_all_of(const Stretch& stretch, const pugi::xml_node& node) const {
    return (stretch.begin == 0 || !stands_in(stretch.begin - 1, node)) &&
           (stretch.end == letters_.size() || !stands_in(stretch.end, node));
  }

  /// Widens the stretch to one that an element can hold: whole children of one element, or its
  /// text; all of the element where a span cannot stand.
  void widen(Stretch& stretch) const {
    for (;;) {
      const Ends ends = ends_of(stretch);
      Stretch wide = stretch;
      const auto take = [&](const Stretch& more) {
        wide.begin = std::min(wide.begin, more.begin);
        wide.end = std::max(wide.end, more.end);
      };
      if (ends.first.type() == pugi::node_element) take(letters_in(ends.first, stretch.begin));
      if (ends.last.type() == pugi::node_element) take(letters_in(ends.last, stretch.end - 1));
      bool can_be_wrapped = takes_span(ends.around);
      for (pugi::xml_node node = ends.first; node && can_be_wrapped; node = node.next_sibling()) {
        can_be_wrapped = is_phrasing(node);
        if (node == ends.last) break;
      }
      if (!can_be_wrapped) take(letters_in(ends.around, stretch.begin));
      if (wide.begin == stretch.begin && wide.end == stretch.end) return;
      stretch.begin = wide.begin;
      stretch.end = wide.end;
    }
  }

  /// Cuts a text node in two and returns the second; the first keeps its identity.
  static pugi::xml_node cut(pugi::xml_node& text, std::size_t offset) {
    const std::string value = text.value();
    if (offset >= value.size()) return {};
    pugi::xml_node rest = text.parent().insert_child_after(text.type(), text);
    rest.set_value(value.substr(offset).c_str());
    text.set_value(value.substr(0, offset).c_str());
    return rest;
  }

  pugi::xml_node element_;
  const std::unordered_set<const pugi::xml_node_struct*>& others_;
  std::vector<PageLetter> letters_;
};

/// Gives elements ids that no other element of the page has.
class Identifiers {
 public:
  Identifiers(const pugi::xml_document& page, std::string prefix) : prefix_(std::move(prefix)) {
    page.find_node([&](const pugi::xml_node& node) {
      if (const pugi::xml_attribute id = node.attribute("id")) taken_.insert(id.value());
      return false;
    });
  }

  std::string of(pugi::xml_node element) {
    std::string id = element.attribute("id").value();
    if (!id.empty()) return id;
    do {
      id = prefix_ + std::to_string(++last_);
    } while (taken_.contains(id));
    element.remove_attribute("id");
    element.append_attribute("id") = id.c_str();
    return id;
  }

 private:
  std::string prefix_;
  std::unordered_set<std::string> taken_;
  std::size_t last_ = 0;
};

}  // namespace

std::vector<std::string> mark_sentences(pugi::xml_document& page, std::span<const PageBlock> blocks,
                                        const std::string& prefix) {
  std::vector<std::string> paths;
  for (const PageBlock& block : blocks) paths.push_back(block.path);
  const std::unordered_map<std::string, pugi::xml_node> elements = elements_at(page, paths);
  std::unordered_set<const pugi::xml_node_struct*> others;
  for (const auto& [path, element] : elements) others.insert(element.internal_object());

  // Several blocks may have been read from one element: lines that a page sets apart by breaks.
  struct Source {
    std::vector<std::string> sentences;
    std::vector<std::size_t> numbers;
  };
  std::vector<std::string> order;
  std::unordered_map<std::string, Source> sources;
  std::size_t count = 0;
  for (const PageBlock& block : blocks) {
    const bool is_new = !sources.contains(block.path);
    if (is_new) order.push_back(block.path);
    Source& source = sources[block.path];
    for (const std::string& sentence : block.sentences) {
      source.sentences.push_back(sentence);
      source.numbers.push_back(count++);
    }
  }

  std::vector<std::pair<std::size_t, pugi::xml_node>> marked;  // sentence, element
  for (const std::string& path : order) {
    const auto element = elements.find(path);
    if (element == elements.end()) continue;
    const Source& source = sources[path];
    const ElementMarker marker(element->second, others);
    const std::vector<Stretch> stretches = marker.stretches(source.sentences);
    for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
      const pugi::xml_node holder = marker.mark(*stretch);
      for (const std::size_t sentence : stretch->sentences) {
        marked.emplace_back(source.numbers[sentence], holder);
      }
    }
  }
  std::sort(marked.begin(), marked.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> ids(count);
  Identifiers identifiers(page, prefix);
  for (const auto& [sentence, element] : marked) ids[sentence] = identifiers.of(element);
  return ids;
}

}  // namespace nangdok
