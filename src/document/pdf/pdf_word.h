#pragma once

#include <string>
#include <vector>

#include "document/pdf/pdf_line.h"

namespace nangdok {

/// A word on a page, or a piece of one: it ends where the font changes.
struct PdfWord {
  std::string text;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double size = 0;  ///< Of the font, in points.
};

/// Sets the size and height of a word of Hangul or hanja by how wide its letters are, where what
/// the font says cannot be: fonts that are drawn letter by letter (Type 3), as browsers write bold
/// Hangul, have units of their own.
void mend_size(PdfWord& word);

/// Puts each raised number behind the word at whose end it stands: Poppler takes what is set so
/// small for a block of its own and gives it elsewhere.
void put_raised_numbers_behind_their_words(std::vector<PdfWord>& words);

/// The line that the word begins.
PdfLine begin_line(const PdfWord& word, int page, double page_height);
/// Whether the word goes on with the line: at the same height and to the right of its end.
bool goes_on(const PdfLine& line, const PdfWord& word);
void append_word(PdfLine& line, const PdfWord& word);

/// True for a small number that stands higher than the line: an exponent, or a reference to a note.
bool is_raised_number(const PdfLine& line, const PdfWord& word);
void append_exponent(PdfLine& line, const PdfWord& word);
void append_reference(PdfLine& line, const PdfWord& word);

}  // namespace nangdok
