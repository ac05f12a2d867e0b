#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace nangdok {

/// What a cluster is to do: one `nangdok batch`, cut into shards.
struct SlurmRun {
  std::filesystem::path program;       ///< At the same path on every node.
  std::vector<std::string> arguments;  ///< Of `nangdok batch`, without those of the machine.
  std::size_t tasks = 1;               ///< Shards, one a task of the job array.
  std::size_t cores = 0;               ///< Of a task; 0 for the cluster's own default.
  std::filesystem::path store;         ///< Absolute, on a folder that all nodes share.
  std::filesystem::path folder;        ///< Where this run's scripts, logs and marks go; shared.
  std::chrono::milliseconds first_pause{500};  ///< Before the first look; they grow by and by.
};

/// A task that has done its share leaves this file.
std::filesystem::path done_mark(const SlurmRun& run, std::size_t task);

/// The packaging job leaves the outcomes of the books here, as `batch --json` prints them.
std::filesystem::path outcomes_file(const SlurmRun& run);

/// The script of the job array: each task makes its shard of the jobs.
std::string array_script(const SlurmRun& run);

/// The script of the job that puts the books together, and makes what is still missing.
std::string packaging_script(const SlurmRun& run);

}  // namespace nangdok
