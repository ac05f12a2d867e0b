#include "package/cover.h"

#include <cairo/cairo.h>
#include <pango/pangocairo.h>
#include <turbojpeg.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>

#include "base/content_hash.h"
#include "base/error.h"
#include "base/utf8.h"
#include "package/file_tags.h"

namespace nangdok {
namespace {

constexpr int side = 1400;
constexpr int margin = 130;
constexpr const char* serif = "Nanum Myeongjo, Noto Serif CJK KR, serif";

struct Free {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Surface = std::unique_ptr<cairo_surface_t, Free>;
using Context = std::unique_ptr<cairo_t, Free>;
using Layout = std::unique_ptr<PangoLayout, Free>;
using Font = std::unique_ptr<PangoFontDescription, Free>;

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};

/// Hue from 0 to 1, with the saturation and lightness of a book cloth.
Colour cloth(double hue) {
  constexpr double saturation = 0.42;
  constexpr double value = 0.40;
  const auto channel = [&](double offset) {
    const double k = std::fmod(offset + hue * 6, 6.0);
    return value - value * saturation * std::clamp(std::min(k, 4 - k), 0.0, 1.0);
  };
  return {channel(5), channel(3), channel(1)};
}

/// The text with joiners between Hangul syllables: lines break between words, as Korean is set.
std::string keep_words_whole(const std::string& text) {
  constexpr char32_t word_joiner = 0x2060;
  std::u32string out;
  const auto is_syllable = [](char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; };
  for (const char32_t c : to_utf32(text)) {
    if (!out.empty() && is_syllable(out.back()) && is_syllable(c)) out.push_back(word_joiner);
    out.push_back(c);
  }
  return to_utf8(out);
}

/// A text set as large as fits into `width` × `height`, between two sizes in points.
struct SetText {
  Layout layout;
  int height = 0;
};

SetText set_text(cairo_t* context, const std::string& text, bool bold, int height, int largest,
                 int smallest) {
  SetText set{Layout(pango_cairo_create_layout(context)), 0};
  PangoLayout* layout = set.layout.get();
  const Font font(pango_font_description_from_string(serif));
  if (bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
  pango_layout_set_width(layout, (side - 2 * margin) * PANGO_SCALE);
  pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT);
  pango_layout_set_line_spacing(layout, 1.15F);
  pango_layout_set_text(layout, keep_words_whole(text).c_str(), -1);
  for (int size = largest;; size -= 4) {
    const bool last = size <= smallest;
    pango_layout_set_wrap(layout, last ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font.get());
    int width = 0;
    pango_layout_get_pixel_size(layout, &width, &set.height);
    if ((width <= side - 2 * margin && set.height <= height) || last) break;
  }
  if (set.height > height) {
    pango_layout_set_height(layout, height * PANGO_SCALE);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    pango_layout_get_pixel_size(layout, nullptr, &set.height);
  }
  return set;
}

void show(cairo_t* context, const SetText& text, double top) {
  cairo_move_to(context, margin, top);
  pango_cairo_show_layout(context, text.layout.get());
}

void rule(cairo_t* context, double top, double width, double thickness) {
  cairo_rectangle(context, margin, top, width, thickness);
  cairo_fill(context);
}

std::string jpeg_of(cairo_surface_t* surface) {
  constexpr int quality = 85;
  cairo_surface_flush(surface);
  const std::unique_ptr<void, decltype(&tjDestroy)> compressor(tjInitCompress(), tjDestroy);
  unsigned char* bytes = nullptr;
  unsigned long count = 0;
  const int pixels = std::endian::native == std::endian::little ? TJPF_BGRX : TJPF_XRGB;
  const bool failed =
      !compressor || tjCompress2(compressor.get(), cairo_image_surface_get_data(surface), side,
                                 cairo_image_surface_get_stride(surface), side, pixels, &bytes,
                                 &count, TJSAMP_444, quality, TJFLAG_ACCURATEDCT) != 0;
  const std::unique_ptr<unsigned char, decltype(&tjFree)> owner(bytes, tjFree);
  if (failed) {
    throw Error(std::string("cannot draw a cover: ") + tjGetErrorStr2(compressor.get()), "",
                "give one with --cover");
  }
  return {reinterpret_cast<const char*>(bytes), count};
}

}  // namespace

Image draw_cover(const std::string& title, const std::string& subtitle, const std::string& author) {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side));
  const Context owner(cairo_create(surface.get()));
  cairo_t* context = owner.get();
  const std::string hash = content_hash(title + '\n' + author);
  const Colour ground = cloth(std::stoi(hash.substr(0, 4), nullptr, 16) / 65536.0);
  cairo_set_source_rgb(context, ground.red, ground.green, ground.blue);
  cairo_paint(context);
  cairo_set_source_rgb(context, ground.red * 0.8, ground.green * 0.8, ground.blue * 0.8);
  cairo_rectangle(context, 0, 0, 44, side);  // the spine
  cairo_fill(context);

  cairo_set_source_rgb(context, 0.97, 0.95, 0.90);
  rule(context, margin, side - 2 * margin, 6);
  const SetText large = set_text(context, title, true, 640, 190, 84);
  show(context, large, margin + 80);
  if (!subtitle.empty()) {
    const SetText small = set_text(context, subtitle, false, 200, 72, 52);
    show(context, small, margin + 80 + large.height + 50);
  }
  if (!author.empty()) {
    const SetText names = set_text(context, author, false, 190, 84, 56);
    show(context, names, side - margin - 60 - names.height);
  }
  rule(context, side - margin - 6, side - 2 * margin, 6);
  return {"image/jpeg", jpeg_of(surface.get())};
}

Image draw_cover(const Metadata& book) {
  return draw_cover(book.title, book.subtitle, joined(book.authors));
}

}  // namespace nangdok
