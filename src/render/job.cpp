#include "render/job.h"

#include <nlohmann/json.hpp>

#include "base/build_id.h"
#include "base/content_hash.h"
#include "base/json_text.h"
#include "base/utf8.h"
#include "korean/lexicon/lexicon.h"
#include "synth/speech_library.h"

namespace nangdok {
namespace {

using nlohmann::json;

json block_json(const Block& block) {
  return {{"kind", static_cast<int>(block.kind)},
          {"level", block.level},
          {"text", block.text},
          {"section", block.section_break_before}};
}

Block block_from(const json& value) {
  Block block;
  block.kind = static_cast<BlockKind>(value.at("kind").get<int>());
  block.level = value.at("level");
  block.text = value.at("text");
  block.section_break_before = value.at("section");
  return block;
}

json blocks_json(const std::vector<Block>& blocks) {
  json list = json::array();
  for (const Block& block : blocks) list.push_back(block_json(block));
  return list;
}

std::vector<Block> blocks_from(const json& list) {
  std::vector<Block> blocks;
  for (const json& value : list) blocks.push_back(block_from(value));
  return blocks;
}

json lexicon_json(const std::vector<UserEntry>& entries) {
  json list = json::array();
  for (const UserEntry& entry : entries) {
    json value = {{"word", to_utf8(entry.word)},
                  {"reading", to_utf8(entry.reading)},
                  {"part_of_speech", entry.part_of_speech},
                  {"case_sensitive", entry.case_sensitive}};
    if (entry.pronunciation) value["pronunciation"] = to_utf8(*entry.pronunciation);
    list.push_back(std::move(value));
  }
  return list;
}

std::vector<UserEntry> lexicon_from(const json& list) {
  std::vector<UserEntry> entries;
  for (const json& value : list) {
    UserEntry& entry = entries.emplace_back();
    entry.word = to_utf32(value.at("word").get<std::string>());
    entry.reading = to_utf32(value.at("reading").get<std::string>());
    entry.part_of_speech = value.at("part_of_speech");
    entry.case_sensitive = value.at("case_sensitive");
    if (value.contains("pronunciation")) {
      entry.pronunciation = to_utf32(value["pronunciation"].get<std::string>());
    }
  }
  return entries;
}

json quiet_json(const std::optional<QuietEnds>& quiet) {
  if (!quiet) return {};
  return {{"head_ms", quiet->head.count()},
          {"tail_ms", quiet->tail.count()},
          {"room_tone_db", quiet->room_tone.value}};
}

std::optional<QuietEnds> quiet_from(const json& value) {
  if (value.is_null()) return std::nullopt;
  return QuietEnds{std::chrono::milliseconds(value.at("head_ms").get<std::int64_t>()),
                   std::chrono::milliseconds(value.at("tail_ms").get<std::int64_t>()),
                   Decibels{value.at("room_tone_db")}};
}

json sound_json(const SoundOptions& sound) {
  return {{"speed", sound.speed},
          {"integrated_lufs", sound.loudness.integrated.value},
          {"true_peak_ceiling_db", sound.loudness.true_peak_ceiling.value},
          {"format", static_cast<int>(sound.encoder.format)},
          {"rate_hz", sound.encoder.rate.hz},
          {"bit_rate", sound.encoder.bit_rate},
          {"constant_bit_rate", sound.encoder.constant_bit_rate},
          {"quality", sound.encoder.quality ? json(*sound.encoder.quality) : json()},
          {"quiet_ends", quiet_json(sound.quiet_ends)}};
}

SoundOptions sound_from(const json& value) {
  SoundOptions sound;
  sound.speed = value.at("speed");
  sound.loudness.integrated.value = value.at("integrated_lufs");
  sound.loudness.true_peak_ceiling.value = value.at("true_peak_ceiling_db");
  sound.encoder.format = static_cast<AudioFormat>(value.at("format").get<int>());
  sound.encoder.rate.hz = value.at("rate_hz");
  sound.encoder.bit_rate = value.at("bit_rate");
  sound.encoder.constant_bit_rate = value.at("constant_bit_rate");
  if (const json& quality = value.at("quality"); !quality.is_null()) {
    sound.encoder.quality = quality.get<double>();
  }
  sound.quiet_ends = quiet_from(value.at("quiet_ends"));
  return sound;
}

json span_json(TextSpan span) {
  return {span.begin, span.end};
}

TextSpan span_from(const json& value) {
  return {value.at(0), value.at(1)};
}

json words_json(const Timeline& timeline) {
  json paragraphs = json::array();
  for (const ParagraphTime& paragraph : timeline.paragraphs) {
    json sentences = json::array();
    for (const SentenceTime& sentence : paragraph.sentences) {
      json words = json::array();
      for (const WordTime& word : sentence.words) {
        words.push_back({word.begin, word.end, word.source.begin, word.source.end, word.text});
      }
      sentences.push_back(std::move(words));
    }
    paragraphs.push_back(std::move(sentences));
  }
  return paragraphs;
}

void take_words(Timeline& timeline, const json& paragraphs) {
  for (std::size_t i = 0; i < timeline.paragraphs.size(); ++i) {
    std::vector<SentenceTime>& sentences = timeline.paragraphs[i].sentences;
    for (std::size_t k = 0; k < sentences.size(); ++k) {
      for (const json& word : paragraphs.at(i).at(k)) {
        sentences[k].words.push_back(
            {{word.at(2), word.at(3)}, word.at(4), word.at(0), word.at(1)});
      }
    }
  }
}

json timeline_json(const Timeline& timeline) {
  json paragraphs = json::array();
  for (const ParagraphTime& paragraph : timeline.paragraphs) {
    json sentences = json::array();
    for (const SentenceTime& sentence : paragraph.sentences) {
      sentences.push_back({{"text", sentence.text},
                           {"span", span_json(sentence.source)},
                           {"begin", sentence.begin},
                           {"end", sentence.end}});
    }
    paragraphs.push_back({{"block", paragraph.block},
                          {"kind", static_cast<int>(paragraph.kind)},
                          {"begin", paragraph.begin},
                          {"end", paragraph.end},
                          {"sentences", std::move(sentences)}});
  }
  return {{"title", timeline.title},
          {"length", timeline.length},
          {"paragraphs", std::move(paragraphs)}};
}

Timeline timeline_from(const json& value) {
  Timeline timeline;
  timeline.title = value.at("title");
  timeline.length = value.at("length");
  for (const json& p : value.at("paragraphs")) {
    ParagraphTime& paragraph = timeline.paragraphs.emplace_back();
    paragraph.block = p.at("block");
    paragraph.kind = static_cast<BlockKind>(p.at("kind").get<int>());
    paragraph.begin = p.at("begin");
    paragraph.end = p.at("end");
    for (const json& s : p.at("sentences")) {
      SentenceTime& sentence = paragraph.sentences.emplace_back();
      sentence.text = s.at("text");
      sentence.source = span_from(s.at("span"));
      sentence.begin = s.at("begin");
      sentence.end = s.at("end");
    }
  }
  return timeline;
}

}  // namespace

std::string to_json(const Job& job) {
  return json_text(json{{"key", job.key},
                        {"title", job.title},
                        {"blocks", blocks_json(job.blocks)},
                        {"following", blocks_json(job.following)},
                        {"first_block", job.first_block},
                        {"first", job.first},
                        {"last", job.last},
                        {"voice", job.voice},
                        {"voice_fingerprint", job.voice_fingerprint},
                        {"sound", sound_json(job.sound)},
                        {"lexicon", lexicon_json(job.lexicon)}});
}

Job job_from_json(const std::string& text) {
  const json value = parse_json(text);
  Job job;
  job.key = value.at("key");
  job.title = value.at("title");
  job.blocks = blocks_from(value.at("blocks"));
  job.following = blocks_from(value.at("following"));
  job.first_block = value.at("first_block");
  job.first = value.at("first");
  job.last = value.at("last");
  job.voice = value.at("voice");
  job.voice_fingerprint = value.at("voice_fingerprint");
  job.sound = sound_from(value.at("sound"));
  job.lexicon = lexicon_from(value.at("lexicon"));
  return job;
}

std::string to_text(const ChapterRecord& record) {
  json left_out = json::array();
  for (const UnspokenSentence& sentence : record.left_out) {
    left_out.push_back(
        {{"block", sentence.block}, {"text", sentence.text}, {"reason", sentence.reason}});
  }
  return json_text(json{{"rate_hz", record.info.rate.hz},
                        {"priming", record.info.priming},
                        {"length", record.info.length},
                        {"padding", record.info.padding},
                        {"timeline", timeline_json(record.timeline)},
                        {"spoken", record.spoken},
                        {"left_out", std::move(left_out)}}) +
         "\n" + json_text(words_json(record.timeline));
}

ChapterRecord record_from(std::string_view text, bool with_words) {
  const std::size_t end = text.find('\n');
  const json value = parse_json(text.substr(0, end));
  ChapterRecord record;
  record.info.rate.hz = value.at("rate_hz");
  record.info.priming = value.at("priming");
  record.info.length = value.at("length");
  record.info.padding = value.at("padding");
  record.timeline = timeline_from(value.at("timeline"));
  record.spoken = value.at("spoken");
  for (const json& sentence : value.at("left_out")) {
    record.left_out.push_back({sentence.at("block"), sentence.at("text"), sentence.at("reason")});
  }
  if (with_words) take_words(record.timeline, parse_json(text.substr(end + 1)));
  return record;
}

Recipe recipe_of(const Job& job, const std::string& program) {
  Recipe recipe;
  const json text = {{"title", job.title},
                     {"blocks", blocks_json(job.blocks)},
                     {"following", blocks_json(job.following)},
                     {"first_block", job.first_block},
                     {"first", job.first},
                     {"last", job.last}};
  recipe.text = content_hash(json_text(text));
  recipe.lexicon = content_hash(json_text(lexicon_json(job.lexicon)));
  recipe.voice = job.voice_fingerprint;
  recipe.options = ContentHash()
                       .add(json_text(sound_json(job.sound)))
                       .add(encoder_fingerprint(job.sound.encoder))
                       .hex();
  recipe.program = program;
  return recipe;
}

std::string key_of(const Recipe& recipe) {
  return ContentHash()
      .add(recipe.text)
      .add(recipe.lexicon)
      .add(recipe.voice)
      .add(recipe.options)
      .add(recipe.program)
      .hex();
}

std::string program_fingerprint() {
  const Lexicon lexicon;
  return ContentHash()
      .add(build_id())
      .add(speech_library_version())
      .add(lexicon.stems().fingerprint())
      .add(lexicon.pronunciations().fingerprint())
      .add(lexicon.hanja().fingerprint())
      .add(lexicon.english().fingerprint())
      .hex();
}

}  // namespace nangdok
