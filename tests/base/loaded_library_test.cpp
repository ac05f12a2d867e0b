#include "base/loaded_library.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"

namespace nangdok {
namespace {

TEST(LoadedLibrary, CallsItsFunctions) {
  const LoadedLibrary library("libm.so.6");
  using Root = double(double);
  EXPECT_EQ(library.function<Root>("sqrt")(9.0), 3.0);
}

TEST(LoadedLibrary, NamesWhatIsMissing) {
  try {
    const LoadedLibrary library("libnangdok-none.so.7");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "libnangdok-none.so.7");
  }
  const LoadedLibrary library("libm.so.6");
  EXPECT_THROW((void)library.function<void()>("nangdok_no_such_function"), Error);
}

}  // namespace
}  // namespace nangdok
