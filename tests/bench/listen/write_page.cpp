#include <cmath>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <memory>

#include "bench/listen/contrasts.h"
#include "bench/listen/material.h"
#include "bench/listen/paragraph.h"
#include "bench/listen/picture.h"
#include "voice/data/noise.h"

/// write_page PAGE.html: sentences and minimal pairs as each voice speaks them, side by side, to be
/// heard and seen, and the table of every measured contrast.
namespace nangdok::testing {
namespace {

const std::vector<std::string> voices{"espeak-ko", "nangdok", "nangdok-female"};

std::string base64(const std::string& bytes) {
  constexpr const char* digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      out += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63];
  }
  return out;
}

// The words one after the other, a third of a second between them.
std::vector<std::int16_t> spoken_words(Speaker& speaker, const std::vector<std::string>& words) {
  std::vector<std::int16_t> out;
  for (const std::string& word : words) {
    if (!out.empty()) out.resize(out.size() + 7350);
    auto clause = syllables(word);
    clause.back().length = Length::final;
    clause.back().tone = {4, 2, {}};
    const auto samples = speaker.speak(clause).samples;
    out.insert(out.end(), samples.begin(), samples.end());
  }
  return out;
}

void write_cell(std::ostream& page, const std::vector<std::int16_t>& samples,
                double pixels_a_second, int height) {
  const Sound sound = sound_of(samples);
  const double seconds = static_cast<double>(sound.size()) / sound_rate;
  const int width = static_cast<int>(seconds * pixels_a_second);
  Picture picture(width, height);
  picture.spectrogram(sound, seconds, 0, 0, width, height);
  page << "<td><audio controls preload=none src=\"data:audio/wav;base64,"
       << base64(voice_data::wave_file(samples)) << "\"></audio><br><img alt=\"\" src=\""
       << "data:image/png;base64," << base64(picture.png()) << "\"></td>";
}

void write_head(std::ostream& page, const std::string& first) {
  page << "<table><tr><th>" << first << "</th>";
  for (const std::string& voice : voices) page << "<th>" << voice << "</th>";
  page << "</tr>\n";
}

void write_page(std::ostream& page) {
  std::vector<std::unique_ptr<Speaker>> speakers;
  speakers.reserve(voices.size());
  for (const std::string& voice : voices) speakers.push_back(std::make_unique<Speaker>(voice));
  const KoreanFrontEnd korean;
  page
      << "<!DOCTYPE html>\n<html lang=\"ko\"><meta charset=\"utf-8\"><title>nangdok: voices side "
         "by "
         "side</title>\n<style>body{font:16px sans-serif;margin:2em}td,th{padding:4px 12px;"
         "text-align:left;vertical-align:top}table{border-collapse:collapse}tr{border-top:1px "
         "solid "
         "#ccc}td.n{text-align:right}</style>\n<h1>Voices side by side</h1>\n"
         "<p>Spectrogram from 0 to 8 kHz; red: pitch from 60 to 360 Hz.</p>\n<h2>Words that differ "
         "in one sound</h2>\n";
  write_head(page, "words");
  for (const MinimalSet& set : minimal_sets()) {
    page << "<tr><td>" << set.contrast << "<br>";
    for (const std::string& word : set.words) page << word << ' ';
    page << "</td>";
    for (auto& speaker : speakers) write_cell(page, spoken_words(*speaker, set.words), 140, 110);
    page << "</tr>\n";
  }
  page << "</table>\n<h2>Sentences</h2>\n";
  write_head(page, "sentence");
  for (const std::string& sentence : sentences()) {
    page << "<tr><td>" << sentence << "</td>";
    for (auto& speaker : speakers)
      write_cell(page, spoken_paragraph(*speaker, korean, sentence), 110, 120);
    page << "</tr>\n";
  }
  page << "</table>\n<h2>Every measured contrast</h2>\n";
  std::vector<std::vector<Figure>> columns;
  columns.reserve(speakers.size());
  for (auto& speaker : speakers) columns.push_back(measure_contrasts(*speaker));
  write_head(page, "figure");
  page << std::fixed;
  for (std::size_t row = 0; row < columns[0].size(); ++row) {
    page << "<tr><td>" << columns[0][row].name << ' ' << columns[0][row].unit << "</td>";
    for (const auto& column : columns)
      page << "<td class=n>"
           << std::setprecision(column[row].unit == "dB"   ? 1
                                : column[row].unit.empty() ? 2
                                                           : 0)
           << column[row].value << "</td>";
    page << "</tr>\n";
  }
  page << "</table></html>\n";
}

}  // namespace
}  // namespace nangdok::testing

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_page PAGE.html\n";
    return 2;
  }
  try {
    std::ofstream page(argv[1]);
    nangdok::testing::write_page(page);
    if (!page.flush()) throw std::runtime_error(std::string("cannot write ") + argv[1]);
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
  return 0;
}
