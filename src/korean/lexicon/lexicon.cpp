#include "korean/lexicon/lexicon.h"

#include <mutex>
#include <optional>
#include <utility>

#include "base/resources.h"

namespace nangdok {
namespace {

/// A table that is mapped when it is first used.
class LazyTable {
 public:
  explicit LazyTable(const char* resource) : resource_(resource) {}

  const MappedTable& get() {
    std::call_once(once_, [this] { table_.emplace(resource_path(resource_)); });
    return *table_;
  }

 private:
  const char* resource_;
  std::once_flag once_;
  std::optional<MappedTable> table_;
};

}  // namespace

struct Lexicon::Tables {
  LazyTable stems{"lexicon/stems.table"};
  LazyTable pronunciations{"lexicon/pronunciations.table"};
  LazyTable hanja{"lexicon/hanja.table"};
  LazyTable english{"lexicon/english.table"};
};

Lexicon::Lexicon(std::vector<UserLexicon> user_lexicons)
    : user_lexicons_(std::move(user_lexicons)), tables_(std::make_unique<Tables>()) {}

Lexicon::~Lexicon() = default;

const MappedTable& Lexicon::stems() const {
  return tables_->stems.get();
}
const MappedTable& Lexicon::pronunciations() const {
  return tables_->pronunciations.get();
}
const MappedTable& Lexicon::hanja() const {
  return tables_->hanja.get();
}
const MappedTable& Lexicon::english() const {
  return tables_->english.get();
}

}  // namespace nangdok
