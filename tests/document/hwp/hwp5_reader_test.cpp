#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "hwp/made_hwp5.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Tags of records, and kinds of heads in paragraph shapes.
constexpr unsigned character_shape = 0x15;
constexpr unsigned numbering = 0x17;
constexpr unsigned paragraph_shape = 0x19;
constexpr unsigned paragraph_header = 0x42;
constexpr unsigned paragraph_text = 0x43;
constexpr unsigned paragraph_characters = 0x44;
constexpr unsigned control_header = 0x47;
constexpr unsigned list_header = 0x48;
enum Head : unsigned { none, outline_head, number, bullet };

std::string made_shape(Head head, unsigned level, unsigned list) {
  std::string data = little_endian_bytes(head << 23U | level << 25U, 4);
  data.resize(30, '\0');
  return made_record(paragraph_shape, 0, data + little_endian_bytes(list, 2));
}

/// Patterns and format codes of levels; those that are not given are plain numbers.
std::string made_numbering(std::vector<std::pair<std::string, unsigned>> levels,
                           const std::vector<unsigned>& starts = {}) {
  levels.resize(7, {"", 0});
  std::string data;
  for (const auto& [pattern, format] : levels) {
    data += little_endian_bytes(format << 5U, 4) + std::string(8, '\0');
    data += little_endian_bytes(utf16_bytes(pattern).size() / 2, 2) + utf16_bytes(pattern);
  }
  data += little_endian_bytes(1, 2);
  for (std::size_t i = 0; i < 7; ++i)
    data += little_endian_bytes(i < starts.size() ? starts[i] : 1, 4);
  return made_record(numbering, 0, data);
}

/// A paragraph of a shape; `more` are records below it.
std::string made_paragraph(const std::string& units, unsigned shape, const std::string& more = {},
                           unsigned level = 0) {
  std::string header = std::string(8, '\0') + little_endian_bytes(shape, 2);
  header.resize(22, '\0');
  return made_record(paragraph_header, level, header) +
         made_record(paragraph_text, level + 1, units + utf16_bytes("\r")) + more;
}

/// A control character with the name of its control, as it stands in a text.
std::string control_units(unsigned code, const std::string& name) {
  std::string out = little_endian_bytes(code, 2) + name;
  out.resize(14, '\0');
  return out + little_endian_bytes(code, 2);
}

std::string control_name(std::string letters) {
  return {letters.rbegin(), letters.rend()};
}

std::string outline_of(const std::string& document_info, const std::string& section,
                       const ReadOptions& options = {}) {
  MadeHwp5 document;
  document.document_info = document_info;
  document.sections = {section};
  return outline(read_bytes(document.bytes(), "글.hwp", options));
}

TEST(Hwp5Lists, NumbersInTheirFormatsByLevel) {
  const std::string info = made_numbering({{"^1.", 0}, {"^2)", 8}, {"(^3)", 1}}) +
                           made_shape(number, 0, 1) + made_shape(number, 1, 1) +
                           made_shape(number, 2, 1) + made_shape(bullet, 0, 1);
  const std::string read = outline_of(
      info, made_paragraph(utf16_bytes("하나"), 0) + made_paragraph(utf16_bytes("둘"), 0) +
                made_paragraph(utf16_bytes("안쪽"), 1) + made_paragraph(utf16_bytes("옆"), 1) +
                made_paragraph(utf16_bytes("깊이"), 2) + made_paragraph(utf16_bytes("셋"), 0) +
                made_paragraph(utf16_bytes("다시"), 1) + made_paragraph(utf16_bytes("점"), 3));
  EXPECT_THAT(read, HasSubstr("item 1. 하나\nitem 2. 둘\nitem 가) 안쪽\nitem 나) 옆\n"
                              "item (①) 깊이\nitem 3. 셋\nitem 가) 다시\nitem 점\n"));
}

TEST(Hwp5Lists, StartWhereTheySayAndSpellPathsOfLevels) {
  const std::string info = made_numbering({{"제^1장", 2}, {"^n", 0}, {"^N", 4}}, {4, 1, 1}) +
                           made_shape(number, 0, 1) + made_shape(number, 1, 1) +
                           made_shape(number, 2, 1);
  EXPECT_THAT(outline_of(info, made_paragraph(utf16_bytes("하나"), 0) +
                                   made_paragraph(utf16_bytes("둘"), 1) +
                                   made_paragraph(utf16_bytes("셋"), 2)),
              HasSubstr("item 제IV장 하나\nitem IV.1 둘\nitem IV.1.A. 셋\n"));
}

