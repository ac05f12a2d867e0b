#include "encode/flac_digest.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/md5.h>
#include <libavutil/mem.h>
}

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

#include "base/error.h"

namespace nangdok {
namespace {

constexpr std::size_t stream_info_bytes = 34;

struct FreeDecoder {
  void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
  void operator()(AVMD5* md5) const { av_free(md5); }
};

template <typename T>
using Owned = std::unique_ptr<T, FreeDecoder>;

}  // namespace

struct FlacDigest::State {
  Owned<AVCodecContext> decoder;
  Owned<AVPacket> packet{av_packet_alloc()};
  Owned<AVFrame> frame{av_frame_alloc()};
  Owned<AVMD5> md5{av_md5_alloc()};

  void send(const AVPacket* next) {
    if (avcodec_send_packet(decoder.get(), next) < 0) {
      throw Error("a FLAC frame is damaged", "", "clear the store and render again");
    }
    while (avcodec_receive_frame(decoder.get(), frame.get()) == 0) {
      const auto count = static_cast<std::size_t>(frame->nb_samples) *
                         static_cast<std::size_t>(frame->ch_layout.nb_channels);
      if constexpr (std::endian::native == std::endian::big) {
        auto* samples = reinterpret_cast<std::uint16_t*>(frame->data[0]);
        std::transform(samples, samples + count, samples, [](std::uint16_t sample) {
          return static_cast<std::uint16_t>(sample << 8U | sample >> 8U);
        });
      }
      av_md5_update(md5.get(), frame->data[0], count * sizeof(std::int16_t));
    }
  }
};

FlacDigest::FlacDigest(std::string_view stream_info) : state_(std::make_unique<State>()) {
  if (stream_info.size() < stream_info_bytes) throw Error("a FLAC file has no STREAMINFO");
  const AVCodec* codec = avcodec_find_decoder(AV_CODEC_ID_FLAC);
  if (codec == nullptr) {
    throw Error("libavcodec cannot decode FLAC", "", "install a libavcodec that can");
  }
  state_->decoder.reset(avcodec_alloc_context3(codec));
  AVCodecContext* decoder = state_->decoder.get();
  if (decoder == nullptr || !state_->packet || !state_->frame || !state_->md5) {
    throw std::bad_alloc();
  }
  decoder->extradata =
      static_cast<std::uint8_t*>(av_mallocz(stream_info_bytes + AV_INPUT_BUFFER_PADDING_SIZE));
  if (decoder->extradata == nullptr) throw std::bad_alloc();
  decoder->extradata_size = static_cast<int>(stream_info_bytes);
  std::memcpy(decoder->extradata, stream_info.data(), stream_info_bytes);
  std::fill_n(decoder->extradata + 2, 2, 0xFF);  // any size of block, as pieces are joined
  if (avcodec_open2(decoder, codec, nullptr) < 0) throw Error("libavcodec cannot decode FLAC");
  av_md5_init(state_->md5.get());
}

FlacDigest::~FlacDigest() = default;

void FlacDigest::add(std::string_view frame) {
  AVPacket* packet = state_->packet.get();
  if (av_new_packet(packet, static_cast<int>(frame.size())) < 0) throw std::bad_alloc();
  std::memcpy(packet->data, frame.data(), frame.size());
  state_->send(packet);
  av_packet_unref(packet);
}

std::array<char, 16> FlacDigest::finish() {
  state_->send(nullptr);
  std::array<char, 16> digest{};
  av_md5_final(state_->md5.get(), reinterpret_cast<std::uint8_t*>(digest.data()));
  return digest;
}

}  // namespace nangdok
