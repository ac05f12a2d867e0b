#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace nangdok {

struct StudioOptions {
  std::filesystem::path document;
  int port = 0;                   ///< 0: any free one.
  std::filesystem::path program;  ///< The program that previews and renders.
};

/// Serves the studio's page for one document on 127.0.0.1 until `interrupted` says so; `ready` is
/// told its address, which holds a random token that every request must bear. Requests from other
/// sites' pages are refused, and no file outside the document's folder is ever read or written.
/// Throws Error when the document cannot be read or the port is taken.
void run_studio(const StudioOptions& options,
                const std::function<void(const std::string& url)>& ready,
                const std::function<bool()>& interrupted);

}  // namespace nangdok
