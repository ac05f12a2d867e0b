#include "synth/time_stretch.h"

#include <sonic.h>

#include <memory>

#include "base/audio_units.h"
#include "base/error.h"

namespace nangdok {

std::vector<std::int16_t> stretched(std::vector<std::int16_t> samples, double speed) {
  if (speed == 1.0 || samples.empty()) return samples;
  const auto destroy = [](sonicStream stream) { sonicDestroyStream(stream); };
  const std::unique_ptr<sonicStreamStruct, decltype(destroy)> stream(
      sonicCreateStream(engine_rate.hz, 1), destroy);
  if (stream == nullptr) throw Error("out of memory");
  sonicSetSpeed(stream.get(), static_cast<float>(speed));
  if (sonicWriteShortToStream(stream.get(), samples.data(), static_cast<int>(samples.size())) ==
          0 ||
      sonicFlushStream(stream.get()) == 0)
    throw Error("out of memory");
  std::vector<std::int16_t> out(static_cast<std::size_t>(sonicSamplesAvailable(stream.get())));
  const int read = sonicReadShortFromStream(stream.get(), out.data(), static_cast<int>(out.size()));
  out.resize(static_cast<std::size_t>(read));
  return out;
}

}  // namespace nangdok
