#pragma once

#include <vector>

#include "render/plan.h"
#include "render/render.h"
#include "store/store.h"

namespace nangdok {

/// Says for each chapter whether it is made or reused, and for a made one what changed since the
/// book was last rendered into this store.
std::vector<Explanation> explain(const BookPlan& plan, const Store& store);

/// Keeps the recipes of the book just rendered, for the next explain(). A store that cannot be
/// written loses only explanations.
void remember_recipes(const BookPlan& plan, const Store& store);

}  // namespace nangdok
