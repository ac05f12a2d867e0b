#include "voice/analysis/spoken.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <stdexcept>

#include "base/utf8.h"
#include "synth/speech_library.h"

namespace nangdok::testing {
namespace {

void send(int to, const void* bytes, std::size_t count) {
  const char* at = static_cast<const char*>(bytes);
  while (count > 0) {
    const ssize_t written = write(to, at, count);
    if (written <= 0) throw std::runtime_error("the speaker's pipe is broken");
    at += written;
    count -= static_cast<std::size_t>(written);
  }
}

bool receive(int from, void* bytes, std::size_t count) {
  char* at = static_cast<char*>(bytes);
  while (count > 0) {
    const ssize_t got = read(from, at, count);
    if (got <= 0) return false;
    at += got;
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

template <typename Number>
void send_number(int to, Number number) {
  send(to, &number, sizeof number);
}

template <typename Number>
Number receive_number(int from) {
  Number number{};
  if (!receive(from, &number, sizeof number)) throw std::runtime_error("the speaker is gone");
  return number;
}

void send_text(int to, const std::string& text) {
  send_number(to, text.size());
  send(to, text.data(), text.size());
}

std::string receive_text(int from) {
  std::string text(receive_number<std::size_t>(from), '\0');
  if (!receive(from, text.data(), text.size())) throw std::runtime_error("the speaker is gone");
  return text;
}

// The child: speaks what it is asked until the pipe closes.
[[noreturn]] void serve(const Voice& voice, int requests, int answers) {
  // Ends of other speakers' pipes would keep those waiting.
  for (int other = 3; other < 256; ++other)
    if (other != requests && other != answers) close(other);
  try {
    SpeechLibrary library(voice);
    std::size_t length = 0;
    while (receive(requests, &length, sizeof length)) {
      std::string text(length, '\0');
      receive(requests, text.data(), length);
      const Utterance said = library.speak(text, receive_number<int>(requests));
      send_number(answers, said.samples.size());
      send(answers, said.samples.data(), said.samples.size() * sizeof(std::int16_t));
      send_number(answers, said.phonemes.size());
      for (const SpokenPhoneme& phoneme : said.phonemes) {
        send_text(answers, phoneme.mnemonic);
        send_number(answers, phoneme.sample);
      }
    }
  } catch (const std::exception& problem) {
    const std::string text = std::string(problem.what()) + "\n";
    [[maybe_unused]] const ssize_t ignored = write(STDERR_FILENO, text.data(), text.size());
  }
  _exit(0);
}

}  // namespace

std::vector<PlannedSyllable> syllables(std::string_view hangul_text, int level) {
  std::vector<PlannedSyllable> out;
  bool opens_phrase = true;
  for (const char32_t c : to_utf32(hangul_text)) {
    if (!hangul::is_syllable(c)) {
      opens_phrase = true;
      continue;
    }
    out.push_back({hangul::decompose(c), {level, level, {}}, Length::plain, opens_phrase});
    opens_phrase = false;
  }
  return out;
}

Stretch Spoken::stretch(std::size_t index) const {
  return {phonemes.at(index).begin, index + 1 < phonemes.size() ? phonemes[index + 1].begin : end};
}

Speaker::Speaker(const std::string& voice_name) : voice_(load_voice(voice_name)) {
  int to_child[2];
  int from_child[2];
  if (pipe(to_child) != 0 || pipe(from_child) != 0) throw std::runtime_error("no pipe");
  process_ = fork();
  if (process_ < 0) throw std::runtime_error("no process");
  if (process_ == 0) {
    close(to_child[1]);
    close(from_child[0]);
    serve(voice_, to_child[0], from_child[1]);
  }
  close(to_child[0]);
  close(from_child[1]);
  requests_ = to_child[1];
  answers_ = from_child[0];
}

Speaker::~Speaker() {
  close(requests_);
  close(answers_);
  waitpid(process_, nullptr, 0);
}

Spoken Speaker::speak_mnemonics(const std::string& mnemonics, int words_per_minute) {
  const bool asks = voice_.inventory == PhonemeInventory::espeak_ko && mnemonics.ends_with('?');
  send_text(requests_, "[[" + mnemonics.substr(0, mnemonics.size() - (asks ? 1 : 0)) + "]]" +
                           (asks ? "?" : ""));
  send_number(requests_, words_per_minute > 0 ? words_per_minute : voice_.words_per_minute);
  Spoken spoken;
  spoken.samples.resize(receive_number<std::size_t>(answers_));
  receive(answers_, spoken.samples.data(), spoken.samples.size() * sizeof(std::int16_t));
  for (const std::int16_t sample : spoken.samples) spoken.sound.push_back(sample / 32768.0);
  spoken.end = static_cast<double>(spoken.samples.size()) / sound_rate;
  for (auto left = receive_number<std::size_t>(answers_); left > 0; --left) {
    const std::string mnemonic = receive_text(answers_);
    const auto sample = receive_number<std::size_t>(answers_);
    if (mnemonic.empty() || mnemonic[0] == '_') continue;
    spoken.phonemes.push_back({mnemonic, static_cast<double>(sample) / sound_rate});
  }
  return spoken;
}

Spoken Speaker::speak(const std::vector<PlannedSyllable>& clause, int words_per_minute) {
  return speak_mnemonics(clause_mnemonics(voice_.inventory, clause), words_per_minute);
}

}  // namespace nangdok::testing
