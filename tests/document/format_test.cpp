#include "document/format.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

TEST(Format, LineLongerThanWhatIsLookedAtTellsItAsWell) {
  std::string body;
  for (int i = 0; i < 20'000; ++i) body += "<p>글이다.</p>";
  const std::string declaration = "<?xml version=\"1.0\"?>\n";
  EXPECT_EQ(detect_format(declaration + "<FictionBook><body>" + body, "a"),
            DocumentFormat::fictionbook);
  EXPECT_EQ(detect_format("<!doctype html>\n<html><body>" + body, "a"), DocumentFormat::html);
}

}  // namespace
}  // namespace nangdok
