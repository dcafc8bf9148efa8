// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace porch {

class TimeRangeBar;

/// What assistive technology knows of the time range: a slider whose value is told in words.
class TimeRangeAccess : public QAccessibleWidget
{
public:
    explicit TimeRangeAccess(TimeRangeBar *bar);

    /// Once, before the first bar is asked for it; more often does no harm.
    static void install();

    QString text(QAccessible::Text kind) const override;
};

} // namespace porch
