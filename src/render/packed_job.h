#pragma once

#include <cstddef>
#include <string>

#include "render/job.h"

namespace nangdok {

/// A job that waits for its turn: what the conductor needs to know of it, and the rest deflated, so
/// that the text of a hundred hours waits in a few megabytes.
struct PackedJob {
  std::string key;
  std::string title;
  std::string voice_fingerprint;
  std::size_t text_bytes = 0;  ///< UTF-8 of all blocks.
  std::size_t json_bytes = 0;
  std::string deflated_json;
};

/// `job` with its key set.
PackedJob pack(const Job& job);

/// The job as to_json() has it. Throws Error when the packed bytes are damaged.
std::string json_of(const PackedJob& packed);

}  // namespace nangdok
