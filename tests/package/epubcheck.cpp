#include "epubcheck.h"

#include <cstdlib>
#include <string>

#include "base/atomic_file.h"

namespace nangdok {

testing::AssertionResult passes_epubcheck(const std::filesystem::path& epub) {
  const std::string report = epub.string() + ".report";
  // The program is a Java archive that Linux may or may not know how to start. It ends before a
  // thorough compiler would have paid.
  const std::string command =
      "java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar /usr/bin/epubcheck --failonwarnings '" +
      epub.string() + "' >'" + report + "' 2>&1";
  if (std::system(command.c_str()) == 0) return testing::AssertionSuccess();
  return testing::AssertionFailure() << read_file(report);
}

}  // namespace nangdok
