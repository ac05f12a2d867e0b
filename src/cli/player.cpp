#include "cli/player.h"

#include <pcaudiolib/audio.h>

#include <memory>

#include "base/audio_units.h"
#include "base/error.h"

namespace nangdok {
namespace {

struct Destroy {
  void operator()(audio_object* object) const { audio_object_destroy(object); }
};

Error no_sound(const std::string& problem) {
  return Error("no sound can be played: " + problem, "", "write a file with -o FILE instead");
}

}  // namespace

void play(std::span<const std::int16_t> samples) {
  const std::unique_ptr<audio_object, Destroy> device(
      create_audio_device_object(nullptr, "nangdok", "preview"));
  if (!device) throw no_sound("this machine has no sound system");
  const auto check = [&](int error) {
    if (error == 0) return;
    const char* text = audio_object_strerror(device.get(), error);
    throw no_sound(text != nullptr ? text : "the sound system does not answer");
  };
  check(audio_object_open(device.get(), AUDIO_OBJECT_FORMAT_S16LE,
                          static_cast<std::uint32_t>(engine_rate.hz), 1));
  check(audio_object_write(device.get(), samples.data(), samples.size_bytes()));
  check(audio_object_drain(device.get()));
  audio_object_close(device.get());
}

}  // namespace nangdok
