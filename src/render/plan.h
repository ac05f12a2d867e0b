#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/document.h"
#include "render/options.h"
#include "render/packed_job.h"
#include "store/store.h"
#include "voice/voice.h"

namespace nangdok {

/// A job with what the store already has of it.
struct PlannedJob {
  PackedJob job;
  Recipe recipe;
  std::vector<SourcePlace> places;  ///< Of each block, where `source_epub` is set.
  bool reused = false;              ///< The store has it.
};

struct PlannedChapter {
  std::string title;
  int depth = 0;
  std::vector<PlannedJob> jobs;
};

/// A book ready to be rendered: what is to be narrated, cut into jobs that depend on the document
/// and the options alone, never on the machine.
struct BookPlan {
  BookOptions options;
  Metadata metadata;
  std::optional<Image> cover;
  std::vector<LeftOut> left_out;
  SoundOptions sound;
  std::vector<PlannedChapter> chapters;
  /// The input, and the hash of its bytes, where it is an EPUB whose pages a read-along EPUB keeps.
  std::filesystem::path source_epub;
  std::string source_hash;
  /// Lexicon entries of the user's that occur nowhere in the text, for a warning.
  std::vector<std::string> unmatched_lexicon_entries;
};

/// Reads the document, applies the options (title, chapters chosen, credits, lexicons), cuts it
/// into jobs. Throws Error when nothing is left to narrate.
BookPlan plan_book(const BookOptions& options);

/// Marks the jobs that `store` has whole, beside those that are marked already. Throws Error with
/// ExitStatus::interrupted when `interrupted` says so.
void find_reusable(
    BookPlan& plan, const Store& store,
    const std::function<bool()>& interrupted = [] { return false; });

/// Marks all, for a book whose finished file makes the store's parts needless.
void mark_reused(BookPlan& plan);

}  // namespace nangdok
