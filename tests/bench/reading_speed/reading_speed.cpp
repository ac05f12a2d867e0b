// How fast the Korean front end reads, beside ICU's sentence iterator on the same text:
//   reading_speed NANGDOK
// On one core: 20,000 sentences, processor time, the best of three runs each; the start-up is the
// median of 21 on the wall clock.

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/child_process.h"
#include "korean/front_end.h"
#include "made_text.h"

namespace {

using namespace nangdok;

constexpr std::size_t count = 20'000;

/// Processor time, which other programs on the machine do not lengthen.
double processor_seconds(const std::function<void()>& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double best_of_three(const std::function<void()>& work) {
  return std::min({processor_seconds(work), processor_seconds(work), processor_seconds(work)});
}

/// Sentences that ICU's rules find in the text.
std::size_t icu_sentences(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getKorean(), status));
  if (U_FAILURE(status)) return 0;
  iterator->setText(text);
  std::size_t found = 0;
  while (iterator->next() != icu::BreakIterator::DONE) ++found;
  return found;
}

double start_up(const std::string& program) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "reading_speed.txt";
  std::ofstream(file) << "꽃잎이 떨어졌다.\n";
  std::vector<double> times;
  for (int i = 0; i < 21; ++i) {
    times.push_back(seconds([&] {
      run_child({program, "read", "--as", "pronunciation", "--lines", file.string()});
    }));
  }
  std::filesystem::remove(file);
  std::nth_element(times.begin(), times.begin() + 10, times.end());
  return times[10];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: reading_speed NANGDOK\n", stderr);
    return 2;
  }
  const std::vector<std::string> sentences = made_sentences(count);
  std::string text;
  for (const std::string& sentence : sentences) text += sentence + ' ';
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
  const KoreanFrontEnd front_end;

  std::size_t syllables = 0;
  const double pronouncing = best_of_three([&] {
    for (const std::string& sentence : sentences) {
      syllables += pronunciation_of(front_end.analyze_line(sentence)).size() / 3;
    }
  });
  std::size_t divided = 0;
  const double dividing = best_of_three([&] { divided = front_end.split(text).size(); });
  std::size_t by_icu = 0;
  const double icu = best_of_three([&] { by_icu = icu_sentences(utf16); });

  std::printf("pronunciation     %7.0f sentences/s (%zu syllables a run)\n", count / pronouncing,
              syllables / 3);
  std::printf("division          %7.0f sentences/s (%zu found)\n", count / dividing, divided);
  std::printf("ICU's iterator    %7.0f sentences/s (%zu found)\n", count / icu, by_icu);
  std::printf("pronunciation takes %.2f times as long as ICU's iterator, division %.2f\n",
              pronouncing / icu, dividing / icu);
  std::printf("start-up of read  %7.1f ms\n", 1000 * start_up(argv[1]));
}
