// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ActionWords.h"
#include "models/items/ConversationItem.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace porch {

/// Puts the items of a conversation into words: the one place for what is drawn, copied and read aloud.
class ConversationWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::ConversationWords)
public:
    /// @param meName how people call the signed-in user; may be empty
    ConversationWords(QString meName, QString source, const QTimeZone &zone,
                      std::shared_ptr<const DepartmentSettings> settings);

    QString author(const ConversationItem &item) const;
    /// A category's name; empty where a tip has none.
    QString category(const QByteArray &key) const;
    /// "14:02"
    QString clock(Micros at) const;
    /// "Monday, 3 June 2025, 14:02:11", for tooltips.
    QString exact(Micros at) const;
    QString day(const ConversationItem &item) const;

    /// A line between messages: "You claimed this tip".
    QString action(const ConversationItem &item) const;
    /// What a tooltip adds to an item: the exact time, and what the item does not say of itself.
    QString more(const ConversationItem &item) const;
    /// What stands beneath a reply or note: "Delivered to Slack 14:06". Empty where there is nothing to say.
    QString delivery(const ConversationItem &item) const;
    /// A line of the tip's history, and when that was.
    QString history(const ConversationItem &item) const;
    Micros historyTime(const ConversationItem &item) const;
    /// The message as it is copied: who, when, what.
    QString plain(const ConversationItem &item) const;
    /// All of it, for assistive technology.
    QString aloud(const ConversationItem &item) const;

    /// "slack" is written "Slack".
    static QString sourceName(const QString &source);

private:
    QDateTime local(Micros at) const;

    QString m_meName;
    QString m_source;
    QTimeZone m_zone;
    ActionWords m_actions;
};

} // namespace porch
