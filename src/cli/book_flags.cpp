#include "cli/book_flags.h"

#include <string>
#include <vector>

#include "cli/option_values.h"

namespace nangdok {

void add_reading_flags(CLI::App& command, BookOptions& options) {
  command.add_option("input", options.input, "The document, or - for plain text from a pipe")
      ->required()
      ->type_name("INPUT");
  command.add_option("--voice", options.voice, "A voice's name ('nangdok voices') or its file")
      ->type_name("NAME|FILE");
  command.add_option("--speed", options.speed, "Speed of speech, 0.5 to 3.0")
      ->check(between(0.5, 3.0))
      ->type_name("X");
  command
      .add_option("--chapters", options.reading.chapters,
                  "What makes a chapter: auto, headings, sections or none")
      ->transform(one_of({{"auto", static_cast<int>(ChapterMode::automatic)},
                          {"headings", static_cast<int>(ChapterMode::headings)},
                          {"sections", static_cast<int>(ChapterMode::sections)},
                          {"none", static_cast<int>(ChapterMode::none)}}))
      ->type_name("HOW");
  command
      .add_option("--notes", options.reading.notes,
                  "Footnotes: skip, inline (where they stand) or end (of the chapter)")
      ->transform(one_of({{"skip", static_cast<int>(NoteMode::skip)},
                          {"inline", static_cast<int>(NoteMode::inline_)},
                          {"end", static_cast<int>(NoteMode::end)}}))
      ->type_name("HOW");
  command.add_flag("--keep-front-matter", options.reading.keep_front_matter,
                   "Read the copyright page and the table of contents too");
  command.add_flag("--announce-code", options.reading.announce_code,
                   "Say where a block of code is left out");
  command.add_option("--lexicon", options.lexicons, "How names and words are read (TOML)")
      ->type_name("FILE");
  command
      .add_option("--preset", options.preset, "audiobook, acx or podcast (a folder with a feed)")
      ->transform(one_of({{"audiobook", static_cast<int>(Preset::audiobook)},
                          {"acx", static_cast<int>(Preset::acx)},
                          {"podcast", static_cast<int>(Preset::podcast)}}))
      ->type_name("PRESET");
  command
      .add_option_function<double>(
          "--loudness", [&options](double value) { options.loudness_lufs = value; },
          "Integrated loudness, in LUFS")
      ->check(between(-40.0, -10.0))
      ->type_name("LUFS");
}

void add_book_flags(CLI::App& command, BookOptions& options) {
  add_reading_flags(command, options);
  const auto text = [&](const char* flag, std::optional<std::string>& target, const char* help) {
    command.add_option_function<std::string>(
        flag, [&target](const std::string& value) { target = value; }, help);
  };

  command.add_option("-o,--output", options.output, "Where the audiobook goes; - for a pipe")
      ->type_name("OUT");
  command
      .add_option_function<std::string>(
          "--format", [&options](const std::string& name) { options.format = format_named(name); },
          "m4b, mp3, opus, ogg, flac or wav; as the output's name ends unless given, else m4b")
      ->transform(one_name_of({"m4b", "mp3", "opus", "ogg", "flac", "wav"}))
      ->type_name("FORMAT");
  command.add_flag("--split", options.split, "A folder with one file a chapter and a playlist");
  command.add_option("--only", options.only, "Only these chapters, such as 1,3-5")
      ->type_name("CHAPTERS");
  command.add_option("--skip", options.skip, "All but these chapters")->type_name("CHAPTERS");
  text("--title", options.title, "Title of the audiobook");
  text("--author", options.author, "Its author");
  text("--narrator", options.narrator, "Its narrator");
  text("--year", options.year, "Year of publication");
  text("--genre", options.genre, "Genre");
  text("--series", options.series, "Series that the book belongs to");
  command.add_option("--cover", options.cover, "Cover picture, JPEG or PNG")->type_name("FILE");
  command.add_flag("--credits", options.credits, "Speak title, author and narrator at both ends");
  command
      .add_option_function<std::vector<ReadAlong>>(
          "--read-along",
          [&options](const std::vector<ReadAlong>& kinds) {
            options.read_along.insert(kinds.begin(), kinds.end());
          },
          "Texts in time with the sound: vtt, srt, lrc, json, epub, html")
      ->transform(one_of({{"vtt", static_cast<int>(ReadAlong::vtt)},
                          {"srt", static_cast<int>(ReadAlong::srt)},
                          {"lrc", static_cast<int>(ReadAlong::lrc)},
                          {"json", static_cast<int>(ReadAlong::json)},
                          {"epub", static_cast<int>(ReadAlong::epub)},
                          {"html", static_cast<int>(ReadAlong::html)}}))
      ->delimiter(',')
      ->type_name("KINDS");
  command.add_flag_callback(
      "--no-text", [&options] { options.with_text = false; },
      "Leave the text out of the audio file");
}

}  // namespace nangdok
