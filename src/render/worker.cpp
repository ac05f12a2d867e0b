#include "render/worker.h"

#include <malloc.h>
#include <poll.h>
#include <unistd.h>

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "assemble/assembler.h"
#include "base/error.h"
#include "base/json_text.h"
#include "korean/front_end.h"
#include "master/master.h"
#include "narration/narrator.h"
#include "render/job.h"
#include "store/store.h"
#include "synth/engine.h"
#include "voice/voice.h"

namespace nangdok {
namespace {

using nlohmann::json;

void say(const json& message) {
  std::cout << json_text(message) << '\n' << std::flush;
}

/// The voice and the engine that a worker keeps from job to job: one engine a process.
class Speaker {
 public:
  const Voice& voice(const Job& job) {
    if (!voice_) {
      voice_ = load_voice(job.voice);
      if (voice_->fingerprint != job.voice_fingerprint) {
        throw Error("the voice changed while the book was made", job.voice, "render it again");
      }
    }
    return *voice_;
  }

  Engine& engine(const Job& job) {
    if (!engine_) engine_ = std::make_unique<Engine>(voice(job));
    return *engine_;
  }

 private:
  std::optional<Voice> voice_;
  std::unique_ptr<Engine> engine_;
};

ChapterNarration narrate_job(const Job& job, const KoreanFrontEnd& korean, const Voice& voice) {
  Chapter chapter{job.title, 0, job.blocks};
  chapter.blocks.insert(chapter.blocks.end(), job.following.begin(), job.following.end());
  ChapterNarration narration = narrate(chapter, korean, voice, {job.sound.speed});
  const std::size_t count = job.blocks.size();
  std::erase_if(narration.takes, [&](const Take& take) { return take.block >= count; });
  std::erase_if(narration.left_out,
                [&](const UnspokenSentence& sentence) { return sentence.block >= count; });
  if (job.sound.quiet_ends) {
    narration.pause_before = job.sound.quiet_ends->head;
    if (job.last && !narration.takes.empty()) {
      narration.takes.back().pause_after = job.sound.quiet_ends->tail;
    }
  }
  return narration;
}

/// A file in the making that goes when the job fails.
class ScratchFile {
 public:
  explicit ScratchFile(std::filesystem::path path) : path_(std::move(path)) {}
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  ~ScratchFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void make(const Job& job, Speaker& speaker, const Store& store) {
  const KoreanFrontEnd korean({UserLexicon(job.lexicon)});
  const Voice& voice = speaker.voice(job);
  const ChapterNarration narration = narrate_job(job, korean, voice);
  const ScratchFile scratch(store.scratch_path(job.key));
  ChapterRecord record;
  {
    const std::unique_ptr<Encoder> encoder = make_encoder(job.sound.encoder, scratch.path());
    Assembler assembler(
        job.title, [&](std::span<const std::int16_t> samples) { encoder->write(samples); },
        room_tone_of(job.sound));
    if (job.first) assembler.silence(narration.pause_before);
    for (const Take& take : narration.takes) {
      Clip clip = speaker.engine(job).speak(take);
      master(clip, take, voice, job.sound.loudness);
      const std::string& text = job.blocks[take.block].text;
      assembler.append(take, text, clip);
      record.spoken += take.sentences.size();
      say({{"spoken", text.size()}});
    }
    record.timeline = assembler.finish();
    record.info = encoder->finish();
  }
  record.left_out = narration.left_out;
  for (ParagraphTime& paragraph : record.timeline.paragraphs) paragraph.block += job.first_block;
  for (UnspokenSentence& sentence : record.left_out) sentence.block += job.first_block;
  store.put(job.key, scratch.path(), to_text(record));
}

/// Speaks each sentence of the job alone, naming it first.
void locate(const Job& job, Speaker& speaker) {
  const KoreanFrontEnd korean({UserLexicon(job.lexicon)});
  const Voice& voice = speaker.voice(job);
  for (const Block& block : job.blocks) {
    for (const Sentence& sentence : korean.split(block.text)) {
      say({{"at", sentence.text}});
      Block alone = block;
      alone.text = sentence.text;
      const Take take = narrate_block(alone, 0, korean, voice, {job.sound.speed});
      Clip clip = speaker.engine(job).speak(take);
      master(clip, take, voice, job.sound.loudness);
    }
  }
}

/// Every take needs megabytes for a moment. Given back to the system each time, they cost a worker
/// 2 % of its time in page faults; what it holds at its most stays the same.
void keep_freed_memory() {
  constexpr int more_than_a_take = 1 << 27;
  mallopt(M_MMAP_THRESHOLD, more_than_a_take);
  mallopt(M_TRIM_THRESHOLD, more_than_a_take);
}

/// True when nobody holds the other end of standard input any more: the conductor was killed before
/// this process could ask to be killed with it.
bool conductor_is_gone() {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, 0) > 0 && (input.revents & POLLHUP) != 0;
}

}  // namespace

int run_worker(const std::filesystem::path& store_root, WorkerMode mode) {
  keep_freed_memory();
  const Store store(store_root);
  Speaker speaker;
  std::string line;
  while (std::getline(std::cin, line)) {
    if (conductor_is_gone()) return 0;
    try {
      const Job job = job_from_json(line);
      if (mode == WorkerMode::locate) {
        locate(job, speaker);
      } else {
        make(job, speaker, store);
      }
      say({{"done", true}});
    } catch (const Error& error) {
      say({{"error",
            {{"problem", error.problem()}, {"where", error.where()}, {"remedy", error.remedy()}}}});
    }
  }
  return 0;
}

}  // namespace nangdok
