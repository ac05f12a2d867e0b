#pragma once

#include <string>
#include <vector>

namespace nangdok {

/// A PDF of these objects, the first of which is number 1, the catalogue.
std::string raw_pdf(const std::vector<std::string>& objects);

/// An object that is a stream; `dictionary` is what stands beside its length.
std::string pdf_stream(const std::string& bytes, const std::string& dictionary = {});

/// A PDF with one page whose drawing commands these are. Its font is `/F`; `resources` are more.
std::string one_page_pdf(const std::string& contents, const std::string& filter = {},
                         const std::string& resources = {},
                         const std::vector<std::string>& more = {});

}  // namespace nangdok
