#include "render/explain.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "base/atomic_file.h"
#include "base/content_hash.h"
#include "base/error.h"
#include "base/json_text.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path recipes_file(const BookPlan& plan, const Store& store) {
  std::error_code failed;
  const fs::path input = fs::absolute(plan.options.input, failed);
  return store.root() / "books" / (content_hash(input.string()) + ".json");
}

json recipe_json(const Recipe& recipe) {
  return {{"text", recipe.text},
          {"lexicon", recipe.lexicon},
          {"voice", recipe.voice},
          {"options", recipe.options},
          {"program", recipe.program}};
}

/// `before` holds the last render's recipes by chapter title; equal titles are told apart by order.
std::string why_made(const PlannedChapter& chapter, const json& before) {
  const auto known = before.find(chapter.title);
  if (known == before.end()) return "it was not rendered before";
  std::vector<std::string> changed;
  for (const char* part : {"program", "voice", "options", "lexicon", "text"}) {
    for (std::size_t i = 0; i < chapter.jobs.size(); ++i) {
      const json now = recipe_json(chapter.jobs[i].recipe);
      if (i >= known->size() || (*known)[i].at(part) != now.at(part)) {
        changed.emplace_back(part);
        break;
      }
    }
  }
  if (changed.empty()) return "the store no longer has it";
  std::string why;
  for (const std::string& part : changed) why += (why.empty() ? "" : " and ") + part;
  return "changed: " + why;
}

}  // namespace

std::vector<Explanation> explain(const BookPlan& plan, const Store& store) {
  json before = json::object();
  std::error_code failed;
  if (const fs::path memory = recipes_file(plan, store); fs::exists(memory, failed)) {
    before = parse_json(read_file(memory));
    if (!before.is_object()) before = json::object();
  }
  std::vector<Explanation> explanations;
  for (const PlannedChapter& chapter : plan.chapters) {
    std::size_t reused = 0;
    for (const PlannedJob& planned : chapter.jobs) reused += planned.reused ? 1 : 0;
    Explanation& explanation = explanations.emplace_back();
    explanation.chapter = chapter.title;
    explanation.reused = reused == chapter.jobs.size();
    explanation.why =
        explanation.reused ? "nothing that shapes it has changed" : why_made(chapter, before);
    if (!explanation.reused && reused > 0) {
      explanation.why += " (" + std::to_string(reused) + " of " +
                         std::to_string(chapter.jobs.size()) + " parts reused)";
    }
  }
  return explanations;
}

void remember_recipes(const BookPlan& plan, const Store& store) {
  json memory = json::object();
  for (const PlannedChapter& chapter : plan.chapters) {
    json recipes = json::array();
    for (const PlannedJob& planned : chapter.jobs) recipes.push_back(recipe_json(planned.recipe));
    memory[chapter.title] = std::move(recipes);
  }
  try {
    const fs::path path = recipes_file(plan, store);
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    write_file_atomically(path, json_text(memory));
  } catch (const Error&) {
    return;
  }
}

}  // namespace nangdok
