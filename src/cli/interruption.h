#pragma once

namespace nangdok {

/// Holds SIGINT and SIGTERM back from this process and its workers for as long as it lives, and
/// tells when one has come, so that a command can put things away before it ends.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// True once a signal has come; never blocks.
  [[nodiscard]] bool requested();

 private:
  int descriptor_ = -1;
  bool requested_ = false;
};

}  // namespace nangdok
