#pragma once

#include <string>
#include <string_view>

namespace nangdok {

/// BLAKE2b-256 (RFC 7693) over a sequence of length-prefixed fields, so that ("ab","c") and
/// ("a","bc") differ. Names what a chapter was made from, and guards what the store keeps.
class ContentHash {
 public:
  ContentHash();
  ContentHash(const ContentHash&) = delete;
  ContentHash& operator=(const ContentHash&) = delete;
  ~ContentHash();

  ContentHash& add(std::string_view field);

  /// 64 lower-case hexadecimal digits; ends the hash.
  std::string hex();

 private:
  struct State;
  State* state_;
};

/// Hash of one field.
std::string content_hash(std::string_view bytes);

}  // namespace nangdok
