#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/atomic_file.h"
#include "base/content_hash.h"
#include "base/error.h"
#include "base/resources.h"
#include "voice/voice.h"

namespace nangdok {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::pair<const char*, std::chrono::milliseconds Pauses::*>, 12> pause_keys{{
    {"intonation_phrase", &Pauses::intonation_phrase},
    {"comma", &Pauses::comma},
    {"clause", &Pauses::clause},
    {"quotation", &Pauses::quotation},
    {"sentence", &Pauses::sentence},
    {"line", &Pauses::line},
    {"list_item", &Pauses::list_item},
    {"paragraph", &Pauses::paragraph},
    {"heading", &Pauses::heading},
    {"section", &Pauses::section},
    {"chapter_start", &Pauses::chapter_start},
    {"chapter_end", &Pauses::chapter_end},
}};

constexpr std::array<std::pair<const char*, Role>, 4> role_keys{{
    {"body", Role::body},
    {"heading", Role::heading},
    {"quotation", Role::quotation},
    {"caption", Role::caption},
}};

// One table of the file, whose keys are all to be known and of the right kind.
class Section {
 public:
  Section(const fs::path& file, std::string name, const toml::table& table)
      : file_(file), name_(std::move(name)), table_(table) {}

  [[noreturn]] void refuse(std::string_view key, const std::string& problem) const {
    const toml::node* node = table_.get(key);
    const auto line = (node != nullptr ? node->source() : table_.source()).begin.line;
    const std::string full = name_.empty() ? std::string(key) : name_ + "." + std::string(key);
    throw Error("`" + full + "` " + problem, file_.string() + ":" + std::to_string(line));
  }

  template <typename Value>
  [[nodiscard]] std::optional<Value> find(std::string_view key, const char* kind) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return std::nullopt;
    std::optional<Value> value = node->value<Value>();
    if (!value) refuse(key, std::string("is not ") + kind);
    return value;
  }

  [[nodiscard]] std::string text(std::string_view key) const {
    const auto value = find<std::string>(key, "a text");
    if (!value) refuse(key, "is missing");
    return *value;
  }

  [[nodiscard]] double number(std::string_view key, double least, double most) const {
    const auto value = find<double>(key, "a number");
    if (!value) refuse(key, "is missing");
    if (*value < least || *value > most)
      refuse(key, "lies outside " + std::to_string(static_cast<int>(least)) + " to " +
                      std::to_string(static_cast<int>(most)));
    return *value;
  }

  [[nodiscard]] double number_or(std::string_view key, double least, double most,
                                 double otherwise) const {
    return table_.contains(key) ? number(key, least, most) : otherwise;
  }

  [[nodiscard]] std::optional<Section> section(const std::string& key) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return std::nullopt;
    if (!node->is_table()) refuse(key, "is not a table");
    return Section(file_, name_.empty() ? key : name_ + "." + key, *node->as_table());
  }

  void allow_only(const std::set<std::string_view>& keys) const {
    for (const auto& [key, node] : table_)
      if (!keys.contains(key.str())) refuse(key.str(), "is no setting of a voice");
  }

 private:
  const fs::path& file_;
  std::string name_;
  const toml::table& table_;
};

