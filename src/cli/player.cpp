#include "cli/player.h"

#include <pcaudiolib/audio.h>

#include <memory>
#include <string>

#include "base/audio_units.h"
#include "base/error.h"
#include "base/loaded_library.h"

namespace nangdok {
namespace {

/// pcaudiolib's functions. It brings PulseAudio and ALSA along, which take longer to load than a
/// paragraph takes to speak.
struct SoundFunctions {
  LoadedLibrary library{"libpcaudio.so.0"};
  decltype(create_audio_device_object)* create =
      library.function<decltype(create_audio_device_object)>("create_audio_device_object");
  decltype(audio_object_destroy)* destroy =
      library.function<decltype(audio_object_destroy)>("audio_object_destroy");
  decltype(audio_object_open)* open =
      library.function<decltype(audio_object_open)>("audio_object_open");
  decltype(audio_object_write)* write =
      library.function<decltype(audio_object_write)>("audio_object_write");
  decltype(audio_object_drain)* drain =
      library.function<decltype(audio_object_drain)>("audio_object_drain");
  decltype(audio_object_close)* close =
      library.function<decltype(audio_object_close)>("audio_object_close");
  decltype(audio_object_strerror)* message_of =
      library.function<decltype(audio_object_strerror)>("audio_object_strerror");
};

using AlsaHandler = void(const char* file, int line, const char* function, int error,
                         const char* format, ...);
void say_nothing(const char* /*file*/, int /*line*/, const char* /*function*/, int /*error*/,
                 const char* /*format*/, ...) {}

/// ALSA, which the sound library uses, would write lines of its own where there is no device.
void keep_alsa_silent() {
  const LoadedLibrary alsa("libasound.so.2");
  alsa.function<int(AlsaHandler*)>("snd_lib_error_set_handler")(say_nothing);
}

Error no_sound(const std::string& problem) {
  return Error("no sound can be played: " + problem, "", "write a file with -o FILE instead");
}

}  // namespace

void play(std::span<const std::int16_t> samples) {
  const SoundFunctions sound;
  keep_alsa_silent();
  const std::unique_ptr<audio_object, decltype(sound.destroy)> device(
      sound.create(nullptr, "nangdok", "preview"), sound.destroy);
  if (!device) throw no_sound("this machine has no sound system");
  const auto check = [&](int error, const std::string& doing) {
    if (error == 0) return;
    const char* text = sound.message_of(device.get(), error);
    throw no_sound(doing + (text != nullptr ? std::string(": ") + text : std::string()));
  };
  check(sound.open(device.get(), AUDIO_OBJECT_FORMAT_S16LE,
                   static_cast<std::uint32_t>(engine_rate.hz), 1),
        "the sound device does not open");
  check(sound.write(device.get(), samples.data(), samples.size_bytes()),
        "the sound device takes nothing");
  check(sound.drain(device.get()), "the sound device does not end");
  sound.close(device.get());
}

}  // namespace nangdok
