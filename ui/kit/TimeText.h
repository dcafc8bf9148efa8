// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace porch::kit {

/// Times in words, in the department's time zone and the reader's language. `now` is always given: nothing
/// here looks at a clock.
class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(porch::kit::TimeText)
public:
    explicit TimeText(QTimeZone zone = QTimeZone::systemTimeZone(), QLocale locale = QLocale());

    const QTimeZone &zone() const { return m_zone; }
    const QLocale &locale() const { return m_locale; }

    /// A length of time, rounded down: "26 min", "3 h", "5 d". Negative ones count as nothing.
    static QString span(Micros length);
    /// The same where minutes matter up to 99 of them: a promise.
    static QString promiseSpan(Micros length);
    /// How long ago.
    static QString age(Micros then, Micros now);

    QString clock(Micros time) const;                   ///< "14:58"
    QString weekday(Micros time) const;                 ///< "Tue"
    QString date(Micros time) const;                    ///< "3 Jun 2025"
    QString full(Micros time) const;                    ///< date and time to the second, with the zone
    QString clockOrDate(Micros time, Micros now) const; ///< clock time today, else the date with it
    /// A moment within a sentence: "14:19 today", "Monday 18:05", "3 Jun 2025, 18:05".
    QString moment(Micros time, Micros now) const;
    /// "Today", "Yesterday" or the date: heads between days.
    QString day(Micros time, Micros now) const;
    bool sameDay(Micros a, Micros b) const;

    QString number(qint64 value) const; ///< "48,213"

private:
    QDateTime local(Micros time) const;

    QTimeZone m_zone;
    QLocale m_locale;
};

} // namespace porch::kit
