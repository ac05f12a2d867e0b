#include "document/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"

namespace nangdok {
namespace {

/// Encodings are judged by this much of the file at most, so that a big file costs no more.
constexpr std::size_t judged_bytes = std::size_t{1} << 20;

Error binary_data(const std::string& name) {
  return Error("this is binary data, not text", name,
               "give a text file, or a document of a format that 'nangdok render --help' lists");
}

/// Control characters that no text holds: all but tab, line ends, vertical tab, form feed, escape
/// and the end-of-file mark of old DOS files.
bool is_binary_control(unsigned char byte) {
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\v' && byte != '\f' &&
         byte != '\r' && byte != 0x1A && byte != 0x1B;
}

/// The code unit at `at` of a text whose units are `width` bytes.
char32_t unit_at(std::string_view bytes, std::size_t at, TextEncoding encoding) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (encoding == TextEncoding::utf16_little_endian) return byte(at) + (byte(at + 1) << 8U);
  if (encoding == TextEncoding::utf16_big_endian) return (byte(at) << 8U) + byte(at + 1);
  return byte(at);
}

/// A code unit that Korean text is made of: ASCII, punctuation, kana, hanja, Hangul, full width.
bool is_text_unit(char32_t unit) {
  return (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t' ||
         (unit >= 0xA0 && unit < 0x250) || (unit >= 0x1100 && unit < 0x1200) ||
         (unit >= 0x2000 && unit < 0x3400) || (unit >= 0x4E00 && unit < 0xA000) ||
         (unit >= 0xAC00 && unit < 0xD7A4) || (unit >= 0xF900 && unit < 0xFB00) ||
         (unit >= 0xFF00 && unit < 0xFFF0);
}

/// UTF-16 without a mark: ASCII spaces and line ends put their zero bytes at one parity, and nearly
/// all units are those of text.
std::optional<TextEncoding> utf16_by_zero_bytes(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++zeros[i % 2];
  }
  const TextEncoding encoding =
      zeros[1] > zeros[0] ? TextEncoding::utf16_little_endian : TextEncoding::utf16_big_endian;
  std::size_t text_units = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    text_units += is_text_unit(unit_at(bytes, i, encoding)) ? 1 : 0;
  }
  if (text_units * 2 * 100 < bytes.size() * 95) return std::nullopt;
  return encoding;
}

bool is_utf8_but_for_a_cut_end(std::string_view bytes) {
  for (std::size_t cut = 0; cut < 4 && cut <= bytes.size(); ++cut) {
    if (is_valid_utf8(bytes.substr(0, bytes.size() - cut))) return true;
  }
  return false;
}

struct Letters {
  std::size_t good = 0;
  std::size_t bad = 0;
};

/// Pairs of bytes that CP949 gives a Hangul syllable, hanja or sign, against those it does not.
Letters count_cp949(std::string_view bytes) {
  Letters letters;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) continue;
    const auto trail = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1])
                                            : static_cast<unsigned char>(0);
    const bool letter_trail =
        (trail >= 0x41 && trail <= 0x5A) || (trail >= 0x61 && trail <= 0x7A) || trail >= 0x81;
    if (lead >= 0x81 && lead <= 0xFD && letter_trail && trail != 0xFF) {
      ++letters.good;
      ++i;
    } else if (i + 1 < bytes.size()) {
      ++letters.bad;
    }
  }
  return letters;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Decodes stretches of one file; the ICU converter is opened once.
class Decoder {
 public:
  Decoder(TextEncoding encoding, const std::string& name) : encoding_(encoding) {
    if (encoding == TextEncoding::utf8) return;
    const char* icu_name = encoding == TextEncoding::utf16_little_endian ? "UTF-16LE"
                           : encoding == TextEncoding::utf16_big_endian  ? "UTF-16BE"
                                                                         : "windows-949";
    UErrorCode status = U_ZERO_ERROR;
    converter_.reset(ucnv_open(icu_name, &status));
    if (U_FAILURE(status)) {
      throw Error(std::string("the encoding ") + icu_name + " is unknown to this system's ICU",
                  name, "save the file as UTF-8");
    }
  }

  /// UTF-8 in NFC of a stretch that cuts no character.
  [[nodiscard]] std::string decode(std::string_view bytes) {
    if (is_ascii(bytes) && encoding_ != TextEncoding::utf16_little_endian &&
        encoding_ != TextEncoding::utf16_big_endian) {
      return std::string(bytes);
    }
    if (!converter_) return to_nfc(is_valid_utf8(bytes) ? bytes : to_utf8(to_utf32(bytes)));
    std::u16string text(bytes.size() + 1, u'\0');
    UErrorCode status = U_ZERO_ERROR;
    const int length = ucnv_toUChars(converter_.get(), text.data(), static_cast<int>(text.size()),
                                     bytes.data(), static_cast<int>(bytes.size()), &status);
    if (U_FAILURE(status)) return {};
    return to_nfc(from_utf16({text.data(), static_cast<std::size_t>(length)}));
  }

 private:
  static bool is_ascii(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  }

  static std::string from_utf16(std::u16string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (std::size_t i = 0; i < text.size(); ++i) {
      char32_t c = text[i];
      const bool high = c >= 0xD800 && c < 0xDC00;
      if (high && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10U) + (text[++i] - 0xDC00U);
      }
      append_utf8(out, c);
    }
    return out;
  }

  TextEncoding encoding_;
  std::unique_ptr<UConverter, CloseConverter> converter_;
};

