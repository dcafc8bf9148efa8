// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "ui/map/MapData.h"

#include <QCoreApplication>

namespace porch {

/// Reads a city pack for painting.
class MapLoader
{
    Q_DECLARE_TR_FUNCTIONS(porch::MapLoader)
public:
    /// On the thread that calls it: a tenth of a second for 100,000 segments. A damaged pack is an error in
    /// one sentence.
    static Result<MapDataPtr> load(const QString &path);
};

} // namespace porch