Pauses read_pauses(const Section& section) {
  Pauses pauses;
  std::set<std::string_view> known;
  for (const auto& [key, member] : pause_keys) {
    known.insert(key);
    const double ms =
        section.number_or(key, 0, 60'000, static_cast<double>((pauses.*member).count()));
    pauses.*member = std::chrono::milliseconds(static_cast<int>(ms));
  }
  section.allow_only(known);
  return pauses;
}

RoleManner read_manner(const Section& section) {
  section.allow_only({"speed", "level_shift", "gain"});
  RoleManner manner;
  manner.speed = section.number_or("speed", 0.25, 4, manner.speed);
  manner.level_shift = static_cast<int>(section.number_or("level_shift", -9, 9, 0));
  manner.gain = Decibels{section.number_or("gain", -30, 6, 0)};
  return manner;
}

std::map<Role, RoleManner> read_roles(const Section& section) {
  std::map<Role, RoleManner> roles;
  std::set<std::string_view> known;
  for (const auto& [key, role] : role_keys) {
    known.insert(key);
    const std::optional<Section> manner = section.section(key);
    roles[role] = manner ? read_manner(*manner) : RoleManner{};
  }
  section.allow_only(known);
  return roles;
}

PhonemeInventory read_inventory(const Section& engine) {
  const std::string name = engine.text("inventory");
  if (name == "nangdok") return PhonemeInventory::nangdok;
  if (name == "espeak-ko") return PhonemeInventory::espeak_ko;
  engine.refuse("inventory", "is neither nangdok nor espeak-ko");
}

// Everything that the sound comes from: the voice's file and the engine's files of our own.
std::string fingerprint(const std::string& file_text, const Voice& voice) {
  ContentHash hash;
  hash.add(file_text);
  if (!voice.engine_voice_file.empty()) hash.add(read_file(voice.engine_voice_file));
  if (!voice.data_folder.empty())
    for (const std::string name : {"phontab", "phonindex", "phondata"})
      hash.add(read_file(voice.data_folder / "espeak-ng-data" / name));
  if (!voice.data_folder.empty())
    hash.add(read_file(voice.data_folder / "espeak-ng-data/lang" / voice.engine_voice));
  return hash.hex();
}

Voice read_voice(const fs::path& file) {
  const std::string text = read_file(file);
  toml::table table;
  try {
    table = toml::parse(text, file.string());
  } catch (const toml::parse_error& problem) {
    throw Error(std::string(problem.description()),
                file.string() + ":" + std::to_string(problem.source().begin.line));
  }
  const Section root(file, "", table);
  root.allow_only(
      {"name", "description", "description_en", "loudness", "engine", "pauses", "roles"});
  Voice voice;
  voice.name = root.text("name");
  voice.description = root.text("description");
  voice.description_en = root.text("description_en");
  voice.calibrated_loudness = Lufs{root.number("loudness", -60, 0)};
  const std::optional<Section> engine = root.section("engine");
  if (!engine) root.refuse("engine", "is missing");
  engine->allow_only({"inventory", "data", "voice", "voice_file", "words_per_minute"});
  voice.inventory = read_inventory(*engine);
  voice.engine_voice = engine->text("voice");
  if (const auto data = engine->find<std::string>("data", "a text"))
    voice.data_folder = resource_path(*data);
  if (const auto over = engine->find<std::string>("voice_file", "a text"))
    voice.engine_voice_file = resource_path(*over);
  voice.words_per_minute = static_cast<int>(engine->number("words_per_minute", 80, 450));
  if (const auto pauses = root.section("pauses")) voice.pauses = read_pauses(*pauses);
  const auto roles = root.section("roles");
  for (const auto& [key, role] : role_keys) voice.roles[role] = RoleManner{};
  if (roles) voice.roles = read_roles(*roles);
  voice.fingerprint = fingerprint(text, voice);
  return voice;
}

}  // namespace

std::vector<std::string> voice_names() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(resource_path("voices")))
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return std::pair(a != default_voice_name, a) < std::pair(b != default_voice_name, b);
  });
  return names;
}

Voice load_voice(const std::string& name_or_path) {
  const std::vector<std::string> names = voice_names();
  if (std::find(names.begin(), names.end(), name_or_path) != names.end())
    return read_voice(resource_path("voices") / (name_or_path + ".toml"));
  if (fs::is_regular_file(name_or_path)) return read_voice(name_or_path);
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  throw Error("there is no voice of that name", name_or_path,
              "choose one of " + list + ", or give a .toml file", ExitStatus::bad_usage);
}

}  // namespace nangdok
