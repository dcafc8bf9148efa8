// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Changes.h"

#include <memory>
#include <vector>

class QMimeData;

namespace porch {

/// Tips that are dragged from a list to what they belong to; within this program only.
class TipDrag
{
public:
    static std::unique_ptr<QMimeData> mimeData(const std::vector<TipId> &tips);
    static bool holdsTips(const QMimeData &data);
    /// Empty for what holds none.
    static std::vector<TipId> tipsOf(const QMimeData &data);
};

} // namespace porch
