#include <cerrno>
#include <cstdlib>

#include "base/error.h"
#include "synth/speech_library.h"

namespace nangdok {
namespace fs = std::filesystem;

OverlaidData::OverlaidData(const fs::path& system_data, const fs::path& voice_file,
                           const std::string& voice_name) {
  std::string name = (fs::temp_directory_path() / "nangdok-voice-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw system_error("cannot make a folder", name, errno);
  folder_ = name;
  const fs::path data = folder_ / "espeak-ng-data";
  fs::create_directories(data / "voices");
  for (const fs::directory_entry& entry : fs::directory_iterator(system_data))
    if (entry.path().filename() != "voices")
      fs::create_symlink(fs::absolute(entry.path()), data / entry.path().filename());
  fs::copy_file(voice_file, data / "voices" / voice_name);
}

OverlaidData::~OverlaidData() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

}  // namespace nangdok
