// Packaging that is told to stop leaves nothing behind.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "base/error.h"
#include "click_book.h"
#include "package/package.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

class CheckpointTest : public testing::TestWithParam<AudioFormat> {
 protected:
  CheckpointTest()
      : folder_(fs::path(testing::TempDir()) /
                ("nangdok_checkpoint_" + std::string(name_of(GetParam())))) {
    fs::create_directories(folder_ / "pieces");
    fs::create_directories(folder_ / "out");
    tags_.cover = Image{"image/png", "\x89PNG"};
    options_.format = GetParam();
    options_.output = folder_ / "out/book";
    if (GetParam() == AudioFormat::m4b) options_.read_along = {ReadAlong::json, ReadAlong::epub};
  }
  ~CheckpointTest() override { fs::remove_all(folder_); }

  /// Packages and stops at checkpoint `last`; true when it came so far.
  bool stopped_at(const ClickBook& book, int last) {
    int passed = 0;
    options_.checkpoint = [&] {
      if (++passed == last) throw Error("interrupted", "", "", ExitStatus::interrupted);
    };
    try {
      package_book(book.chapters(), tags_, options_);
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), ExitStatus::interrupted) << error.what();
      return true;
    }
    return false;
  }

  fs::path folder_;
  BookTags tags_ = click_book_tags();
  PackageOptions options_;
};

TEST_P(CheckpointTest, AStoppedFileIsNotThere) {
  const ClickBook book(GetParam(), folder_ / "pieces", 5, 1);
  for (int last = 1; stopped_at(book, last); ++last) {
    for (const fs::directory_entry& file : fs::directory_iterator(folder_ / "out")) {
      // Beside the finished book the read-along files may be missing, but none is there in part.
      EXPECT_TRUE(file.path() == options_.output || file.path().extension() == ".json")
          << file.path() << " is left after checkpoint " << last;
    }
  }
  EXPECT_TRUE(fs::exists(options_.output));
}

TEST_P(CheckpointTest, AStoppedFolderIsNotThere) {
  options_.split = true;
  const ClickBook book(GetParam(), folder_ / "pieces", 5, 1);
  for (int last = 1; stopped_at(book, last); ++last) {
    EXPECT_TRUE(fs::is_empty(folder_ / "out")) << "after checkpoint " << last;
  }
  EXPECT_TRUE(fs::is_directory(options_.output));
}

INSTANTIATE_TEST_SUITE_P(Formats, CheckpointTest,
                         testing::Values(AudioFormat::m4b, AudioFormat::mp3, AudioFormat::opus,
                                         AudioFormat::ogg, AudioFormat::flac, AudioFormat::wav),
                         [](const auto& format) { return std::string(name_of(format.param)); });

}  // namespace
}  // namespace nangdok
