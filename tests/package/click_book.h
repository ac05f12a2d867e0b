#pragma once

#include <filesystem>
#include <vector>

#include "package/package.h"

namespace nangdok {

/// A book of silence with a click at the start of each sentence, for tests of time: a few pieces
/// are encoded and stand in many chapters.
class ClickBook {
 public:
  /// `folder` takes the encoded pieces. Chapters have one to three pieces of some seconds.
  ClickBook(AudioFormat format, const std::filesystem::path& folder, std::size_t chapters,
            double piece_seconds);

  [[nodiscard]] const std::vector<PackagedChapter>& chapters() const { return chapters_; }

 private:
  std::vector<PackagedChapter> chapters_;
};

/// Names and a description in Korean.
BookTags click_book_tags();

}  // namespace nangdok
