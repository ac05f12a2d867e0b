#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/json_text.h"
#include "cli/book_flags.h"
#include "cli/clock_text.h"
#include "cli/commands.h"
#include "cli/hand_over.h"
#include "cli/interruption.h"
#include "cli/pipe_output.h"
#include "cli/progress_display.h"
#include "cli/run_flags.h"
#include "render/render.h"

namespace nangdok {
namespace {

using nlohmann::json;

void print_result_json(const RenderResult& result, const std::vector<Explanation>& explanations,
                       bool explain) {
  json outputs = json::array();
  for (const std::filesystem::path& path : result.package.outputs) {
    std::error_code failed;
    const std::uintmax_t bytes = std::filesystem::file_size(path, failed);
    outputs.push_back({{"path", path.string()}, {"bytes", failed ? 0 : bytes}});
  }
  json chapters = json::array();
  for (const PlacedChapter& chapter : result.package.chapters) {
    chapters.push_back({{"title", chapter.title},
                        {"start_s", chapter.start_s},
                        {"end_s", chapter.end_s},
                        {"path", chapter.file.string()}});
  }
  json document = {{"outputs", std::move(outputs)},
                   {"duration_s", result.package.duration_s},
                   {"chapters", std::move(chapters)},
                   {"sentences",
                    {{"spoken", result.account.spoken},
                     {"left_out", result.account.left_out},
                     {"failed", result.account.failed}}},
                   {"reused_chapters", result.reused_chapters}};
  if (explain) {
    for (const Explanation& explanation : explanations) {
      document["explain"].push_back({{"chapter", explanation.chapter},
                                     {"reused", explanation.reused},
                                     {"why", explanation.why}});
    }
  }
  std::cout << json_text(document, 2) << '\n';
}

void print_outputs(const RenderResult& result) {
  for (const std::filesystem::path& path : result.package.outputs) {
    std::cout << path.string() << '\n';
  }
}

void print_summary(const RenderResult& result, const std::vector<Explanation>& explanations) {
  for (const Explanation& explanation : explanations) {
    std::cerr << (explanation.reused ? "reused  " : "made    ") << explanation.chapter << ": "
              << explanation.why << '\n';
  }
  std::cerr << clock_text(result.package.duration_s) << ", " << result.package.chapters.size()
            << " chapters (" << result.reused_chapters << " reused), " << result.account.spoken
            << " sentences spoken, " << result.account.left_out
            << " left out ('nangdok chapters' lists them)\n";
}

}  // namespace

void add_render_command(CLI::App& program, int&) {
  struct RenderFlags {
    BookOptions book;
    RunFlags run;
    bool explain = false;
    bool json = false;
  };
  const auto flags = std::make_shared<RenderFlags>();
  CLI::App* command = program.add_subcommand("render", "Make an audiobook of a document");
  add_book_flags(*command, flags->book);
  add_run_flags(*command, flags->run);
  command->add_flag("--explain", flags->explain, "Say why each chapter was made or reused");
  command->add_flag("--json", flags->json, "One JSON document on standard output");
  command->callback([flags] {
    std::optional<PipeOutput> pipe;
    if (flags->book.output == "-") pipe.emplace(flags->book, flags->json);
    std::vector<Explanation> explanations;
    RenderResult result;
    {
      Interruption interruption;
      ProgressDisplay display(flags->run.style());
      RenderEvents events;
      events.on_progress = [&](const Progress& progress) { display.show(progress); };
      events.on_warning = [&](const std::string& line) {
        if (!flags->run.quiet) display.warn(line);
      };
      events.interrupted = [&] { return interruption.requested(); };
      result = render_book(flags->book, flags->run.options(), events,
                           flags->explain ? &explanations : nullptr);
    }
    if (pipe) pipe->send();
    if (flags->json) {
      print_result_json(result, explanations, flags->explain);
    } else if (!flags->run.quiet) {
      if (!pipe) print_outputs(result);
      print_summary(result, explanations);
    }
  });
}

}  // namespace nangdok
