// A disk that fails, is full, or may not be written: the book is right, or one line says why there
// is none, and nothing stands there in part.
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <map>

#include "end_to_end/fault_fixture.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;

/// What is rendered.
struct Way {
  std::string name;
  std::vector<std::string> options;
};

/// M4B, and in long tests everything else.
std::vector<Way> ways() {
  if (!long_tests()) return {{"m4b", {}}};
  return {{"m4b", {}},
          {"folder", {"--split", "--format", "flac"}},
          {"mp3", {"--format", "mp3"}},
          {"opus", {"--format", "opus"}},
          {"ogg", {"--format", "ogg"}},
          {"wav", {"--format", "wav"}},
          {"read_along", {"--read-along", "vtt,json,html"}}};
}

/// Renders on a disk that fails at one call that writes, for every such call.
class FailingDisk : public Fault, public testing::WithParamInterface<Way> {
 protected:
  FailingDisk() { use_short_document(); }

  [[nodiscard]] std::vector<std::string> render(const fs::path& out) const {
    std::vector<std::string> words = command(out);
    words.insert(words.end(), GetParam().options.begin(), GetParam().options.end());
    return words;
  }

  Outcome render_failing(std::uint64_t call, int error, bool forever) {
    fs::remove_all(store_);
    fs::remove_all(books_);
    fs::create_directories(books_);
    write_file(counter_, std::string(sizeof(std::uint64_t), '\0'));
    std::vector<std::string> words = {
        "env",
        std::string("LD_PRELOAD=") + FAILING_DISK,
        "FAILING_DISK_FOLDER=" + store_.string() + ":" + books_.string(),
        "FAILING_DISK_COUNTER=" + counter_.string(),
        "FAILING_DISK_CALL=" + std::to_string(call),
        "FAILING_DISK_ERROR=" + std::to_string(error)};
    if (forever) words.emplace_back("FAILING_DISK_FOREVER=1");
    const std::vector<std::string> program = render(books_ / "book");
    words.insert(words.end(), program.begin(), program.end());
    return run(words);
  }

  /// Calls that the last render made.
  [[nodiscard]] std::uint64_t calls() const {
    std::uint64_t count = 0;
    const std::string bytes = bytes_of(counter_);
    std::memcpy(&count, bytes.data(), std::min(bytes.size(), sizeof count));
    return count;
  }

  /// Bytes of all files in the books' folder.
  [[nodiscard]] std::map<fs::path, std::string> everything() const {
    std::map<fs::path, std::string> all;
    for (const auto& file : fs::recursive_directory_iterator(books_)) {
      all[file.path()] = file.is_regular_file() ? bytes_of(file.path()) : "a folder";
    }
    return all;
  }

  fs::path counter_ = folder_ / "counter";
};

/// Each write fails in one way or, with NANGDOK_LONG_TESTS, in both.
TEST_P(FailingDisk, GivesTheRightBookOrOneLine) {
  ASSERT_EQ(render_failing(0, 0, false).status, 0);
  const std::map<fs::path, std::string> right = everything();
  const std::uint64_t last = calls();
  std::size_t failed = 0;
  for (std::uint64_t call = 1; call <= last; ++call) {
    for (const int error : {EIO, ENOSPC}) {
      if (!long_tests() && (error == EIO) != (call % 2 == 0)) continue;
      const Outcome outcome = render_failing(call, error, error == ENOSPC);
      const std::string where = "call " + std::to_string(call) + ": " + std::strerror(error);
      if (outcome.status == 0) {
        EXPECT_TRUE(everything() == right) << where;
        EXPECT_EQ(outcome.messages, "") << where;
        continue;
      }
      ++failed;
      EXPECT_EQ(outcome.status, 1) << where;
      EXPECT_TRUE(is_one_error_line(outcome.messages)) << where << "\n" << outcome.messages;
      EXPECT_NE(outcome.messages.find(std::strerror(error)), std::string::npos) << where << "\n"
                                                                                << outcome.messages;
      // Read-along files are written when the book is in place; each is whole or not there.
      for (const auto& [path, bytes] : everything()) {
        EXPECT_TRUE(right.contains(path) && right.at(path) == bytes) << where << ": " << path;
      }
      if (error != EIO) continue;
      EXPECT_EQ(run(render(books_ / "book")).status, 0) << where;  // on what is left of the store
      EXPECT_TRUE(everything() == right) << where;
    }
  }
  EXPECT_GT(failed, 10U);
}

INSTANTIATE_TEST_SUITE_P(Ways, FailingDisk, testing::ValuesIn(ways()),
                         [](const auto& way) { return way.param.name; });

/// A file system of a megabyte, where this user may mount one.
class SmallDisk {
 public:
  explicit SmallDisk(fs::path folder) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    mounted_ = mount("none", folder_.c_str(), "tmpfs", 0, "size=1m") == 0;
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (mounted_) umount2(folder_.c_str(), MNT_DETACH);
  }
  [[nodiscard]] bool mounted() const { return mounted_; }
  [[nodiscard]] const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
  bool mounted_ = false;
};

class FullDisk : public Fault {
 protected:
  void expect_one_line(const std::vector<std::string>& words, const fs::path& out) {
    const Outcome result = run(words);
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
    EXPECT_NE(result.messages.find(std::strerror(ENOSPC)), std::string::npos) << result.messages;
    EXPECT_EQ(files_in(out), 0U);
  }
};

