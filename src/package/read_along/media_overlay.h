#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "package/layout.h"
#include "package/package.h"

namespace nangdok {

/// The class that a reading system gives the element being read, and how it looks.
constexpr const char* active_class = "-epub-media-overlay-active";
constexpr const char* active_style =
    ".-epub-media-overlay-active { background: #f3e6c4; color: #26221c; }\n";

/// An element of a text and the stretch of sound that is heard with it.
struct OverlayStep {
  std::string text;   ///< Address of the element, from the overlay.
  std::string audio;  ///< Address of the sound.
  double begin_s = 0;
  double end_s = 0;
};

/// A media overlay document (EPUB 3.3, section 9) for the page at `text`.
std::string media_overlay(const std::string& text, std::span<const OverlayStep> steps);

/// How long the steps are heard in all.
double seconds_of(std::span<const OverlayStep> steps);

/// How a chapter's sound is kept in an EPUB.
struct EpubAudio {
  std::string ending;
  std::string media_type;
};
EpubAudio epub_audio(AudioFormat format);

/// Writes a chapter's sound as a file of its own.
void write_chapter_audio(const FileLayout& layout, const std::string& title,
                         const std::filesystem::path& path);

}  // namespace nangdok
