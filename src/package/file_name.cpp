#include "package/file_name.h"

#include <fmt/format.h>

#include <string_view>

#include "base/utf8.h"

namespace nangdok {

std::string file_name_of(const std::string& title) {
  constexpr std::size_t longest = 120;
  constexpr std::u32string_view refused = U"/\\:*?\"<>|";
  std::string name;
  for (const char32_t c : to_utf32(title)) {
    const bool bad = c < 0x20 || c == 0x7F || refused.find(c) != std::u32string_view::npos;
    const bool space = c == U' ' || c == 0xA0 || c == 0x3000 || bad;
    std::string next = space ? " " : to_utf8({&c, 1});
    if (space && (name.empty() || name.back() == ' ')) continue;
    if (name.size() + next.size() > longest) break;
    name += next;
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
  while (name.starts_with('.')) name.erase(0, 1);
  return name.empty() ? "untitled" : name;
}

std::string address_of(const std::string& path) {
  std::string address;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= 'a' && byte <= 'z') || c == '-' || c == '.' || c == '_' ||
                       c == '~' || c == '/';
    address += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return address;
}

}  // namespace nangdok
