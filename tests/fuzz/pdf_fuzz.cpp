#include "document/pdf/pdf_reader.h"

#include <sys/mman.h>
#include <unistd.h>

#include "document/pdf/pdf_contents.h"
#include "document_fuzz.h"

namespace {

/// Poppler opens files by name: a file in memory has one as well.
class MemoryFile {
 public:
  MemoryFile(const std::uint8_t* data, std::size_t size) : file_(memfd_create("input", 0)) {
    while (size > 0) {
      const ssize_t written = write(file_, data, size);
      if (written <= 0) break;
      data += written;
      size -= static_cast<std::size_t>(written);
    }
  }
  ~MemoryFile() { close(file_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

 private:
  int file_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(data, size);
  try {
    nangdok::document_of_pdf(nangdok::read_pdf_contents_here(file.path()), "input",
                             nangdok::fuzzed_options(size));
  } catch (const nangdok::Error&) {
    return 0;
  }
  return 0;
}
