#include "encode/encoder.h"

#include <gmock/gmock.h>

#include <cmath>
#include <filesystem>
#include <numbers>
#include <string>
#include <vector>

#include "base/atomic_file.h"
#include "base/error.h"
#include "encode/packets/packet_reader.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

class EncoderTest : public testing::TestWithParam<AudioFormat> {
 protected:
  EncoderTest() : folder_(fs::path(testing::TempDir()) / "nangdok_encoder_test") {
    fs::create_directories(folder_);
  }
  ~EncoderTest() override { fs::remove_all(folder_); }

  static std::vector<std::int16_t> speech_like(std::size_t count) {
    std::vector<std::int16_t> samples(count);
    for (std::size_t i = 0; i < count; ++i) {
      const double t = static_cast<double>(i) / engine_rate.hz;
      const double voice = std::sin(2 * std::numbers::pi * 180 * t) +
                           0.5 * std::sin(2 * std::numbers::pi * 1370 * t);
      samples[i] = static_cast<std::int16_t>(9000 * voice * std::sin(3 * t));
    }
    return samples;
  }

  EncodedInfo encode(const std::string& name, std::size_t count, std::size_t step = 1000) {
    const std::unique_ptr<Encoder> encoder = make_encoder(settings(), folder_ / name);
    const std::vector<std::int16_t> samples = speech_like(count);
    for (std::size_t at = 0; at < count; at += step) {
      encoder->write(std::span(samples).subspan(at, std::min(step, count - at)));
    }
    return encoder->finish();
  }

  static EncoderSettings settings() {
    EncoderSettings chosen;
    chosen.format = GetParam();
    return chosen;
  }

  fs::path folder_;
};

TEST_P(EncoderTest, CountsAddUpToWhatThePacketsHold) {
  for (const std::size_t count : {std::size_t{1}, std::size_t{5000}, std::size_t{100'003}}) {
    const EncodedInfo info = encode("a", count);
    const fs::path path = folder_ / "a";
    const auto reader = open_packets(GetParam(), path, 0, fs::file_size(path));
    Samples total = 0;
    for (Packet packet; reader->next(packet);) total += packet.length;
    EXPECT_EQ(info.priming + info.length + info.padding, total) << count;
    const double seconds = static_cast<double>(count) / engine_rate.hz;
    EXPECT_NEAR(to_seconds(info.length, info.rate), seconds, 1.0 / 24'000) << count;
    EXPECT_GE(info.padding, 0);
  }
}

TEST_P(EncoderTest, PacketsDoNotDependOnHowTheSamplesCame) {
  encode("a", 60'000, 700);
  encode("b", 60'000, 60'000);
  const auto a = open_packets(GetParam(), folder_ / "a", 0, fs::file_size(folder_ / "a"));
  const auto b = open_packets(GetParam(), folder_ / "b", 0, fs::file_size(folder_ / "b"));
  EXPECT_TRUE(a->headers() == b->headers());
  std::string bytes_a;
  std::string bytes_b;
  for (Packet packet; a->next(packet);) bytes_a += packet.bytes;
  for (Packet packet; b->next(packet);) bytes_b += packet.bytes;
  EXPECT_TRUE(bytes_a == bytes_b);
}

TEST_P(EncoderTest, PacketsAreReadFromInsideALargerFile) {
  encode("a", 30'000);
  const std::string whole = read_file(folder_ / "a");
  write_file_atomically(folder_ / "b", "before" + whole + "after");
  const auto inner = open_packets(GetParam(), folder_ / "b", 6, whole.size());
  const auto plain = open_packets(GetParam(), folder_ / "a", 0, whole.size());
  std::size_t count = 0;
  for (Packet packet; inner->next(packet); ++count) {
    Packet same;
    ASSERT_TRUE(plain->next(same));
    EXPECT_TRUE(packet.bytes == same.bytes);
  }
  EXPECT_GT(count, 0U);
}

TEST_P(EncoderTest, AFullDiskIsAnError) {
  EXPECT_THROW(
      {
        const std::unique_ptr<Encoder> encoder = make_encoder(settings(), "/dev/full");
        encoder->write(speech_like(2'000'000));
        encoder->finish();
      },
      Error);
}

TEST_P(EncoderTest, ATornFileIsAnError) {
  encode("a", 30'000);
  const std::uintmax_t whole = fs::file_size(folder_ / "a");
  fs::resize_file(folder_ / "a", whole - 100);
  EXPECT_THROW(
      {
        const auto reader = open_packets(GetParam(), folder_ / "a", 0, whole);
        for (Packet packet; reader->next(packet);) {
        }
      },
      Error);
}

TEST_P(EncoderTest, FingerprintTellsSettingsApart) {
  EncoderSettings other = settings();
  EXPECT_EQ(encoder_fingerprint(other), encoder_fingerprint(settings()));
  other.bit_rate = 96'000;
  EXPECT_NE(encoder_fingerprint(other), encoder_fingerprint(settings()));
}

INSTANTIATE_TEST_SUITE_P(Formats, EncoderTest,
                         testing::Values(AudioFormat::m4b, AudioFormat::mp3, AudioFormat::opus,
                                         AudioFormat::ogg, AudioFormat::flac, AudioFormat::wav),
                         [](const auto& tested) { return std::string(name_of(tested.param)); });

TEST(AudioFormat, NamesAreTheirEndings) {
  EXPECT_EQ(format_named("opus"), AudioFormat::opus);
  EXPECT_EQ(name_of(AudioFormat::m4b), "m4b");
  EXPECT_FALSE(format_named("aiff"));
}

TEST(Mp3Encoder, ConstantBitRateAtAnotherRate) {
  const fs::path path = fs::path(testing::TempDir()) / "nangdok_cbr.mp3";
  const auto encoder = make_encoder({AudioFormat::mp3, SampleRate{44'100}, 192'000, true}, path);
  encoder->write(std::vector<std::int16_t>(22'050));
  const EncodedInfo info = encoder->finish();
  EXPECT_EQ(info.rate.hz, 44'100);
  EXPECT_EQ(info.length, 44'100);
  const auto reader = open_packets(AudioFormat::mp3, path, 0, fs::file_size(path));
  for (Packet packet; reader->next(packet);) {
    EXPECT_NEAR(static_cast<double>(packet.bytes.size()), 144.0 * 192'000 / 44'100, 1);
  }
  fs::remove(path);
}

}  // namespace
}  // namespace nangdok
