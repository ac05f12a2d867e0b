#include "document_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return nangdok::read_fuzzed(nangdok::read_plain_text, data, size);
}
