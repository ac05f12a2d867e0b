#include "verify/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "master/measure.h"
#include "verify/audio_file.h"
#include "verify/timed_text.h"
#include "verify/unpacked_package.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

constexpr double longest_rest_s = 30;  ///< From the last sentence's start to the file's end, beyond
                                       ///< what its own text takes.

/// All that one file showed.
struct Listened {
  std::vector<Check> checks;
  std::vector<TimedSentence> text;
  SoundProfile profile{engine_rate};
};

Check check(std::string name, bool ok, std::string value, std::string expected) {
  return {std::move(name), ok, std::move(value), std::move(expected)};
}

Check within(std::string name, double value, const std::optional<Range>& range, const char* unit) {
  return check(std::move(name), !range || (value >= range->least && value <= range->most),
               fmt::format("{:.1f} {}", value, unit),
               range ? fmt::format("{:.1f} to {:.1f} {}", range->least, range->most, unit) : "any");
}

Check at_most(std::string name, double value, const std::optional<double>& most, const char* unit) {
  return check(std::move(name), !most || value <= *most, fmt::format("{:.1f} {}", value, unit),
               most ? fmt::format("at most {:.1f} {}", *most, unit) : "any");
}

std::string tag(const std::map<std::string, std::string>& tags, const std::string& name) {
  const auto found = tags.find(name);
  return found == tags.end() ? std::string() : found->second;
}

/// Lyrics stand under a name of their own in each format; in MP3 with the language behind.
std::vector<TimedSentence> text_of(const std::map<std::string, std::string>& tags) {
  for (const auto& [name, value] : tags) {
    if (name == "lyrics" || name.starts_with("lyrics-")) return parse_lrc(value);
  }
  return {};
}

/// In the order of time; a WAV file's cue points without a title are sentences, not chapters.
std::vector<FileChapter> chapters_of(const AudioFile& file) {
  std::vector<FileChapter> chapters = file.chapters();
  std::erase_if(chapters, [](const FileChapter& chapter) { return chapter.title.empty(); });
  if (file.container() == "wav") {
    std::sort(chapters.begin(), chapters.end(),
              [](const FileChapter& a, const FileChapter& b) { return a.start_s < b.start_s; });
  }
  return chapters;
}

Check chapters_in_order(const std::vector<FileChapter>& chapters, double seconds) {
  constexpr double rounding_s = 0.06;
  const char* expected = "in order, one behind the other, inside the sound";
  double before = 0;
  for (const FileChapter& chapter : chapters) {
    const bool follows = std::abs(chapter.start_s - before) <= rounding_s || before == 0;
    const bool inside = chapter.end_s <= seconds + rounding_s && chapter.end_s > chapter.start_s;
    if (!follows || !inside) {
      return check("chapters", false,
                   fmt::format("'{}' from {:.3f} to {:.3f} s", chapter.title, chapter.start_s,
                               chapter.end_s),
                   expected);
    }
    before = chapter.end_s;
  }
  const bool whole = chapters.empty() || std::abs(before - seconds) <= 1.0;
  return check("chapters", whole,
               whole ? fmt::format("{}", chapters.size())
                     : fmt::format("they end at {:.3f} s of {:.3f} s", before, seconds),
               expected);
}

/// Times increase and lie inside the sound, and the last sentence is not far from the end.
Check text_in_order(const std::vector<TimedSentence>& text, double seconds) {
  const char* expected = "times increase, inside the sound, up to its end";
  double before = -1;
  for (const TimedSentence& sentence : text) {
    if (sentence.start_s <= before || sentence.start_s >= seconds) {
      return check(
          "text times", false,
          fmt::format("{:.3f} s of {:.3f} s: {}", sentence.start_s, seconds, sentence.text),
          expected);
    }
    before = sentence.start_s;
  }
  if (text.empty()) return check("text times", true, "no text", expected);
  // Three bytes of UTF-8 are a syllable, and none takes half a second.
  const double spoken = static_cast<double>(text.back().text.size()) / 3 * 0.5;
  const double rest = seconds - text.back().start_s;
  return check("text times", rest <= spoken + longest_rest_s,
               fmt::format("{} sentences, the last {:.1f} s before the end", text.size(), rest),
               expected);
}

