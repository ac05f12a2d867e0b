#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {

/// Files and folders in a folder, hidden ones too.
std::size_t files_in(const std::filesystem::path& folder);

/// True when NANGDOK_LONG_TESTS is set: every case instead of a sample.
bool long_tests();

/// A folder with a store and a folder for books, and a document that is rendered into them.
class Fault : public testing::Test {
 protected:
  Fault() { std::filesystem::create_directories(books_); }
  ~Fault() override { std::filesystem::remove_all(folder_); }

  /// `nangdok render` of the document into `out`.
  [[nodiscard]] std::vector<std::string> command(const std::filesystem::path& out) const {
    return {program().string(), "render",        document_.string(), "-o", out.string(),
            "--store",          store_.string(), "--jobs",           "2",  "--quiet"};
  }

  /// The bytes that an undisturbed render gives, made once.
  const std::string& expected();

  /// How long that took.
  [[nodiscard]] std::chrono::milliseconds usual_time() const { return usual_time_; }

  /// A document of a few short paragraphs: one job, a tenth of a second of work.
  void use_short_document();

  std::filesystem::path folder_ = scratch_folder("fault");
  std::filesystem::path store_ = folder_ / "store";
  std::filesystem::path books_ = folder_ / "books";
  std::filesystem::path document_ = essay();

 private:
  std::string expected_;
  std::chrono::milliseconds usual_time_{0};
};

}  // namespace nangdok::end_to_end