TEST_F(FullDisk, OfTheBookTheStoreOrTemporaryFilesIsNamed) {
  const SmallDisk disk(folder_ / "disk");
  if (!disk.mounted()) GTEST_SKIP() << "may not mount a file system: " << std::strerror(errno);
  const fs::path out = disk.folder() / "out";
  fs::create_directories(out);
  expect_one_line(command(out / "essay.m4b"), out);
  // The store is sound, and has all that was finished.
  const std::string right = expected();
  EXPECT_EQ(run(command(books_ / "essay.m4b")).status, 0);
  EXPECT_TRUE(bytes_of(books_ / "essay.m4b") == right);
  fs::remove(books_ / "essay.m4b");

  std::vector<std::string> words = {program().string(), "render", essay().string(),
                                    "--quiet",          "-o",     (books_ / "essay.m4b").string()};
  std::vector<std::string> in_store = words;
  in_store.insert(in_store.end(), {"--store", (disk.folder() / "store").string()});
  expect_one_line(in_store, books_);

  std::vector<std::string> temporary = {"env", "TMPDIR=" + disk.folder().string()};
  temporary.insert(temporary.end(), words.begin(), words.end());
  temporary.emplace_back("--no-store");
  fs::remove_all(disk.folder() / "store");
  expect_one_line(temporary, books_);
  EXPECT_EQ(files_in(disk.folder()), 1U) << "the throw-away store is still there";
}

TEST_F(FullDisk, OrAFileThatMayNotGrowIsNamed) {
  const std::string shell = "trap '' XFSZ; ulimit -f 400; exec " + program().string() + " render " +
                            essay().string() + " --quiet --format wav -o " +
                            (books_ / "essay.wav").string() + " --store " + store_.string();
  const Outcome result = run({"sh", "-c", shell});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
  EXPECT_EQ(files_in(books_), 0U);
}

/// Runs as somebody who cannot override permissions, which root otherwise does.
class Forbidden : public Fault {
 protected:
  Forbidden() { use_short_document(); }
  ~Forbidden() override { allow(fs::perms::owner_all); }

  static std::vector<std::string> without_privilege(const std::vector<std::string>& words) {
    if (geteuid() != 0) return words;
    const std::string dropped = "-dac_override,-dac_read_search,-fowner";
    std::vector<std::string> all = {"setpriv", "--bounding-set", dropped, "--inh-caps", dropped};
    all.insert(all.end(), words.begin(), words.end());
    return all;
  }

  /// Sets the permissions of the store's folders.
  void allow(fs::perms permissions) const {
    if (!fs::exists(store_)) return;
    fs::permissions(store_, fs::perms::owner_all);
    std::vector<fs::path> folders = {store_};
    for (const auto& file : fs::recursive_directory_iterator(store_)) {
      if (file.is_directory()) folders.push_back(file.path());
    }
    for (const fs::path& folder : folders) fs::permissions(folder, permissions);
  }
};

TEST_F(Forbidden, AStoreThatMayNotBeWrittenIsNamed) {
  ASSERT_EQ(run(command(books_ / "first.m4b")).status, 0);
  allow(fs::perms::owner_read | fs::perms::owner_exec);
  const Outcome result = run(without_privilege(command(books_ / "second.m4b")));
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
  EXPECT_NE(result.messages.find("--store"), std::string::npos) << result.messages;
  EXPECT_EQ(files_in(books_), 1U);
}

TEST_F(Forbidden, TheUsualStoreMayBeReadOnlyAndThenNothingIsKept) {
  const std::string& right = expected();
  fs::create_directories(store_ / "nangdok/chapters/making");
  allow(fs::perms::owner_read | fs::perms::owner_exec);
  const fs::path out = books_ / "book.m4b";
  const Outcome result =
      run(without_privilege({"env", "XDG_CACHE_HOME=" + store_.string(), program().string(),
                             "render", document_.string(), "-o", out.string()}));
  EXPECT_EQ(result.status, 0) << result.messages;
  EXPECT_NE(result.messages.find("keeps nothing"), std::string::npos) << result.messages;
  EXPECT_TRUE(bytes_of(out) == right);
}

TEST_F(Forbidden, AStoreOfAnotherUserIsNamed) {
  ASSERT_EQ(run(command(books_ / "first.m4b")).status, 0);
  if (geteuid() == 0) {
    for (const auto& file : fs::recursive_directory_iterator(store_)) {
      ASSERT_EQ(lchown(file.path().c_str(), 12'345, 12'345), 0);
    }
    ASSERT_EQ(lchown(store_.c_str(), 12'345, 12'345), 0);
    allow(fs::perms::owner_all);
  } else {
    allow(fs::perms::none);
  }
  const Outcome result = run(without_privilege(command(books_ / "second.m4b")));
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
  EXPECT_NE(result.messages.find("--store"), std::string::npos) << result.messages;
  EXPECT_EQ(files_in(books_), 1U);
}

TEST_F(Forbidden, AFolderThatMayNotBeWrittenIsNamedBeforeAnyWork) {
  fs::permissions(books_, fs::perms::owner_read | fs::perms::owner_exec);
  const Outcome result = run(without_privilege(command(books_ / "book.m4b")));
  fs::permissions(books_, fs::perms::owner_all);
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
  EXPECT_NE(result.messages.find("books"), std::string::npos) << result.messages;
  EXPECT_FALSE(fs::exists(store_)) << "it had begun to work";
}

}  // namespace
}  // namespace nangdok::end_to_end
