#include <CLI/CLI.hpp>
#include <cstdint>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "base/error.h"
#include "base/json_text.h"
#include "cli/commands.h"
#include "store/store.h"

namespace nangdok {
namespace {

std::string human(std::uint64_t bytes) {
  constexpr const char* units[] = {"B", "kB", "MB", "GB", "TB"};
  double value = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; value >= 1000 && unit + 1 < std::size(units); ++unit) value /= 1000;
  char text[32];
  std::snprintf(text, sizeof text, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
  return text;
}

}  // namespace

void add_store_command(CLI::App& program, int&) {
  struct StoreFlags {
    bool json = false;
    bool clear = false;
    std::uint64_t prune = 0;
    std::string root;
  };
  const auto flags = std::make_shared<StoreFlags>();
  CLI::App* command =
      program.add_subcommand("store", "Show or tidy the finished chapters that are kept");
  command->add_flag("--json", flags->json, "One JSON document");
  CLI::Option* prune =
      command->add_option("--prune", flags->prune, "Remove the least recently used above SIZE")
          ->transform(CLI::AsSizeValue(true))
          ->type_name("SIZE");
  command->add_flag("--clear", flags->clear, "Remove everything")->excludes(prune);
  command->add_option("--store", flags->root, "Another store than the usual one")->type_name("DIR");
  command->callback([flags, prune] {
    const Store store(flags->root.empty() ? Store::default_root()
                                          : std::filesystem::path(flags->root));
    StoreUsage removed;
    if (flags->clear || prune->count() > 0) removed = store.prune(flags->prune);
    if (flags->clear) std::filesystem::remove_all(store.root() / "books");
    const StoreUsage usage = store.usage();
    if (flags->json) {
      std::cout << json_text(nlohmann::json{{"path", store.root().string()},
                                            {"chapters", usage.entries},
                                            {"bytes", usage.bytes},
                                            {"removed_chapters", removed.entries},
                                            {"removed_bytes", removed.bytes}},
                             2)
                << '\n';
      return;
    }
    if (removed.entries > 0) {
      std::cout << "removed " << removed.entries << " chapter parts, " << human(removed.bytes)
                << '\n';
    }
    std::cout << store.root().string() << ": " << usage.entries << " chapter parts, "
              << human(usage.bytes) << '\n';
  });
}

}  // namespace nangdok
