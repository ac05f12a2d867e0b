// What the joined FLAC file says of itself, read by libFLAC.
#include <FLAC/stream_decoder.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "base/atomic_file.h"
#include "click_book.h"
#include "package/package.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

struct FreeFlac {
  void operator()(FLAC__StreamDecoder* decoder) const { FLAC__stream_decoder_delete(decoder); }
};

/// What libFLAC tells of a file.
struct FlacFile {
  std::unique_ptr<FLAC__StreamDecoder, FreeFlac> decoder{FLAC__stream_decoder_new()};
  std::array<FLAC__byte, 16> digest{};
  std::vector<FLAC__StreamMetadata_SeekPoint> points;
  FLAC__uint64 first_sample = 0;  ///< Of the frame last decoded.
  unsigned block = 0;             ///< Its length.
  std::uint64_t samples = 0;
  int errors = 0;

  explicit FlacFile(const fs::path& path) {
    FLAC__stream_decoder_set_md5_checking(decoder.get(), 1);
    FLAC__stream_decoder_set_metadata_respond_all(decoder.get());
    EXPECT_EQ(FLAC__stream_decoder_init_file(decoder.get(), path.c_str(), on_frame, on_metadata,
                                             on_error, this),
              FLAC__STREAM_DECODER_INIT_STATUS_OK);
    EXPECT_TRUE(FLAC__stream_decoder_process_until_end_of_metadata(decoder.get()));
  }

  static FLAC__StreamDecoderWriteStatus on_frame(const FLAC__StreamDecoder*,
                                                 const FLAC__Frame* frame,
                                                 const FLAC__int32* const*, void* self) {
    auto& file = *static_cast<FlacFile*>(self);
    file.first_sample = frame->header.number.sample_number;
    file.block = frame->header.blocksize;
    file.samples += frame->header.blocksize;
    return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE;
  }

  static void on_metadata(const FLAC__StreamDecoder*, const FLAC__StreamMetadata* block,
                          void* self) {
    auto& file = *static_cast<FlacFile*>(self);
    if (block->type == FLAC__METADATA_TYPE_STREAMINFO) {
      std::copy_n(block->data.stream_info.md5sum, 16, file.digest.begin());
    } else if (block->type == FLAC__METADATA_TYPE_SEEKTABLE) {
      const FLAC__StreamMetadata_SeekTable& table = block->data.seek_table;
      file.points.assign(table.points, table.points + table.num_points);
    }
  }

  static void on_error(const FLAC__StreamDecoder*, FLAC__StreamDecoderErrorStatus, void* self) {
    ++static_cast<FlacFile*>(self)->errors;
  }
};

/// Books of one piece (copied as it is) and of many (joined).
class FlacFileTest : public testing::TestWithParam<std::size_t> {
 protected:
  FlacFileTest()
      : folder_(fs::path(testing::TempDir()) / ("nangdok_flac_" + std::to_string(GetParam()))) {
    fs::create_directories(folder_);
    const ClickBook book(AudioFormat::flac, folder_, GetParam(), 13);
    PackageOptions options;
    options.format = AudioFormat::flac;
    options.output = file_;
    package_book(book.chapters(), click_book_tags(), options);
  }
  ~FlacFileTest() override { fs::remove_all(folder_); }

  fs::path folder_;
  fs::path file_ = folder_ / "book.flac";
};

TEST_P(FlacFileTest, CarriesTheDigestOfItsSound) {
  FlacFile file(file_);
  EXPECT_NE(file.digest, (std::array<FLAC__byte, 16>{})) << "not told";
  EXPECT_TRUE(FLAC__stream_decoder_process_until_end_of_stream(file.decoder.get()));
  EXPECT_EQ(file.samples, FLAC__stream_decoder_get_total_samples(file.decoder.get()));
  EXPECT_EQ(file.errors, 0);
  EXPECT_TRUE(FLAC__stream_decoder_finish(file.decoder.get())) << "the digest is another";
}

TEST_P(FlacFileTest, SeekTablePointsToFrames) {
  FlacFile file(file_);
  FLAC__uint64 frames_begin = 0;
  ASSERT_TRUE(FLAC__stream_decoder_get_decode_position(file.decoder.get(), &frames_begin));
  ASSERT_GE(file.points.size(), 2U);
  const std::string bytes = read_file(file_);
  for (const FLAC__StreamMetadata_SeekPoint& point : file.points) {
    const std::size_t at = frames_begin + point.stream_offset;
    ASSERT_LT(at + 1, bytes.size());
    EXPECT_EQ(static_cast<unsigned char>(bytes[at]), 0xFF);
    EXPECT_EQ(static_cast<unsigned char>(bytes[at + 1]) & 0xFC, 0xF8) << "no frame begins here";
    ASSERT_TRUE(FLAC__stream_decoder_seek_absolute(file.decoder.get(), point.sample_number));
    EXPECT_EQ(file.first_sample, point.sample_number);
    EXPECT_EQ(file.block, point.frame_samples);
  }
}

INSTANTIATE_TEST_SUITE_P(Pieces, FlacFileTest, testing::Values(1, 5));

}  // namespace
}  // namespace nangdok
