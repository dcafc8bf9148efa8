// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/TimeText.h"

#include <QDateTime>

#include <algorithm>

namespace porch::kit {
namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kHour = 60 * kMinute;
constexpr Micros kDay = 24 * kHour;

} // namespace

TimeText::TimeText(QTimeZone zone, QLocale locale)
    : m_zone(zone.isValid() ? std::move(zone) : QTimeZone::utc())
    , m_locale(std::move(locale))
{}

QString TimeText::span(Micros length)
{
    length = std::max<Micros>(0, length);
    if (length < kHour)
        return tr("%1 min", "a length of time").arg(length / kMinute);
    if (length < kDay)
        return tr("%1 h", "a length of time").arg(length / kHour);
    return tr("%1 d", "a length of time").arg(length / kDay);
}

QString TimeText::promiseSpan(Micros length)
{
    length = std::max<Micros>(0, length);
    if (length < 100 * kMinute)
        return tr("%1 min", "a length of time").arg(length / kMinute);
    return span(length);
}

QString TimeText::age(Micros then, Micros now)
{
    return span(now - then);
}

QDateTime TimeText::local(Micros time) const
{
    // Towards minus infinity also before 1970.
    const Micros rest = time % 1000;
    return QDateTime::fromMSecsSinceEpoch((time - (rest < 0 ? rest + 1000 : rest)) / 1000, m_zone);
}

QString TimeText::clock(Micros time) const
{
    return local(time).toString(QStringLiteral("HH:mm"));
}

QString TimeText::weekday(Micros time) const
{
    return m_locale.dayName(local(time).date().dayOfWeek(), QLocale::ShortFormat);
}

QString TimeText::date(Micros time) const
{
    return m_locale.toString(local(time).date(), tr("d MMM yyyy", "a date, in Qt's letters"));
}

QString TimeText::full(Micros time) const
{
    const QDateTime when = local(time);
    return tr("%1, %2 %3", "date, time to the second, time zone")
        .arg(m_locale.toString(when.date(), tr("dddd, d MMMM yyyy", "a full date, in Qt's letters")),
             when.toString(QStringLiteral("HH:mm:ss")), when.timeZoneAbbreviation());
}

QString TimeText::clockOrDate(Micros time, Micros now) const
{
    return sameDay(time, now) ? clock(time) : tr("%1, %2", "date, clock time").arg(date(time), clock(time));
}

QString TimeText::moment(Micros time, Micros now) const
{
    const QDate then = local(time).date();
    const qint64 days = then.daysTo(local(now).date());
    if (days == 0)
        return tr("%1 today", "clock time").arg(clock(time));
    // A week ago the day has the same name as today.
    if (days > 0 && days < 7)
        return tr("%1 %2", "weekday, clock time").arg(m_locale.dayName(then.dayOfWeek()), clock(time));
    return clockOrDate(time, now);
}

QString TimeText::day(Micros time, Micros now) const
{
    const qint64 days = local(time).date().daysTo(local(now).date());
    if (days == 0)
        return tr("Today");
    if (days == 1)
        return tr("Yesterday");
    return date(time);
}

bool TimeText::sameDay(Micros a, Micros b) const
{
    return local(a).date() == local(b).date();
}

QString TimeText::number(qint64 value) const
{
    return m_locale.toString(value);
}

} // namespace porch::kit
