#include "studio/book_files.h"

#include <toml++/toml.h>
#include <algorithm>
#include <cstdint>
#include <sstream>
#include <utility>
#include <vector>

#include "base/atomic_file.h"
#include "base/error.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string& text) {
  std::ostringstream out;
  out << toml::value<std::string>(text);
  return out.str();
}

std::string entry_text(const std::string& word, const std::string& reading,
                       const std::string& pronunciation) {
  std::string text = "[[word]]\nword = " + quoted(word) + "\nreading = " + quoted(reading) + "\n";
  if (!pronunciation.empty()) text += "pronunciation = " + quoted(pronunciation) + "\n";
  return text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

toml::table parsed(const std::string& text, const fs::path& path) {
  try {
    return toml::parse(text, path.string());
  } catch (const toml::parse_error& error) {
    throw Error(std::string(error.description()),
                path.string() + ":" + std::to_string(error.source().begin.line), "mend that line");
  }
}

/// The lines [first, last) of the `[[word]]` table of `word`, counted from 0; first == last when
/// the lexicon has none.
std::pair<std::size_t, std::size_t> lines_of_entry(const toml::table& lexicon,
                                                   const std::string& word,
                                                   const std::vector<std::string>& lines) {
  const toml::array* words = lexicon["word"].as_array();
  if (words == nullptr) return {0, 0};
  for (const toml::node& node : *words) {
    const toml::table* table = node.as_table();
    if (table == nullptr || (*table)["word"].value_or(std::string()) != word) continue;
    const std::size_t first = table->source().begin.line - 1;
    std::size_t last = first + 1;
    while (last < lines.size() && !lines[last].starts_with("[")) ++last;
    // Blank lines and comments before the next table belong to that one.
    while (last > first + 1 && (lines[last - 1].empty() || lines[last - 1].starts_with("#"))) {
      --last;
    }
    return {first, last};
  }
  return {0, 0};
}

}  // namespace

BookFiles::BookFiles(const fs::path& document_path)
    : document(document_path), lexicon(document_path), settings(document_path) {
  lexicon.replace_extension(".lexicon.toml");
  settings.replace_extension(".book.toml");
}

void mend_word(const fs::path& lexicon, const std::string& word, const std::string& reading,
               const std::string& pronunciation) {
  std::error_code failed;
  const std::string before = fs::exists(lexicon, failed) ? read_file(lexicon) : std::string();
  std::vector<std::string> lines = lines_of(before);
  const auto [first, last] = lines_of_entry(parsed(before, lexicon), word, lines);
  const std::vector<std::string> entry = reading.empty()
                                             ? std::vector<std::string>()
                                             : lines_of(entry_text(word, reading, pronunciation));
  if (first != last) {
    const auto at = lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                lines.begin() + static_cast<std::ptrdiff_t>(last));
    lines.insert(at, entry.begin(), entry.end());
  } else if (!entry.empty()) {
    if (!lines.empty() && !lines.back().empty()) lines.emplace_back();
    lines.insert(lines.end(), entry.begin(), entry.end());
  }
  std::string after;
  for (const std::string& line : lines) after += line + "\n";
  parsed(after, lexicon);  // never leave a file that cannot be read again
  write_file_atomically(lexicon, after);
}

BookSettings load_settings(const BookFiles& files) {
  BookSettings settings;
  std::error_code failed;
  if (!fs::exists(files.settings, failed)) return settings;
  const toml::table manifest = parsed(read_file(files.settings), files.settings);
  const toml::array* books = manifest["book"].as_array();
  const toml::table* book =
      books != nullptr && !books->empty() ? books->front().as_table() : nullptr;
  if (book == nullptr) return settings;
  const auto text = [&](const char* key, std::string& target) {
    target = (*book)[key].value_or(target);
  };
  text("title", settings.title);
  text("author", settings.author);
  text("narrator", settings.narrator);
  text("voice", settings.voice);
  text("cover", settings.cover);
  text("skip", settings.skip);
  text("format", settings.format);
  settings.speed = (*book)["speed"].value_or(settings.speed);
  return settings;
}

void save_settings(const BookFiles& files, const BookSettings& settings) {
  std::string text = "[[book]]\ninput = " + quoted(files.document.filename().string()) + "\n";
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) text += std::string(key) + " = " + quoted(value) + "\n";
  };
  add("title", settings.title);
  add("author", settings.author);
  add("narrator", settings.narrator);
  add("voice", settings.voice);
  add("cover", settings.cover);
  add("skip", settings.skip);
  add("format", settings.format);
  if (settings.speed != 1.0) {
    std::ostringstream speed;
    speed << settings.speed;
    text +=
        "speed = " + speed.str() + (speed.str().find('.') == std::string::npos ? ".0" : "") + "\n";
  }
  write_file_atomically(files.settings, text);
}

BookOptions options_of(const BookFiles& files, const BookSettings& settings) {
  BookOptions options;
  options.input = files.document;
  options.voice = settings.voice;
  options.speed = settings.speed;
  if (!settings.title.empty()) options.title = settings.title;
  if (!settings.author.empty()) options.author = settings.author;
  return options;
}

}  // namespace nangdok
