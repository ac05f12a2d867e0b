#include "package/lightweight_package.h"

#include <gmock/gmock.h>
#include <zip.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "click_book.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

/// Names and bytes of an archive, read by libzip.
std::map<std::string, std::string> contents_of(const fs::path& path, bool& all_stored) {
  std::map<std::string, std::string> contents;
  zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, nullptr);
  EXPECT_NE(archive, nullptr);
  for (zip_int64_t i = 0; archive != nullptr && i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t entry;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &entry);
    std::string bytes(entry.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    EXPECT_EQ(zip_fread(file, bytes.data(), bytes.size()), static_cast<zip_int64_t>(bytes.size()));
    zip_fclose(file);
    const bool audio = fs::path(entry.name).extension() == ".mp3";
    all_stored = all_stored && (!audio || entry.comp_method == ZIP_CM_STORE);
    contents[entry.name] = std::move(bytes);
  }
  if (archive != nullptr) zip_discard(archive);
  return contents;
}

TEST(LightweightPackage, HoldsEverythingThatItsManifestNames) {
  const fs::path folder = fs::path(testing::TempDir()) / "nangdok_lpf";
  fs::remove_all(folder);
  fs::create_directories(folder / "in");
  const ClickBook book(AudioFormat::mp3, folder / "in", 3, 4);
  PackageOptions options;
  options.format = AudioFormat::mp3;
  options.output = folder / "book.lpf";
  const PackageResult result = package_book(book.chapters(), click_book_tags(), options);
  EXPECT_THAT(result.outputs, testing::ElementsAre(options.output));

  bool stored = true;
  const auto files = contents_of(options.output, stored);
  EXPECT_TRUE(stored) << "audio does not become smaller";
  ASSERT_TRUE(files.contains("publication.json"));
  const auto manifest = nlohmann::json::parse(files.at("publication.json"));
  std::set<std::string> named = {"publication.json"};
  const auto unescaped = [](const std::string& address) {
    std::string name;
    for (std::size_t i = 0; i < address.size(); ++i) {
      if (address[i] != '%') {
        name += address[i];
        continue;
      }
      name += static_cast<char>(std::stoi(address.substr(i + 1, 2), nullptr, 16));
      i += 2;
    }
    return name;
  };
  EXPECT_EQ(manifest.at("readingOrder").size(), 3U);
  for (const char* list : {"readingOrder", "resources"}) {
    for (const auto& resource : manifest.at(list)) {
      named.insert(unescaped(resource.at("url").get<std::string>()));
    }
  }
  std::set<std::string> held;
  for (const auto& [name, bytes] : files) held.insert(name);
  EXPECT_EQ(held, named);

  const std::string first = read_file(options.output);
  package_book(book.chapters(), click_book_tags(), options);
  EXPECT_TRUE(first == read_file(options.output)) << "the same bytes on every run";
  std::vector<std::string> left;
  for (const auto& entry : fs::directory_iterator(folder)) {
    left.push_back(entry.path().filename().string());
  }
  EXPECT_THAT(left, testing::UnorderedElementsAre("in", "book.lpf"));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace nangdok
