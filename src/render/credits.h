#pragma once

#include <string>

#include "document/document.h"

namespace nangdok {

/// Adds spoken credits: title, authors and narrator as a first chapter, an ending as a last one.
/// Title lines with which the document itself opens move there, so that nobody hears them twice.
void add_credits(Document& document, const std::string& narrator);

}  // namespace nangdok
