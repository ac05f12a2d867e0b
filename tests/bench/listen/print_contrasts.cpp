#include <cmath>
#include <exception>
#include <iomanip>
#include <iostream>

#include "bench/listen/contrasts.h"

/// print_contrasts VOICE...: every measured contrast of each voice, side by side, parted by tabs.
int main(int argc, char** argv) {
  using namespace nangdok::testing;
  try {
    std::vector<std::vector<Figure>> columns;
    std::cout << "group\tfigure\tunit";
    for (int i = 1; i < argc; ++i) {
      Speaker speaker(argv[i]);
      columns.push_back(measure_contrasts(speaker));
      std::cout << '\t' << argv[i];
    }
    std::cout << '\n' << std::fixed;
    for (std::size_t row = 0; !columns.empty() && row < columns[0].size(); ++row) {
      const Figure& figure = columns[0][row];
      std::cout << figure.group << '\t' << figure.name << '\t' << figure.unit;
      for (const auto& column : columns)
        std::cout << '\t'
                  << std::setprecision(figure.unit.empty()   ? 2
                                       : figure.unit == "dB" ? 1
                                                             : 0)
                  << column[row].value;
      std::cout << '\n';
    }
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
  return 0;
}
