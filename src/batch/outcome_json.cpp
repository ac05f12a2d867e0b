#include "batch/outcome_json.h"

#include <array>

#include "base/json_text.h"

namespace nangdok {
namespace {

using nlohmann::json;

constexpr std::array all_statuses = {BookStatus::done, BookStatus::reused, BookStatus::failed,
                                     BookStatus::skipped};

BookStatus status_of(const std::string& name) {
  for (const BookStatus status : all_statuses) {
    if (name == name_of(status)) return status;
  }
  throw Error("'" + name + "' is no status of a book");
}

BookOutcome parse_outcome(const json& value) {
  BookOutcome outcome;
  outcome.input = value.at("input").get<std::string>();
  for (const json& output : value.at("outputs")) {
    outcome.outputs.emplace_back(output.get<std::string>());
  }
  outcome.status = status_of(value.at("status").get<std::string>());
  outcome.error = value.at("error").get<std::string>();
  outcome.seconds = value.at("seconds").get<double>();
  outcome.duration_s = value.at("duration_s").get<double>();
  outcome.chapters = value.at("chapters").get<std::size_t>();
  outcome.reused_chapters = value.at("reused_chapters").get<std::size_t>();
  return outcome;
}

}  // namespace

const char* name_of(BookStatus status) {
  switch (status) {
    case BookStatus::done:
      return "done";
    case BookStatus::reused:
      return "reused";
    case BookStatus::skipped:
      return "skipped";
    case BookStatus::failed:
      break;
  }
  return "failed";
}

json outcome_json(const BookOutcome& outcome) {
  json outputs = json::array();
  for (const std::filesystem::path& path : outcome.outputs) outputs.push_back(path.string());
  return {{"input", outcome.input.string()},   {"outputs", std::move(outputs)},
          {"status", name_of(outcome.status)}, {"error", outcome.error},
          {"seconds", outcome.seconds},        {"duration_s", outcome.duration_s},
          {"chapters", outcome.chapters},      {"reused_chapters", outcome.reused_chapters}};
}

json outcomes_json(const std::vector<BookOutcome>& outcomes) {
  json list = json::array();
  for (const BookOutcome& outcome : outcomes) list.push_back(outcome_json(outcome));
  return {{"books", std::move(list)}};
}

std::vector<BookOutcome> parse_outcomes(std::string_view text) {
  std::vector<BookOutcome> outcomes;
  try {
    const json document = parse_json(text);
    if (document.is_discarded()) throw Error("no JSON such as 'batch --json' prints");
    for (const json& value : document.at("books")) outcomes.push_back(parse_outcome(value));
  } catch (const json::exception& error) {
    throw Error(std::string("not what 'batch --json' prints: ") + error.what());
  }
  return outcomes;
}

}  // namespace nangdok
