#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace nangdok {

/// A footnote or endnote, apart from the text that refers to it.
struct Note {
  std::string id;
  std::string text;
  SourcePlace source;
  std::size_t block = 0;  ///< Index of the block that followed it: where an unreferenced note goes.
};

/// A line of the document's own table of contents.
struct ContentsEntry {
  std::string title;
  int depth = 0;          ///< 0 at the top.
  std::size_t block = 0;  ///< Index of the block that it points to.
};

/// What a format reader makes: the whole document as one line of blocks, in reading order, before
/// chapters are cut and notes are placed. Goes to `finish_document`.
///
/// In a block's text, U+FDD0, decimal digits and U+FDD1 (noncharacters, which no text may hold)
/// mark where `references[digits]` refers to a note.
struct Flow {
  Metadata metadata;
  std::optional<Image> cover;
  std::vector<Block> blocks;
  std::vector<ContentsEntry> contents;  ///< Empty: the headings make the chapters.
  /// Blocks before this index are the title page: read first, but no chapter of their own.
  std::size_t title_end = 0;
  std::vector<Note> notes;
  std::vector<std::string> references;  ///< Identifiers of notes.
  std::vector<LeftOut> left_out;
};

}  // namespace nangdok
