#include "cli/option_values.h"

#include <charconv>
#include <sstream>

namespace nangdok {
namespace {

template <typename Choices, typename NameOf>
std::string listed(const Choices& choices, NameOf name_of) {
  std::string list;
  for (const auto& choice : choices) list += (list.empty() ? "" : ", ") + name_of(choice);
  return list;
}

std::string not_one_of(const std::string& value, const std::string& list) {
  return "'" + value + "' is not one of " + list;
}

}  // namespace

CLI::Validator one_of(std::vector<std::pair<std::string, int>> choices) {
  return {[choices = std::move(choices)](std::string& value) -> std::string {
            const std::string wanted = CLI::detail::to_lower(value);
            for (const auto& [name, number] : choices) {
              if (name != wanted) continue;
              value = std::to_string(number);
              return {};
            }
            return not_one_of(value,
                              listed(choices, [](const auto& choice) { return choice.first; }));
          },
          ""};
}

CLI::Validator one_name_of(std::vector<std::string> names) {
  return {[names = std::move(names)](std::string& value) -> std::string {
            const std::string wanted = CLI::detail::to_lower(value);
            for (const std::string& name : names) {
              if (name != wanted) continue;
              value = name;
              return {};
            }
            return not_one_of(value, listed(names, [](const std::string& name) { return name; }));
          },
          ""};
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
