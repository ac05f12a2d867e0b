#include "verify/plot.h"

#include <cairo/cairo-svg.h>
#include <cairo/cairo.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include "base/atomic_file.h"
#include "base/error.h"

namespace nangdok {
namespace {

constexpr int width = 1600;
constexpr int left = 60;
constexpr int right = 20;
constexpr int titles_height = 120;
constexpr int wave_height = 240;
constexpr int loudness_height = 160;
constexpr int height = titles_height + wave_height + 20 + loudness_height + 40;
constexpr double quietest_lufs = -50;

struct FreeDrawing {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

cairo_status_t append(void* out, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void write_text(cairo_t* context, const std::string& text, double x, double y, double angle = 0) {
  const std::unique_ptr<PangoLayout, FreeDrawing> layout(pango_cairo_create_layout(context));
  const std::unique_ptr<PangoFontDescription, FreeDrawing> font(
      pango_font_description_from_string("Nanum Gothic, Noto Sans CJK KR, sans-serif"));
  pango_font_description_set_absolute_size(font.get(), 13 * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_width(layout.get(), 170 * PANGO_SCALE);
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  pango_layout_set_text(layout.get(), text.c_str(), -1);
  cairo_save(context);
  cairo_move_to(context, x, y);
  cairo_rotate(context, angle);
  pango_cairo_show_layout(context, layout.get());
  cairo_restore(context);
}

/// Draws all files one behind the other.
class Plot {
 public:
  Plot(cairo_t* context, const std::vector<SoundProfile>& profiles)
      : context_(context), profiles_(profiles) {
    for (const SoundProfile& profile : profiles) total_s_ += profile.seconds();
    total_s_ = std::max(total_s_, 1e-3);
  }

  void draw() {
    cairo_set_source_rgb(context_, 1, 1, 1);
    cairo_paint(context_);
    double start_s = 0;
    for (const SoundProfile& profile : profiles_) {
      wave(profile, start_s);
      loudness(profile, start_s);
      start_s += profile.seconds();
    }
    scale();
    start_s = 0;
    for (const SoundProfile& profile : profiles_) {
      marks(profile, start_s);
      start_s += profile.seconds();
    }
  }

 private:
  [[nodiscard]] double x_of(double seconds) const {
    return left + (width - left - right) * seconds / total_s_;
  }
  static double y_of_loudness(double lufs) {
    const double share = std::clamp((lufs - quietest_lufs) / -quietest_lufs, 0.0, 1.0);
    return height - 40 - loudness_height * share;
  }

  void wave(const SoundProfile& profile, double start_s) {
    constexpr double middle = titles_height + wave_height / 2.0;
    cairo_set_source_rgb(context_, 0.16, 0.36, 0.55);
    const double pixel_s = total_s_ / (width - left - right);
    const double first = x_of(start_s);
    const auto columns = static_cast<int>(std::ceil(x_of(start_s + profile.seconds()) - first));
    for (int column = 0; column < columns; ++column) {
      const double x = first + column;
      const double at = (x - left) * pixel_s - start_s;
      const double peak = profile.peak(at, at + pixel_s) * wave_height / 2;
      cairo_rectangle(context_, x, middle - peak, 1, std::max(2 * peak, 1.0));
    }
    cairo_fill(context_);
  }

  void loudness(const SoundProfile& profile, double start_s) {
    cairo_set_source_rgb(context_, 0.75, 0.35, 0.15);
    cairo_set_line_width(context_, 1);
    const std::vector<float>& values = profile.loudness();
    // The loudest second of each column.
    const double column_s = std::max(1.0, total_s_ / (width - left - right));
    const auto columns = static_cast<int>(std::ceil(static_cast<double>(values.size()) / column_s));
    for (int column = 0; column < columns; ++column) {
      const double at = column * column_s;
      const auto begin = static_cast<std::size_t>(at);
      const auto end = std::min(values.size(), static_cast<std::size_t>(at + column_s));
      if (begin >= end) break;
      const float top = *std::max_element(values.begin() + static_cast<std::ptrdiff_t>(begin),
                                          values.begin() + static_cast<std::ptrdiff_t>(end));
      const double x = x_of(start_s + at + column_s / 2);
      begin == 0 ? cairo_move_to(context_, x, y_of_loudness(top))
                 : cairo_line_to(context_, x, y_of_loudness(top));
    }
    cairo_stroke(context_);
  }

  void scale() {
    cairo_set_line_width(context_, 0.5);
    for (const int lufs : {-40, -30, -20, -10}) {
      cairo_set_source_rgba(context_, 0, 0, 0, 0.3);
      cairo_move_to(context_, left, y_of_loudness(lufs));
      cairo_line_to(context_, width - right, y_of_loudness(lufs));
      cairo_stroke(context_);
      cairo_set_source_rgb(context_, 0.3, 0.3, 0.3);
      write_text(context_, fmt::format("{}", lufs), 26, y_of_loudness(lufs) - 9);
    }
    write_text(context_, "LUFS", 14, height - 40 - loudness_height - 10);
    constexpr int ticks = 8;
    for (int i = 0; i <= ticks; ++i) {
      const double seconds = total_s_ * i / ticks;
      const auto whole = static_cast<int>(seconds);
      write_text(context_, fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60),
                 std::min(x_of(seconds), width - 64.0), height - 30);
    }
  }

  void marks(const SoundProfile& profile, double start_s) {
    std::vector<FileChapter> chapters = profile.chapters;
    if (chapters.empty()) chapters = {{profile.name, 0, profile.seconds()}};
    for (const FileChapter& chapter : chapters) {
      const double x = x_of(start_s + chapter.start_s);
      cairo_set_source_rgba(context_, 0.6, 0.1, 0.1, 0.7);
      cairo_set_line_width(context_, 1);
      cairo_move_to(context_, x, titles_height - 6);
      cairo_line_to(context_, x, height - 40);
      cairo_stroke(context_);
      if (x - last_title_x_ < 18) continue;  // no room for the title
      last_title_x_ = x;
      cairo_set_source_rgb(context_, 0.2, 0.2, 0.2);
      write_text(context_, chapter.title, x - 4, titles_height - 10, -0.7);
    }
  }

  cairo_t* context_;
  const std::vector<SoundProfile>& profiles_;
  double total_s_ = 0;
  double last_title_x_ = -100;
};

}  // namespace

void write_plot(const std::vector<SoundProfile>& profiles, const std::filesystem::path& path) {
  const std::string ending = path.extension().string();
  if (ending != ".png" && ending != ".svg") {
    throw Error("a plot is a PNG or an SVG", path.string(), "end its name in .png or .svg",
                ExitStatus::bad_usage);
  }
  std::string bytes;
  {
    const std::unique_ptr<cairo_surface_t, FreeDrawing> surface(
        ending == ".svg" ? cairo_svg_surface_create_for_stream(append, &bytes, width, height)
                         : cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    {
      const std::unique_ptr<cairo_t, FreeDrawing> context(cairo_create(surface.get()));
      Plot(context.get(), profiles).draw();
    }
    if (ending == ".png") {
      cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
    } else {
      cairo_surface_finish(surface.get());
    }
  }
  write_file_atomically(path, bytes);
}

}  // namespace nangdok
