#pragma once

#include <sys/types.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace nangdok::end_to_end {

/// What a run of a program gave.
struct Outcome {
  int status = -1;  ///< Exit status, or -signal.
  std::string output;
  std::string messages;

  /// Standard output as JSON; a test that asks for it fails when it is none.
  [[nodiscard]] nlohmann::json json() const;
};

/// Runs a program found on PATH or by path, with `input` on its standard input.
Outcome run(const std::vector<std::string>& command, const std::string& input = {});

/// Starts a program without waiting; its output goes nowhere. Returns its process.
pid_t start(const std::vector<std::string>& command);

/// Waits for a started program; its exit status, or -signal.
int wait_for(pid_t process);

/// Runs the built program. Its cache is a folder of this test run.
Outcome nangdok(const std::vector<std::string>& arguments, const std::string& input = {});

/// The path of the built program.
std::filesystem::path program();

/// A new empty folder for one test.
std::filesystem::path scratch_folder(const std::string& name);

/// The essay that comes with the project.
std::filesystem::path essay();

/// A file's bytes; none when it cannot be read.
std::string bytes_of(const std::filesystem::path& path);

void write_file(const std::filesystem::path& path, const std::string& bytes);

/// True when a line of `messages` says what is wrong: exactly one line, begun by the program's
/// name.
bool is_one_error_line(const std::string& messages);

/// ffprobe's view of a media file: format, streams, chapters.
nlohmann::json probe(const std::filesystem::path& path);

}  // namespace nangdok::end_to_end