/// The white space, zero-width characters and marks of order that may stand at a line's ends.
struct Blank {
  std::string_view bytes;
  std::size_t columns;
};
constexpr Blank blanks[] = {{" ", 1},      {"\t", 4},     {"\u00A0", 1}, {"\u3000", 2},
                            {"\u2003", 1}, {"\u2002", 1}, {"\u2009", 1}, {"\u200B", 0},
                            {"\uFEFF", 0}, {"\x1A", 0},   {"\v", 0},     {"\f", 0},
                            {"\u200E", 0}};

/// Takes blanks off both ends of `text`; returns the columns taken off in front.
std::size_t trim(std::string& text) {
  std::string_view rest = text;
  std::size_t columns = 0;
  for (bool found = true; found;) {
    // Spaces come in runs.
    const std::size_t spaces = std::min(rest.find_first_not_of(' '), rest.size());
    rest.remove_prefix(spaces);
    columns += spaces;
    found = false;
    for (const Blank& blank : blanks) {
      if (!rest.starts_with(blank.bytes)) continue;
      rest.remove_prefix(blank.bytes.size());
      columns += blank.columns;
      found = true;
    }
  }
  for (bool found = true; found;) {
    rest = rest.substr(0, rest.find_last_not_of(' ') + 1);
    found = false;
    for (const Blank& blank : blanks) {
      if (rest.size() < blank.bytes.size() ||
          rest.substr(rest.size() - blank.bytes.size()) != blank.bytes) {
        continue;
      }
      rest.remove_suffix(blank.bytes.size());
      found = true;
    }
  }
  if (rest.size() != text.size()) text = std::string(rest);
  return columns;
}

std::size_t unit_width(TextEncoding encoding) {
  return encoding == TextEncoding::utf8 || encoding == TextEncoding::cp949 ? 1 : 2;
}

/// Calls `take(begin, end)` for every line of `bytes` from `begin` on, without its line end. No
/// trail byte of UTF-8 or CP949 looks like a line end, so lines are cut before decoding.
template <typename Take>
void for_each_line(std::string_view bytes, DetectedEncoding detected, Take take) {
  const std::size_t width = unit_width(detected.encoding);
  std::size_t begin = detected.mark_length;
  std::size_t at = begin;
  while (at + width <= bytes.size()) {
    const char32_t unit = unit_at(bytes, at, detected.encoding);
    if (unit != '\n' && unit != '\r') {
      at += width;
      continue;
    }
    take(begin, at);
    const bool pair = unit == '\r' && at + 2 * width <= bytes.size() &&
                      unit_at(bytes, at + width, detected.encoding) == '\n';
    at += pair ? 2 * width : width;
    begin = at;
  }
  if (begin < at) take(begin, at);
}

}  // namespace

DetectedEncoding detect_encoding(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {TextEncoding::utf8, 3};
  if (bytes.starts_with("\xFF\xFE")) return {TextEncoding::utf16_little_endian, 2};
  if (bytes.starts_with("\xFE\xFF")) return {TextEncoding::utf16_big_endian, 2};
  const std::string_view judged = bytes.substr(0, judged_bytes);
  if (judged.find('\0') != std::string_view::npos) {
    if (const auto encoding = utf16_by_zero_bytes(judged)) return {*encoding, 0};
    throw binary_data(name);
  }
  const auto controls =
      static_cast<std::size_t>(std::count_if(judged.begin(), judged.end(), [](char c) {
        return is_binary_control(static_cast<unsigned char>(c));
      }));
  if (controls > judged.size() / 1000) throw binary_data(name);
  if (is_utf8_but_for_a_cut_end(judged)) return {TextEncoding::utf8, 0};
  const Letters letters = count_cp949(judged);
  if (letters.good > 20 * letters.bad) return {TextEncoding::cp949, 0};
  // A text in UTF-8 with a few damaged bytes is read as such, the damage shown as U+FFFD.
  const std::u32string text = to_utf32(judged);
  const auto damaged = static_cast<std::size_t>(std::count(text.begin(), text.end(), U'\uFFFD'));
  if (damaged * 20 < text.size()) return {TextEncoding::utf8, 0};
  throw binary_data(name);
}

std::string decode_text(std::string_view bytes, const std::string& name) {
  const DetectedEncoding detected = detect_encoding(bytes, name);
  Decoder decoder(detected.encoding, name);
  std::string text;
  text.reserve(bytes.size());
  for_each_line(bytes, detected, [&](std::size_t begin, std::size_t end) {
    text += decoder.decode(bytes.substr(begin, end - begin));
    text += '\n';
  });
  return text;
}

std::vector<TextLine> decode_lines(std::string_view bytes, const std::string& name) {
  constexpr std::size_t most_lines = 1'000'000;
  const DetectedEncoding detected = detect_encoding(bytes, name);
  Decoder decoder(detected.encoding, name);
  std::vector<TextLine> lines;
  std::size_t number = 0;
  std::size_t empty = 0;
  for_each_line(bytes, detected, [&](std::size_t begin, std::size_t end) {
    ++number;
    if (begin == end) {
      ++empty;
      return;
    }
    TextLine line;
    line.text = decoder.decode(bytes.substr(begin, end - begin));
    line.indent = trim(line.text);
    if (line.text.empty()) {
      ++empty;
      return;
    }
    if (lines.size() == most_lines) {
      throw Error("the text has more than a million lines", name, "divide it into several files");
    }
    line.empty_before = std::exchange(empty, 0);
    line.number = number;
    line.begin = begin;
    line.end = end;
    lines.push_back(std::move(line));
  });
  return lines;
}

}  // namespace nangdok
