#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/json_text.h"
#include "cli/commands.h"
#include "korean/front_end.h"
#include "render/prepared_document.h"
#include "verify/plot.h"
#include "verify/verify.h"

namespace nangdok {
namespace {

using nlohmann::json;

/// The sentences that an audiobook of the document must hold: those with anything to speak.
std::vector<std::string> sentences_of(const std::string& input) {
  BookOptions options;
  options.input = input;
  const Document document = prepare_document(options);
  const KoreanFrontEnd korean(load_lexicons(options));
  std::vector<std::string> sentences;
  for (const Chapter& chapter : document.chapters) {
    for (const Block& block : chapter.blocks) {
      for (const Sentence& sentence : korean.analyze(block.text)) {
        if (!sentence.words.empty()) sentences.push_back(sentence.text);
      }
    }
  }
  return sentences;
}

void print_checks_json(const Verification& verification) {
  json checks = json::array();
  for (const Check& check : verification.checks) {
    checks.push_back({{"name", check.name},
                      {"ok", check.ok},
                      {"value", check.value},
                      {"expected", check.expected}});
  }
  std::cout << json_text(json{{"ok", verification.ok()}, {"checks", std::move(checks)}}, 2) << '\n';
}

void print_checks(const Verification& verification) {
  for (const Check& check : verification.checks) {
    std::cout << (check.ok ? "pass  " : "FAIL  ") << check.name << ": " << check.value;
    if (!check.expected.empty()) std::cout << "  (" << check.expected << ')';
    std::cout << '\n';
  }
}

}  // namespace

void add_verify_command(CLI::App& program, int& status) {
  struct VerifyFlags {
    std::string audiobook;
    std::string against;
    std::string preset = "audiobook";
    std::string plot;
    bool as_json = false;
  };
  const auto flags = std::make_shared<VerifyFlags>();
  CLI::App* command = program.add_subcommand("verify", "Check a finished audiobook");
  command
      ->add_option("audiobook", flags->audiobook,
                   "A file, a folder of chapter files, or a W3C package (.lpf)")
      ->required()
      ->type_name("AUDIOBOOK");
  command
      ->add_option("--against", flags->against,
                   "The document: every sentence of it must be heard, in order, once")
      ->type_name("INPUT");
  command->add_option("--preset", flags->preset, "What it must keep to: audiobook, acx or podcast")
      ->type_name("PRESET");
  command->add_option("--plot", flags->plot, "Draw waveform, loudness and chapters (PNG or SVG)")
      ->type_name("FILE");
  command->add_flag("--json", flags->as_json, "One JSON document");
  command->callback([flags, &status] {
    std::optional<std::vector<std::string>> against;
    const SoundLimits limits = limits_of_preset(flags->preset);
    if (!flags->against.empty()) against = sentences_of(flags->against);
    const Verification verification = verify_audiobook(flags->audiobook, limits, against);
    if (!flags->plot.empty()) write_plot(verification.profiles, flags->plot);
    (flags->as_json ? print_checks_json : print_checks)(verification);
    if (!verification.ok()) status = 1;
  });
}

}  // namespace nangdok
