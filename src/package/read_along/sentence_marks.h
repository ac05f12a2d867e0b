#pragma once

#include <pugixml.hpp>
#include <span>
#include <string>
#include <vector>

namespace nangdok {

/// A paragraph as it was read from an element of a page.
struct PageBlock {
  std::string path;  ///< XPath of the element, as ElementPaths gives it.
  std::vector<std::string> sentences;
};

/// Gives each sentence an element of the page that holds it, so that the sentence can be pointed
/// to: an element that is there when it holds just that sentence, else a `span` put around its
/// words. Sentences that no span can part (two of them share an `em`, or a table's row) have one
/// element in common. Nothing else of the page changes.
///
/// Returns the id of the element for each sentence of each block in turn; empty for a sentence
/// whose words are not on the page (an announcement). Ids that are there are kept; new ones begin
/// with `prefix`.
std::vector<std::string> mark_sentences(pugi::xml_document& page, std::span<const PageBlock> blocks,
                                        const std::string& prefix);

}  // namespace nangdok
