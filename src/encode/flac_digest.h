#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace nangdok {

/// The MD5 of what FLAC frames decode to, as STREAMINFO holds it (RFC 9639, 8.2): samples of 16
/// bits, little-endian.
class FlacDigest {
 public:
  /// `stream_info`: the 34 bytes of a STREAMINFO block of the same rate and channels.
  explicit FlacDigest(std::string_view stream_info);
  FlacDigest(const FlacDigest&) = delete;
  FlacDigest& operator=(const FlacDigest&) = delete;
  ~FlacDigest();

  /// The next frame. Throws Error when it is damaged.
  void add(std::string_view frame);

  /// Ends the digest.
  std::array<char, 16> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace nangdok
