#include "korean/sentence/web_address.h"

#include "korean/sentence/characters.h"

namespace nangdok {
namespace {

bool starts_with(std::u32string_view text, std::size_t at, std::u32string_view start) {
  return text.substr(at, start.size()) == start;
}

/// RFC 3986, section 2, without the brackets and quotation marks that close what stands around.
bool is_address_character(char32_t c) {
  return c > U' ' && c < 0x7F && c != U'"' && c != U'\'' && c != U'<' && c != U'>' && c != U'(' &&
         c != U')' && c != U'[' && c != U']';
}

}  // namespace

std::size_t web_address_end(std::u32string_view text, std::size_t at) {
  if (!starts_with(text, at, U"http://") && !starts_with(text, at, U"https://") &&
      !starts_with(text, at, U"ftp://") && !starts_with(text, at, U"www.")) {
    return at;
  }
  std::size_t end = at;
  while (end < text.size() && is_address_character(text[end])) ++end;
  while (end > at && (sentence_characters::is_final_mark(text[end - 1]) || text[end - 1] == U','))
    --end;
  return end;
}

}  // namespace nangdok
