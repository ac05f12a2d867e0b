#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace nangdok {

/// Where in the source a block stands: byte offsets for plain text, an element's path for markup.
struct SourcePlace {
  std::string file;       ///< Path inside an archive; empty for a single file.
  std::size_t line = 0;   ///< First line, from 1; 0 where lines mean nothing.
  std::size_t begin = 0;  ///< Byte offset of the start; 0 and 0 where unknown.
  std::size_t end = 0;    ///< Byte offset past the end.
  std::string path;       ///< XPath or page number where bytes mean nothing.
};

enum class BlockKind { heading, paragraph, quotation, verse, list_item, table_row, caption, note };

/// One paragraph of the ear: what is read in one go.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;     ///< Of a heading, 1 the highest; of a list item, its depth.
  std::string text;  ///< UTF-8, NFC. Verse and dialogue keep '\n' between their lines.
  SourcePlace source;
  bool section_break_before = false;  ///< A scene break or an empty pair of lines stands before it.
};

/// A chapter of the audiobook. `blocks` may be empty (a part's title page); the title is spoken
/// from a heading block, not from here.
struct Chapter {
  std::string title;
  int depth = 0;  ///< 0 for a chapter of the book, or for a part; 1 for a chapter inside a part.
  std::vector<Block> blocks;
};

/// What a reader took out, so that nothing is dropped in silence.
struct LeftOut {
  std::string text;
  std::string reason;  ///< For people, in English: "site name", "page number", "code block" …
  SourcePlace source;
};

struct Metadata {
  std::string title;
  std::string subtitle;
  std::vector<std::string> authors;
  std::string language;  ///< BCP 47; "ko" unless the document says otherwise.
  std::string publisher;
  std::string date;  ///< As the document has it, ISO 8601 where that is possible.
  std::string series;
  std::string series_part;
  std::string description;
  std::string identifier;  ///< ISBN, UUID or address.
};

struct Image {
  std::string media_type;  ///< "image/jpeg" or "image/png".
  std::string bytes;
};

/// A document as it will be narrated: comes from a file, goes to `korean/` block by block, and
/// never knows how it sounds.
struct Document {
  Metadata metadata;
  std::optional<Image> cover;
  std::vector<Chapter> chapters;
  std::vector<LeftOut> left_out;
};

}  // namespace nangdok
