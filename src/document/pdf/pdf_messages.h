#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "document/pdf/pdf_file.h"

namespace nangdok {

/// What a process that reads pages sends to the one that wants them.
enum class PdfMessage : char { head = 'H', page = 'P', error = 'E' };

std::string message_of(const PdfHead& head);
std::string message_of(const std::vector<PdfLine>& page);
std::string message_of(const Error& error);

/// Takes the first whole message off `bytes` and gives its kind and contents; nothing when it has
/// not all come yet.
struct ReceivedPdfMessage {
  PdfMessage kind;
  std::string contents;
};
std::optional<ReceivedPdfMessage> take_message(std::string& bytes);

PdfHead head_of(std::string_view contents);
std::vector<PdfLine> page_of(std::string_view contents);
Error error_of(std::string_view contents);

}  // namespace nangdok
