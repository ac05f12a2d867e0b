#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

/// Builds MP4 atoms (boxes, ISO/IEC 14496-12) in memory: numbers are big-endian, an atom's size is
/// filled in when it ends. Bytes that are too many to hold may be announced and written by the
/// caller later.
class AtomBuilder {
 public:
  AtomBuilder& begin(std::string_view type);
  /// A "full box": with a version and flags.
  AtomBuilder& begin(std::string_view type, unsigned version, unsigned flags = 0);
  AtomBuilder& end();

  AtomBuilder& u8(unsigned value);
  AtomBuilder& u16(unsigned value);
  AtomBuilder& u32(std::uint64_t value);
  AtomBuilder& u64(std::uint64_t value);
  AtomBuilder& bytes(std::string_view value);
  AtomBuilder& zeros(std::size_t count);

  /// `count` bytes come here that the caller writes himself. Once only.
  AtomBuilder& announce(std::uint64_t count);

  /// What stands before the announced bytes, and after them.
  [[nodiscard]] std::string_view before() const;
  [[nodiscard]] std::string_view after() const;

  /// Size of all, announced bytes too.
  [[nodiscard]] std::uint64_t size() const { return text_.size() + announced_; }

 private:
  struct Open {
    std::size_t at = 0;
    std::uint64_t announced = 0;  ///< Before it began.
  };
  std::string text_;
  std::vector<Open> open_;
  std::uint64_t announced_ = 0;
  std::size_t announced_at_ = std::string::npos;
};

}  // namespace nangdok
