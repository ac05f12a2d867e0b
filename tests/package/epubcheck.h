#pragma once

#include <gtest/gtest.h>

#include <filesystem>

namespace nangdok {

/// Whether epubcheck has no error and no warning for `epub`; its report where it has.
testing::AssertionResult passes_epubcheck(const std::filesystem::path& epub);

}  // namespace nangdok
