#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "korean/reading/english/pronouncing_dictionary.h"

namespace nangdok {

/// Established forms and prefixes: English in lower case (or in the one case it holds for), Hangul.
using EnglishForms = std::map<std::string, std::u32string, std::less<>>;

/// Reads the words of a pronouncing dictionary in Hangul. An inflected form or a compound follows
/// its parts, whose established forms it keeps (캠프, 캠핑; 노트북); a sound at the end of a part
/// is written as it would be alone (외래어 표기법 제3장 제1절 제10항). All else is transcribed.
class EnglishWords {
 public:
  EnglishWords(const english::PronouncingDictionary& dictionary, const EnglishForms& established,
               const EnglishForms& prefixes)
      : dictionary_(dictionary), established_(established), prefixes_(prefixes) {}

  /// The Hangul of a word of the dictionary or of the established forms. Precondition: it is one.
  std::u32string reading(const std::string& word);

 private:
  using Phones = std::vector<english::Pronounced>;

  std::u32string derive(const std::string& word);
  std::optional<std::u32string> inflected(const std::string& word, const Phones& phones);
  std::optional<std::u32string> prefixed(const std::string& word, const Phones& phones);
  std::optional<std::u32string> compound(const std::string& word, const Phones& phones);
  /// The phones of a word, or nothing.
  const Phones* phones_of(std::string_view word) const;

  const english::PronouncingDictionary& dictionary_;
  const EnglishForms& established_;
  const EnglishForms& prefixes_;
  std::unordered_map<std::string, std::u32string> readings_;
};

}  // namespace nangdok
