#include "pdf/made_pdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace nangdok {

void write_pdf(const std::filesystem::path& path, const std::vector<std::vector<PdfText>>& pages) {
  cairo_surface_t* surface = cairo_pdf_surface_create(path.c_str(), 420, 595);
  cairo_t* context = cairo_create(surface);
  for (const std::vector<PdfText>& page : pages) {
    for (const PdfText& line : page) {
      PangoLayout* layout = pango_cairo_create_layout(context);
      PangoFontDescription* font = pango_font_description_from_string("NanumMyeongjo");
      pango_font_description_set_absolute_size(font, line.size * PANGO_SCALE);
      pango_layout_set_font_description(layout, font);
      pango_layout_set_text(layout, line.text.c_str(), -1);
      cairo_move_to(context, line.x, line.y);
      pango_cairo_show_layout(context, layout);
      pango_font_description_free(font);
      g_object_unref(layout);
    }
    cairo_show_page(context);
  }
  cairo_destroy(context);
  cairo_surface_destroy(surface);
}

}  // namespace nangdok
