#include "document/pdf/pdf_messages.h"

#include <cstdint>
#include <cstring>
#include <utility>

namespace nangdok {

namespace {

/// Both ends are one program on one machine, so numbers keep their bytes.
class Writer {
 public:
  template <typename Number>
  Writer& number(Number value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
  }
  Writer& text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    bytes_ += value;
    return *this;
  }
  std::string message(PdfMessage kind) {
    const auto size = static_cast<std::uint32_t>(bytes_.size());
    std::string out(1, static_cast<char>(kind));
    out.append(reinterpret_cast<const char*>(&size), sizeof size);
    return out + bytes_;
  }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  Number number() {
    Number value{};
    if (bytes_.size() < sizeof value) throw Error("the PDF's reader broke off");
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return value;
  }
  std::string text() {
    const auto size = number<std::uint32_t>();
    if (bytes_.size() < size) throw Error("the PDF's reader broke off");
    std::string value(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
    return value;
  }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

}  // namespace

std::string message_of(const PdfHead& head) {
  const Metadata& metadata = head.metadata;
  Writer out;
  out.number(head.pages).text(metadata.title).text(metadata.description).text(metadata.date);
  out.text(metadata.authors.empty() ? std::string() : metadata.authors.front());
  for (const PdfOutlineEntry& entry : head.outline) out.number(entry.depth).text(entry.title);
  return out.message(PdfMessage::head);
}

PdfHead head_of(std::string_view contents) {
  Reader in(contents);
  PdfHead head;
  head.pages = in.number<int>();
  head.metadata.title = in.text();
  head.metadata.description = in.text();
  head.metadata.date = in.text();
  if (std::string author = in.text(); !author.empty())
    head.metadata.authors.push_back(std::move(author));
  while (!in.at_end()) {
    PdfOutlineEntry entry;
    entry.depth = in.number<int>();
    entry.title = in.text();
    head.outline.push_back(std::move(entry));
  }
  return head;
}

std::string message_of(const std::vector<PdfLine>& page) {
  Writer out;
  for (const PdfLine& line : page) {
    out.text(line.text).number(line.left).number(line.right).number(line.top).number(line.bottom);
    out.number(line.font_size).number(line.page).number(line.page_height);
    out.number(line.references.size());
    for (const PdfLine::Reference& reference : line.references)
      out.number(reference.at).text(reference.label);
  }
  return out.message(PdfMessage::page);
}

std::vector<PdfLine> page_of(std::string_view contents) {
  Reader in(contents);
  std::vector<PdfLine> page;
  while (!in.at_end()) {
    PdfLine line;
    line.text = in.text();
    line.left = in.number<double>();
    line.right = in.number<double>();
    line.top = in.number<double>();
    line.bottom = in.number<double>();
    line.font_size = in.number<double>();
    line.page = in.number<int>();
    line.page_height = in.number<double>();
    const auto references = in.number<std::size_t>();
    for (std::size_t i = 0; i < references; ++i) {
      PdfLine::Reference reference;
      reference.at = in.number<std::size_t>();
      reference.label = in.text();
      line.references.push_back(std::move(reference));
    }
    page.push_back(std::move(line));
  }
  return page;
}

std::string message_of(const Error& error) {
  return Writer()
      .text(error.problem())
      .text(error.where())
      .text(error.remedy())
      .message(PdfMessage::error);
}

Error error_of(std::string_view contents) {
  Reader in(contents);
  std::string problem = in.text();
  std::string where = in.text();
  return Error(std::move(problem), std::move(where), in.text());
}

std::optional<ReceivedPdfMessage> take_message(std::string& bytes) {
  std::uint32_t size = 0;
  constexpr std::size_t head = 1 + sizeof size;
  if (bytes.size() < head) return std::nullopt;
  std::memcpy(&size, bytes.data() + 1, sizeof size);
  if (bytes.size() - head < size) return std::nullopt;
  ReceivedPdfMessage message{static_cast<PdfMessage>(bytes.front()), bytes.substr(head, size)};
  bytes.erase(0, head + size);
  return message;
}

}  // namespace nangdok
