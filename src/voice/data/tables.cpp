#include "voice/data/tables.h"

#include <toml++/toml.h>

#include "base/error.h"

namespace nangdok::voice_data {
namespace {

[[noreturn]] void refuse(const std::string& problem, const toml::node& at) {
  const toml::source_region& source = at.source();
  throw Error(problem, (source.path ? *source.path : std::string("table")) + ":" +
                           std::to_string(source.begin.line));
}

toml::table parse(const std::filesystem::path& file) {
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& problem) {
    throw Error(std::string(problem.description()),
                file.string() + ":" + std::to_string(problem.source().begin.line));
  }
}

const toml::table& table_in(const toml::table& parent, std::string_view key) {
  const toml::table* child = parent[key].as_table();
  if (child == nullptr) refuse("no table [" + std::string(key) + "]", parent);
  return *child;
}

const toml::array& array_in(const toml::table& parent, std::string_view key) {
  const toml::array* child = parent[key].as_array();
  if (child == nullptr) refuse("no list `" + std::string(key) + "`", parent);
  return *child;
}

double number(const toml::node& node) {
  const std::optional<double> value = node.value<double>();
  if (!value) refuse("not a number", node);
  return *value;
}

double number_in(const toml::table& parent, std::string_view key,
                 std::optional<double> otherwise = {}) {
  const toml::node* child = parent.get(key);
  if (child != nullptr) return number(*child);
  if (!otherwise) refuse("no number `" + std::string(key) + "`", parent);
  return *otherwise;
}

std::string text_in(const toml::table& parent, std::string_view key) {
  const std::optional<std::string> value = parent[key].value<std::string>();
  if (!value) refuse("no text `" + std::string(key) + "`", parent);
  return *value;
}

// The figures of one row of a list of rows, `count` of them.
std::vector<double> row(const toml::node& node, std::size_t count) {
  const toml::array* cells = node.as_array();
  if (cells == nullptr || cells->size() != count)
    refuse("a row has " + std::to_string(count) + " figures", node);
  std::vector<double> out;
  for (const toml::node& cell : *cells) out.push_back(number(cell));
  return out;
}

std::vector<Resonance> resonances(const toml::array& rows) {
  std::vector<Resonance> out;
  for (const toml::node& node : rows) {
    const std::vector<double> cells = row(node, 2);
    out.push_back({cells[0], cells[1]});
  }
  return out;
}

Speaker read_speaker(const toml::table& table) {
  Speaker speaker;
  speaker.corner_hz = number_in(table, "corner_hz");
  speaker.lift_db_per_khz = number_in(table, "lift_db_per_khz");
  speaker.higher_poles = resonances(array_in(table, "higher_poles"));
  return speaker;
}

Tract read_tract(const toml::table& table) {
  Tract tract;
  tract.formants = resonances(array_in(table, "formants"));
  tract.level = number_in(table, "level");
  tract.corner_hz = number_in(table, "corner_hz", 0);
  tract.lift_db_per_khz = number_in(table, "lift_db_per_khz", 0);
  if (const toml::array* zero = table["zero"].as_array()) {
    const std::vector<double> cells = row(*zero, 2);
    tract.zero = Resonance{cells[0], cells[1]};
  }
  return tract;
}

int markers(const std::string& words, const toml::node& at) {
  int bits = 0;
  std::size_t begin = 0;
  while (begin < words.size()) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string word = words.substr(begin, end - begin);
    if (word == "centre")
      bits |= vowel_centre;
    else if (word == "steady")
      bits |= steady_length;
    else if (word == "breaks")
      bits |= breaks;
    else if (word == "noise-later")
      bits |= noise_later;
    else if (!word.empty())
      refuse("no marker is called " + word, at);
    begin = end + 1;
  }
  return bits;
}

using Spectra = std::map<std::string, Spectrum>;

// A frame's row: [milliseconds, markers, gain, spectrum]; the last is left out where the sequence
// is the pattern of all vowels.
Frame read_frame(const toml::node& node, const Spectra& spectra, const std::string& vowel) {
  const toml::array* cells = node.as_array();
  const std::size_t expected = vowel.empty() ? 4 : 3;
  if (cells == nullptr || cells->size() != expected)
    refuse("a frame has " + std::to_string(expected) + " entries", node);
  Frame frame;
  frame.milliseconds = static_cast<int>(number((*cells)[0]));
  frame.markers = markers((*cells)[1].value_or(std::string()), node);
  frame.gain = number((*cells)[2]);
  const std::string name = vowel.empty() ? (*cells)[3].value_or(std::string()) : vowel;
  const auto found = spectra.find(name);
  if (found == spectra.end()) refuse("no spectrum is called " + name, node);
  frame.spectrum = found->second;
  return frame;
}

std::vector<Frame> read_frames(const toml::array& rows, const Spectra& spectra,
                               const std::string& vowel = {}) {
  std::vector<Frame> frames;
  for (const toml::node& node : rows) frames.push_back(read_frame(node, spectra, vowel));
  return frames;
}

}  // namespace

