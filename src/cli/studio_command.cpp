#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/hand_over.h"
#include "cli/interruption.h"
#include "cli/option_values.h"
#include "studio/studio.h"

namespace nangdok {

void add_studio_command(CLI::App& program, int&) {
  const auto options = std::make_shared<StudioOptions>();
  CLI::App* command = program.add_subcommand(
      "studio", "A page in your browser to read, listen and mend one document");
  command->add_option("input", options->document, "The document")->required()->type_name("INPUT");
  command->add_option("--port", options->port, "Port on 127.0.0.1; any free one unless given")
      ->check(between(1, 65'535))
      ->type_name("N");
  command->callback([options] {
    options->program = full_program();
    Interruption interruption;
    run_studio(
        *options,
        [](const std::string& url) {
          std::cout << url << std::endl;
          std::cerr << "open this address in your browser; Ctrl-C ends the studio\n";
        },
        [&] { return interruption.requested(); });
  });
}

}  // namespace nangdok
