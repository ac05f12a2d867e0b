#include "verify/audio_file.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/log.h>
#include <libavutil/samplefmt.h>
}

#include <algorithm>
#include <array>
#include <cctype>
#include <new>
#include <utility>

#include "base/error.h"

namespace nangdok {
namespace {

struct Free {
  void operator()(AVFormatContext* format) const { avformat_close_input(&format); }
  void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};

std::string message_of(int error) {
  std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
  av_strerror(error, text.data(), text.size());
  return text.data();
}

/// Sample `index` of channel `channel`, full scale 1.
float sample_of(const AVFrame& frame, int index, int channel) {
  const auto format = static_cast<AVSampleFormat>(frame.format);
  const bool planar = av_sample_fmt_is_planar(format) != 0;
  const int channels = frame.ch_layout.nb_channels;
  const std::uint8_t* plane = frame.extended_data[planar ? channel : 0];
  const std::ptrdiff_t at =
      planar ? index : static_cast<std::ptrdiff_t>(index) * channels + channel;
  switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_FLT:
      return reinterpret_cast<const float*>(plane)[at];
    case AV_SAMPLE_FMT_S16:
      return static_cast<float>(reinterpret_cast<const std::int16_t*>(plane)[at]) / 32768.F;
    case AV_SAMPLE_FMT_S32:
      return static_cast<float>(reinterpret_cast<const std::int32_t*>(plane)[at]) / 2147483648.F;
    case AV_SAMPLE_FMT_DBL:
      return static_cast<float>(reinterpret_cast<const double*>(plane)[at]);
    default:
      return 0;
  }
}

}  // namespace

struct AudioFile::State {
  std::unique_ptr<AVFormatContext, Free> format;
  AVStream* stream = nullptr;
  std::array<int, 2> waiting{};  ///< Sizes of the last two packets.
  int packets = 0;
  int smallest = 0;
  int largest = 0;

  void count(int size) {
    if (++packets > 3) {  // the first is past, and this one's size waits behind two others
      const int counted = waiting[0];
      smallest = largest == 0 ? counted : std::min(smallest, counted);
      largest = std::max(largest, counted);
    }
    waiting = {waiting[1], size};
  }
};

AudioFile::AudioFile(std::filesystem::path path)
    : path_(std::move(path)), state_(std::make_unique<State>()) {
  av_log_set_level(AV_LOG_QUIET);  // what is wrong is told by an Error
  AVFormatContext* format = nullptr;
  int result = avformat_open_input(&format, path_.c_str(), nullptr, nullptr);
  state_->format.reset(format);
  if (result >= 0) result = avformat_find_stream_info(format, nullptr);
  if (result < 0) {
    throw Error("cannot be read as audio: " + message_of(result), path_.string(),
                "check the name; the file may be cut off");
  }
  const int index = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
  if (index < 0) throw Error("has no sound in it", path_.string(), "give an audio file");
  state_->stream = format->streams[index];
}

AudioFile::~AudioFile() = default;

std::string AudioFile::container() const {
  return state_->format->iformat->name;
}

std::string AudioFile::codec() const {
  return avcodec_get_name(state_->stream->codecpar->codec_id);
}

SampleRate AudioFile::rate() const {
  return {state_->stream->codecpar->sample_rate};
}

std::int64_t AudioFile::bit_rate() const {
  const std::int64_t stream = state_->stream->codecpar->bit_rate;
  return stream > 0 ? stream : state_->format->bit_rate;
}

double AudioFile::duration_s() const {
  return static_cast<double>(state_->format->duration) / AV_TIME_BASE;
}

std::vector<FileChapter> AudioFile::chapters() const {
  std::vector<FileChapter> chapters;
  for (unsigned i = 0; i < state_->format->nb_chapters; ++i) {
    const AVChapter& chapter = *state_->format->chapters[i];
    const AVDictionaryEntry* title = av_dict_get(chapter.metadata, "title", nullptr, 0);
    const double unit = av_q2d(chapter.time_base);
    chapters.push_back({title == nullptr ? "" : title->value,
                        static_cast<double>(chapter.start) * unit,
                        static_cast<double>(chapter.end) * unit});
  }
  return chapters;
}

std::map<std::string, std::string> AudioFile::tags() const {
  std::map<std::string, std::string> tags;
  for (AVDictionary* dictionary : {state_->format->metadata, state_->stream->metadata}) {
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr) {
      std::string name = entry->key;
      for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      tags.emplace(name, entry->value);
    }
  }
  return tags;
}

std::optional<Image> AudioFile::cover() const {
  for (unsigned i = 0; i < state_->format->nb_streams; ++i) {
    const AVStream& stream = *state_->format->streams[i];
    if ((stream.disposition & AV_DISPOSITION_ATTACHED_PIC) == 0) continue;
    const bool png = stream.codecpar->codec_id == AV_CODEC_ID_PNG;
    return Image{png ? "image/png" : "image/jpeg",
                 std::string(reinterpret_cast<const char*>(stream.attached_pic.data),
                             static_cast<std::size_t>(stream.attached_pic.size))};
  }
  return std::nullopt;
}

std::pair<int, int> AudioFile::packet_sizes() const {
  return {state_->smallest, state_->largest};
}

void AudioFile::decode(const std::function<void(std::span<const float>)>& sink) {
  const AVCodec* decoder = avcodec_find_decoder(state_->stream->codecpar->codec_id);
  const std::unique_ptr<AVCodecContext, Free> codec(avcodec_alloc_context3(decoder));
  const std::unique_ptr<AVFrame, Free> frame(av_frame_alloc());
  const std::unique_ptr<AVPacket, Free> packet(av_packet_alloc());
  if (!codec || !frame || !packet) throw std::bad_alloc();
  double decoded_s = 0;
  const auto check = [&](int result) {
    if (result >= 0) return;
    throw Error("cannot be decoded past " + std::to_string(decoded_s) + " s: " + message_of(result),
                path_.string(), "make it again");
  };
  check(avcodec_parameters_to_context(codec.get(), state_->stream->codecpar));
  codec->pkt_timebase = state_->stream->time_base;
  codec->err_recognition = AV_EF_CRCCHECK | AV_EF_EXPLODE;
  check(avcodec_open2(codec.get(), decoder, nullptr));
  std::vector<float> samples;
  const auto receive = [&] {
    for (;;) {
      const int result = avcodec_receive_frame(codec.get(), frame.get());
      if (result == AVERROR(EAGAIN) || result == AVERROR_EOF) return;
      check(result);
      const int channels = frame->ch_layout.nb_channels;
      samples.assign(static_cast<std::size_t>(frame->nb_samples), 0.F);
      for (int i = 0; i < frame->nb_samples; ++i) {
        float sum = 0;
        for (int channel = 0; channel < channels; ++channel) sum += sample_of(*frame, i, channel);
        samples[static_cast<std::size_t>(i)] = sum / static_cast<float>(channels);
      }
      decoded_s += static_cast<double>(samples.size()) / frame->sample_rate;
      sink(samples);
    }
  };
  for (;;) {
    const int result = av_read_frame(state_->format.get(), packet.get());
    if (result == AVERROR_EOF) break;
    check(result);
    if (packet->stream_index == state_->stream->index) {
      state_->count(packet->size);
      check(avcodec_send_packet(codec.get(), packet.get()));
      receive();
    }
    av_packet_unref(packet.get());
  }
  check(avcodec_send_packet(codec.get(), nullptr));
  receive();
}

}  // namespace nangdok
