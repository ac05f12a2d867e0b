#include "render/finished_book.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/atomic_file.h"
#include "base/content_hash.h"
#include "base/error.h"
#include "base/json_text.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path memory_of(const BookPlan& plan, const Store& store) {
  std::error_code failed;
  const fs::path output = fs::absolute(output_path(plan.options), failed);
  return store.root() / "books" / (content_hash(output.string()) + ".finished");
}

/// Hash of everything that shapes the finished files, beside the fonts of a drawn cover.
std::string shaped_by(const BookPlan& plan) {
  const BookTags tags = tags_of(plan);
  const Metadata& book = tags.metadata;
  json chapters = json::array();
  for (const PlannedChapter& chapter : plan.chapters) {
    json keys = json::array();
    for (const PlannedJob& planned : chapter.jobs) keys.push_back(planned.job.key);
    chapters.push_back({chapter.title, chapter.depth, std::move(keys)});
  }
  json read_along = json::array();
  for (const ReadAlong format : plan.options.read_along) {
    read_along.push_back(static_cast<int>(format));
  }
  const json all = {
      {"program", plan.chapters.front().jobs.front().recipe.program},
      {"book",
       {book.title, book.subtitle, book.authors, book.language, book.publisher, book.date,
        book.series, book.series_part, book.description, book.identifier}},
      {"tags", {tags.narrator, tags.genre, tags.year}},
      {"cover", tags.cover ? content_hash(tags.cover->media_type + tags.cover->bytes) : "drawn"},
      {"chapters", std::move(chapters)},
      {"left_out", plan.left_out.size()},
      {"format", static_cast<int>(plan.sound.encoder.format)},
      {"preset", static_cast<int>(plan.options.preset)},
      {"output", output_path(plan.options).string()},
      {"split", makes_folder(plan.options)},
      {"text", plan.options.with_text},
      {"read_along", std::move(read_along)},
      {"pages", plan.source_hash}};
  return content_hash(json_text(all));
}

/// What changes when anybody writes to the file or puts another in its place; null where there is
/// no plain file.
json state_of(const fs::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return nullptr;
  return {path.string(),         status.st_size,         status.st_ino,
          status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
          status.st_ctim.tv_nsec};
}

json result_json(const RenderResult& result) {
  json chapters = json::array();
  for (const PlacedChapter& chapter : result.package.chapters) {
    chapters.push_back({chapter.title, chapter.start_s, chapter.end_s, chapter.file.string()});
  }
  return {{"duration_s", result.package.duration_s},
          {"placed", std::move(chapters)},
          {"spoken", result.account.spoken},
          {"left_out", result.account.left_out},
          {"chapters", result.chapters}};
}

RenderResult result_from(const json& value) {
  RenderResult result;
  result.package.duration_s = value.at("duration_s");
  for (const json& chapter : value.at("placed")) {
    result.package.chapters.push_back(
        {chapter.at(0), chapter.at(1), chapter.at(2), fs::path(chapter.at(3).get<std::string>())});
  }
  result.account.spoken = value.at("spoken");
  result.account.left_out = value.at("left_out");
  result.chapters = value.at("chapters");
  result.reused_chapters = result.chapters;
  return result;
}

}  // namespace

void remember_finished(const BookPlan& plan, const Store& store, const RenderResult& result) {
  json files = json::array();
  for (const fs::path& path : result.package.outputs) {
    files.push_back(state_of(path));
    if (files.back().is_null()) return;
  }
  const json memory = {
      {"from", shaped_by(plan)}, {"files", std::move(files)}, {"result", result_json(result)}};
  try {
    const fs::path path = memory_of(plan, store);
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    const std::string text = json_text(memory);
    write_file_atomically(path, content_hash(text) + "\n" + text);
  } catch (const Error&) {
    return;
  }
}

std::optional<RenderResult> find_finished(const BookPlan& plan, const Store& store) {
  const std::string from = shaped_by(plan);
  const fs::path path = memory_of(plan, store);
  std::error_code failed;
  if (!fs::is_regular_file(path, failed) || fs::is_empty(path, failed)) return std::nullopt;
  try {
    const std::string bytes = read_file(path);
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
    const std::string text = bytes.substr(end + 1);
    if (content_hash(text) != std::string_view(bytes).substr(0, end)) return std::nullopt;
    const json memory = parse_json(text);
    if (memory.at("from") != from) return std::nullopt;
    RenderResult result = result_from(memory.at("result"));
    for (const json& file : memory.at("files")) {
      const fs::path output = file.at(0).get<std::string>();
      if (state_of(output) != file) return std::nullopt;
      result.package.outputs.push_back(output);
    }
    return result;
  } catch (const json::exception&) {  // damaged, or of another version
    return std::nullopt;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace nangdok
