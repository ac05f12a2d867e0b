#pragma once

#include <cstddef>
#include <string_view>

#include "document/document.h"

namespace nangdok {

/// The fields in front of a Markdown text.
struct FrontMatterFields {
  Metadata metadata;
  std::size_t length = 0;  ///< Bytes that they take, 0 when there are none.
};

/// Reads the block between two lines of `---` (YAML, the part of it that such blocks use: scalars,
/// quoted or not, lists in either form, folded and literal text, `name:` inside a list) or `+++`
/// (TOML's `key = value`), or Pandoc's three lines that begin with `%`.
FrontMatterFields read_front_matter_fields(std::string_view text);

}  // namespace nangdok
