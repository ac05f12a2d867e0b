#include "synth/speech_library.h"

#include <espeak-ng/espeak_ng.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>

#include "base/audio_units.h"
#include "base/error.h"
#include "base/loaded_library.h"

namespace nangdok {
namespace fs = std::filesystem;
namespace {

// Vowels peak near 15,000 with it. At the library's own 100 they can reach full scale, and then a
// gain control sets in that leaks into what is spoken later.
constexpr int volume = 70;

/// eSpeak NG's functions. The library brings the sound systems along, which take longer to load
/// than a sentence takes to read: only what speaks loads them.
struct EngineFunctions {
  LoadedLibrary library{"libespeak-ng.so.1"};
  decltype(espeak_Info)* info = library.function<decltype(espeak_Info)>("espeak_Info");
  decltype(espeak_Initialize)* initialize =
      library.function<decltype(espeak_Initialize)>("espeak_Initialize");
  decltype(espeak_SetSynthCallback)* set_synth_callback =
      library.function<decltype(espeak_SetSynthCallback)>("espeak_SetSynthCallback");
  decltype(espeak_ng_InitializePath)* initialize_path =
      library.function<decltype(espeak_ng_InitializePath)>("espeak_ng_InitializePath");
  decltype(espeak_ng_SetParameter)* set_parameter =
      library.function<decltype(espeak_ng_SetParameter)>("espeak_ng_SetParameter");
  decltype(espeak_ng_SetVoiceByName)* set_voice_by_name =
      library.function<decltype(espeak_ng_SetVoiceByName)>("espeak_ng_SetVoiceByName");
  decltype(espeak_ng_Synthesize)* synthesize =
      library.function<decltype(espeak_ng_Synthesize)>("espeak_ng_Synthesize");
};

const EngineFunctions& engine() {
  static const EngineFunctions functions;
  return functions;
}

std::string library_data_path() {
  const char* path = nullptr;
  engine().info(&path);
  return path == nullptr ? std::string() : path;
}

// The call back has no argument of ours but through the events.
int collect(short* samples, int count, espeak_EVENT* events) {
  if (events == nullptr) return 0;
  auto* utterance = static_cast<Utterance*>(events->user_data);
  if (utterance == nullptr) return 0;
  if (samples != nullptr && count > 0)
    utterance->samples.insert(utterance->samples.end(), samples, samples + count);
  for (; events->type != espeakEVENT_LIST_TERMINATED; ++events) {
    if (events->type != espeakEVENT_PHONEME) continue;
    const char* name = events->id.string;
    const char* end = std::find(name, name + sizeof events->id.string, '\0');
    // Version 1.52 writes a vowel's stress before its name.
    while (end - name > 1 && (*name == '\'' || *name == ',' || *name == '%' || *name == '='))
      ++name;
    utterance->phonemes.push_back(
        {std::string(name, end), static_cast<std::size_t>(events->sample)});
  }
  return 0;
}

void trim_silence(Utterance& utterance) {
  const auto is_sound = [](std::int16_t sample) { return sample != 0; };
  auto& samples = utterance.samples;
  const auto last = std::find_if(samples.rbegin(), samples.rend(), is_sound).base();
  samples.erase(last, samples.end());
  const auto first = std::find_if(samples.begin(), samples.end(), is_sound);
  const auto cut = static_cast<std::size_t>(first - samples.begin());
  samples.erase(samples.begin(), first);
  for (SpokenPhoneme& phoneme : utterance.phonemes)
    phoneme.sample = std::min(phoneme.sample > cut ? phoneme.sample - cut : 0, samples.size());
}

fs::path system_data() {
  engine().initialize_path(nullptr);
  return library_data_path();
}

}  // namespace

std::string speech_library_version() {
  const char* ignored = nullptr;
  return engine().info(&ignored);
}

SpeechLibrary::SpeechLibrary(const Voice& voice) {
  std::optional<OverlaidData> overlaid;
  if (!voice.engine_voice_file.empty())
    overlaid.emplace(system_data(), voice.engine_voice_file, voice.engine_voice);
  const fs::path folder = overlaid ? overlaid->folder() : voice.data_folder;
  const fs::path data = folder / "espeak-ng-data";
  if (!fs::is_regular_file(data / "phondata"))
    throw Error("the voice's data are missing", data.string(), "install nangdok again");

  // The library cuts a path at 160 bytes and then falls back on the system's data: it is given a
  // short name for the opened folder.
  data_descriptor_ = open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (data_descriptor_ < 0) throw system_error("cannot open", folder.string(), errno);
  const std::string given = "/proc/self/fd/" + std::to_string(data_descriptor_);
  const int rate =
      engine().initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, given.c_str(),
                          espeakINITIALIZE_PHONEME_EVENTS | espeakINITIALIZE_DONT_EXIT);
  if (rate != engine_rate.hz)
    throw Error("eSpeak NG cannot be started with the voice's data", data.string(),
                "check that the packages espeak-ng-data and libespeak-ng1 are of one version");
  if (std::error_code failed; !fs::equivalent(library_data_path(), data, failed))
    throw Error("eSpeak NG opened other data: " + library_data_path(), data.string());
  if (engine().set_voice_by_name(voice.engine_voice.c_str()) != ENS_OK)
    throw Error("eSpeak NG does not know the voice " + voice.engine_voice, data.string());
  engine().set_synth_callback(collect);
  engine().set_parameter(espeakVOLUME, volume, 0);
}

SpeechLibrary::~SpeechLibrary() {
  // espeak_ng_Terminate() is left out: starting again after it hangs, and the process ends anyway.
  if (data_descriptor_ >= 0) close(data_descriptor_);
}

Utterance SpeechLibrary::speak(const std::string& text, int words_per_minute) {
  engine().set_parameter(espeakRATE, words_per_minute, 0);
  Utterance utterance;
  const espeak_ng_STATUS status =
      engine().synthesize(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0,
                          espeakCHARS_UTF8 | espeakPHONEMES, nullptr, &utterance);
  if (status != ENS_OK) throw Error("eSpeak NG refuses to speak", text);
  trim_silence(utterance);
  return utterance;
}

}  // namespace nangdok
