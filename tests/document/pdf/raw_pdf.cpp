#include "pdf/raw_pdf.h"

#include <cstdio>

namespace nangdok {

std::string raw_pdf(const std::vector<std::string>& objects) {
  std::string out = "%PDF-1.7\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char line[32];
    std::snprintf(line, sizeof line, "%010zu 00000 n \n", out.size());
    table += line;
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1);
  const std::string begin = std::to_string(out.size());
  return out + "xref\n0 " + count + "\n" + table + "trailer\n<</Size " + count +
         "/Root 1 0 R>>\nstartxref\n" + begin + "\n%%EOF\n";
}

std::string pdf_stream(const std::string& bytes, const std::string& dictionary) {
  return "<</Length " + std::to_string(bytes.size()) + dictionary + ">>stream\n" + bytes +
         "\nendstream";
}

std::string one_page_pdf(const std::string& contents, const std::string& filter,
                         const std::string& resources, const std::vector<std::string>& more) {
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R/Resources<</Font<</F 5 0 "
      "R>>" +
          resources + ">>>>",
      pdf_stream(contents, filter), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  objects.insert(objects.end(), more.begin(), more.end());
  return raw_pdf(objects);
}

}  // namespace nangdok
