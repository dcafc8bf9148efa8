// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/Clock.h"

#include <QDateTime>

namespace porch {

Clock systemClock()
{
    return [] { return Micros(QDateTime::currentMSecsSinceEpoch()) * 1000; };
}

} // namespace porch
