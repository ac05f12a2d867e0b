#include <fnmatch.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json_text.h"
#include "base/temporary_name.h"
#include "batch/batch.h"
#include "batch/manifest.h"
#include "batch/outcome_json.h"
#include "batch/slurm.h"
#include "cli/book_flags.h"
#include "cli/clock_text.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/option_values.h"
#include "cli/run_flags.h"

namespace nangdok {
namespace {

using nlohmann::json;

struct BatchFlags {
  std::vector<std::string> inputs;
  std::string output_folder;
  std::string only;
  std::string shard;
  std::size_t slurm = 0;
  bool dry_run = false;
  bool as_json = false;
  bool as_json_lines = false;
  RunFlags run;
};

/// The options of one book, from words as they would stand on render's command line.
OptionParser book_option_parser() {
  OptionParser parser;
  {
    CLI::App app;
    BookOptions unused;
    add_book_flags(app, unused);
    for (const CLI::Option* option : app.get_options()) {
      for (const std::string& name : option->get_lnames()) {
        if (name != "help") parser.names.push_back(name);
      }
    }
    parser.names.emplace_back("input");
  }
  parser.parse = [](const std::vector<std::string>& arguments) {
    CLI::App app;
    BookOptions options;
    add_book_flags(app, options);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
      app.parse(reversed);
    } catch (const CLI::ParseError& error) {
      throw Error(error.what(), "", "see 'nangdok render --help'", ExitStatus::bad_usage);
    }
    return options;
  };
  return parser;
}

std::vector<BatchBook> books_of(const BatchFlags& flags) {
  const OptionParser parser = book_option_parser();
  std::vector<BatchBook> books;
  for (const std::string& input : flags.inputs) {
    if (input.ends_with(".toml")) {
      for (BatchBook& book : load_manifest(input, parser)) books.push_back(std::move(book));
    } else {
      BookOptions options;
      options.input = input;
      books.push_back({std::move(options), ""});
    }
  }
  if (!flags.only.empty()) {
    std::erase_if(books, [&](const BatchBook& book) {
      const std::string path = book.options.input.string();
      const std::string name = book.options.input.filename().string();
      return fnmatch(flags.only.c_str(), path.c_str(), 0) != 0 &&
             fnmatch(flags.only.c_str(), name.c_str(), 0) != 0;
    });
    if (books.empty()) {
      throw Error("no book fits '" + flags.only + "'", "--only", "check the pattern",
                  ExitStatus::bad_usage);
    }
  }
  settle_outputs(books, flags.output_folder);
  return books;
}

void print_table(const std::vector<BookOutcome>& outcomes, bool dry_run) {
  std::size_t width = 4;
  for (const BookOutcome& outcome : outcomes) {
    width = std::max(width, outcome.input.filename().string().size());
  }
  for (const BookOutcome& outcome : outcomes) {
    std::string name = outcome.input.filename().string();
    name.resize(width, ' ');
    const bool failed = outcome.status == BookStatus::failed;
    std::string status = dry_run && !failed ? "to make" : name_of(outcome.status);
    if (dry_run && outcome.status == BookStatus::reused) status = "to reuse";
    status.resize(9, ' ');
    std::cout << name << "  " << status << "  " << clock_text(outcome.duration_s) << "  "
              << outcome.chapters << " chapters (" << outcome.reused_chapters << " reused)";
    if (!outcome.error.empty()) std::cout << "  " << outcome.error;
    std::cout << '\n';
  }
}

/// This command as the nodes of a cluster are to run it.
SlurmRun slurm_run(const BatchFlags& flags, const std::filesystem::path& program) {
  if (flags.run.store.empty()) {
    throw Error("no shared store", "--slurm", "name a folder that all nodes share with --store DIR",
                ExitStatus::bad_usage);
  }
  SlurmRun run;
  run.program = program;
  run.arguments = flags.inputs;
  if (!flags.output_folder.empty()) {
    run.arguments.insert(run.arguments.end(), {"-o", flags.output_folder});
  }
  if (!flags.only.empty()) run.arguments.insert(run.arguments.end(), {"--only", flags.only});
  run.tasks = flags.slurm;
  run.cores = flags.run.jobs;
  run.store = std::filesystem::absolute(flags.run.store);
  run.folder = run.store / "slurm" / temporary_tag();
  return run;
}

void run(const BatchFlags& flags, int& status) {
  BatchOptions options;
  options.run = flags.run.options();
  options.dry_run = flags.dry_run;
  if (!flags.shard.empty()) options.shard = parse_shard(flags.shard);
  const std::vector<BatchBook> books = books_of(flags);
  std::optional<SlurmRun> cluster;
  if (flags.slurm != 0) cluster = slurm_run(flags, options.run.program);
  if (cluster && flags.dry_run) {
    std::cout << array_script(*cluster) << '\n' << packaging_script(*cluster);
    return;
  }
  if (!flags.output_folder.empty() && !options.dry_run) {
    std::filesystem::create_directories(flags.output_folder);
  }
  std::vector<BookOutcome> outcomes;
  {
    Interruption interruption;
    ProgressDisplay display(flags.run.style());
    BatchEvents events;
    events.interrupted = [&] { return interruption.requested(); };
    events.on_warning = [&](const std::string& line) {
      if (!flags.run.quiet) display.warn(line);
    };
    events.on_progress = [&](const BatchProgress& progress) {
      Progress shown;
      shown.chapter = progress.book;
      shown.chapters_done = progress.books_done;
      shown.chapters = progress.books;
      shown.done_bytes = progress.jobs != 0 ? progress.jobs_done : progress.books_done;
      shown.total_bytes = progress.jobs != 0 ? progress.jobs : progress.books;
      display.show(shown);
    };
    events.on_book = [&](const BookOutcome& outcome) {
      if (flags.as_json_lines) std::cout << json_text(outcome_json(outcome)) << std::endl;
    };
    outcomes = cluster ? run_on_slurm(books, *cluster, events) : run_batch(books, options, events);
  }
  if (flags.as_json) {
    std::cout << json_text(outcomes_json(outcomes), 2) << '\n';
  } else if (!flags.as_json_lines && !flags.run.quiet) {
    print_table(outcomes, flags.dry_run);
  }
  const bool failed = std::any_of(outcomes.begin(), outcomes.end(), [](const BookOutcome& book) {
    return book.status == BookStatus::failed;
  });
  if (failed) status = static_cast<int>(ExitStatus::batch_had_failures);
}

}  // namespace

