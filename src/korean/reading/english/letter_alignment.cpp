#include "korean/reading/english/letter_alignment.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "korean/reading/english/latin_word.h"

namespace nangdok::english {
namespace {

/// The usual spellings of each phoneme, in the order of Phone, parted by spaces.
constexpr std::array<std::string_view, 40> spellings = {
    /* AA */ "a o ah e au ea aa oh",
    /* AE */ "a ai au",
    /* AH */ "u o ou oo a oe",
    /* AO */ "o a au aw ou oa oo augh ough al ao awe aa",
    /* AW */ "ou ow au ough o aw",
    /* AX */ "a e i o u y ea ou ia io ai eo oi ah ei ie iou eou oo",
    /* AY */ "i y ie igh ye ai ei eye uy ay eigh ey ui is ig",
    /* EH */ "e ea a ai ay ie ei eo ae u ue",
    /* ER */ "er ir ur or ear ar our yr re eur uer irr err urr orr ier ure oar ere yrrh",
    /* EY */ "a ai ay ei ey eigh ea ae e aigh ee et au ei",
    /* IH */ "i y e a ie ee ui ea u ai ei o ia ey",
    /* IY */ "e ee ea i y ie ei ey ae eo oe ay ois",
    /* OW */ "o oa ow oe ou ough eau owe au ew oh aux oo eaux os ot",
    /* OY */ "oi oy uoy eu aw",
    /* UH */ "oo u ou o eu ue oul",
    /* UW */ "u oo ue ew ou o eu ui oe ough wo ieu eue oup",
    /* B */ "b bb bh pb be",
    /* CH */ "ch tch t c cz cc tsch cch ti",
    /* D */ "d dd ed dh ld de t",
    /* DH */ "th the",
    /* F */ "f ff ph gh lf ft fe pph",
    /* G */ "g gg gh gu gue x ckg",
    /* HH */ "h wh j x",
    /* JH */ "j g dg dge ge d gg di gi dj",
    /* K */ "k c ck ch q cc cqu kh qu lk cu x kk cch que sk kch",
    /* L */ "l ll le sl lle ln",
    /* M */ "m mm mb mn lm me gm",
    /* N */ "n nn kn gn pn mn nd ne dn nkn",
    /* NG */ "ng n ngue nd",
    /* P */ "p pp ph pe ppe",
    /* R */ "r rr wr rh rrh re rt",
    /* S */ "s ss c sc ce se st ps sch z sw ts sth x zz cc tz",
    /* SH */ "sh ti ch ci s si ss ssi sci c sch sc ce chs t xi se che",
    /* T */ "t tt ed pt te th ct bt tte tw cht ght d phth",
    /* TH */ "th h t tth",
    /* V */ "v f ve vv ph w",
    /* W */ "w wh u o ou ju",
    /* Y */ "y i u j e ll gn g",
    /* Z */ "z s zz se ss x ze sc ts cz",
    /* ZH */ "s si z g ge j zh ti x zi",
};

bool spells(Phone phone, std::string_view letters) {
  std::string_view rest = spellings.at(static_cast<std::size_t>(phone));
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == letters) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

/// Costs: a usual spelling is nearly free, the more so the more letters it explains; anything else
/// costs enough to be a last resort.
constexpr int usual_spelling = 1;
constexpr int silent_letter = 6;
constexpr int silent_final_e = 2;
constexpr int unwritten_schwa = 7;
constexpr int unwritten_sound = 9;
constexpr int odd_spelling = 12;
constexpr int impossible_spelling = 30;

constexpr std::size_t longest_spelling = 4;

int unwritten_cost(const std::vector<Pronounced>& phones, std::size_t at, std::string_view before) {
  const Phone phone = phones[at].phone;
  // "x" writes two sounds, "u" and "ew" a glide and a vowel, "one" begins with a glide.
  const char last = before.empty() ? '\0' : before.back();
  if (last == 'x' && (phone == Phone::S || phone == Phone::Z || phone == Phone::SH)) return 0;
  if (last == 'z' && phone == Phone::S) return 2;
  if (phone == Phone::Y) return 3;
  if (phone == Phone::AX) return unwritten_schwa;
  return unwritten_sound;
}

int silent_cost(std::string_view word, std::size_t at) {
  if (word[at] == '\'' || word[at] == '-' || word[at] == '.') return 0;
  if (word[at] == 'e' && at + 1 == word.size()) return silent_final_e;
  if (word[at] == 'e' && at + 2 == word.size() && word[at + 1] == 's') return silent_final_e;
  return silent_letter;
}

int spelling_cost(Phone phone, std::string_view letters) {
  if (spells(phone, letters)) return usual_spelling;
  if (letters.size() > 1) return impossible_spelling;
  return is_vowel(phone) == is_vowel_letter(letters.front()) ? odd_spelling : impossible_spelling;
}

struct Step {
  int cost = std::numeric_limits<int>::max();
  std::size_t letters = 0;  ///< Letters taken by the step.
  bool sounds = false;      ///< Whether it takes a phoneme too.
};

}  // namespace

SpelledWord align_letters(std::string_view word, const std::vector<Pronounced>& phones) {
  const std::size_t columns = phones.size() + 1;
  std::vector<Step> best((word.size() + 1) * columns);
  best[0].cost = 0;
  const auto improve = [&](std::size_t from, std::size_t to, int cost, std::size_t letters,
                           bool sounds) {
    if (best[from].cost + cost < best[to].cost) {
      best[to] = {best[from].cost + cost, letters, sounds};
    }
  };
  for (std::size_t at = 0; at <= word.size(); ++at) {
    for (std::size_t sound = 0; sound < columns; ++sound) {
      const std::size_t here = at * columns + sound;
      if (best[here].cost == std::numeric_limits<int>::max()) continue;
      if (sound < phones.size()) {
        improve(here, here + 1, unwritten_cost(phones, sound, word.substr(0, at)), 0, true);
        for (std::size_t length = 1; length <= longest_spelling && at + length <= word.size();
             ++length) {
          improve(here, here + length * columns + 1,
                  spelling_cost(phones[sound].phone, word.substr(at, length)), length, true);
        }
      }
      if (at < word.size()) improve(here, here + columns, silent_cost(word, at), 1, false);
    }
  }

  SpelledWord aligned(phones.size());
  std::size_t at = word.size();
  std::size_t sound = phones.size();
  while (at > 0 || sound > 0) {
    const Step& step = best[at * columns + sound];
    at -= step.letters;
    if (!step.sounds) continue;
    --sound;
    aligned[sound] = {phones[sound].phone, std::string(word.substr(at, step.letters)), at,
                      phones[sound].stressed};
  }
  return aligned;
}

}  // namespace nangdok::english
