#include "narration/pause_plan.h"

#include <cmath>

namespace nangdok {

using std::chrono::milliseconds;

milliseconds pause_after(Boundary boundary, const Pauses& pauses) {
  switch (boundary) {
    case Boundary::accentual_phrase:
      return milliseconds{0};
    case Boundary::intonation_phrase:
      return pauses.intonation_phrase;
    case Boundary::comma:
      return pauses.comma;
    case Boundary::clause:
      return pauses.clause;
    case Boundary::quotation:
      return pauses.quotation;
    case Boundary::sentence:
      return pauses.sentence;
  }
  return milliseconds{0};
}

milliseconds pause_after_sentence(BlockKind kind, const Pauses& pauses) {
  return kind == BlockKind::verse ? pauses.line : pauses.sentence;
}

milliseconds pause_after_block(const Block& block, const Block* next, const Pauses& pauses) {
  if (next == nullptr) return pauses.chapter_end;
  if (next->section_break_before) return pauses.section;
  const bool in_list = (block.kind == BlockKind::list_item || block.kind == BlockKind::table_row) &&
                       next->kind == block.kind;
  if (in_list) return pauses.list_item;
  return block.kind == BlockKind::heading ? pauses.heading : pauses.paragraph;
}

milliseconds at_speed(milliseconds pause, double speed) {
  return milliseconds{std::llround(static_cast<double>(pause.count()) / speed)};
}

}  // namespace nangdok
