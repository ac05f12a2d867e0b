#include "voice/data/compile.h"

#include <espeak-ng/espeak_ng.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "base/atomic_file.h"
#include "base/error.h"
#include "voice/data/phoneme_source.h"

namespace nangdok::voice_data {
namespace fs = std::filesystem;
namespace {

void write_files(const fs::path& folder, const std::map<std::string, std::string>& files) {
  for (const auto& [name, bytes] : files) {
    const fs::path path = folder / name;
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    out.close();
    if (!out) throw Error("cannot write", path.string());
  }
}

// The library builds names in arrays of some 200 bytes: it is given short relative ones.
class WorkingFolder {
 public:
  explicit WorkingFolder(const fs::path& folder) : before_(fs::current_path()) {
    fs::current_path(folder);
  }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;
  ~WorkingFolder() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
  }

 private:
  fs::path before_;
};

std::string last_error_line(const fs::path& log) {
  std::istringstream lines(read_file(log));
  std::string line;
  std::string found;
  while (std::getline(lines, line))
    if (line.find("rror") != std::string::npos && found.empty()) found = line;
  return found;
}

// A file that the compiler could not load leaves no trace in its status: its manifest must name
// every one of ours.
void check_manifest(const fs::path& manifest, const std::map<std::string, std::string>& source) {
  std::set<std::string> named;
  std::istringstream lines(read_file(manifest));
  std::string line;
  while (std::getline(lines, line)) {
    if (line.empty() || (line[0] != 'S' && line[0] != 'W' && line[0] != 'E')) continue;
    const std::size_t name = line.find_last_of(" \t") + 1;
    named.insert(line.substr(name));
  }
  for (const auto& [name, bytes] : source) {
    if (name == "phonemes") continue;
    const std::string stem = name.ends_with(".wav") ? name.substr(0, name.size() - 4) : name;
    if (!named.contains(stem) && !named.contains(name))
      throw Error("the phoneme compiler did not take in " + name, manifest.string(),
                  "refer to it in voices/korean/*.phonemes or take it out of the tables");
  }
}

void run_compiler(const std::string& source, const std::string& data) {
  // Given a folder that is not there, the compiler writes into the system's.
  for (const std::string& folder : {source, data})
    if (!fs::is_directory(folder)) throw Error("the folder is missing", folder);
  espeak_ng_InitializePath(nullptr);
  std::FILE* log = std::fopen("log", "w");  // The library closes it.
  if (log == nullptr) throw Error("cannot write", fs::absolute("log").string());
  espeak_ng_ERROR_CONTEXT context = nullptr;
  const espeak_ng_STATUS status =
      espeak_ng_CompilePhonemeDataPath(22050, source.c_str(), data.c_str(), log, &context);
  espeak_ng_ClearErrorContext(&context);
  std::fflush(nullptr);
  // The last thing it does is to read the system's manifest; where that is not installed the status
  // is an error though our files are complete.
  const bool complete = read_file("log").find(" 0 errors") != std::string::npos &&
                        fs::exists(data + "/phontab") && fs::exists(data + "/phonindex") &&
                        fs::exists(data + "/phondata");
  if (status != ENS_OK && !complete)
    throw Error("the phoneme compiler refuses: " + last_error_line("log"),
                fs::absolute("log").string());
}

}  // namespace

void compile_voice_data(const fs::path& korean_folder, const fs::path& work,
                        const fs::path& destination) {
  const auto source = phoneme_source(fs::absolute(korean_folder));
  const auto voices = voice_files(fs::absolute(korean_folder));
  fs::remove_all(work);
  fs::create_directories(work / "out/espeak-ng-data/voices");
  write_files(work / "src", source);
  {
    const WorkingFolder inside(work);
    run_compiler("src", "out/espeak-ng-data");
  }
  const fs::path made = work / "out/espeak-ng-data";
  check_manifest(made / "phondata-manifest", source);
  write_files(made, voices);
  const fs::path target = destination / "espeak-ng-data";
  fs::remove_all(target);
  fs::create_directories(destination);
  fs::copy(made, target, fs::copy_options::recursive);
}

}  // namespace nangdok::voice_data
