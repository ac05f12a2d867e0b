#include "render/render.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <future>
#include <memory>
#include <set>
#include <thread>
#include <utility>

#include "base/atomic_file.h"
#include "base/error.h"
#include "package/cover.h"
#include "render/explain.h"
#include "render/finished_book.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

std::optional<Image> cover_of(const BookPlan& plan) {
  if (plan.options.cover.empty()) return plan.cover;
  const std::string bytes = read_file(plan.options.cover);
  if (bytes.starts_with("\x89PNG")) return Image{"image/png", bytes};
  if (bytes.starts_with("\xFF\xD8\xFF")) return Image{"image/jpeg", bytes};
  throw Error("is neither a JPEG nor a PNG picture", plan.options.cover.string(),
              "convert it, or leave --cover out for one drawn from the title");
}

bool needs_words(const std::set<ReadAlong>& formats) {
  return formats.contains(ReadAlong::json) || formats.contains(ReadAlong::epub) ||
         formats.contains(ReadAlong::html);
}

/// Turns the pool's events into the progress of one book.
class ProgressKeeper {
 public:
  ProgressKeeper(const BookPlan& plan, const RenderEvents& events) : events_(events) {
    for (const PlannedChapter& chapter : plan.chapters) {
      std::size_t missing = 0;
      for (const PlannedJob& planned : chapter.jobs) {
        if (planned.reused) continue;
        ++missing;
        progress_.total_bytes += planned.job.text_bytes;
      }
      ++progress_.chapters;
      if (missing == 0) ++progress_.chapters_done;
    }
  }

  void spoken(std::size_t bytes) {
    progress_.done_bytes = std::min(progress_.done_bytes + bytes, progress_.total_bytes);
    events_.on_progress(progress_);
  }

  void chapter_done(const std::string& title) {
    progress_.chapter = title;
    ++progress_.chapters_done;
    events_.on_progress(progress_);
  }

  void packaging() {
    progress_.packaging = true;
    progress_.done_bytes = progress_.total_bytes;
    events_.on_progress(progress_);
  }

 private:
  const RenderEvents& events_;
  Progress progress_;
};

void make_missing(const std::shared_ptr<const BookPlan>& plan, const Store& store,
                  const RunOptions& run, const RenderEvents& events, ProgressKeeper& progress) {
  const std::size_t missing = count_missing(*plan);
  if (missing == 0) return;
  const std::size_t jobs = run.jobs != 0 ? run.jobs : default_jobs();
  WorkerPool pool(run.program, store.root(), std::min(jobs, missing));
  const auto failure = std::make_shared<std::optional<Error>>();
  submit_missing(
      plan, pool, failure,
      [&](const PlannedChapter& chapter) { progress.chapter_done(chapter.title); }, [] {});
  PoolEvents pool_events;
  pool_events.on_spoken = [&](std::size_t bytes) { progress.spoken(bytes); };
  pool_events.on_retry = [&](const PackedJob& job) {
    events.on_warning("a worker died on '" + job.title + "'; it is tried again");
  };
  pool_events.interrupted = [&] { return failure->has_value() || events.interrupted(); };
  try {
    pool.run(pool_events);
  } catch (const Error&) {
    if (!*failure) throw;
  }
  if (*failure) throw Error(**failure);
}

}  // namespace

void check_output(const BookOptions& options) {
  const fs::path output = output_path(options);
  std::error_code failed;
  if (!makes_folder(options) && fs::is_directory(output, failed)) {
    throw Error("is a folder", output.string(), "give a file name with -o, or use --split",
                ExitStatus::bad_usage);
  }
  const fs::path folder = output.has_parent_path() ? output.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, failed)) {
    throw Error("the output folder does not exist", folder.string(),
                "create it or choose another with -o");
  }
  const bool device = fs::exists(output, failed) && !fs::is_regular_file(output, failed) &&
                      !fs::is_directory(output, failed);
  if (!device && access(folder.c_str(), W_OK | X_OK) != 0) {
    throw system_error("cannot write here", folder.string(), errno, "choose another with -o");
  }
}

std::size_t count_missing(const BookPlan& plan) {
  std::set<std::string> keys;  // two equal jobs are made once
  for (const PlannedChapter& chapter : plan.chapters) {
    for (const PlannedJob& planned : chapter.jobs) {
      if (!planned.reused) keys.insert(planned.job.key);
    }
  }
  return keys.size();
}

