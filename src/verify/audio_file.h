#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/audio_units.h"
#include "document/document.h"

namespace nangdok {

struct FileChapter {
  std::string title;
  double start_s = 0;
  double end_s = 0;
};

/// An audio file as libavformat and libavcodec see it: players' view, not that of the code which
/// wrote it.
class AudioFile {
 public:
  /// Throws Error when it is missing, or no audio file.
  explicit AudioFile(std::filesystem::path path);
  AudioFile(const AudioFile&) = delete;
  AudioFile& operator=(const AudioFile&) = delete;
  ~AudioFile();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::string container() const;  ///< "mov,mp4,m4a,3gp,3g2,mj2", "mp3", "ogg" …
  [[nodiscard]] std::string codec() const;      ///< "aac", "mp3", "opus" …
  [[nodiscard]] SampleRate rate() const;
  [[nodiscard]] std::int64_t bit_rate() const;
  [[nodiscard]] double duration_s() const;  ///< As the headers have it.
  [[nodiscard]] std::vector<FileChapter> chapters() const;
  /// Names in lower case.
  [[nodiscard]] std::map<std::string, std::string> tags() const;
  [[nodiscard]] std::optional<Image> cover() const;

  /// The smallest and the largest packet that decode() met, the first and the last two left aside:
  /// they hold headers and flushes.
  [[nodiscard]] std::pair<int, int> packet_sizes() const;

  /// Decodes the file from start to end, mixed to one channel, full scale 1; what the file says is
  /// not its sound (priming, padding) is dropped. Throws Error at the first damaged packet.
  void decode(const std::function<void(std::span<const float>)>& sink);

 private:
  struct State;
  std::filesystem::path path_;
  std::unique_ptr<State> state_;
};

}  // namespace nangdok
