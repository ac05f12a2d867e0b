#include "studio/book_maker.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/child_process.h"
#include "base/error.h"
#include "base/json_text.h"

namespace nangdok {
namespace {

using nlohmann::json;

}  // namespace

BookMaker::BookMaker(BookFiles files, std::filesystem::path program)
    : files_(std::move(files)), program_(std::move(program)) {}

BookMaker::~BookMaker() {
  stop();
  if (thread_.joinable()) thread_.join();
}

void BookMaker::start() {
  const std::lock_guard lock(mutex_);
  if (state_ == "running") return;
  if (thread_.joinable()) thread_.join();
  state_ = "running";
  progress_ = "null";
  error_.clear();
  file_.clear();
  stop_ = false;
  thread_ = std::thread([this] { make(); });
}

void BookMaker::stop() {
  stop_ = true;
}

void BookMaker::make() {
  std::string error;
  std::filesystem::path file;
  try {
    const ChildResult result = run_child(
        {program_.string(), "batch", files_.settings.string(), "-o",
         files_.document.has_parent_path() ? files_.document.parent_path().string() : ".", "--json",
         "--progress", "json"},
        [this](std::string_view line) {
          if (!json::accept(line)) return;
          const std::lock_guard lock(mutex_);
          progress_ = line;
        },
        [this] { return stop_.load(); });
    const json report = parse_json(result.output);
    if (report.is_object() && !report.value("books", json::array()).empty()) {
      const json& book = report["books"][0];
      error = book.value("error", "");
      if (error.empty() && !book["outputs"].empty()) {
        file = book["outputs"][0].get<std::string>();
      }
    } else {
      error = stop_ ? "stopped" : result.messages;
    }
  } catch (const Error& failure) {
    error = failure.what();
  }
  const std::lock_guard lock(mutex_);
  state_ = file.empty() ? "failed" : "done";
  error_ = error;
  file_ = file;
}

std::string BookMaker::state_json() const {
  const std::lock_guard lock(mutex_);
  return json_text(json{{"state", state_},
                        {"progress", parse_json(progress_)},
                        {"error", error_},
                        {"file", file_.filename().string()}});
}

std::filesystem::path BookMaker::finished() const {
  const std::lock_guard lock(mutex_);
  return file_;
}

}  // namespace nangdok