TEST(Hwp5Lists, EmptyParagraphsTakeNoNumber) {
  const std::string info = made_numbering({{"^1.", 0}}) + made_shape(number, 0, 1);
  EXPECT_THAT(outline_of(info, made_paragraph(utf16_bytes("하나"), 0) + made_paragraph("", 0) +
                                   made_paragraph(utf16_bytes("둘"), 0)),
              HasSubstr("item 1. 하나\nitem 2. 둘\n"));
}

TEST(Hwp5Headings, AreNumberedByTheListOfTheirSection) {
  const std::string info = made_numbering({{"^1.", 0}}) + made_numbering({{"제^1장", 0}}) +
                           made_shape(outline_head, 0, 0) + made_shape(none, 0, 0);
  std::string definition = control_name("secd");
  definition.resize(18, '\0');
  definition += little_endian_bytes(2, 2);
  const std::string section =
      made_paragraph(control_units(2, control_name("secd")) + utf16_bytes("만남"), 0,
                     made_record(control_header, 1, definition)) +
      made_paragraph(utf16_bytes("글."), 1) + made_paragraph(utf16_bytes("이별"), 0) +
      made_paragraph(utf16_bytes("끝."), 1);
  EXPECT_EQ(outline_of(info, section),
            "title: 글\n# 제1장 만남\nh1 제1장 만남\np 글.\n# 제2장 이별\nh1 제2장 이별\np 끝.\n");
}

TEST(Hwp5Text, SuperscriptsKeepTheirPower) {
  std::string plain(72, '\0');
  std::string raised = plain;
  raised.replace(46, 4, little_endian_bytes(1U << 15U, 4));
  const std::string info = made_record(character_shape, 0, plain) +
                           made_record(character_shape, 0, raised) + made_shape(none, 0, 0);
  const auto change = [](unsigned unit, unsigned shape) {
    return little_endian_bytes(unit, 4) + little_endian_bytes(shape, 4);
  };
  EXPECT_THAT(
      outline_of(info, made_paragraph(utf16_bytes("10200은 크다."), 0,
                                      made_record(paragraph_characters, 1,
                                                  change(0, 0) + change(2, 1) + change(3, 0)))),
      HasSubstr("p 10²00은 크다.\n"));
}

TEST(Hwp5Text, RubyIsReadOnce) {
  const auto text = [](const std::string& utf8) {
    return little_endian_bytes(utf16_bytes(utf8).size() / 2, 2) + utf16_bytes(utf8);
  };
  const std::string ruby =
      made_record(control_header, 1, control_name("tdut") + text("漢字") + text("한자"));
  EXPECT_THAT(
      outline_of(made_shape(none, 0, 0),
                 made_paragraph(utf16_bytes("앞 ") + control_units(23, control_name("tdut")) +
                                    utf16_bytes(" 뒤"),
                                0, ruby)),
      HasSubstr("p 앞 한자 뒤\n"));
}

TEST(Hwp5Notes, SkippedSpokenInlineOrAtTheEnd) {
  const std::string note = made_record(control_header, 1, control_name("fn  ")) +
                           made_record(list_header, 2, std::string(8, '\0')) +
                           made_paragraph(utf16_bytes("풀이이다."), 0, "", 2);
  const std::string section =
      made_paragraph(utf16_bytes("첫 글이다.") + control_units(17, control_name("fn  ")) +
                         utf16_bytes(" 다음 글."),
                     0, note);
  const std::string info = made_shape(none, 0, 0);
  EXPECT_THAT(outline_of(info, section), HasSubstr("p 첫 글이다. 다음 글.\n"));
  EXPECT_THAT(outline_of(info, section), HasSubstr("left out (footnote): 풀이이다.\n"));
  ReadOptions options;
  options.notes = NoteMode::inline_;
  EXPECT_THAT(outline_of(info, section, options), HasSubstr("p 첫 글이다. (풀이이다.) 다음 글.\n"));
  options.notes = NoteMode::end;
  EXPECT_THAT(outline_of(info, section, options),
              HasSubstr("p 첫 글이다. 다음 글.\nnote 풀이이다.\n"));
}

}  // namespace
}  // namespace nangdok
