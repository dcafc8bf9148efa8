// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/store/Rows.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <memory>

namespace porch {

/// Puts what a desk does to a tip into words.
class ActionWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::ActionWords)
public:
    /// @param settings for the names of categories and the like
    ActionWords(std::shared_ptr<const DepartmentSettings> settings, QTimeZone zone);

    /// "Closing…": it was asked for, and the log does not have it yet.
    static QString pending(Verb verb);
    /// Whether nobody at the desk did it: a bridge told of it, or did it by itself.
    static bool isAutomatic(Verb verb);
    /// What a bridge did by itself: "Answered by itself: ...".
    static QString automatic(const TimelineRow &row);
    /// Why answers reach nobody any more, as the bridge has it.
    /// @param code as in UnreachableBody; one that this version does not know is told in general
    static QString unreachable(const QString &code);

    /// "You closed this tip: answered".
    /// @param who whose action it is; empty: this user's
    QString done(const TimelineRow &row, const QString &who) const;
    /// "Your closing had no effect. <why>"
    static QString refused(Verb verb, const QString &who, const QString &why);
    /// "Close the tip of Joel Brandt": as the list of unsent actions calls it.
    /// @param reporter may be empty
    static QString title(Verb verb, const QString &reporter);
    /// "Closing of Joel Brandt": as a refused one is called.
    static QString noun(Verb verb);

    QString category(const QByteArray &key) const;
    QString disposition(const QByteArray &key) const;
    QString service(const QByteArray &key) const;
    static QString priority(Priority priority);
    QString when(Micros time) const;

private:
    QString what(const TimelineRow &row, const QString &who) const;
    QString classified(const TipBody &detail, const QString &who) const;
    QString assigned(const TimelineRow &row, const QString &who) const;
    static QString linked(const TimelineRow &row, const QString &who);
    static QString placed(const std::optional<TipPlace> &place, const QString &who);

    std::shared_ptr<const DepartmentSettings> m_settings;
    QTimeZone m_zone;
};

} // namespace porch