/// Where a sentence begins there is sound, and just before it less: another chapter's sound under
/// this chapter's text is found by it.
Check text_fits_sound(const std::vector<TimedSentence>& text, const SoundProfile& profile) {
  constexpr double share_wanted = 0.9;
  std::size_t fitting = 0;
  for (const TimedSentence& sentence : text) {
    const double before = profile.peak(sentence.start_s - 0.09, sentence.start_s - 0.01);
    const double after = profile.peak(sentence.start_s, sentence.start_s + 0.3);
    if (after > 0.01 && after > 3 * before) ++fitting;
  }
  const double share =
      text.empty() ? 1 : static_cast<double>(fitting) / static_cast<double>(text.size());
  return check(
      "text fits sound", share >= share_wanted,
      fmt::format("{:.0f} % of {} sentences begin where the sound does", 100 * share, text.size()),
      fmt::format("at least {:.0f} %", 100 * share_wanted));
}

void check_tags(const AudioFile& file, std::vector<Check>& checks) {
  const std::map<std::string, std::string> tags = file.tags();
  for (const char* name : {"title", "artist", "album"}) {
    const std::string value = tag(tags, name);
    checks.push_back(check(std::string("tag ") + name, !value.empty(), value, "is there"));
  }
  const std::optional<Image> cover = file.cover();
  const bool carries = file.container() != "wav";  // libavformat reads none from WAV
  checks.push_back(
      check("cover", cover.has_value() || !carries,
            cover ? fmt::format("{}, {} bytes", cover->media_type, cover->bytes.size()) : "none",
            carries ? "is there" : "any"));
}

void check_coding(const AudioFile& file, const SoundLimits& limits, std::vector<Check>& checks) {
  if (limits.rate_hz) {
    checks.push_back(check("sample rate", file.rate().hz == *limits.rate_hz,
                           fmt::format("{} Hz", file.rate().hz),
                           fmt::format("{} Hz", *limits.rate_hz)));
  }
  if (limits.constant_bit_rate) {
    const auto [least, most] = file.packet_sizes();
    const bool constant = most <= least + 1 && file.codec() == "mp3";
    checks.push_back(
        check("bit rate", constant && file.bit_rate() >= *limits.constant_bit_rate,
              fmt::format("{} kbit/s, {}, {}", file.bit_rate() / 1000, file.codec(),
                          constant ? "constant" : "changing"),
              fmt::format("MP3, constant, at least {} kbit/s", *limits.constant_bit_rate / 1000)));
  }
}

Listened listen(const fs::path& path, const SoundLimits& limits) {
  AudioFile file(path);
  Listened listened;
  std::vector<Check>& checks = listened.checks;
  listened.profile = SoundProfile(file.rate());
  listened.profile.name = path.filename().string();
  Meter meter(file.rate());
  std::string damage;
  Samples length = 0;
  Samples next_second = file.rate().hz;
  try {
    file.decode([&](std::span<const float> samples) {
      meter.add(samples);
      listened.profile.add(samples);
      length += static_cast<Samples>(samples.size());
      if (length >= next_second) {
        listened.profile.add_loudness(meter.momentary());
        next_second += file.rate().hz;
      }
    });
  } catch (const Error& error) {
    damage = error.problem();
  }
  const double seconds = to_seconds(length, file.rate());
  checks.push_back(
      check("decodes", damage.empty(),
            damage.empty() ? fmt::format("{}, {:.3f} s", file.codec(), seconds) : damage,
            "to the end without an error"));
  // Headers count whole packets, and Opus its priming.
  checks.push_back(check("length", std::abs(seconds - file.duration_s()) < 0.1,
                         fmt::format("{:.3f} s", seconds),
                         fmt::format("{:.3f} s as the header has it", file.duration_s())));
  listened.profile.chapters = chapters_of(file);
  checks.push_back(chapters_in_order(listened.profile.chapters, seconds));
  check_tags(file, checks);
  check_coding(file, limits, checks);
  const Measurement measured = meter.result();
  checks.push_back(within("loudness", measured.integrated.value, limits.integrated_lufs, "LUFS"));
  checks.push_back(at_most("true peak", measured.true_peak.value, limits.highest_peak_db, "dBTP"));
  checks.push_back(within("RMS", measured.rms.value, limits.rms_db, "dBFS"));
  checks.push_back(
      at_most("noise floor", measured.noise_floor.value, limits.highest_noise_db, "dBFS"));
  if (limits.least_room_tone_db) {
    checks.push_back(check(
        "room tone", measured.noise_floor.value >= *limits.least_room_tone_db,
        fmt::format("{:.1f} dBFS", measured.noise_floor.value),
        fmt::format("at least {:.1f} dBFS, not digital silence", *limits.least_room_tone_db)));
  }
  checks.push_back(within("silence at head", to_seconds(measured.head_silence, file.rate()),
                          limits.head_silence_s, "s"));
  checks.push_back(within("silence at tail", to_seconds(measured.tail_silence, file.rate()),
                          limits.tail_silence_s, "s"));
  if (limits.longest_s)
    checks.push_back(at_most("length of a file", seconds, limits.longest_s, "s"));
  listened.text = text_of(file.tags());
  checks.push_back(text_in_order(listened.text, seconds));
  checks.push_back(text_fits_sound(listened.text, listened.profile));
  return listened;
}

