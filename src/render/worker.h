#pragma once

#include <filesystem>

namespace nangdok {

/// How a worker goes about its jobs. `locate` speaks sentence by sentence and names each before it
/// speaks it, so that the one that kills a worker can be found; it makes nothing.
enum class WorkerMode { make, locate };

/// The worker's side of the wall: reads one job a line from standard input, does it, writes one
/// line of JSON for each take spoken ({"spoken": characters}) and one at the end of the job
/// ({"done": …} or {"error": …}) to standard output. Ends when its input ends. Returns the exit
/// status.
int run_worker(const std::filesystem::path& store_root, WorkerMode mode);

}  // namespace nangdok
