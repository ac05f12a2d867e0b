#include "base/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace nangdok {
namespace {

TEST(JsonText, IsOneLineOrIndented) {
  const nlohmann::json value = {{"글", {1, "나\n다"}}};
  EXPECT_EQ(json_text(value), R"({"글":[1,"나\n다"]})");
  EXPECT_EQ(json_text(value, 1), "{\n \"글\": [\n  1,\n  \"나\\n다\"\n ]\n}");
}

TEST(JsonText, KeepsTheOrderOfAnOrderedValue) {
  EXPECT_EQ(json_text(nlohmann::ordered_json{{"b", 1}, {"a", 2}}), R"({"b":1,"a":2})");
}

TEST(JsonText, BrokenUtf8BecomesReplacementCharacters) {
  EXPECT_EQ(json_text(nlohmann::json("a\xEC")), "\"a\xEF\xBF\xBD\"");
}

TEST(ParseJson, WhatIsNoneIsDiscarded) {
  EXPECT_EQ(parse_json(R"({"a": [true]})").at("a").at(0), true);
  EXPECT_TRUE(parse_json("{").is_discarded());
  EXPECT_TRUE(parse_json("").is_discarded());
}

}  // namespace
}  // namespace nangdok
