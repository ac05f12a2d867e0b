#include "base/error.h"
#include "document/pdf/pdf_reader.h"

namespace nangdok {

Document read_pdf(const std::filesystem::path& path, const ReadOptions& /*options*/) {
  throw Error("this program has no PDF reader", path.string(), "use nangdok itself");
}

bool can_read_pdf() {
  return false;
}

}  // namespace nangdok
