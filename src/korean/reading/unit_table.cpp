#include "korean/reading/unit_table.h"

#include <array>
#include <unordered_map>
#include <utility>

namespace nangdok {
namespace {

using Names = std::unordered_map<std::u32string, std::u32string>;
using Row = std::pair<std::u32string_view, std::u32string_view>;

constexpr std::array<Row, 13> prefixes = {{{U"p", U"피코"},
                                           {U"n", U"나노"},
                                           {U"μ", U"마이크로"},
                                           {U"µ", U"마이크로"},
                                           {U"m", U"밀리"},
                                           {U"c", U"센티"},
                                           {U"d", U"데시"},
                                           {U"h", U"헥토"},
                                           {U"k", U"킬로"},
                                           {U"M", U"메가"},
                                           {U"G", U"기가"},
                                           {U"T", U"테라"},
                                           {U"P", U"페타"}}};

/// A base unit and the prefixes that are used with it.
struct Base {
  std::u32string_view symbol, name, prefixes;
};

constexpr std::array<Base, 23> bases = {
    {{U"m", U"미터", U"pnμµmcdk"},  {U"g", U"그램", U"nμµmk"},   {U"L", U"리터", U"μµmcdk"},
     {U"l", U"리터", U"μµmcdk"},    {U"ℓ", U"리터", U"mdk"},     {U"W", U"와트", U"mkMGT"},
     {U"V", U"볼트", U"mkM"},       {U"A", U"암페어", U"μµmk"},  {U"Ah", U"암페어시", U"m"},
     {U"Wh", U"와트시", U"kMGT"},   {U"Hz", U"헤르츠", U"kMGT"}, {U"J", U"줄", U"kM"},
     {U"N", U"뉴턴", U"k"},         {U"Pa", U"파스칼", U"hkMG"}, {U"cal", U"칼로리", U"k"},
     {U"eV", U"전자볼트", U"kMGT"}, {U"mol", U"몰", U"m"},       {U"s", U"초", U"nμµm"},
     {U"F", U"패럿", U"pμµ"},       {U"H", U"헨리", U"mμµ"},     {U"Ω", U"옴", U"kM"},
     {U"Bq", U"베크렐", U"kM"},     {U"Sv", U"시버트", U"μµm"}}};

constexpr std::array<Row, 95> others = {{
    {U"t", U"톤"},
    {U"ton", U"톤"},
    {U"Mt", U"메가톤"},
    {U"kt", U"킬로톤"},
    {U"KG", U"킬로그램"},
    {U"Kg", U"킬로그램"},
    {U"KM", U"킬로미터"},
    {U"Km", U"킬로미터"},
    {U"CM", U"센티미터"},
    {U"Cm", U"센티미터"},
    {U"MM", U"밀리미터"},
    {U"ML", U"밀리리터"},
    {U"Ml", U"밀리리터"},
    {U"KW", U"킬로와트"},
    {U"Kw", U"킬로와트"},
    {U"kw", U"킬로와트"},
    {U"KV", U"킬로볼트"},
    {U"kwh", U"킬로와트시"},
    {U"KWh", U"킬로와트시"},
    {U"KWH", U"킬로와트시"},
    {U"hz", U"헤르츠"},
    {U"HZ", U"헤르츠"},
    {U"khz", U"킬로헤르츠"},
    {U"KHz", U"킬로헤르츠"},
    {U"Mhz", U"메가헤르츠"},
    {U"Ghz", U"기가헤르츠"},
    {U"Kcal", U"킬로칼로리"},
    {U"KCAL", U"킬로칼로리"},
    {U"bit", U"비트"},
    {U"Byte", U"바이트"},
    {U"byte", U"바이트"},
    {U"KB", U"킬로바이트"},
    {U"kB", U"킬로바이트"},
    {U"MB", U"메가바이트"},
    {U"GB", U"기가바이트"},
    {U"TB", U"테라바이트"},
    {U"PB", U"페타바이트"},
    {U"KiB", U"키비바이트"},
    {U"MiB", U"메비바이트"},
    {U"GiB", U"기비바이트"},
    {U"Kb", U"킬로비트"},
    {U"Mb", U"메가비트"},
    {U"Gb", U"기가비트"},
    {U"bps", U"비피에스"},
    {U"kbps", U"킬로비피에스"},
    {U"Kbps", U"킬로비피에스"},
    {U"Mbps", U"메가비피에스"},
    {U"Gbps", U"기가비피에스"},
    {U"fps", U"에프피에스"},
    {U"FPS", U"에프피에스"},
    {U"rpm", U"알피엠"},
    {U"RPM", U"알피엠"},
    {U"ppm", U"피피엠"},
    {U"PPM", U"피피엠"},
    {U"ppb", U"피피비"},
    {U"dpi", U"디피아이"},
    {U"ppi", U"피피아이"},
    {U"px", U"픽셀"},
    {U"pt", U"포인트"},
    {U"pixel", U"픽셀"},
    {U"dB", U"데시벨"},
    {U"db", U"데시벨"},
    {U"DB", U"데시벨"},
    {U"bar", U"바"},
    {U"mbar", U"밀리바"},
    {U"mb", U"밀리바"},
    {U"atm", U"기압"},
    {U"mmHg", U"밀리미터 에이치지"},
    {U"psi", U"피에스아이"},
    {U"hp", U"마력"},
    {U"HP", U"마력"},
    {U"ha", U"헥타르"},
    {U"a", U"아르"},
    {U"ac", U"에이커"},
    {U"cc", U"씨씨"},
    {U"CC", U"씨씨"},
    {U"in", U"인치"},
    {U"inch", U"인치"},
    {U"ft", U"피트"},
    {U"yd", U"야드"},
    {U"mi", U"마일"},
    {U"mile", U"마일"},
    {U"mph", U"마일"},
    {U"kph", U"킬로미터"},
    {U"oz", U"온스"},
    {U"lb", U"파운드"},
    {U"lbs", U"파운드"},
    {U"gal", U"갤런"},
    {U"bbl", U"배럴"},
    {U"ct", U"캐럿"},
    {U"lx", U"럭스"},
    {U"lm", U"루멘"},
    {U"cd", U"칸델라"},
    {U"kn", U"노트"},
    {U"Å", U"옹스트롬"},
}};

constexpr std::array<Row, 14> more = {{{U"AU", U"천문단위"},
                                       {U"bp", U"베이시스포인트"},
                                       {U"h", U"시간"},
                                       {U"hr", U"시간"},
                                       {U"hrs", U"시간"},
                                       {U"min", U"분"},
                                       {U"sec", U"초"},
                                       {U"IU", U"아이유"},
                                       {U"mEq", U"밀리당량"},
                                       {U"nit", U"니트"},
                                       {U"pH", U"피에이치"},
                                       {U"Gal", U"갈"},
                                       {U"Bps", U"바이트"},
                                       {U"kgf", U"킬로그램힘"}}};

/// Squared characters of the CJK Compatibility block and what they abbreviate.
constexpr std::array<std::pair<char32_t, std::u32string_view>, 52> squared = {{
    {U'㎏', U"kg"},  {U'㎎', U"mg"},  {U'㎍', U"μg"},  {U'㎞', U"km"},   {U'㎝', U"cm"},
    {U'㎜', U"mm"},  {U'㎛', U"μm"},  {U'㎚', U"nm"},  {U'㎖', U"mL"},   {U'㎗', U"dL"},
    {U'ℓ', U"L"},    {U'㎘', U"kL"},  {U'㎕', U"μL"},  {U'㏄', U"cc"},   {U'㏊', U"ha"},
    {U'㎐', U"Hz"},  {U'㎑', U"kHz"}, {U'㎒', U"MHz"}, {U'㎓', U"GHz"},  {U'㎔', U"THz"},
    {U'㎽', U"mW"},  {U'㎾', U"kW"},  {U'㎿', U"MW"},  {U'㎷', U"mV"},   {U'㎸', U"kV"},
    {U'㎹', U"MV"},  {U'㎂', U"μA"},  {U'㎃', U"mA"},  {U'㎄', U"kA"},   {U'㎅', U"KB"},
    {U'㎆', U"MB"},  {U'㎇', U"GB"},  {U'㎈', U"cal"}, {U'㎉', U"kcal"}, {U'㏈', U"dB"},
    {U'㎩', U"Pa"},  {U'㎪', U"kPa"}, {U'㎫', U"MPa"}, {U'㎬', U"GPa"},  {U'㏀', U"kΩ"},
    {U'㏁', U"MΩ"},  {U'㎳', U"ms"},  {U'㎲', U"μs"},  {U'㎱', U"ns"},   {U'㏖', U"mol"},
    {U'㏙', U"ppm"}, {U'㏐', U"lm"},  {U'㏓', U"lx"},  {U'㏅', U"cd"},   {U'㎧', U"m/s"},
    {U'Å', U"Å"},    {U'Ω', U"Ω"},
}};

const Names& names() {
  static const Names table = [] {
    Names built;
    for (const Base& base : bases) {
      built.emplace(base.symbol, base.name);
      for (const auto& [prefix, prefix_name] : prefixes) {
        if (base.prefixes.find(prefix[0]) == std::u32string_view::npos) continue;
        built.emplace(std::u32string(prefix).append(base.symbol),
                      std::u32string(prefix_name).append(base.name));
      }
    }
    for (const auto& [symbol, name] : others)
      built.insert_or_assign(std::u32string(symbol), std::u32string(name));
    for (const auto& [symbol, name] : more)
      built.insert_or_assign(std::u32string(symbol), std::u32string(name));
    return built;
  }();
  return table;
}

}  // namespace

std::optional<std::u32string_view> unit_name(std::u32string_view symbol) {
  const auto found = names().find(std::u32string(symbol));
  if (found == names().end()) return std::nullopt;
  return found->second;
}

std::u32string_view squared_symbol(char32_t c) {
  for (const auto& [character, symbol] : squared) {
    if (character == c) return symbol;
  }
  return {};
}

}  // namespace nangdok
