#pragma once

#include "package/container/atom.h"
#include "package/file_tags.h"

namespace nangdok {

/// Appends the `meta` atom with iTunes' tag list. What iTunes has no atom for (series, language,
/// subtitle …) goes into free-form atoms under com.apple.iTunes, where audiobook servers look.
void append_itunes_tags(AtomBuilder& moov, const FileTags& tags);

}  // namespace nangdok
