#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>

#include "studio/book_files.h"

namespace nangdok {

/// The sound of one paragraph with the times of its words.
struct ParagraphSound {
  std::string wav;
  std::string times;  ///< The JSON that `preview --json` prints.
};

/// Paragraphs spoken by the `preview` command in a process of its own, the last hundred kept in
/// memory under all that shapes them (text, lexicon, settings). Safe to use from several threads.
class Sounds {
 public:
  Sounds(BookFiles files, std::filesystem::path program);
  Sounds(const Sounds&) = delete;
  Sounds& operator=(const Sounds&) = delete;
  ~Sounds();

  /// Throws Error with what the command said.
  ParagraphSound paragraph(std::size_t number);

 private:
  [[nodiscard]] std::string key_of(std::size_t number) const;
  [[nodiscard]] ParagraphSound speak(std::size_t number) const;

  BookFiles files_;
  std::filesystem::path program_;
  std::filesystem::path folder_;
  std::mutex mutex_;
  std::map<std::string, ParagraphSound> kept_;
};

}  // namespace nangdok
