#pragma once

#include <filesystem>
#include <string>

#include "render/options.h"

namespace nangdok {

/// The files beside a document that hold what its maker decided. They are all that the studio
/// keeps, and the command line reads them too: `essay.lexicon.toml` is found by every command, and
/// `essay.book.toml` is a manifest for `nangdok batch`.
struct BookFiles {
  std::filesystem::path document;
  std::filesystem::path lexicon;
  std::filesystem::path settings;

  explicit BookFiles(const std::filesystem::path& document_path);
};

/// Sets how `word` is read, and if `pronunciation` is not empty how it is pronounced: changes the
/// word's own lines of the lexicon and leaves the rest of the file as it was; a new word is put at
/// the end. An empty `reading` removes the word. Written atomically. Throws Error.
void mend_word(const std::filesystem::path& lexicon, const std::string& word,
               const std::string& reading, const std::string& pronunciation);

/// What the maker chose for the whole book.
struct BookSettings {
  std::string title;
  std::string author;
  std::string narrator;
  std::string voice;
  std::string cover;  ///< A path, relative to the document's folder or absolute.
  std::string skip;   ///< Chapter numbers that are not narrated.
  std::string format = "m4b";
  double speed = 1.0;
};

/// Reads the settings; a file that is not there gives the defaults. Throws Error with line and key.
BookSettings load_settings(const BookFiles& files);

/// Writes the settings as a manifest with one book, atomically.
void save_settings(const BookFiles& files, const BookSettings& settings);

/// The options that preview and render have with these settings.
BookOptions options_of(const BookFiles& files, const BookSettings& settings);

}  // namespace nangdok
