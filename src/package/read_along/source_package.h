#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "document/epub/contents.h"

namespace nangdok {

/// The address of `part` as it is written in `from_part`.
std::string relative_address(std::string_view part, std::string_view from_part);

/// A package document that is being given sound: EPUB 3's, or EPUB 2's turned into one.
class SourcePackage {
 public:
  /// `part` is where it stands in the archive.
  SourcePackage(pugi::xml_document document, std::string part);

  /// False for what EPUB 2 took over from the time before it.
  [[nodiscard]] bool can_be_kept() const;
  [[nodiscard]] bool is_modern() const;
  [[nodiscard]] const std::string& part() const { return part_; }

  /// Makes an EPUB 2's an EPUB 3's, with `navigation` as its table of contents.
  void make_modern(const std::string& navigation_part);
  /// Takes away the overlays that the book had; returns their parts.
  std::vector<std::string> drop_overlays();
  /// Takes the item of the part away, where there is one.
  void drop(const std::string& part);
  /// Gives the book another title and other authors, where these are others than it has.
  void rename(const std::string& title, const std::vector<std::string>& authors);
  /// Parts that are XHTML pages.
  [[nodiscard]] std::vector<std::string> pages() const;

  void add(const std::string& id, const std::string& part, const std::string& media_type);
  void set_overlay(const std::string& page, const std::string& overlay_id, double seconds);
  void set_total(double seconds, const std::string& narrator);

  [[nodiscard]] std::string text() const;

 private:
  [[nodiscard]] pugi::xml_node metadata() const;
  [[nodiscard]] pugi::xml_node manifest() const;
  [[nodiscard]] pugi::xml_node item_of(const std::string& part) const;
  void modernise_metadata();
  void add_property(const char* property, const std::string& value,
                    const std::string& refines = {});

  pugi::xml_document document_;
  std::string part_;
};

/// A table of contents as EPUB 3 has it, standing at `part`.
std::string navigation_page(const std::vector<ContentsLink>& links, const std::string& title,
                            const std::string& language, const std::string& part);

}  // namespace nangdok
