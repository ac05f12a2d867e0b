#include "render/options.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace nangdok {
namespace {

TEST(SoundOptions, TheFormatIsAskedForByNameOrEnding) {
  BookOptions options;
  EXPECT_EQ(sound_options(options).encoder.format, AudioFormat::m4b);
  options.output = "book.opus";
  EXPECT_EQ(sound_options(options).encoder.format, AudioFormat::opus);
  options.format = AudioFormat::flac;
  EXPECT_EQ(sound_options(options).encoder.format, AudioFormat::flac);
}

TEST(SoundOptions, AcxIsMp3AtAConstantRate) {
  BookOptions options;
  options.preset = Preset::acx;
  const EncoderSettings encoder = sound_options(options).encoder;
  EXPECT_EQ(encoder.format, AudioFormat::mp3);
  EXPECT_EQ(encoder.bit_rate, 192'000);
  EXPECT_EQ(encoder.rate.hz, 44'100);
  EXPECT_TRUE(encoder.constant_bit_rate);
}

TEST(SoundOptions, APodcastIsMp3UnlessAskedOtherwise) {
  BookOptions options;
  options.preset = Preset::podcast;
  EXPECT_EQ(sound_options(options).encoder.format, AudioFormat::mp3);
  EXPECT_EQ(sound_options(options).loudness.integrated, Lufs{-16});
  options.format = AudioFormat::opus;
  EXPECT_EQ(sound_options(options).encoder.format, AudioFormat::opus);
}

TEST(Output, APodcastIsAFolderUnlessNamedLikeAFile) {
  BookOptions options;
  options.input = "essay.txt";
  options.preset = Preset::podcast;
  EXPECT_TRUE(makes_folder(options));
  EXPECT_EQ(output_path(options), "essay");
  options.output = "cast";
  EXPECT_TRUE(makes_folder(options));
  options.output = "cast.mp3";
  EXPECT_FALSE(makes_folder(options));
  options.output = "cast.lpf";
  EXPECT_FALSE(makes_folder(options));
  options.split = true;
  EXPECT_TRUE(makes_folder(options));
}

void expect_refused(const BookOptions& options, const std::string& where) {
  try {
    sound_options(options);
    FAIL() << where;
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), where);
    EXPECT_EQ(error.status(), ExitStatus::bad_usage);
  }
}

TEST(SoundOptions, WhatCannotGoTogetherIsRefusedBeforeAnyWork) {
  BookOptions acx;
  acx.preset = Preset::acx;
  acx.output = "book.m4b";
  expect_refused(acx, "--preset acx");
  BookOptions epub;
  epub.format = AudioFormat::flac;
  epub.read_along = {ReadAlong::epub};
  expect_refused(epub, "--read-along epub");
}

}  // namespace
}  // namespace nangdok
