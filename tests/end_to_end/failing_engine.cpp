// Loaded before eSpeak NG (LD_PRELOAD), makes the engine fail on a text.
//   FAILING_ENGINE_TEXT   what the text must hold
//   FAILING_ENGINE_BY     "crash", "kill" (as the system does when memory ends) or "hang"
//   FAILING_ENGINE_ONCE   a file that is made at the failure; while it is there nothing fails
#include <dlfcn.h>
#include <espeak-ng/espeak_ng.h>
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string_view>

namespace {

std::string_view setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

void fail_if_asked(std::string_view text) {
  if (text.find(setting("FAILING_ENGINE_TEXT")) == std::string_view::npos) return;
  if (const std::string_view once = setting("FAILING_ENGINE_ONCE"); !once.empty()) {
    const int mark = open(once.data(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (mark < 0) return;
    close(mark);
  }
  const std::string_view way = setting("FAILING_ENGINE_BY");
  if (way == "crash") std::abort();
  if (way == "kill") raise(SIGKILL);
  while (way == "hang") pause();
}

}  // namespace

extern "C" espeak_ng_STATUS espeak_ng_Synthesize(const void* text, size_t size, unsigned position,
                                                 espeak_POSITION_TYPE position_type, unsigned end,
                                                 unsigned flags, unsigned* identifier, void* data) {
  fail_if_asked(static_cast<const char*>(text));
  auto* const next =
      reinterpret_cast<decltype(&espeak_ng_Synthesize)>(dlsym(RTLD_NEXT, "espeak_ng_Synthesize"));
  return next(text, size, position, position_type, end, flags, identifier, data);
}
