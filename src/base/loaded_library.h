#pragma once

#include <string>

namespace nangdok {

/// A shared library that is loaded when it is first needed and stays: for libraries that bring many
/// others along and that most runs do without.
class LoadedLibrary {
 public:
  /// `name` as the loader knows it: "libespeak-ng.so.1". Throws Error when it is not there.
  explicit LoadedLibrary(std::string name);

  /// The function of that name: `library.function<decltype(espeak_Info)>("espeak_Info")`. Where the
  /// program was started with a function of that name (LD_PRELOAD), that one. Throws Error when
  /// there is none.
  template <typename Function>
  [[nodiscard]] Function* function(const char* function_name) const {
    return reinterpret_cast<Function*>(address(function_name));
  }

 private:
  [[nodiscard]] void* address(const char* function_name) const;

  std::string name_;
};

}  // namespace nangdok
