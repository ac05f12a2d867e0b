#pragma once

#include <optional>

#include "render/plan.h"
#include "render/render.h"

namespace nangdok {

/// Keeps in the store what a book was finished from and as which files, for find_finished(). A
/// store that cannot be written loses only that.
void remember_finished(const BookPlan& plan, const Store& store, const RenderResult& result);

/// What an earlier render gave, when it was made from the same and its files stand where they were
/// put, untouched: by size, times of change and inode, so that nothing of them has to be read.
/// Throws Error when the cover asked for cannot be read.
std::optional<RenderResult> find_finished(const BookPlan& plan, const Store& store);

}  // namespace nangdok
