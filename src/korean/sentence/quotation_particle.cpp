#include "korean/sentence/quotation_particle.h"

#include "korean/hangul.h"
#include "korean/sentence/characters.h"
#include "korean/sentence/word_list.h"
#include "korean/sentence/words.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

/// Forms of the particles 라고, 이라고 and what is contracted with them.
constexpr WordList particle_words(
    {U"라고",   U"라고는",   U"라고도",   U"라고만",     U"라고까지", U"라고들", U"라고요",
     U"라며",   U"라면서",   U"라면서도", U"라는",       U"라던",     U"라던가", U"라니",
     U"라니까", U"라든가",   U"라든지",   U"라지만",     U"라면",     U"라길래", U"라기에",
     U"라더니", U"라더라",   U"라더군",   U"라서",       U"라시며",   U"라시던", U"라나",
     U"라네",   U"라신다",   U"라셨다",   U"란다",       U"란",       U"랍니다", U"래요",
     U"이라고", U"이라고는", U"이라고도", U"이라며",     U"이라면서", U"이라는", U"이라던",
     U"이라니", U"이라든가", U"이라든지", U"이라지만",   U"이란",     U"이란다", U"다고",
     U"다며",   U"다는",     U"고",       U"고는",       U"고도",     U"고만",   U"며",
     U"면서",   U"는",       U"였다",     U"였고",       U"였지만",   U"였는데", U"였으며",
     U"이었다", U"이었고",   U"이었지만", U"이었는데",   U"이다",     U"이고",   U"이며",
     U"이지만", U"이야",     U"였습니다", U"이었습니다", U"입니다",   U"이에요", U"예요",
     U"였어요", U"이었어요", U"이었던",   U"였던",       U"따위",     U"식으로", U"식의",
     U"느니",   U"운운하며", U"운운하는", U"등의",       U"등을"});

/// Forms of 하다 that quote. A form that is also another word (하나, 하지만, 한, 할머니) is none.
constexpr WordList saying_words(
    {U"하고",       U"하고는",     U"하고서",     U"하고도",   U"하며",       U"하면서",
     U"하면서도",   U"하는",       U"하던",       U"하던데",   U"하자",       U"하자마자",
     U"하니",       U"하니까",     U"하길래",     U"하기에",   U"하기도",     U"하더니",
     U"하더라",     U"하더라고",   U"하더라고요", U"하더군",   U"하더군요",   U"하더구나",
     U"하던가",     U"하듯",       U"하듯이",     U"하곤",     U"하네",       U"하네요",
     U"하죠",       U"하지요",     U"하면",       U"하면은",   U"하였다",     U"하였고",
     U"하였으나",   U"하였지만",   U"하여",       U"했다",     U"했다가",     U"했다고",
     U"했다는",     U"했다며",     U"했고",       U"했고는",   U"했지만",     U"했으나",
     U"했는데",     U"했는데도",   U"했더니",     U"했던",     U"했던가",     U"했어",
     U"했어요",     U"했지",       U"했지요",     U"했죠",     U"했을",       U"했을까",
     U"했습니다",   U"했으며",     U"했으니",     U"했으면",   U"했네",       U"했네요",
     U"했단다",     U"했대",       U"했대요",     U"한다",     U"한다고",     U"한다는",
     U"한다며",     U"한다면",     U"한다거나",   U"한다든가", U"한다든지",   U"한다지만",
     U"합니다",     U"합니까",     U"해도",       U"해서",     U"해서는",     U"해요",
     U"하신다",     U"하셨다",     U"하셨고",     U"하셨는데", U"하셨지만",   U"하셨어요",
     U"하셨습니다", U"하셨죠",     U"하시며",     U"하시면서", U"하시는",     U"하시고",
     U"하시고는",   U"하시더니",   U"하시기에",   U"하시던",   U"하시자",     U"하시니",
     U"하시네",     U"하십니다",   U"하겠지",     U"하겠지만", U"하겠다",     U"하겠지요",
     U"하려다",     U"하려는",     U"하려고",     U"하는데",   U"하는데도",   U"하느냐고",
     U"하다가",     U"하다",       U"그러고",     U"그러고는", U"그러더니",   U"그러면서",
     U"그러며",     U"그러자는",   U"그러길래",   U"그러더라", U"그러더라고", U"그러더라고요",
     U"그러시더니", U"그러시면서", U"그러던데",   U"그랬더니", U"그러는",     U"그러대"});

