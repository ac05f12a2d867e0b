#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/timeline.h"
#include "document/document.h"
#include "encode/encoder.h"
#include "korean/lexicon/user_lexicon.h"
#include "narration/narration.h"
#include "render/options.h"

namespace nangdok {

/// The unit of work: a chapter, or a stretch of a long one. Holds all that shapes its sound and
/// nothing else; `key` is the hash of that.
struct Job {
  std::string key;
  std::string title;
  std::vector<Block> blocks;
  std::vector<Block> following;  ///< The block after the last (or none), which decides its pause.
  std::size_t first_block = 0;   ///< Index in the chapter.
  bool first = true;             ///< The chapter begins here,
  bool last = true;              ///< and ends here.
  std::string voice;
  std::string voice_fingerprint;
  SoundOptions sound;
  std::vector<UserEntry> lexicon;  ///< The user's entries that occur in the blocks.
};

/// What became of a job, as the store describes its entry.
struct ChapterRecord {
  EncodedInfo info;
  Timeline timeline;
  std::size_t spoken = 0;
  std::vector<UnspokenSentence> left_out;
};

/// A job as one line of JSON, for the wall between conductor and worker.
std::string to_json(const Job& job);
Job job_from_json(const std::string& json);

/// A record as the store describes its entry: a line of JSON, and a second one for the times of
/// words, which are much the larger part and are not even read without `with_words`.
std::string to_text(const ChapterRecord& record);
ChapterRecord record_from(std::string_view text, bool with_words);

/// The parts of a job's key, apart, so that `--explain` can say which of them changed.
struct Recipe {
  std::string text;
  std::string lexicon;
  std::string voice;
  std::string options;
  std::string program;
};

/// `program` is program_fingerprint(), asked for once.
Recipe recipe_of(const Job& job, const std::string& program);
std::string key_of(const Recipe& recipe);

/// Hash of the program's build, of its compiled lexicons and of eSpeak NG's version.
std::string program_fingerprint();

}  // namespace nangdok
