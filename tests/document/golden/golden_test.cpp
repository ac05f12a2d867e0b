#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/atomic_file.h"
#include "document/reader.h"
#include "document_outline.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

/// Documents in tests/golden, each beside the outline of what is to be narrated.
std::vector<fs::path> golden_documents() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(fs::path(NANGDOK_SOURCE_DIR) / "tests/golden")) {
    if (entry.path().extension() == ".txt") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

TEST(Golden, DocumentsBecomeWhatIsNarrated) {
  const std::vector<fs::path> documents = golden_documents();
  ASSERT_FALSE(documents.empty());
  for (const fs::path& path : documents) {
    fs::path expected = path;
    expected.replace_extension(".outline");
    EXPECT_EQ(outline(read_plain_text(read_file(path), path.filename().string())),
              read_file(expected))
        << path.filename();
  }
}

}  // namespace
}  // namespace nangdok
