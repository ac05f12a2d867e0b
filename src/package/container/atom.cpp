#include "package/container/atom.h"

namespace nangdok {

AtomBuilder& AtomBuilder::begin(std::string_view type) {
  open_.push_back({text_.size(), announced_});
  return u32(0).bytes(type);
}

AtomBuilder& AtomBuilder::begin(std::string_view type, unsigned version, unsigned flags) {
  return begin(type).u32((version << 24U) | flags);
}

AtomBuilder& AtomBuilder::end() {
  const Open open = open_.back();
  open_.pop_back();
  const std::uint64_t size = text_.size() - open.at + (announced_ - open.announced);
  for (unsigned i = 0; i < 4; ++i) {
    text_[open.at + i] = static_cast<char>((size >> (24U - 8U * i)) & 0xFF);
  }
  return *this;
}

AtomBuilder& AtomBuilder::u8(unsigned value) {
  text_.push_back(static_cast<char>(value & 0xFF));
  return *this;
}

AtomBuilder& AtomBuilder::u16(unsigned value) {
  return u8(value >> 8U).u8(value);
}

AtomBuilder& AtomBuilder::u32(std::uint64_t value) {
  return u16(static_cast<unsigned>(value >> 16U)).u16(static_cast<unsigned>(value & 0xFFFF));
}

AtomBuilder& AtomBuilder::u64(std::uint64_t value) {
  return u32(value >> 32U).u32(value & 0xFFFFFFFFU);
}

AtomBuilder& AtomBuilder::bytes(std::string_view value) {
  text_.append(value);
  return *this;
}

AtomBuilder& AtomBuilder::zeros(std::size_t count) {
  text_.append(count, '\0');
  return *this;
}

AtomBuilder& AtomBuilder::announce(std::uint64_t count) {
  announced_at_ = text_.size();
  announced_ = count;
  return *this;
}

std::string_view AtomBuilder::before() const {
  return std::string_view(text_).substr(0, announced_at_);
}

std::string_view AtomBuilder::after() const {
  if (announced_at_ == std::string::npos) return {};
  return std::string_view(text_).substr(announced_at_);
}

}  // namespace nangdok
