#pragma once

#include <string>
#include <utility>
#include <vector>

namespace nangdok {

/// A small EPUB for tests; what is not set is not there.
struct MadeEpub {
  std::string metadata = "<dc:title>책</dc:title>";
  /// Name, body and attributes of `<body>` of each text, in the order of the spine.
  struct Text {
    std::string name;
    std::string body;
    std::string attributes;
  };
  std::vector<Text> texts;
  std::string nav;                                         ///< Inside `<nav epub:type="toc">`.
  std::string nav_map;                                     ///< Inside `<navMap>`.
  std::string manifest;                                    ///< More items.
  std::string spine;                                       ///< More references.
  std::vector<std::pair<std::string, std::string>> parts;  ///< More parts.

  [[nodiscard]] std::string bytes() const;
};

}  // namespace nangdok
