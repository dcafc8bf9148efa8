// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/TimeAxis.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace porch {
namespace {

constexpr Micros kHour = Micros(3600) * 1'000'000;
constexpr Micros kDay = 24 * kHour;
/// More bars than this are no bars any more.
constexpr int kMostStretches = 200;

QDateTime local(Micros time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1000, zone);
}

Micros micros(const QDateTime &time)
{
    return time.toMSecsSinceEpoch() * 1000;
}

Micros floored(Micros time, Micros step)
{
    const Micros rest = time % step;
    return time - (rest < 0 ? rest + step : rest);
}

struct Steps
{
    TimeAxis::Mark::Unit unit;
    int by; ///< hours, days, months or years
    double days;
};
constexpr std::array kSteps = {
    Steps{TimeAxis::Mark::Unit::Hour, 1, 1 / 24.0}, Steps{TimeAxis::Mark::Unit::Hour, 3, 3 / 24.0},
    Steps{TimeAxis::Mark::Unit::Hour, 6, 0.25},     Steps{TimeAxis::Mark::Unit::Day, 1, 1},
    Steps{TimeAxis::Mark::Unit::Date, 2, 2},        Steps{TimeAxis::Mark::Unit::Date, 5, 5},
    Steps{TimeAxis::Mark::Unit::Date, 10, 10},      Steps{TimeAxis::Mark::Unit::Month, 1, 28},
    Steps{TimeAxis::Mark::Unit::Month, 3, 90},      Steps{TimeAxis::Mark::Unit::Year, 1, 365},
    Steps{TimeAxis::Mark::Unit::Year, 5, 1'825},    Steps{TimeAxis::Mark::Unit::Year, 25, 9'125},
};

QDateTime firstMark(const QDateTime &from, const Steps &step, const QTimeZone &zone)
{
    const QDate date = from.date();
    switch (step.unit) {
    case TimeAxis::Mark::Unit::Month:
        return QDate(date.year(), (date.month() - 1) / step.by * step.by + 1, 1).startOfDay(zone);
    case TimeAxis::Mark::Unit::Year:
        return QDate(std::max(1, date.year() / step.by * step.by), 1, 1).startOfDay(zone);
    default:
        return date.startOfDay(zone);
    }
}

QDateTime nextMark(const QDateTime &mark, const Steps &step, const QTimeZone &zone)
{
    switch (step.unit) {
    case TimeAxis::Mark::Unit::Hour: {
        const QDateTime next = mark.addSecs(step.by * 3600);
        // Each day begins anew, also where it has 23 hours.
        return next.date() == mark.date() ? next : mark.date().addDays(1).startOfDay(zone);
    }
    case TimeAxis::Mark::Unit::Month:
        return mark.date().addMonths(step.by).startOfDay(zone);
    case TimeAxis::Mark::Unit::Year:
        return mark.date().addYears(step.by).startOfDay(zone);
    default:
        return mark.date().addDays(step.by).startOfDay(zone);
    }
}

} // namespace

TimeAxis::TimeAxis(TimeReach reach, Micros now, Micros earliest, const QTimeZone &zone)
    : m_zone(zone)
{
    Micros length = kDay;
    switch (reach) {
    case TimeReach::Day:
        m_step = kHour / 4;
        break;
    case TimeReach::Week:
        m_step = kHour;
        length = 7 * kDay;
        break;
    case TimeReach::Month:
        m_step = 6 * kHour;
        length = 30 * kDay;
        break;
    case TimeReach::All:
        length = std::max(kDay, earliest == 0 ? 0 : now - earliest);
        m_step = kHour / 4;
        for (const Micros step : {kHour, 6 * kHour, kDay, 7 * kDay, 28 * kDay, 364 * kDay}) {
            if (length / m_step < kMostStretches)
                break;
            m_step = step;
        }
        // A resident's clock may say anything.
        length = std::min(length, m_step * 10 * kMostStretches);
        break;
    }
    const Micros offset = Micros(local(now, zone).offsetFromUtc()) * 1'000'000;
    m_begin = floored(now - length + offset, m_step) - offset;
    const Micros last = floored(now + offset, m_step) - offset;
    m_count = int((last - m_begin) / m_step) + 1;
}

int TimeAxis::indexOf(Micros time) const
{
    if (time < m_begin)
        return -1;
    return int(std::min<Micros>((time - m_begin) / m_step, m_count));
}

double TimeAxis::share(Micros time) const
{
    return double(time - m_begin) / double(m_step * m_count);
}

std::vector<TimeAxis::Mark> TimeAxis::marks(int most) const
{
    const double days = double(m_step) * m_count / double(kDay);
    auto step = std::find_if(kSteps.begin(), kSteps.end(),
                             [&](const Steps &one) { return days / one.days <= std::max(1, most); });
    if (step == kSteps.end())
        --step;
    std::vector<Mark> marks;
    const QDateTime last = local(end(), m_zone);
    for (QDateTime mark = firstMark(local(m_begin, m_zone), *step, m_zone); mark < last && mark.isValid();
         mark = nextMark(mark, *step, m_zone)) {
        const bool midnight = mark.time() == mark.date().startOfDay(m_zone).time();
        const Mark::Unit unit = step->unit == Mark::Unit::Hour && midnight ? Mark::Unit::Day : step->unit;
        if (micros(mark) >= m_begin || step->unit == Mark::Unit::Day)
            marks.push_back({micros(mark), unit});
    }
    return marks;
}

} // namespace porch