void submit_missing(const std::shared_ptr<const BookPlan>& plan, WorkerPool& pool,
                    const std::shared_ptr<std::optional<Error>>& failure,
                    const std::function<void(const PlannedChapter&)>& chapter_done,
                    const std::function<void()>& book_done) {
  std::set<std::string> keys;
  const auto jobs_left = std::make_shared<std::size_t>(count_missing(*plan));
  for (const PlannedChapter& chapter : plan->chapters) {
    const auto parts_left = std::make_shared<std::size_t>(0);
    for (const PlannedJob& planned : chapter.jobs) {
      if (planned.reused || !keys.insert(planned.job.key).second) continue;
      ++*parts_left;
      pool.submit(
          std::shared_ptr<const PackedJob>(plan, &planned.job),
          [=, &chapter](const std::optional<Error>& why) {
            const bool first_failure = why && !*failure;
            if (first_failure) *failure = why;
            if (!why && --*parts_left == 0) chapter_done(chapter);
            if (first_failure || (!*failure && --*jobs_left == 0)) book_done();
          },
          [failure] { return !failure->has_value(); });
    }
  }
}

std::size_t default_jobs() {
  return std::max(1U, std::thread::hardware_concurrency());
}

BookTags tags_of(const BookPlan& plan) {
  BookTags tags;
  tags.metadata = plan.metadata;
  tags.narrator = plan.options.narrator.value_or("낭독 (eSpeak NG)");
  if (plan.options.genre) tags.genre = *plan.options.genre;
  tags.year = plan.options.year.value_or(plan.metadata.date);
  tags.cover = cover_of(plan);
  return tags;
}

RenderResult package_plan(const BookPlan& plan, const BookTags& tags, const Store& store,
                          const std::function<bool()>& interrupted) {
  RenderResult result;
  std::vector<PackagedChapter> chapters;
  for (const PlannedChapter& planned : plan.chapters) {
    PackagedChapter& chapter = chapters.emplace_back();
    chapter.title = planned.title;
    chapter.depth = planned.depth;
    bool reused = true;
    for (const PlannedJob& piece : planned.jobs) {
      chapter.places.insert(chapter.places.end(), piece.places.begin(), piece.places.end());
      const std::optional<StoredChapter> entry = store.look(piece.job.key);
      if (!entry) {
        throw Error("a finished chapter is missing from the store: " + planned.title,
                    store.root().string(), "render the book again");
      }
      ChapterRecord record = record_from(entry->description, needs_words(plan.options.read_along));
      result.account.spoken += record.spoken;
      result.account.left_out += record.left_out.size();
      chapter.pieces.push_back(
          {entry->file, 0, entry->audio_bytes, record.info, std::move(record.timeline)});
      reused = reused && piece.reused;
    }
    ++result.chapters;
    if (reused) ++result.reused_chapters;
  }
  result.account.left_out += plan.left_out.size();
  PackageOptions package;
  package.format = plan.sound.encoder.format;
  package.output = output_path(plan.options);
  package.split = makes_folder(plan.options);
  package.podcast = package.split && plan.options.preset == Preset::podcast;
  package.with_text = plan.options.with_text;
  package.read_along = plan.options.read_along;
  package.source_epub = plan.source_epub;
  package.checkpoint = [&] {
    if (interrupted()) {
      throw Error("interrupted", "", "start it again to go on where it stopped",
                  ExitStatus::interrupted);
    }
  };
  result.package = package_book(std::move(chapters), tags, package);
  remember_recipes(plan, store);
  remember_finished(plan, store, result);
  return result;
}

RenderResult render_book(const BookOptions& options, const RunOptions& run,
                         const RenderEvents& events, std::vector<Explanation>* explanations) {
  check_output(options);
  const auto book = std::make_shared<BookPlan>(plan_book(options));
  BookPlan& plan = *book;
  for (const std::string& word : plan.unmatched_lexicon_entries) {
    events.on_warning("the lexicon's word '" + word + "' occurs nowhere in the text");
  }
  const RunStore run_store(run, events.on_warning);
  const Store& store = run_store.store();
  std::optional<RenderResult> finished = find_finished(plan, store);
  if (finished) mark_reused(plan);
  find_reusable(plan, store, events.interrupted);
  if (explanations != nullptr) *explanations = explain(plan, store);
  if (finished) return std::move(*finished);
  BookTags tags = tags_of(plan);
  std::future<Image> cover;
  if (!tags.cover) {  // beside the workers' start
    cover = std::async(std::launch::async, [&] { return draw_cover(tags.metadata); });
  }
  ProgressKeeper progress(plan, events);
  make_missing(book, store, run, events, progress);
  progress.packaging();
  if (cover.valid()) tags.cover = cover.get();
  return package_plan(plan, tags, store, events.interrupted);
}

}  // namespace nangdok
