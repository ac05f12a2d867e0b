#pragma once

/// The format of `pronunciations.table`, shared by its compiler and its reader. A key is a word or
/// the form of a stem in UTF-8; its value has one mark for each syllable, which tells how the
/// syllable joins the one before it. A key that begins with `second_element` is the second part of
/// compounds that no list holds; its value is one mark.
namespace nangdok::pronunciation_table {

enum Mark : char {
  by_rule = '.',         ///< The rules decide from the letters alone.
  tense = 'T',           ///< 제28항: 사이소리 in a compound (강가).
  tense_hanja = 'H',     ///< Established in Sino-Korean words (인기, 사건).
  tense_adnoun = 'A',    ///< The same in -적, but not in a noun that sounds alike (지적).
  tense_after_l = 'S',   ///< 제26항: Sino-Korean ㄹ before ㄷ, ㅅ, ㅈ (갈등).
  plain = 'P',           ///< Stays plain although a rule would tense it.
  n_insertion = 'N',     ///< 제29항 (물약).
  compound_break = 'B',  ///< 제15항: a word of meaning begins (겉옷).
  nasal = 'L'            ///< 제20항 다만: ㄴㄹ as ㄴㄴ (의견란).
};

constexpr char second_element = '+';
/// Follows the mark of a second part that joins unknown first parts, too (역 after names).
constexpr char after_names = '*';

}  // namespace nangdok::pronunciation_table
