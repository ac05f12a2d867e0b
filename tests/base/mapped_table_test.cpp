#include "base/mapped_table.h"

#include <gtest/gtest.h>

#include "base/atomic_file.h"
#include "base/error.h"

namespace nangdok {
namespace {

std::filesystem::path scratch(const char* name) {
  return std::filesystem::path(testing::TempDir()) / name;
}

TEST(MappedTable, FindsEveryKeyAndNoOther) {
  std::vector<std::pair<std::string, std::string>> entries;
  for (int i = 0; i < 1000; ++i)
    entries.emplace_back("키" + std::to_string(i), std::to_string(i * i));
  entries.emplace_back("", "empty key");
  entries.emplace_back("empty value", "");
  write_mapped_table(scratch("a.table"), entries);
  const MappedTable table(scratch("a.table"));
  EXPECT_EQ(table.size(), 1002U);
  for (const auto& [key, value] : entries) EXPECT_EQ(table.find(key), value) << key;
  EXPECT_EQ(table.find("키1000"), std::nullopt);
}

TEST(MappedTable, HasTheSameBytesForAnyOrderOfEntries) {
  write_mapped_table(scratch("b.table"), {{"가", "1"}, {"나", "2"}, {"다", "3"}});
  write_mapped_table(scratch("c.table"), {{"다", "3"}, {"가", "1"}, {"나", "2"}});
  EXPECT_EQ(read_file(scratch("b.table")), read_file(scratch("c.table")));
}

TEST(MappedTable, RefusesAnotherFile) {
  write_file_atomically(scratch("d.table"), "something else altogether");
  EXPECT_THROW(MappedTable{scratch("d.table")}, Error);
}

}  // namespace
}  // namespace nangdok
