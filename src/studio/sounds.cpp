#include "studio/sounds.h"

#include <atomic>
#include <sstream>
#include <utility>

#include "base/atomic_file.h"
#include "base/child_process.h"
#include "base/content_hash.h"
#include "base/error.h"
#include "base/temporary_name.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_kept = 100;

std::string bytes_or_nothing(const fs::path& path) {
  std::error_code failed;
  return fs::exists(path, failed) ? read_file(path) : std::string();
}

/// The message of a command's one error line, without the program's name.
std::string message_of(std::string line) {
  if (line.starts_with("nangdok: ")) line.erase(0, 9);
  while (!line.empty() && line.back() == '\n') line.pop_back();
  return line;
}

}  // namespace

Sounds::Sounds(BookFiles files, fs::path program)
    : files_(std::move(files)),
      program_(std::move(program)),
      folder_(temporary_sibling(fs::temp_directory_path() / "nangdok-studio")) {
  fs::create_directories(folder_);
  fs::permissions(folder_, fs::perms::owner_all);
}

Sounds::~Sounds() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Sounds::key_of(std::size_t number) const {
  return ContentHash()
      .add(std::to_string(number))
      .add(bytes_or_nothing(files_.document))
      .add(bytes_or_nothing(files_.lexicon))
      .add(bytes_or_nothing(files_.settings))
      .hex();
}

ParagraphSound Sounds::speak(std::size_t number) const {
  const BookSettings settings = load_settings(files_);
  std::ostringstream speed;
  speed << settings.speed;
  const fs::path wav = folder_ / (temporary_tag() + ".wav");
  std::vector<std::string> command = {program_.string(),
                                      "preview",
                                      files_.document.string(),
                                      "--paragraph",
                                      std::to_string(number),
                                      "--speed",
                                      speed.str(),
                                      "--json",
                                      "-o",
                                      wav.string()};
  if (!settings.voice.empty()) {
    command.insert(command.end(), {"--voice", settings.voice});
  }
  const ChildResult result = run_child(command);
  if (result.status != 0) throw Error(message_of(result.messages));
  ParagraphSound sound{read_file(wav), result.output};
  std::error_code ignored;
  fs::remove(wav, ignored);
  return sound;
}

ParagraphSound Sounds::paragraph(std::size_t number) {
  const std::string key = key_of(number);
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
  }
  ParagraphSound sound = speak(number);
  const std::lock_guard lock(mutex_);
  if (kept_.size() >= most_kept) kept_.clear();
  kept_.emplace(key, sound);
  return sound;
}

}  // namespace nangdok