SpeakerTable read_spectra(const std::filesystem::path& folder, const std::string& speaker_name) {
  const toml::table vowels = parse(folder / "vowels.toml");
  const toml::table sonorants = parse(folder / "sonorants.toml");
  SpeakerTable out;
  Spectra spectra;
  for (const toml::table* file : {&vowels, &sonorants}) {
    const toml::table& own = table_in(*file, speaker_name);
    const Speaker speaker = read_speaker(table_in(own, "speaker"));
    for (const auto& [name, node] : table_in(own, "spectra")) {
      const toml::table* tract = node.as_table();
      if (tract == nullptr) refuse("a spectrum is a table", node);
      spectra[std::string(name.str())] = fit_spectrum(read_tract(*tract), speaker);
    }
  }
  const toml::table& patterns = table_in(vowels, "patterns");
  for (const toml::node& node : array_in(vowels, "steady")) {
    const std::string vowel = node.value_or(std::string());
    for (const auto& [suffix, rows] : patterns) {
      if (!rows.is_array()) refuse("a pattern is a list of frames", rows);
      const std::string pattern(suffix.str());
      std::string name = vowel;
      if (pattern != "plain") name.append("_").append(pattern);
      out.sequences[name] = read_frames(*rows.as_array(), spectra, vowel);
    }
  }
  for (const toml::table* file : {&vowels, &sonorants}) {
    for (const auto& [name, rows] : table_in(*file, "sequences")) {
      if (!rows.is_array()) refuse("a sequence is a list of frames", rows);
      out.sequences[std::string(name.str())] = read_frames(*rows.as_array(), spectra);
    }
  }
  return out;
}

NoiseTable read_noise(const std::filesystem::path& folder) {
  const toml::table file = parse(folder / "noise.toml");
  const toml::table& bands = table_in(file, "bands");
  const auto read_bands = [&](const std::string& name, const toml::node& at) {
    const toml::array* rows = bands[name].as_array();
    if (rows == nullptr) refuse("no bands are called " + name, at);
    std::vector<Band> out;
    for (const toml::node& node : *rows) {
      const std::vector<double> cells = row(node, 3);
      out.push_back({cells[0], cells[1], cells[2]});
    }
    return out;
  };
  // A `*` in a name stands for the class of the vowel that follows: open, front, rounded.
  const auto with_class = [](std::string name, char vowel_class) {
    const std::size_t star = name.find('*');
    if (star != std::string::npos) name[star] = vowel_class;
    return name;
  };
  NoiseTable out;
  for (const auto& [key, node] : table_in(file, "samples")) {
    const std::string name(key.str());
    const toml::array* parts = node.as_array();
    if (parts == nullptr) refuse("a sample is a list of parts", node);
    for (const char vowel_class : std::string_view(name.find('*') == name.npos ? "a" : "aiu")) {
      std::vector<NoisePart> read;
      for (const toml::node& part_node : *parts) {
        const toml::table* part = part_node.as_table();
        if (part == nullptr) refuse("a part is a table", part_node);
        NoisePart p;
        p.at_ms = number_in(*part, "at", 0);
        p.milliseconds = number_in(*part, "ms");
        p.rms = number_in(*part, "rms");
        for (const toml::node& point : array_in(*part, "envelope")) {
          const std::vector<double> cells = row(point, 2);
          p.envelope.push_back({cells[0] * p.milliseconds, cells[1]});
        }
        p.bands = read_bands(with_class(text_in(*part, "bands"), vowel_class), part_node);
        if (part->contains("and"))
          for (const Band& band : read_bands(text_in(*part, "and"), part_node))
            p.bands.push_back(band);
        read.push_back(std::move(p));
      }
      out[with_class(name, vowel_class)] = std::move(read);
    }
  }
  return out;
}

ToneTable read_tones(const std::filesystem::path& folder) {
  const toml::table file = parse(folder / "tones.toml");
  ToneTable out;
  out.semitones_per_level = number_in(file, "semitones_per_level");
  for (const auto& [name, node] : table_in(file, "speakers")) {
    const toml::table* speaker = node.as_table();
    if (speaker == nullptr) refuse("a speaker is a table", node);
    const std::vector<double> pitch = row(array_in(*speaker, "pitch"), 2);
    out.speakers[std::string(name.str())] = {number_in(*speaker, "level_zero_hz"),
                                             static_cast<int>(pitch[0]),
                                             static_cast<int>(pitch[1])};
  }
  for (const std::string_view list : {"dips", "peaks"}) {
    const toml::table& turns = table_in(file, list);
    for (const toml::node& start : array_in(turns, "start"))
      for (const toml::node& turn : array_in(turns, "turn"))
        for (const toml::node& end : array_in(turns, "end"))
          out.turning.push_back(std::to_string(static_cast<int>(number(start))) +
                                std::to_string(static_cast<int>(number(turn))) +
                                std::to_string(static_cast<int>(number(end))));
  }
  return out;
}

}  // namespace nangdok::voice_data
