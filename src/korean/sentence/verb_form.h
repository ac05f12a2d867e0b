#pragma once

#include <string_view>

namespace nangdok {

/// In what kind of form a verb stands.
enum class VerbForm {
  other,      ///< Another word, or a form below none of these: -기, -음, -려고, -지 (않다).
  predicate,  ///< A final or connective form: -다, -고, -며, -더니, -자, -어.
  adnominal   ///< -는, -은, -던, -을.
};

/// The form in which `word` holds the verb with this dictionary stem (말하, 묻, 부르) and, where it
/// is irregular, this infinitive (물어, 불러); regular infinitives are derived.
VerbForm verb_form(std::u32string_view word, std::u32string_view stem,
                   std::u32string_view infinitive = {});

}  // namespace nangdok
