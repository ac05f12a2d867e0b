#include <charconv>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/json_text.h"
#include "cli/book_flags.h"
#include "cli/commands.h"
#include "cli/file_watch.h"
#include "cli/player.h"
#include "render/prepared_document.h"
#include "render/preview.h"

namespace nangdok {
namespace {

using nlohmann::json;

struct PreviewFlags {
  BookOptions book;
  bool list = false;
  bool play = false;
  bool watch = false;
  bool json = false;
  std::string paragraph;
  std::string find;
  std::string output;
};

const Block& block_of(const Document& document, const NumberedParagraph& paragraph) {
  return document.chapters[paragraph.chapter].blocks[paragraph.block];
}

void print_list(const Document& document, const std::vector<NumberedParagraph>& paragraphs,
                bool as_json) {
  json list = json::array();
  std::size_t chapter = document.chapters.size();
  for (const NumberedParagraph& paragraph : paragraphs) {
    const std::string& title = document.chapters[paragraph.chapter].title;
    std::string text = block_of(document, paragraph).text;
    if (as_json) {
      list.push_back({{"number", paragraph.number}, {"chapter", title}, {"text", text}});
      continue;
    }
    if (paragraph.chapter != chapter)
      std::cout << (chapter < paragraph.chapter ? "\n" : "") << title << '\n';
    chapter = paragraph.chapter;
    for (char& c : text) {
      if (c == '\n') c = ' ';
    }
    std::cout << "  " << paragraph.number << "  " << text << '\n';
  }
  if (as_json) {
    std::cout << json_text(json{{"paragraphs", std::move(list)}}, 2) << '\n';
  }
}

/// Indices of the first and last paragraph asked for.
std::pair<std::size_t, std::size_t> chosen(const PreviewFlags& flags, const Document& document,
                                           const std::vector<NumberedParagraph>& paragraphs) {
  if (!flags.find.empty()) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      if (block_of(document, paragraphs[i]).text.find(flags.find) != std::string::npos) {
        return {i, i};
      }
    }
    throw Error("no paragraph holds '" + flags.find + "'", flags.book.input.string(),
                "see them all with --list");
  }
  if (flags.paragraph.empty()) return {0, 0};
  const std::size_t dash = flags.paragraph.find('-');
  const auto number = [&](std::string_view digits) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 1 ||
        value > paragraphs.size()) {
      throw Error("there is no paragraph '" + std::string(digits) + "'; there are " +
                      std::to_string(paragraphs.size()),
                  flags.book.input.string(), "see them with --list", ExitStatus::bad_usage);
    }
    return value - 1;
  };
  const std::string_view whole = flags.paragraph;
  const std::size_t first = number(whole.substr(0, dash));
  const std::size_t last = dash == std::string::npos ? first : number(whole.substr(dash + 1));
  if (last < first) {
    throw Error("the range ends before it begins: " + flags.paragraph, flags.book.input.string(),
                "give the smaller number first", ExitStatus::bad_usage);
  }
  return {first, last};
}

void print_spoken(const Preview& preview, const Document& document,
                  const std::vector<NumberedParagraph>& paragraphs, std::size_t first,
                  std::size_t last) {
  json sentences = json::array();
  for (const ParagraphTime& paragraph : preview.timeline.paragraphs) {
    for (const SentenceTime& sentence : paragraph.sentences) {
      json words = json::array();
      for (const WordTime& word : sentence.words) {
        words.push_back({{"text", word.text},
                         {"start_s", to_seconds(word.begin, engine_rate)},
                         {"end_s", to_seconds(word.end, engine_rate)}});
      }
      sentences.push_back({{"text", sentence.text},
                           {"start_s", to_seconds(sentence.begin, engine_rate)},
                           {"end_s", to_seconds(sentence.end, engine_rate)},
                           {"words", std::move(words)}});
    }
  }
  json numbers = json::array();
  for (std::size_t i = first; i <= last; ++i) {
    numbers.push_back({{"number", paragraphs[i].number},
                       {"chapter", document.chapters[paragraphs[i].chapter].title},
                       {"text", block_of(document, paragraphs[i]).text}});
  }
  std::cout << json_text(
                   json{{"paragraphs", std::move(numbers)},
                        {"duration_s",
                         to_seconds(static_cast<Samples>(preview.samples.size()), engine_rate)},
                        {"sentences", std::move(sentences)}},
                   2)
            << '\n';
}

/// The engine is opened once and serves each round of --watch.
class Previewer {
 public:
  explicit Previewer(const PreviewFlags& flags)
      : flags_(flags),
        voice_(load_voice(flags.book.voice.empty() ? default_voice_name : flags.book.voice)),
        sound_(sound_options(flags.book)) {}

  void speak() {
    const Document document = prepare_document(flags_.book);
    const std::vector<NumberedParagraph> paragraphs = number_paragraphs(document);
    if (flags_.list) {
      print_list(document, paragraphs, flags_.json);
      return;
    }
    if (paragraphs.empty()) {
      throw Error("there is nothing to narrate in it", flags_.book.input.string(),
                  "see what is left out, and why, with 'nangdok chapters'");
    }
    const auto [first, last] = chosen(flags_, document, paragraphs);
    const KoreanFrontEnd korean(load_lexicons(flags_.book));
    if (!engine_) engine_.emplace(voice_);
    const Preview preview =
        preview_paragraphs(document, paragraphs, first, last, korean, voice_, sound_, *engine_);
    if (flags_.output == "-") {
      std::cout << wav_bytes(preview.samples) << std::flush;
    } else if (!flags_.output.empty()) {
      write_file_atomically(flags_.output, wav_bytes(preview.samples));
    }
    if (flags_.json) print_spoken(preview, document, paragraphs, first, last);
    if (flags_.play || (flags_.output.empty() && !flags_.json)) play(preview.samples);
  }

 private:
  const PreviewFlags& flags_;
  Voice voice_;
  SoundOptions sound_;
  std::optional<Engine> engine_;
};

}  // namespace

void add_preview_command(CLI::App& program, int&) {
  const auto flags = std::make_shared<PreviewFlags>();
  CLI::App* command = program.add_subcommand("preview", "Hear single paragraphs");
  add_reading_flags(*command, flags->book);
  command->add_flag("--list", flags->list, "Number the paragraphs");
  CLI::Option* paragraph =
      command
          ->add_option("--paragraph", flags->paragraph, "Which to speak (the first, unless given)")
          ->type_name("N[-M]");
  command->add_option("--find", flags->find, "The first paragraph that holds TEXT")
      ->excludes(paragraph)
      ->type_name("TEXT");
  command->add_option("-o,--output", flags->output, "A WAV file, or - for a pipe")
      ->type_name("FILE");
  command->add_flag("--play", flags->play, "Play it (also when no -o is given)");
  command->add_flag("--watch", flags->watch,
                    "Speak it again when the document or its lexicon is saved");
  command->add_flag("--json", flags->json, "One JSON document");
  command->callback([flags] {
    if (flags->json && flags->output == "-") {
      throw Error("--json and -o - both want standard output", "", "give -o a file name",
                  ExitStatus::bad_usage);
    }
    std::optional<FileWatch> watch;  // before the first reading, so that no saving is missed
    if (flags->watch) watch.emplace(watched_files(flags->book));
    Previewer previewer(*flags);
    previewer.speak();
    while (watch) {
      watch->wait();
      try {
        previewer.speak();
      } catch (const Error& error) {
        std::cerr << "nangdok: " << error.what() << '\n';
      }
    }
  });
}

}  // namespace nangdok
