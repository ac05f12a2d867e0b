#include "encode/packets/ogg_reader.h"

#include <ogg/ogg.h>
#include <opus/opus.h>
#include <vorbis/codec.h>

#include <algorithm>
#include <cstring>

namespace nangdok {

struct OggReader::State {
  explicit State(AudioFormat kind) : format(kind) {
    ogg_sync_init(&sync);
    vorbis_info_init(&info);
    vorbis_comment_init(&comment);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    vorbis_comment_clear(&comment);
    vorbis_info_clear(&info);
    if (stream_open) ogg_stream_clear(&stream);
    ogg_sync_clear(&sync);
  }

  AudioFormat format;
  ogg_sync_state sync{};
  ogg_stream_state stream{};
  bool stream_open = false;
  ogg_packet packet{};
  Samples granule = 0;
  vorbis_info info{};
  vorbis_comment comment{};
};

OggReader::OggReader(AudioFormat format, const std::filesystem::path& path, std::uint64_t offset,
                     std::uint64_t bytes)
    : source_(path, offset, bytes), state_(std::make_unique<State>(format)) {
  const std::size_t count = format == AudioFormat::opus ? 2 : 3;
  while (headers_.size() < count) {
    if (!next_packet()) source_.fail("has no Ogg headers");
    ogg_packet& packet = state_->packet;
    if (format == AudioFormat::ogg &&
        vorbis_synthesis_headerin(&state_->info, &state_->comment, &packet) != 0) {
      source_.fail("is not Ogg Vorbis");
    }
    headers_.emplace_back(reinterpret_cast<const char*>(packet.packet),
                          static_cast<std::size_t>(packet.bytes));
  }
}

OggReader::~OggReader() = default;

bool OggReader::next_packet() {
  for (;;) {
    if (state_->stream_open && ogg_stream_packetout(&state_->stream, &state_->packet) == 1) {
      return true;
    }
    ogg_page page;
    while (ogg_sync_pageout(&state_->sync, &page) != 1) {
      if (source_.left() == 0) return false;
      const auto step =
          static_cast<std::size_t>(std::min<std::uint64_t>(source_.left(), std::size_t{1} << 14));
      const std::string_view bytes = source_.take(step);
      char* buffer = ogg_sync_buffer(&state_->sync, static_cast<long>(step));
      std::memcpy(buffer, bytes.data(), step);
      ogg_sync_wrote(&state_->sync, static_cast<long>(step));
    }
    if (!state_->stream_open) {
      ogg_stream_init(&state_->stream, ogg_page_serialno(&page));
      state_->stream_open = true;
    }
    if (ogg_stream_pagein(&state_->stream, &page) != 0) source_.fail("is not one Ogg stream");
    if (ogg_page_granulepos(&page) >= 0) state_->granule = ogg_page_granulepos(&page);
  }
}

bool OggReader::next(Packet& packet) {
  if (!next_packet()) return false;
  ogg_packet& found = state_->packet;
  packet.bytes = {reinterpret_cast<const char*>(found.packet),
                  static_cast<std::size_t>(found.bytes)};
  if (state_->format == AudioFormat::opus) {
    packet.length =
        opus_packet_get_nb_samples(found.packet, static_cast<opus_int32>(found.bytes), 48'000);
  } else {
    packet.length = vorbis_packet_blocksize(&state_->info, &found) / 2;
  }
  if (packet.length <= 0) source_.fail("has a damaged packet");
  return true;
}

Samples OggReader::last_granule() const {
  return state_->granule;
}

}  // namespace nangdok
