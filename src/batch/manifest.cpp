#include "batch/manifest.h"

#include <glob.h>

#include <toml++/toml.h>
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/error.h"
#include "base/nearest_name.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

/// Keys whose values are paths, relative to the manifest.
const std::set<std::string>& path_keys() {
  static const std::set<std::string> keys = {"input", "output", "cover", "lexicon", "voice"};
  return keys;
}

std::string line_of(const fs::path& manifest, const toml::node& node) {
  return manifest.string() + ":" + std::to_string(node.source().begin.line);
}

/// A voice may be a name or a file; a name stays as it is.
std::string resolved(const std::string& key, const std::string& value, const fs::path& folder) {
  if (!path_keys().contains(key) || value.empty()) return value;
  if (key == "voice" && value.find('/') == std::string::npos && !value.ends_with(".toml")) {
    return value;
  }
  return fs::path(value).is_absolute() ? value : (folder / value).string();
}

/// One key of a manifest as command line arguments.
class ArgumentMaker {
 public:
  ArgumentMaker(const fs::path& manifest, const OptionParser& options)
      : manifest_(manifest), folder_(manifest.parent_path()), options_(options) {}

  [[nodiscard]] std::vector<std::string> arguments(const std::string& key,
                                                   const toml::node& value) const {
    if (std::find(options_.names.begin(), options_.names.end(), key) == options_.names.end()) {
      const std::string meant = nearest_name(key, options_.names);
      throw Error("unknown key '" + key + "'", line_of(manifest_, value),
                  meant.empty() ? "keys are the long options of 'nangdok render --help'"
                                : "did you mean '" + meant + "'?",
                  ExitStatus::bad_usage);
    }
    std::vector<std::string> made;
    add(key, value, made);
    return made;
  }

 private:
  void add(const std::string& key, const toml::node& value, std::vector<std::string>& made) const {
    if (const toml::array* list = value.as_array()) {
      for (const toml::node& element : *list) add(key, element, made);
      return;
    }
    if (const auto flag = value.value_exact<bool>()) {
      if (*flag) made.push_back("--" + key);
      return;
    }
    std::string text;
    if (const auto string = value.value_exact<std::string>()) {
      text = resolved(key, *string, folder_);
    } else if (const auto whole = value.value_exact<std::int64_t>()) {
      text = std::to_string(*whole);
    } else if (const auto number = value.value_exact<double>()) {
      text = std::to_string(*number);
    } else {
      throw Error("the value of '" + key + "' is neither text, number, true or false nor a list",
                  line_of(manifest_, value), "put it in quotation marks", ExitStatus::bad_usage);
    }
    if (key == "input") {
      made.push_back(text);
    } else {
      made.push_back("--" + key + "=" + text);
    }
  }

  const fs::path& manifest_;
  fs::path folder_;
  const OptionParser& options_;
};

using KeyedArguments = std::map<std::string, std::vector<std::string>>;

KeyedArguments arguments_of(const toml::table& table, const ArgumentMaker& maker) {
  KeyedArguments arguments;
  for (const auto& [key, value] : table) {
    const std::string name(key.str());
    arguments[name] = maker.arguments(name, value);
  }
  return arguments;
}

bool is_pattern(const std::string& path) {
  return path.find_first_of("*?[") != std::string::npos;
}

std::vector<std::string> files_of(const std::string& pattern, const std::string& where) {
  glob_t found{};
  const int failed = glob(pattern.c_str(), GLOB_MARK, nullptr, &found);
  const std::unique_ptr<glob_t, void (*)(glob_t*)> guard(&found, globfree);
  if (failed != 0) {
    throw Error("no file fits '" + pattern + "'", where, "check the pattern",
                ExitStatus::bad_usage);
  }
  std::vector<std::string> files;
  for (std::size_t i = 0; i < found.gl_pathc; ++i) files.emplace_back(found.gl_pathv[i]);
  return files;
}

toml::table parsed(const fs::path& path) {
  try {
    return toml::parse_file(path.string());
  } catch (const toml::parse_error& error) {
    const auto line = error.source().begin.line;
    throw Error(std::string(error.description()), path.string() + ":" + std::to_string(line),
                "see the manifest's form in the README", ExitStatus::bad_usage);
  }
}

}  // namespace

std::vector<BatchBook> load_manifest(const fs::path& path, const OptionParser& options) {
  const toml::table manifest = parsed(path);
  const ArgumentMaker maker(path, options);
  for (const auto& [key, value] : manifest) {
    if (key.str() == "defaults" || key.str() == "book") continue;
    throw Error("unknown key '" + std::string(key.str()) + "'", line_of(path, value),
                "a manifest has [defaults] and [[book]]", ExitStatus::bad_usage);
  }
  KeyedArguments defaults;
  if (const toml::table* table = manifest["defaults"].as_table()) {
    defaults = arguments_of(*table, maker);
  }
  const toml::array* list = manifest["book"].as_array();
  if (list == nullptr || list->empty()) {
    throw Error("it has no [[book]]", path.string(), "add one with at least an input",
                ExitStatus::bad_usage);
  }
  std::vector<BatchBook> books;
  for (const toml::node& node : *list) {
    const std::string where = line_of(path, node);
    if (node.as_table() == nullptr) {
      throw Error("'book' is not a table", where, "write [[book]]", ExitStatus::bad_usage);
    }
    KeyedArguments keyed = defaults;
    for (auto& [key, arguments] : arguments_of(*node.as_table(), maker)) {
      keyed[key] = std::move(arguments);
    }
    if (!keyed.contains("input") || keyed["input"].empty()) {
      throw Error("a book without 'input'", where, "add input = \"file\"", ExitStatus::bad_usage);
    }
    const std::string input = keyed["input"].front();
    keyed.erase("input");
    std::vector<std::string> inputs = {input};
    if (is_pattern(input)) inputs = files_of(input, where);
    if (inputs.size() > 1 && keyed.contains("output")) {
      throw Error("one 'output' for a pattern of " + std::to_string(inputs.size()) + " files",
                  where, "leave it out: each book is named after its input", ExitStatus::bad_usage);
    }
    for (const std::string& file : inputs) {
      std::vector<std::string> arguments = {file};
      for (const auto& [key, made] : keyed) {
        arguments.insert(arguments.end(), made.begin(), made.end());
      }
      try {
        books.push_back({options.parse(arguments), where});
        if (books.back().options.output.filename() == "-") {
          throw Error("a batch writes files", where, "give 'output' a file name");
        }
      } catch (const Error& error) {
        throw Error(error.problem(), where, error.remedy(), ExitStatus::bad_usage);
      }
    }
  }
  return books;
}

void settle_outputs(std::vector<BatchBook>& books, const fs::path& folder) {
  std::map<std::string, std::string> taken;
  for (BatchBook& book : books) {
    if (book.options.output.empty() && !folder.empty()) {
      book.options.output = folder / output_path(book.options).filename();
    } else {
      book.options.output = output_path(book.options);
    }
    const std::string name = fs::weakly_canonical(book.options.output).string();
    const std::string input = book.options.input.string();
    const auto [other, fresh] = taken.emplace(name, input);
    if (!fresh) {
      throw Error("two books have one output: " + other->second + " and " + input,
                  book.options.output.string(), "give one of them another output",
                  ExitStatus::bad_usage);
    }
  }
}

}  // namespace nangdok
