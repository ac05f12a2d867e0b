#include "render/prepared_document.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "document/reader.h"
#include "render/credits.h"
#include "render/job_cutter.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

void keep_chosen_chapters(Document& document, const BookOptions& options) {
  if (options.only.empty() && options.skip.empty()) return;
  const std::size_t count = document.chapters.size();
  std::set<std::size_t> kept;
  if (options.only.empty()) {
    for (std::size_t number = 1; number <= count; ++number) kept.insert(number);
  } else {
    const std::vector<std::size_t> only = chapter_numbers(options.only, count);
    kept.insert(only.begin(), only.end());
  }
  for (const std::size_t number : chapter_numbers(options.skip, count)) kept.erase(number);
  std::vector<Chapter> chapters;
  for (std::size_t i = 0; i < count; ++i) {
    Chapter& chapter = document.chapters[i];
    if (kept.contains(i + 1)) {
      chapters.push_back(std::move(chapter));
      continue;
    }
    for (Block& block : chapter.blocks) {
      document.left_out.push_back(
          {std::move(block.text), "chapter not chosen", std::move(block.source)});
    }
  }
  document.chapters = std::move(chapters);
}

}  // namespace

std::vector<std::size_t> chapter_numbers(const std::string& list, std::size_t count) {
  std::vector<std::size_t> numbers;
  const auto fail = [&](const std::string& part) {
    throw Error(
        "'" + part + "' is no chapter number of this book (it has " + std::to_string(count) + ")",
        list, "give numbers and ranges such as 1,3-5; 'nangdok chapters' lists them",
        ExitStatus::bad_usage);
  };
  std::size_t at = 0;
  while (at < list.size()) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    const std::string part = list.substr(at, comma - at);
    const std::size_t dash = part.find('-');
    const auto number = [&](std::string_view digits) {
      std::size_t value = 0;
      const auto [end, error] =
          std::from_chars(digits.data(), digits.data() + digits.size(), value);
      if (error != std::errc() || end != digits.data() + digits.size() || value < 1 ||
          value > count) {
        fail(part);
      }
      return value;
    };
    const std::size_t first = number(std::string_view(part).substr(0, dash));
    const std::size_t last =
        dash == std::string::npos ? first : number(std::string_view(part).substr(dash + 1));
    if (last < first) fail(part);
    for (std::size_t value = first; value <= last; ++value) numbers.push_back(value);
    at = comma + 1;
  }
  return numbers;
}

std::vector<UserLexicon> load_lexicons(const BookOptions& options) {
  std::vector<UserLexicon> lexicons;
  for (const fs::path& path : options.lexicons) lexicons.push_back(UserLexicon::load(path));
  if (options.input.empty() || options.input == "-") return lexicons;
  fs::path beside = options.input;
  beside.replace_extension(".lexicon.toml");
  std::error_code failed;
  if (fs::exists(beside, failed)) lexicons.push_back(UserLexicon::load(beside));
  return lexicons;
}

Document prepare_document(const BookOptions& options) {
  Document document = read_document(options.input, options.reading);
  if (options.title) document.metadata.title = *options.title;
  if (options.author) document.metadata.authors = {*options.author};
  if (options.series) document.metadata.series = *options.series;
  if (options.year) document.metadata.date = *options.year;
  if (document.metadata.title.empty() && options.input != "-") {
    document.metadata.title = options.input.stem().string();
  }
  for (Chapter& chapter : document.chapters) cut_long_blocks(chapter);
  keep_chosen_chapters(document, options);
  if (options.credits) add_credits(document, options.narrator.value_or(""));
  return document;
}

}  // namespace nangdok