void add_batch_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<BatchFlags>();
  CLI::App* command = program.add_subcommand("batch", "Make audiobooks of many documents");
  command
      ->add_option("inputs", flags->inputs, "Documents, or a manifest (TOML) with [[book]] tables")
      ->required()
      ->type_name("MANIFEST.toml|INPUT");
  command->add_option("-o,--output", flags->output_folder, "The folder for books that name none")
      ->type_name("DIR");
  command->add_option("--only", flags->only, "Only inputs that fit the pattern")
      ->type_name("PATTERN");
  command->add_flag("--dry-run", flags->dry_run, "Say what would be made and reused; make nothing");
  CLI::Option* shard =
      command->add_option("--shard", flags->shard, "Make only this share of the chapters, as 2/5")
          ->type_name("I/N");
  command
      ->add_option(
          "--slurm", flags->slurm,
          "Make them on a Slurm cluster, in an array of N; needs --store on a shared folder")
      ->check(between(1, 100'000))
      ->excludes(shard)
      ->type_name("N");
  CLI::Option* as_json = command->add_flag("--json", flags->as_json, "One JSON document");
  command->add_flag("--json-lines", flags->as_json_lines, "One line of JSON a book, as it ends")
      ->excludes(as_json);
  add_run_flags(*command, flags->run);
  command->callback([flags, &status] { run(*flags, status); });
}

}  // namespace nangdok
