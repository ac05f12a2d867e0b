#include "cli/program.h"

#include <exception>
#include <filesystem>
#include <iostream>
#include <new>

#include "base/error.h"

namespace nangdok {
namespace {

int report(const std::string& line, ExitStatus status) {
  std::cout.flush();
  std::cerr << "nangdok: " << line << '\n';
  return static_cast<int>(status);
}

/// CLI11's messages can have several lines; ours have one, and say where help is.
std::string usage_error(const CLI::App& program, const CLI::ParseError& error) {
  std::string line = error.what();
  for (char& c : line) {
    if (c == '\n') c = ' ';
  }
  std::string command = "nangdok";
  for (const CLI::App* chosen : program.get_subcommands()) command += " " + chosen->get_name();
  return line + "; see '" + command + " --help'";
}

}  // namespace

int run_program(int argc, char** argv, const std::vector<AddCommand>& commands) {
  CLI::App program{"Reads Korean documents aloud: essays and books become audiobooks.", "nangdok"};
  program.set_version_flag("--version", "nangdok " NANGDOK_VERSION, "Print the version and end");
  program.require_subcommand(1);
  program.get_formatter()->column_width(34);
  int status = 0;
  for (const AddCommand add : commands) add(program, status);
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
