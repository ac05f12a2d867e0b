#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/json_text.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/option_values.h"
#include "document/input_file.h"
#include "document/reader.h"
#include "korean/front_end.h"
#include "korean/lexicon/user_lexicon.h"
#include "narration/narrator.h"
#include "voice/voice.h"

namespace nangdok {
namespace {

using nlohmann::json;

struct ReadFlags {
  std::string form = "reading";
  bool lines = false;
  std::string input = "-";
  std::string voice = default_voice_name;
  std::vector<std::string> lexicons;
};

json phrase_json(const Sentence& sentence, const AccentualPhrase& phrase) {
  constexpr const char* names[] = {"accentual_phrase", "intonation_phrase", "comma",
                                   "clause",           "quotation",         "sentence"};
  json words = json::array();
  for (std::size_t i = phrase.first_word; i < phrase.end_word; ++i) {
    words.push_back(to_utf8(sentence.words[i].pronunciation));
  }
  return {{"words", std::move(words)},
          {"after", names[static_cast<int>(phrase.after)]},
          {"quoted", phrase.quoted}};
}

json word_json(const Word& word) {
  return {{"start", word.source.begin},       {"end", word.source.end},
          {"reading", to_utf8(word.reading)}, {"pronunciation", to_utf8(word.pronunciation)},
          {"class", word.token_class},        {"from", word.reading_source}};
}

json sentence_json(const Sentence& sentence, const Voice& voice) {
  constexpr const char* types[] = {"statement",   "yes_no_question", "wh_question",
                                   "exclamation", "command",         "fragment"};
  json phrases = json::array();
  for (const AccentualPhrase& phrase : sentence.phrases) {
    phrases.push_back(phrase_json(sentence, phrase));
  }
  json words = json::array();
  for (const Word& word : sentence.words) words.push_back(word_json(word));
  json rules = json::array();
  for (const RuleApplied& rule : sentence.rules) {
    rules.push_back({{"rule", rule.rule}, {"at", {rule.word, rule.syllable}}});
  }
  return {{"text", sentence.text},
          {"start", sentence.source.begin},
          {"end", sentence.source.end},
          {"type", types[static_cast<int>(sentence.type)]},
          {"reading", reading_of(sentence, true)},
          {"pronunciation", pronunciation_of(sentence)},
          {"phonemes", phonemes_of(sentence, voice)},
          {"phrases", std::move(phrases)},
          {"words", std::move(words)},
          {"rules", std::move(rules)}};
}

/// The forms of one sentence or utterance that `read` can show.
class Shower {
 public:
  explicit Shower(const ReadFlags& flags) : form_(flags.form) {
    std::vector<UserLexicon> lexicons;
    for (const std::string& path : flags.lexicons) lexicons.push_back(UserLexicon::load(path));
    korean_.emplace(std::move(lexicons));
    if (form_ == "phonemes" || form_ == "json") voice_ = load_voice(flags.voice);
  }

  [[nodiscard]] const KoreanFrontEnd& korean() const { return *korean_; }
  [[nodiscard]] bool as_json() const { return form_ == "json"; }
  [[nodiscard]] bool as_sentences() const { return form_ == "sentences"; }

  [[nodiscard]] std::string line_of(const Sentence& sentence) const {
    if (form_ == "sentences") return sentence.text;
    if (form_ == "reading") return reading_of(sentence, true);
    if (form_ == "pronunciation") return pronunciation_of(sentence);
    if (form_ == "phonemes") return phonemes_of(sentence, *voice_);
    return json_text(json_of(sentence));
  }

  [[nodiscard]] json json_of(const Sentence& sentence) const {
    return sentence_json(sentence, *voice_);
  }

 private:
  std::string form_;
  std::optional<KoreanFrontEnd> korean_;
  std::optional<Voice> voice_;
};

void show_lines(const Shower& shower, const std::string& bytes) {
  std::string out;
  std::size_t begin = 0;
  while (begin < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::string line = bytes.substr(begin, end - begin);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    line = to_nfc(line);
    if (!line.empty()) {
      out += shower.as_sentences() ? line : shower.line_of(shower.korean().analyze_line(line));
    }
    out += '\n';
    begin = end + 1;
    if (out.size() > (1U << 16)) {
      std::cout << out;
      out.clear();
    }
  }
  std::cout << out;
}

void show_document(const Shower& shower, const Document& document) {
  json sentences = json::array();
  for (const Chapter& chapter : document.chapters) {
    for (const Block& block : chapter.blocks) {
      const std::vector<Sentence> found = shower.as_sentences()
                                              ? shower.korean().split(block.text)
                                              : shower.korean().analyze(block.text);
      for (const Sentence& sentence : found) {
        if (shower.as_json()) {
          sentences.push_back(shower.json_of(sentence));
        } else {
          std::cout << shower.line_of(sentence) << '\n';
        }
      }
    }
  }
  if (!shower.as_json()) return;
  std::cout << json_text(json{{"sentences", std::move(sentences)}}, 2) << '\n';
}

}  // namespace

void add_read_command(CLI::App& program, int&) {
  const auto flags = std::make_shared<ReadFlags>();
  CLI::App* command = program.add_subcommand("read", "Show how text will be read");
  command
      ->add_option("--as", flags->form,
                   "sentences, reading, pronunciation, phonemes or json (everything)")
      ->transform(one_name_of({"sentences", "reading", "pronunciation", "phonemes", "json"}))
      ->type_name("FORM");
  command->add_flag("--lines", flags->lines, "Each line is one utterance and gives one line");
  command->add_option("--voice", flags->voice, "The voice whose phonemes are shown")
      ->type_name("NAME|FILE");
  command->add_option("--lexicon", flags->lexicons, "How names and words are read (TOML)")
      ->type_name("FILE");
  command->add_option("input", flags->input, "A document, or - for text from a pipe (the default)")
      ->type_name("FILE");
  command->callback([flags] {
    std::ios::sync_with_stdio(false);
    const Shower shower(*flags);
    ReadOptions options;
    options.keep_everything = true;
    if (flags->lines) {
      show_lines(shower, flags->input == "-" ? read_input_stream(std::cin, "standard input")
                                             : read_file(flags->input));
    } else if (flags->input == "-") {
      const std::string bytes = read_input_stream(std::cin, "standard input");
      if (bytes.find_first_not_of(" \t\r\n") == std::string::npos && !shower.as_json()) return;
      show_document(shower, read_plain_text(bytes, "standard input", options));
    } else {
      show_document(shower, read_document(flags->input, options));
    }
  });
}

}  // namespace nangdok
