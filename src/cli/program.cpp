#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <optional>

#include "base/error.h"
#include "base/nearest_name.h"

namespace nangdok {
namespace {

int report(const std::string& line, ExitStatus status) {
  std::cout.flush();
  std::cerr << "nangdok: " << line << '\n';
  return static_cast<int>(status);
}

/// A first word that is no command is named, with the command it was probably meant to be.
std::optional<std::string> unknown_command(const CLI::App& program, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return std::nullopt;
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) {
    if (command->get_name() == argv[1]) return std::nullopt;
    if (!command->get_group().empty()) names.push_back(command->get_name());
  }
  const std::string meant = nearest_name(argv[1], names);
  return std::string("unknown command '") + argv[1] + "'; " +
         (meant.empty() ? "see 'nangdok --help'" : "did you mean '" + meant + "'?");
}

/// The first argument that no option of the command takes, with the option that was probably meant.
std::string unexpected(const CLI::App& command, const std::string& argument) {
  const std::string given = argument.substr(0, argument.find('='));
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  const std::string meant = given.starts_with("--") ? nearest_name(given, names) : std::string();
  return meant.empty() ? "unexpected '" + argument + "'"
                       : "unknown option '" + given + "'; did you mean '" + meant + "'?";
}

/// CLI11's messages can have several lines; ours have one, and say where help is.
std::string usage_error(const CLI::App& program, const CLI::ParseError& error) {
  std::string line = error.what();
  for (char& c : line) {
    if (c == '\n') c = ' ';
  }
  std::string command = "nangdok";
  for (const CLI::App* chosen : program.get_subcommands()) {
    command += " " + chosen->get_name();
    if (const auto rest = chosen->remaining(); !rest.empty()) line = unexpected(*chosen, rest[0]);
  }
  return line + (line.ends_with('?') ? " See '" : "; see '") + command + " --help'";
}

}  // namespace

int run_program(int argc, char** argv, const std::vector<AddCommand>& commands) {
  CLI::App program{"Reads Korean documents aloud: essays and books become audiobooks.", "nangdok"};
  program.set_version_flag("--version", "nangdok " NANGDOK_VERSION, "Print the version and end");
  program.require_subcommand(1);
  program.get_formatter()->column_width(34);
  int status = 0;
  for (const AddCommand add : commands) add(program, status);
  if (const auto unknown = unknown_command(program, argc, argv)) {
    return report(*unknown, ExitStatus::bad_usage);
  }
  try {
    program.parse(argc, argv);
    std::cout.flush();
    if (!std::cout) return report("cannot write to standard output", ExitStatus::failed);
    return status;
  } catch (const CLI::Success& asked) {  // --help, --version
    return program.exit(asked);
  } catch (const CLI::ParseError& error) {
    return report(usage_error(program, error), ExitStatus::bad_usage);
  } catch (const Error& error) {
    return report(error.what(), error.status());
  } catch (const std::filesystem::filesystem_error& error) {
    return report(error.path1().string() + ": " + error.code().message(), ExitStatus::failed);
  } catch (const std::bad_alloc&) {
    return report("out of memory; close other programs or use fewer --jobs", ExitStatus::failed);
  } catch (const std::exception& error) {
    return report(error.what(), ExitStatus::failed);
  }
}

}  // namespace nangdok
