#pragma once

#include <stdexcept>
#include <string>

namespace nangdok {

/// How the program ends; the numbers are part of the command-line contract.
enum class ExitStatus {
  done = 0,
  failed = 1,
  bad_usage = 2,
  batch_had_failures = 3,
  interrupted = 130
};

/// The one exception of the program: says what is wrong, where, and what the user can do about it.
/// A command prints it as one line, `where: what; remedy`, and ends with its status.
class Error : public std::runtime_error {
 public:
  /// `where` names a thing the user can find (file, line, paragraph); it and `remedy` may be empty.
  explicit Error(std::string what, std::string where = {}, std::string remedy = {},
                 ExitStatus status = ExitStatus::failed);

  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] const std::string& where() const { return where_; }
  [[nodiscard]] const std::string& remedy() const { return remedy_; }
  [[nodiscard]] ExitStatus status() const { return status_; }

 private:
  std::string problem_;
  std::string where_;
  std::string remedy_;
  ExitStatus status_;
};

/// An Error for a failed system call: the problem ends with the text of `error_number` (errno).
Error system_error(const std::string& doing, const std::string& where, int error_number,
                   const std::string& remedy = {});

}  // namespace nangdok
