#include "cli/player.h"

#include <pcaudiolib/audio.h>

#include <memory>
#include <string>

#include "base/audio_units.h"
#include "base/error.h"
#include "base/loaded_library.h"

namespace nangdok {
namespace {

/// PulseAudio and ALSA take longer to load than a paragraph takes to speak.
const LoadedLibrary& sound_library() {
  static const LoadedLibrary library("libpcaudio.so.0");
  return library;
}

using AlsaHandler = void(const char* file, int line, const char* function, int error,
                         const char* format, ...);
void say_nothing(const char* /*file*/, int /*line*/, const char* /*function*/, int /*error*/,
                 const char* /*format*/, ...) {}

/// ALSA, which the sound library uses, would write lines of its own where there is no device.
void keep_alsa_silent() {
  static const LoadedLibrary alsa("libasound.so.2");
  alsa.function<int(AlsaHandler*)>("snd_lib_error_set_handler")(say_nothing);
}

struct Destroy {
  void operator()(audio_object* object) const {
    sound_library().function<decltype(audio_object_destroy)>("audio_object_destroy")(object);
  }
};

Error no_sound(const std::string& problem) {
  return Error("no sound can be played: " + problem, "", "write a file with -o FILE instead");
}

}  // namespace

void play(std::span<const std::int16_t> samples) {
  const LoadedLibrary& library = sound_library();
  const auto create =
      library.function<decltype(create_audio_device_object)>("create_audio_device_object");
  const auto open_device = library.function<decltype(audio_object_open)>("audio_object_open");
  const auto write = library.function<decltype(audio_object_write)>("audio_object_write");
  const auto drain = library.function<decltype(audio_object_drain)>("audio_object_drain");
  const auto close = library.function<decltype(audio_object_close)>("audio_object_close");
  const auto message_of =
      library.function<decltype(audio_object_strerror)>("audio_object_strerror");

  keep_alsa_silent();
  const std::unique_ptr<audio_object, Destroy> device(create(nullptr, "nangdok", "preview"));
  if (!device) throw no_sound("this machine has no sound system");
  const auto check = [&](int error, const std::string& doing) {
    if (error == 0) return;
    const char* text = message_of(device.get(), error);
    throw no_sound(doing + (text != nullptr ? std::string(": ") + text : std::string()));
  };
  check(open_device(device.get(), AUDIO_OBJECT_FORMAT_S16LE,
                    static_cast<std::uint32_t>(engine_rate.hz), 1),
        "the sound device does not open");
  check(write(device.get(), samples.data(), samples.size_bytes()),
        "the sound device takes nothing");
  check(drain(device.get()), "the sound device does not end");
  close(device.get());
}

}  // namespace nangdok
