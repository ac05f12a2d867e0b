#include "document/office/docx/docx_reader.h"

#include "document_fuzz.h"
#include "made_parts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return nangdok::read_fuzzed(nangdok::read_docx, nangdok::archive_of(data, size));
}
