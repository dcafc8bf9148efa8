// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/MapTotals.h"

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace porch {

/// How far back the map's time range goes.
enum class TimeReach : quint8 { Day, Week, Month, All };

/// The time that a range is chosen from, cut into stretches of one length, each as wide as a bar. Ends with
/// the stretch in which now lies; its stretches begin at full hours or days of the department's time zone.
class TimeAxis
{
public:
    /// @param earliest of what is to be seen when all is; 0: nothing is
    TimeAxis(TimeReach reach, Micros now, Micros earliest, const QTimeZone &zone);
    TimeAxis() = default;

    int count() const { return m_count; }
    Micros step() const { return m_step; }
    Micros begin() const { return m_begin; }
    Micros end() const { return at(m_count); }
    /// Where a stretch begins; `count()`: where the last one ends.
    Micros at(int stretch) const { return m_begin + stretch * m_step; }
    /// -1 before the first, `count()` after the last.
    int indexOf(Micros time) const;
    /// 0 at the begin, 1 at the end.
    double share(Micros time) const;

    /// Where the axis is marked: hours, days, months or years, so that at most so many marks stand on it.
    struct Mark
    {
        enum class Unit : quint8 { Hour, Day, Date, Month, Year };
        Micros at = 0;
        Unit unit = Unit::Day;
    };
    std::vector<Mark> marks(int most) const;

private:
    Micros m_begin = 0;
    Micros m_step = 1;
    int m_count = 1;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace porch
