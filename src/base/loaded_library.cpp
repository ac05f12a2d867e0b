#include "base/loaded_library.h"

#include <dlfcn.h>

#include <utility>

#include "base/error.h"

namespace nangdok {

LoadedLibrary::LoadedLibrary(std::string name) : name_(std::move(name)) {
  // Global, so that address() finds it behind what the program was started with.
  if (dlopen(name_.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) {
    throw Error("the library cannot be loaded", name_, "install the package that holds it");
  }
}

void* LoadedLibrary::address(const char* function_name) const {
  void* const address = dlsym(RTLD_DEFAULT, function_name);
  if (address == nullptr) {
    throw Error(std::string("the library has no ") + function_name, name_,
                "install the version that Debian 12 or 13 has");
  }
  return address;
}

}  // namespace nangdok
