#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "base/json_text.h"
#include "base/utf8.h"
#include "cli/book_flags.h"
#include "cli/clock_text.h"
#include "cli/commands.h"
#include "narration/narrator.h"
#include "render/prepared_document.h"
#include "voice/voice.h"

namespace nangdok {
namespace {

using nlohmann::json;

struct ChapterFigures {
  std::size_t characters = 0;
  double estimated_s = 0;
};

ChapterFigures figures_of(const Chapter& chapter, const Voice& voice, double speed) {
  ChapterFigures figures;
  for (const Block& block : chapter.blocks) {
    figures.characters += to_utf32(block.text).size();
  }
  figures.estimated_s =
      std::chrono::duration<double>(estimate_length(chapter, voice, {speed})).count();
  return figures;
}

std::string authors_of(const Metadata& metadata) {
  std::string out;
  for (const std::string& author : metadata.authors) out += (out.empty() ? "" : ", ") + author;
  return out;
}

std::string place_of(const SourcePlace& place) {
  std::string out = place.file;
  if (place.line != 0) out += (out.empty() ? "line " : ":") + std::to_string(place.line);
  if (!place.path.empty()) out += (out.empty() ? "" : " ") + place.path;
  return out;
}

void print_json(const Document& document, const Voice& voice, double speed) {
  json chapters = json::array();
  for (const Chapter& chapter : document.chapters) {
    const ChapterFigures figures = figures_of(chapter, voice, speed);
    chapters.push_back({{"title", chapter.title},
                        {"depth", chapter.depth},
                        {"paragraphs", chapter.blocks.size()},
                        {"characters", figures.characters},
                        {"estimated_s", figures.estimated_s}});
  }
  json left_out = json::array();
  for (const LeftOut& part : document.left_out) {
    left_out.push_back({{"text", part.text},
                        {"reason", part.reason},
                        {"place", place_of(part.source)},
                        {"begin", part.source.begin},
                        {"end", part.source.end}});
  }
  const Metadata& metadata = document.metadata;
  std::cout << json_text(json{{"title", metadata.title},
                              {"subtitle", metadata.subtitle},
                              {"author", authors_of(metadata)},
                              {"language", metadata.language},
                              {"publisher", metadata.publisher},
                              {"date", metadata.date},
                              {"series", metadata.series},
                              {"identifier", metadata.identifier},
                              {"description", metadata.description},
                              {"cover", document.cover ? document.cover->media_type : ""},
                              {"chapters", std::move(chapters)},
                              {"left_out", std::move(left_out)}},
                         2)
            << '\n';
}

void print_text(const Document& document, const Voice& voice, double speed) {
  const Metadata& metadata = document.metadata;
  std::cout << metadata.title << '\n';
  if (!metadata.subtitle.empty()) std::cout << metadata.subtitle << '\n';
  if (const std::string authors = authors_of(metadata); !authors.empty()) {
    std::cout << authors << '\n';
  }
  double total = 0;
  std::size_t number = 0;
  for (const Chapter& chapter : document.chapters) {
    const ChapterFigures figures = figures_of(chapter, voice, speed);
    total += figures.estimated_s;
    std::cout << '\n'
              << std::string(static_cast<std::size_t>(chapter.depth) * 2, ' ') << ++number << ". "
              << chapter.title << "  (" << chapter.blocks.size() << " paragraphs, about "
              << clock_text(figures.estimated_s) << ')';
  }
  std::cout << "\n\nabout " << clock_text(total) << " in all\n";
  if (document.left_out.empty()) return;
  std::cout << "\nLeft out:\n";
  for (const LeftOut& part : document.left_out) {
    std::string text = part.text;
    for (char& c : text) {
      if (c == '\n') c = ' ';
    }
    std::cout << "  " << text << "  (" << part.reason;
    if (const std::string place = place_of(part.source); !place.empty()) {
      std::cout << ", " << place;
    }
    std::cout << ")\n";
  }
}

}  // namespace

void add_chapters_command(CLI::App& program, int&) {
  struct ChaptersFlags {
    BookOptions book;
    bool json = false;
  };
  const auto flags = std::make_shared<ChaptersFlags>();
  CLI::App* command = program.add_subcommand(
      "chapters", "Show what would be narrated, and what is left out and why");
  add_book_flags(*command, flags->book);
  // Taken, so that the command line of a render can be asked about, but of no effect here.
  for (const char* option :
       {"--lexicon", "--preset", "--loudness", "--output", "--format", "--split", "--narrator",
        "--genre", "--cover", "--read-along", "--no-text"}) {
    command->get_option(option)->group("");
  }
  command->add_flag("--json", flags->json, "One JSON document");
  command->callback([flags] {
    const Document document = prepare_document(flags->book);
    const Voice voice =
        load_voice(flags->book.voice.empty() ? default_voice_name : flags->book.voice);
    (flags->json ? print_json : print_text)(document, voice, flags->book.speed);
  });
}

}  // namespace nangdok