std::vector<fs::path> files_of(const fs::path& path) {
  std::error_code failed;
  if (!fs::is_directory(path, failed)) return {path};
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
    const std::string ending = entry.path().extension().string();
    for (const char* audio : {".m4b", ".m4a", ".mp3", ".opus", ".ogg", ".flac", ".wav"}) {
      if (ending == audio) files.push_back(entry.path());
    }
  }
  if (files.empty()) throw Error("has no audio file in it", path.string(), "give an audiobook");
  std::sort(files.begin(), files.end());
  return files;
}

Check text_against(const std::vector<std::string>& document,
                   const std::vector<TimedSentence>& heard) {
  const std::string expected = fmt::format("all {} sentences, in order, once", document.size());
  if (heard.empty() && !document.empty()) {
    return check("text", false, "the audiobook carries no text", expected);
  }
  const TextDifference difference = compare_text(document, heard);
  if (difference.missing.empty() && difference.added.empty()) {
    return check("text", true, fmt::format("{} sentences", heard.size()), expected);
  }
  const bool missing = !difference.missing.empty();
  return check(
      "text", false,
      fmt::format("{} missing, {} that are not the document's; first {}: {}",
                  difference.missing.size(), difference.added.size(), missing ? "missing" : "added",
                  missing ? difference.missing.front() : difference.added.front()),
      expected);
}

}  // namespace

bool Verification::ok() const {
  return std::all_of(checks.begin(), checks.end(), [](const Check& each) { return each.ok; });
}

SoundLimits limits_of_preset(const std::string& preset) {
  SoundLimits limits;
  if (preset == "audiobook") {
    limits.integrated_lufs = {-20.5, -17.5};
    limits.highest_peak_db = -3.0;
    limits.highest_noise_db = -60.0;
    return limits;
  }
  if (preset == "podcast") {
    limits.integrated_lufs = {-17.5, -14.5};
    limits.highest_peak_db = -1.0;
    limits.highest_noise_db = -60.0;
    return limits;
  }
  if (preset == "acx") {
    limits.rms_db = {-23.0, -18.0};
    limits.highest_peak_db = -3.0;
    limits.highest_noise_db = -60.0;
    limits.least_room_tone_db = -90.0;
    limits.head_silence_s = {0.5, 1.0};
    limits.tail_silence_s = {1.0, 5.0};
    limits.longest_s = 120.0 * 60;
    limits.rate_hz = 44'100;
    limits.constant_bit_rate = 192'000;
    return limits;
  }
  throw Error("no such preset", preset, "choose audiobook, acx or podcast", ExitStatus::bad_usage);
}

Verification verify_audiobook(const fs::path& path, const SoundLimits& limits,
                              const std::optional<std::vector<std::string>>& against) {
  Verification verification;
  std::vector<TimedSentence> heard;
  std::optional<UnpackedPackage> package;
  if (path.extension() == ".lpf") {
    package.emplace(path);
    const std::vector<std::string>& missing = package->missing();
    verification.checks.push_back(check(
        "reading order", missing.empty(),
        missing.empty() ? fmt::format("{} files", package->files().size())
                        : fmt::format("{} missing, first {}", missing.size(), missing.front()),
        "all that publication.json names are there"));
  }
  const std::vector<fs::path> files = package ? package->files() : files_of(path);
  for (const fs::path& file : files) {
    Listened listened = listen(file, limits);
    for (Check& each : listened.checks) {
      if (files.size() > 1) each.name = file.filename().string() + ": " + each.name;
      verification.checks.push_back(std::move(each));
    }
    heard.insert(heard.end(), listened.text.begin(), listened.text.end());
    verification.profiles.push_back(std::move(listened.profile));
  }
  if (against) verification.checks.push_back(text_against(*against, heard));
  return verification;
}

}  // namespace nangdok
