#include "render/plan.h"

#include <malloc.h>

#include <algorithm>
#include <set>

#include "base/content_hash.h"
#include "base/error.h"
#include "base/utf8.h"
#include "document/format.h"
#include "document/input_file.h"
#include "korean/front_end.h"
#include "render/job_cutter.h"
#include "render/prepared_document.h"

namespace nangdok {
namespace {

/// The entries of the user that something in the blocks is read by: only these shape a job.
std::vector<UserEntry> entries_in(const std::vector<UserLexicon>& lexicons,
                                  const KoreanFrontEnd& korean, const std::vector<Block>& blocks) {
  std::set<std::u32string> used;
  for (const Block& block : blocks) used.merge(korean.user_words_in(block.text));
  std::vector<UserEntry> found;
  if (used.empty()) return found;
  for (const UserLexicon& lexicon : lexicons) {
    for (const UserEntry& entry : lexicon.entries()) {
      if (used.contains(entry.word)) found.push_back(entry);
    }
  }
  return found;
}

/// Pages may change where the text that is read does not.
void find_source_pages(BookPlan& plan) {
  const std::filesystem::path& input = plan.options.input;
  std::error_code failed;
  if (!plan.options.read_along.contains(ReadAlong::epub) ||
      !std::filesystem::is_regular_file(input, failed)) {
    return;
  }
  const std::string bytes = read_input_file(input);
  if (detect_format(bytes, input.string()) != DocumentFormat::epub) return;
  plan.source_epub = input;
  plan.source_hash = content_hash(bytes);
}

}  // namespace

BookPlan plan_book(const BookOptions& options) {
  BookPlan plan;
  plan.options = options;
  plan.sound = sound_options(options);
  const Voice voice =
      load_voice(options.voice.empty() ? std::string(default_voice_name) : options.voice);
  const std::vector<UserLexicon> lexicons = load_lexicons(options);
  const KoreanFrontEnd korean(lexicons);
  find_source_pages(plan);
  Document document = prepare_document(options);
  plan.metadata = std::move(document.metadata);
  plan.cover = std::move(document.cover);
  plan.left_out = std::move(document.left_out);
  const std::string program = program_fingerprint();
  std::set<std::u32string> matched;
  for (Chapter& chapter : document.chapters) {
    PlannedChapter planned{chapter.title, chapter.depth, {}};
    for (Job& job : cut_into_jobs(std::move(chapter))) {
      job.voice = options.voice.empty() ? std::string(default_voice_name) : options.voice;
      job.voice_fingerprint = voice.fingerprint;
      job.sound = plan.sound;
      job.lexicon = entries_in(lexicons, korean, job.blocks);
      for (const UserEntry& entry : job.lexicon) matched.insert(entry.word);
      Recipe recipe = recipe_of(job, program);
      job.key = key_of(recipe);
      PlannedJob& kept = planned.jobs.emplace_back();
      kept.job = pack(job);
      kept.recipe = std::move(recipe);
      if (plan.source_epub.empty()) continue;
      for (Block& block : job.blocks) kept.places.push_back(std::move(block.source));
    }
    if (!planned.jobs.empty()) plan.chapters.push_back(std::move(planned));
  }
  if (plan.chapters.empty()) {
    throw Error("there is nothing to narrate in it", options.input.string(),
                "see what is left out, and why, with 'nangdok chapters'");
  }
  malloc_trim(0);  // reading took several times what the plan holds, and workers need it
  for (const UserLexicon& lexicon : lexicons) {
    for (const UserEntry& entry : lexicon.entries()) {
      if (!matched.contains(entry.word)) {
        plan.unmatched_lexicon_entries.push_back(to_utf8(entry.word));
      }
    }
  }
  return plan;
}

void find_reusable(BookPlan& plan, const Store& store, const std::function<bool()>& interrupted) {
  for (PlannedChapter& chapter : plan.chapters) {
    for (PlannedJob& planned : chapter.jobs) {
      if (planned.reused) continue;
      if (interrupted()) throw Error("interrupted", "", "", ExitStatus::interrupted);
      planned.reused = store.find(planned.job.key).has_value();
    }
  }
}

void mark_reused(BookPlan& plan) {
  for (PlannedChapter& chapter : plan.chapters) {
    for (PlannedJob& planned : chapter.jobs) planned.reused = true;
  }
}

}  // namespace nangdok
