#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "cli/commands.h"
#include "voice/voice.h"

namespace nangdok {

void add_voices_command(CLI::App& program, int&) {
  const auto as_json = std::make_shared<bool>(false);
  CLI::App* command = program.add_subcommand("voices", "List the voices");
  command->add_flag("--json", *as_json, "One JSON document");
  command->callback([as_json] {
    nlohmann::json list = nlohmann::json::array();
    for (const std::string& name : voice_names()) {
      const Voice voice = load_voice(name);
      if (!*as_json) {
        std::cout << name << (name == default_voice_name ? " (default)" : "") << "\n    "
                  << voice.description << "\n    " << voice.description_en << '\n';
        continue;
      }
      list.push_back({{"name", name},
                      {"default", name == default_voice_name},
                      {"description", voice.description},
                      {"description_en", voice.description_en},
                      {"words_per_minute", voice.words_per_minute},
                      {"loudness_lufs", voice.calibrated_loudness.value}});
    }
    if (*as_json) std::cout << json_text(nlohmann::json{{"voices", list}}, 2) << '\n';
  });
}

}  // namespace nangdok
