// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/TimeRangeAccess.h"

#include "ui/map/TimeRangeBar.h"

namespace porch {
namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *bar = qobject_cast<TimeRangeBar *>(object);
    return bar ? new TimeRangeAccess(bar) : nullptr;
}

} // namespace

TimeRangeAccess::TimeRangeAccess(TimeRangeBar *bar)
    : QAccessibleWidget(bar, QAccessible::Slider)
{}

void TimeRangeAccess::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed)
}

QString TimeRangeAccess::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return static_cast<const TimeRangeBar *>(widget())->valueText();
    return QAccessibleWidget::text(kind);
}

} // namespace porch
