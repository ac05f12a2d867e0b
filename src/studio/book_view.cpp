#include "studio/book_view.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/json_text.h"
#include "base/utf8.h"
#include "korean/front_end.h"
#include "render/prepared_document.h"
#include "render/preview.h"
#include "voice/voice.h"

namespace nangdok {
namespace {

using nlohmann::json;

constexpr const char* kind_names[] = {"heading",   "paragraph", "quotation", "verse",
                                      "list_item", "table_row", "caption",   "note"};

json lexicon_json(const BookOptions& options) {
  json words = json::array();
  for (const UserLexicon& lexicon : load_lexicons(options)) {
    for (const UserEntry& entry : lexicon.entries()) {
      words.push_back(
          {{"word", to_utf8(entry.word)},
           {"reading", to_utf8(entry.reading)},
           {"pronunciation", entry.pronunciation ? to_utf8(*entry.pronunciation) : std::string()}});
    }
  }
  return words;
}

json settings_json(const BookSettings& settings) {
  return {{"title", settings.title},   {"author", settings.author}, {"narrator", settings.narrator},
          {"voice", settings.voice},   {"cover", settings.cover},   {"skip", settings.skip},
          {"format", settings.format}, {"speed", settings.speed}};
}

json voices_json() {
  json voices = json::array();
  for (const std::string& name : voice_names()) {
    const Voice voice = load_voice(name);
    voices.push_back({{"name", name},
                      {"description", voice.description},
                      {"description_en", voice.description_en}});
  }
  return voices;
}

json word_json(const Sentence& sentence, std::size_t index, std::u32string_view text) {
  const Word& word = sentence.words[index];
  json rules = json::array();
  for (const RuleApplied& rule : sentence.rules) {
    if (rule.word == index) rules.push_back(rule.rule);
  }
  return {{"start", word.source.begin},
          {"end", word.source.end},
          {"written", to_utf8(text.substr(word.source.begin, word.source.length()))},
          {"reading", to_utf8(word.reading)},
          {"pronunciation", to_utf8(word.pronunciation)},
          {"class", word.token_class},
          {"from", word.reading_source},
          {"rules", std::move(rules)}};
}

}  // namespace

std::string book_json(const BookFiles& files) {
  const BookSettings settings = load_settings(files);
  const BookOptions options = options_of(files, settings);
  const Document document = prepare_document(options);
  json chapters = json::array();
  for (const Chapter& chapter : document.chapters) {
    chapters.push_back({{"title", chapter.title}, {"depth", chapter.depth}});
    chapters.back()["paragraphs"] = json::array();
  }
  for (const NumberedParagraph& paragraph : number_paragraphs(document)) {
    const Block& block = document.chapters[paragraph.chapter].blocks[paragraph.block];
    chapters[paragraph.chapter]["paragraphs"].push_back(
        {{"number", paragraph.number},
         {"kind", kind_names[static_cast<int>(block.kind)]},
         {"line", block.source.line},
         {"text", block.text}});
  }
  json left_out = json::array();
  for (const LeftOut& part : document.left_out) {
    left_out.push_back({{"text", part.text}, {"reason", part.reason}, {"line", part.source.line}});
  }
  std::string authors;
  for (const std::string& author : document.metadata.authors) {
    authors += (authors.empty() ? "" : ", ") + author;
  }
  return json_text(json{{"file", files.document.filename().string()},
                        {"title", document.metadata.title},
                        {"subtitle", document.metadata.subtitle},
                        {"author", authors},
                        {"chapters", std::move(chapters)},
                        {"left_out", std::move(left_out)},
                        {"voices", voices_json()},
                        {"settings", settings_json(settings)},
                        {"lexicon", lexicon_json(options)}});
}

std::string paragraph_json(const BookFiles& files, std::size_t number) {
  const BookOptions options = options_of(files, load_settings(files));
  const Document document = prepare_document(options);
  const std::vector<NumberedParagraph> paragraphs = number_paragraphs(document);
  if (number < 1 || number > paragraphs.size()) {
    throw Error("there is no paragraph " + std::to_string(number), files.document.string());
  }
  const NumberedParagraph& paragraph = paragraphs[number - 1];
  const std::string& block_text = document.chapters[paragraph.chapter].blocks[paragraph.block].text;
  const std::u32string text = to_utf32(block_text);
  const KoreanFrontEnd korean(load_lexicons(options));
  json sentences = json::array();
  for (const Sentence& sentence : korean.analyze(block_text)) {
    json words = json::array();
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      words.push_back(word_json(sentence, i, text));
    }
    sentences.push_back({{"start", sentence.source.begin},
                         {"end", sentence.source.end},
                         {"words", std::move(words)}});
  }
  return json_text(
      json{{"number", number}, {"text", block_text}, {"sentences", std::move(sentences)}});
}

}  // namespace nangdok