/// 싶다 takes up a question that one asks oneself.
constexpr WordList wondering_words({U"싶다",     U"싶었다",   U"싶어",       U"싶어서",
                                    U"싶었지만", U"싶지만",   U"싶은",       U"싶었고",
                                    U"싶은데",   U"싶었는데", U"싶기도",     U"싶으면서도",
                                    U"싶을",     U"싶더라",   U"싶더라고요", U"싶네요",
                                    U"싶어요",   U"싶었어요", U"싶습니다",   U"싶었습니다",
                                    U"싶고",     U"싶으면",   U"싶다가도",   U"싶었던"});

/// 말 and 소리 right after a quotation are what it is: `“야!” 소리에`.
constexpr WordList speech_nouns_with_particle(
    {U"소리",     U"소리에",     U"소리가", U"소리를",   U"소리도",   U"소리와",   U"소리로",
     U"소리만",   U"소리는",     U"한마디", U"한마디에", U"한마디로", U"한마디가", U"한마디를",
     U"한마디만", U"한마디였다", U"말에",   U"말을",     U"말과",     U"말로",     U"말도",
     U"말만",     U"질문에",     U"질문을", U"질문도",   U"물음에",   U"물음을",   U"생각에",
     U"생각으로", U"생각을",     U"뜻으로", U"뜻이다",   U"외침이",   U"외침에",   U"외침과",
     U"대답에",   U"대답만",     U"문구가", U"문구를",   U"구호를",   U"구호가",   U"인사에",
     U"인사를",   U"소리쳤다",   U"외마디"});

char32_t first_letter(std::u32string_view text, std::size_t at) {
  const std::u32string_view word = word_at(text, skip_blanks(text, at));
  return word.empty() ? U' ' : word.front();
}

}  // namespace

bool takes_up_quotation(std::u32string_view text, std::size_t at) {
  const std::u32string_view word = word_at(text, at);
  if (word.empty()) return false;
  // `하는 수 없이` is an adverb.
  if (word == U"하는" && first_letter(text, at + word.size()) == U'수') return false;
  // `해 놓고`, `해 두고`, not `해 질 녘`.
  if (word == U"해") {
    const char32_t next = first_letter(text, at + 1);
    return next == U'놓' || next == U'두' || next == U'둔' || next == U'뒀' || next == U'대' ||
           next == U'쌓' || next == U'줬' || next == U'주' || next == U'버';
  }
  return particle_words.contains(word) || saying_words.contains(word) ||
         wondering_words.contains(word) || speech_nouns_with_particle.contains(word);
}

bool takes_up_bare_mark(std::u32string_view text, std::size_t at, bool after_full_stop) {
  const std::u32string_view word = word_at(text, at);
  if (word.empty()) return false;
  const char32_t first = word.front();
  if (word == U"라면") return false;
  if (first == U'라' || word.substr(0, 2) == U"이라") return particle_words.contains(word);
  if (word == U"고") {
    const std::u32string_view next = word_at(text, skip_blanks(text, at + 1));
    return next.substr(0, 1) == U"말" || next.substr(0, 1) == U"했" ||
           next.substr(0, 2) == U"생각" || next.substr(0, 1) == U"물" || next.substr(0, 1) == U"묻";
  }
  if (word == U"하는" && first_letter(text, at + word.size()) == U'수') return false;
  if (after_full_stop) return word == U"하고" || word == U"하며" || word == U"하면서";
  if (wondering_words.contains(word)) return true;
  return word.size() >= 2 && first != U'그' && saying_words.contains(word);
}

bool is_attached_to_quotation(std::u32string_view text, std::size_t at) {
  const std::u32string_view word = word_at(text, at);
  constexpr WordList clause_openers(
      {U"그가",   U"그는",   U"그녀가", U"그녀는",   U"나는",    U"내가",   U"그러자", U"그리고",
       U"그러나", U"하지만", U"그때",   U"이때",     U"누나가",  U"엄마가", U"아빠가", U"우리는",
       U"너는",   U"그것은", U"이것은", U"그래서",   U"그런데",  U"잠시",   U"순간",   U"누군가",
       U"나도",   U"이윽고", U"갑자기", U"어머니가", U"아버지가"});
  return !word.empty() && !clause_openers.contains(word);
}

}  // namespace nangdok
