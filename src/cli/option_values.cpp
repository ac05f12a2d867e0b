#include "cli/option_values.h"

#include <charconv>
#include <sstream>

namespace nangdok {
namespace {

/// A name that the user gives, and what CLI11 is to read in its place.
using Choice = std::pair<std::string, std::string>;

std::string chosen(const std::vector<Choice>& choices, std::string& value) {
  const std::string wanted = CLI::detail::to_lower(value);
  std::string names;
  for (const auto& [name, meaning] : choices) {
    if (name == wanted) {
      value = meaning;
      return {};
    }
    names += (names.empty() ? "" : ", ") + name;
  }
  return "'" + value + "' is not one of " + names;
}

CLI::Validator choice_of(std::vector<Choice> choices) {
  return {[choices = std::move(choices)](std::string& value) { return chosen(choices, value); },
          ""};
}

}  // namespace

CLI::Validator one_of(const std::vector<std::pair<std::string, int>>& choices) {
  std::vector<Choice> numbered;
  numbered.reserve(choices.size());
  for (const auto& [name, number] : choices) numbered.emplace_back(name, std::to_string(number));
  return choice_of(std::move(numbered));
}

CLI::Validator one_name_of(const std::vector<std::string>& names) {
  std::vector<Choice> choices;
  choices.reserve(names.size());
  for (const std::string& name : names) choices.emplace_back(name, name);
  return choice_of(std::move(choices));
}

CLI::Validator between(double least, double most) {
  return {[least, most](std::string& value) -> std::string {
            double number = 0;
            const auto [end, error] =
                std::from_chars(value.data(), value.data() + value.size(), number);
            if (error == std::errc() && end == value.data() + value.size() && number >= least &&
                number <= most) {
              return {};
            }
            std::ostringstream problem;
            problem << "'" << value << "' is no number from " << least << " to " << most;
            return problem.str();
          },
          ""};
}

}  // namespace nangdok
