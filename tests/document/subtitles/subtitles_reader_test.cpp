#include <gtest/gtest.h>

#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {
namespace {

TEST(Subtitles, SentencesGoOnOverCues) {
  EXPECT_EQ(outline(read_bytes("1\n00:00:01,000 --> 00:00:02,000\n오늘은 바람이\n\n"
                               "2\n00:00:02,100 --> 00:00:03,000\n많이 분다.\n\n"
                               "3\n00:00:03,100 --> 00:00:04,000\n<i>그렇지?</i>\n",
                               "말.srt")),
            "title: 말\n# 오늘은 바람이 많이 분다\np 오늘은 바람이 많이 분다.\np 그렇지?\n");
}

TEST(Subtitles, TurnsStayLinesAndSoundsAreLeftOut) {
  EXPECT_EQ(outline(read_bytes("WEBVTT\n\n00:01.000 --> 00:02.000\n- 왔니?\n- 왔어.\n\n"
                               "00:05.000 --> 00:06.000\n[문 닫히는 소리]\n",
                               "말.vtt")),
            "title: 말\n# - 왔니?\np - 왔니? | - 왔어.\n"
            "left out (comment in the subtitles): WEBVTT\n"
            "left out (description of sound): [문 닫히는 소리]\n");
}

}  // namespace
}  // namespace nangdok
