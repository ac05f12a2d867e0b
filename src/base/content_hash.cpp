#include "base/content_hash.h"

#include <blake2.h>

#include <array>
#include <cstdint>

namespace nangdok {

struct ContentHash::State {
  blake2b_state blake2b;
};

ContentHash::ContentHash() : state_(new State) {
  blake2b_init(&state_->blake2b, 32);
}

ContentHash::~ContentHash() {
  delete state_;
}

ContentHash& ContentHash::add(std::string_view field) {
  std::array<std::uint8_t, 8> length{};
  for (std::size_t i = 0; i < length.size(); ++i) {
    length[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(field.size()) >> (8 * i));
  }
  blake2b_update(&state_->blake2b, length.data(), length.size());
  blake2b_update(&state_->blake2b, reinterpret_cast<const std::uint8_t*>(field.data()),
                 field.size());
  return *this;
}

std::string ContentHash::hex() {
  std::array<std::uint8_t, 32> digest{};
  blake2b_final(&state_->blake2b, digest.data(), digest.size());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : digest) {
    out.push_back(digits[byte >> 4]);
    out.push_back(digits[byte & 15]);
  }
  return out;
}

std::string content_hash(std::string_view bytes) {
  return ContentHash().add(bytes).hex();
}

}  // namespace nangdok
