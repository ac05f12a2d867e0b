#include "document/markdown/markdown_html.h"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "base/error.h"
#include "document/markdown/escaped_text.h"
#include "document/markdown/footnotes.h"

namespace nangdok {

namespace {

/// Writes HTML as md4c reports blocks, spans and text. An opening tag waits for the first text in
/// its block, whose address tells where the block stands.
class Writer {
 public:
  Writer(std::string_view text, std::size_t base, const MarkdownFootnotes& footnotes,
         const std::vector<std::size_t>& line_starts, MarkdownHtml& out)
      : text_(text), base_(base), footnotes_(footnotes), line_starts_(line_starts), out_(out) {}

  void run() {
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<Writer*>(self)->enter_block(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<Writer*>(self)->leave_block(type, detail);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return static_cast<Writer*>(self)->span(type, detail, true);
    };
    parser.leave_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return static_cast<Writer*>(self)->span(type, detail, false);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return static_cast<Writer*>(self)->text(type, {text, size});
    };
    if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) == 0) return;
    if (is_too_large())
      throw Error("the Markdown has more paragraphs than a book does", {}, "divide it");
    throw Error("the Markdown cannot be parsed");
  }

 private:
  /// Asked while the parser runs, which no exception may leave.
  [[nodiscard]] bool is_too_large() const {
    constexpr std::size_t most_html_bytes = 48U << 20U;
    constexpr std::size_t most_places = 300'000;
    return out_.html.size() > most_html_bytes || out_.places.size() > most_places;
  }

  static std::string tag_of(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        return "blockquote";
      case MD_BLOCK_UL:
        return "ul";
      case MD_BLOCK_OL:
        return "ol";
      case MD_BLOCK_LI:
        return "li";
      case MD_BLOCK_HR:
        return "hr";
      case MD_BLOCK_H:
        return "h" + std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
      case MD_BLOCK_CODE:
        return "pre";
      case MD_BLOCK_P:
        return "p";
      case MD_BLOCK_TABLE:
        return "table";
      case MD_BLOCK_THEAD:
        return "thead";
      case MD_BLOCK_TBODY:
        return "tbody";
      case MD_BLOCK_TR:
        return "tr";
      case MD_BLOCK_TH:
        return "th";
      case MD_BLOCK_TD:
        return "td";
      default:
        return {};
    }
  }

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    if (is_too_large()) return 1;
    const std::string tag = tag_of(type, detail);
    if (tag.empty()) return 0;
    open_tag();
    waiting_ = tag;
    if (type == MD_BLOCK_OL)
      waiting_ +=
          " start=\"" + std::to_string(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start) + "\"";
    // A list item's text may stand in it without a paragraph.
    leaf_ = type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_CODE ||
            type == MD_BLOCK_TD || type == MD_BLOCK_TH || type == MD_BLOCK_LI;
    in_paragraph_ = type == MD_BLOCK_P;
    line_begins_ = true;
    verse_ = false;
    if (!leaf_ || type == MD_BLOCK_HR) open_tag();
    if (type == MD_BLOCK_CODE) code_waits_ = true;
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type, void* detail) {
    std::string tag = tag_of(type, detail);
    if (type == MD_BLOCK_P && std::exchange(definition_, false)) tag = "dd";
    open_tag();
    if (place_) {
      out_.places[*place_].end = last_end_;
      place_.reset();
    }
    if (type == MD_BLOCK_CODE) out_.html += "</code>";
    if (!tag.empty() && type != MD_BLOCK_HR) out_.html += "</" + tag + ">\n";
    return 0;
  }

  int span(MD_SPANTYPE type, void* detail, bool enter) {
    if (is_too_large()) return 1;
    if (type == MD_SPAN_IMG) {
      open_tag();
      out_.html += enter ? "<img alt=\"" : "\">";
      in_image_ += enter ? 1 : -1;
      return 0;
    }
    if (in_image_ > 0) return 0;
    open_tag();
    switch (type) {
      case MD_SPAN_DEL:
        out_.html += enter ? "<del>" : "</del>";
        break;
      case MD_SPAN_A:
        if (enter) {
          const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
          out_.html += "<a href=\"";
          append_escaped(out_.html, {href.text, href.size});
          out_.html += "\">";
        } else {
          out_.html += "</a>";
        }
        break;
      default:
        break;
    }
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    const std::less<const char*> before;
    const bool in_source =
        !before(text.data(), text_.data()) && before(text.data(), text_.data() + text_.size());
    const auto offset =
        in_source ? std::optional<std::size_t>(text.data() - text_.data()) : std::nullopt;
    if (in_paragraph_ && line_begins_ && text.substr(0, 2) == "| " && type == MD_TEXT_NORMAL &&
        (verse_ || !waiting_.empty())) {
      if (!waiting_.empty()) waiting_ += " class=\"verse\"";
      verse_ = true;
      text = text.substr(2);
    }
    // `: ` begins the definition of the line above, or of the paragraph above.
    if (in_paragraph_ && line_begins_ && text.substr(0, 2) == ": " && type == MD_TEXT_NORMAL) {
      if (waiting_.empty()) out_.html += definition_ ? "</dd>" : "</p>";
      waiting_ = "dd";
      definition_ = true;
      text = text.substr(2);
    }
    open_tag(offset);
    if (offset) last_end_ = base_ + *offset + text.size();
    line_begins_ = false;
    switch (type) {
      case MD_TEXT_NULLCHAR:
        break;
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        line_begins_ = true;
        if (in_image_ > 0) {
          out_.html += ' ';
        } else {
          out_.html += type == MD_TEXT_BR || verse_ ? "<br>\n" : "\n";
        }
        break;
      case MD_TEXT_ENTITY:
        out_.html += text;
        break;
      case MD_TEXT_HTML:
        if (in_image_ == 0) out_.html += text;
        break;
      case MD_TEXT_CODE:
        append_escaped(out_.html, text);
        break;
      default:
        append_text(text);
    }
    return 0;
  }

  /// Text with its footnote references made links. md4c may report `[`, `^1` and `]` one by one.
  void append_text(std::string_view text) {
    if (in_image_ > 0) {
      append_escaped(out_.html, text);
    } else {
      append_escaped_with_powers(out_.html, text);
    }
    if (text.empty() || text.find(']') == std::string_view::npos || in_image_ > 0) return;
    const std::size_t from = out_.html.size() - std::min(out_.html.size(), text.size() * 6 + 64);
    const std::string tail = out_.html.substr(from);
    out_.html.resize(from);
    std::size_t done = 0;
    for (std::size_t open = tail.find("[^"); open != std::string::npos;
         open = tail.find("[^", open + 1)) {
      constexpr std::size_t longest_label = 200;
      const std::size_t length = std::string_view(tail).substr(open, longest_label).find(']');
      if (length == std::string::npos) continue;
      const std::string label = tail.substr(open + 2, length - 2);
      if (footnotes_.notes.find(label) == footnotes_.notes.end()) continue;
      out_.html.append(tail, done, open - done);
      out_.html += R"(<a role="doc-noteref" href="#fn-)";
      append_escaped(out_.html, label);
      out_.html += "\">";
      append_escaped(out_.html, label);
      out_.html += "</a>";
      done = open + length + 1;
      open += length;
    }
    out_.html.append(tail, done);
  }

  void open_tag(std::optional<std::size_t> offset = std::nullopt) {
    if (!waiting_.empty()) {
      out_.html += '<' + std::exchange(waiting_, {});
      if (offset) {
        place_ = out_.places.size();
        out_.html += " data-place=\"" + std::to_string(*place_) + "\"";
        SourcePlace place;
        place.begin = base_ + *offset;
        place.line = static_cast<std::size_t>(
            std::upper_bound(line_starts_.begin(), line_starts_.end(), place.begin) -
            line_starts_.begin());
        out_.places.push_back(std::move(place));
      }
      out_.html += '>';
    }
    if (code_waits_) out_.html += "<code>";
    code_waits_ = false;
  }

  std::string_view text_;
  std::size_t base_;
  const MarkdownFootnotes& footnotes_;
  const std::vector<std::size_t>& line_starts_;
  MarkdownHtml& out_;
  std::string waiting_;
  std::optional<std::size_t> place_;
  std::size_t last_end_ = 0;
  int in_image_ = 0;
  bool leaf_ = false;
  bool in_paragraph_ = false;
  bool line_begins_ = false;
  bool verse_ = false;
  bool code_waits_ = false;
  bool definition_ = false;
};

std::vector<std::size_t> line_starts_of(std::string_view text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
    starts.push_back(i + 1);
  return starts;
}

}  // namespace

MarkdownHtml render_markdown(std::string_view text) {
  const MarkdownFootnotes footnotes = take_footnotes(text);
  const std::vector<std::size_t> line_starts = line_starts_of(text);
  MarkdownHtml out;
  out.html = "<body>\n";
  Writer(footnotes.text, 0, footnotes, line_starts, out).run();
  for (const auto& [label, note] : footnotes.notes) {
    out.html += R"(<aside role="doc-footnote" id="fn-)";
    append_escaped(out.html, label);
    out.html += "\" data-place=\"" + std::to_string(out.places.size()) + "\">";
    SourcePlace place;
    place.begin = note.begin;
    place.end = note.begin + note.text.size();
    place.line = static_cast<std::size_t>(
        std::upper_bound(line_starts.begin(), line_starts.end(), place.begin) -
        line_starts.begin());
    out.places.push_back(std::move(place));
    Writer(note.text, note.begin, footnotes, line_starts, out).run();
    out.html += "</aside>\n";
  }
  out.html += "</body>";
  return out;
}

}  // namespace nangdok
