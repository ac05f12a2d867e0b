#include "document/html/html_reader.h"

#include <utility>

#include "document/flow/finish.h"
#include "document/html/html_page.h"

namespace nangdok {

Document read_html(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  FlowBuilder builder;
  Metadata metadata = read_html_page(bytes, name, {}, options, builder);
  builder.flow().metadata = std::move(metadata);
  return finish_document(std::move(builder.flow()), options);
}

}  // namespace nangdok
