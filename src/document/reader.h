#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "document/document.h"

namespace nangdok {

/// What makes a chapter: the document's own table of contents or headings, its section breaks, or
/// nothing (one chapter). `automatic` takes the first of these that the document has.
enum class ChapterMode { automatic, headings, sections, none };

/// What becomes of footnotes and endnotes.
enum class NoteMode { skip, inline_, end };

struct ReadOptions {
  ChapterMode chapters = ChapterMode::automatic;
  NoteMode notes = NoteMode::skip;
  bool keep_front_matter = false;  ///< Copyright page, table of contents.
  bool announce_code = false;      ///< Say that a code block was left out.
  bool keep_everything = false;    ///< Take nothing for page furniture: all text is text.
};

/// Reads the document at `path`, whatever its format; the format is found from the content, never
/// from the name. `-` reads standard input as plain text. Throws Error that names the file and the
/// line or part at fault.
Document read_document(const std::filesystem::path& path, const ReadOptions& options = {});

/// True when the document's reader is so large that only the full program has it (PDF), which this
/// program is not. False for what is no file.
bool needs_full_program(const std::filesystem::path& path);

/// The same for plain text that is already in memory, in any encoding; `name` is for messages.
Document read_plain_text(std::string_view bytes, const std::string& name,
                         const ReadOptions& options = {});

}  // namespace nangdok
