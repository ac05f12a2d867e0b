#pragma once

#include <pugixml.hpp>

#include "document/html/text_weight.h"
#include "document/markup/html_flow.h"
#include "document/reader.h"

namespace nangdok {

/// What stands in a web page beside its text, told by element names and by the words of its class
/// and id: navigation, share buttons, advertising, related articles, comments, tags, link cards.
/// An element that holds a good part of `article` is text, whatever it is called.
/// `weight` must outlive the rule.
LeaveOutRule page_rules(const pugi::xml_node& article, const TextWeight& weight,
                        const ReadOptions& options);

}  // namespace nangdok
