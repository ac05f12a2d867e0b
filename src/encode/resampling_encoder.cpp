#include "encode/resampling_encoder.h"

#include <soxr.h>

#include <algorithm>
#include <array>
#include <new>
#include <string>
#include <utility>

#include "base/error.h"

namespace nangdok {
namespace {

struct FreeResampler {
  void operator()(soxr_t resampler) const { soxr_delete(resampler); }
};

class ResamplingEncoder : public Encoder {
 public:
  ResamplingEncoder(SampleRate rate, std::unique_ptr<Encoder> next)
      : rate_(rate), next_(std::move(next)) {
    soxr_io_spec_t samples = soxr_io_spec(SOXR_INT16_I, SOXR_INT16_I);
    samples.flags = SOXR_NO_DITHER;  // its dither is seeded by the clock
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    soxr_error_t error = nullptr;
    resampler_.reset(soxr_create(engine_rate.hz, rate.hz, 1, &error, &samples, &quality, nullptr));
    check(error);
  }

  void write(std::span<const std::int16_t> samples) override {
    read_ += static_cast<Samples>(samples.size());
    while (!samples.empty()) {
      std::size_t used = 0;
      hand_on(samples.data(), samples.size(), &used);
      samples = samples.subspan(used);
    }
  }

  EncodedInfo finish() override {
    while (hand_on(nullptr, 0, nullptr) > 0) {
    }
    if (written_ < wanted()) {  // soxr rounds the length down
      const std::array<std::int16_t, 8> zeros{};
      const auto missing = static_cast<std::size_t>(wanted() - written_);
      if (missing > zeros.size()) throw Error("the resampler lost the end of a chapter");
      next_->write(std::span(zeros).first(missing));
    }
    return next_->finish();
  }

 private:
  /// Length of all that was read, at the new rate, rounded up.
  [[nodiscard]] Samples wanted() const {
    return (read_ * rate_.hz + engine_rate.hz - 1) / engine_rate.hz;
  }

  std::size_t hand_on(const std::int16_t* samples, std::size_t count, std::size_t* used) {
    std::size_t made = 0;
    check(soxr_process(resampler_.get(), samples, count, used, buffer_.data(), buffer_.size(),
                       &made));
    // Never more than the length says, whatever the flush makes up.
    const Samples room = samples == nullptr ? wanted() - written_ : static_cast<Samples>(made);
    const auto kept = std::min<Samples>(static_cast<Samples>(made), room);
    if (kept > 0) next_->write(std::span(buffer_).first(static_cast<std::size_t>(kept)));
    written_ += kept;
    return made;
  }

  static void check(soxr_error_t error) {
    if (error != nullptr) throw Error(std::string("the resampler failed: ") + error);
  }

  SampleRate rate_;
  std::unique_ptr<Encoder> next_;
  std::unique_ptr<soxr, FreeResampler> resampler_;
  std::array<std::int16_t, 4096> buffer_{};
  Samples read_ = 0;
  Samples written_ = 0;
};

}  // namespace

std::unique_ptr<Encoder> make_resampling_encoder(SampleRate rate, std::unique_ptr<Encoder> next) {
  return std::make_unique<ResamplingEncoder>(rate, std::move(next));
}

}  // namespace nangdok
