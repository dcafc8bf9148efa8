// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ConversationItem.h"
#include "models/store/CaseQueries.h"
#include "models/store/Outbox.h"

#include <QMetaType>

#include <optional>

namespace porch {

/// One row of the list of cases: the cache's row, and over it what only this desk knows.
struct CaseItem
{
    CaseRow row;                 ///< without a number: its opening is on its way
    bool mine = false;           ///< this user answers for it
    std::optional<Verb> pending; ///< what this user did last to the case itself, not settled by the fold
    bool watched = false;        ///< this user wants to hear of tips that look like it
    int alike = 0;               ///< of these, so many were not looked at yet

    QByteArray key() const { return row.key; }
    bool operator==(const CaseItem &) const = default;
};

/// One line of a case's timeline.
struct CaseTimelineItem
{
    ConversationItem item; ///< `row.text` is the words; `mine`, `pending`, `refused` as in a conversation
    TipId tip = 0;         ///< 0: about the case itself
    QByteArray tipKey;
    QString reporter;    ///< of the tip; may be empty
    CaseBody caseDetail; ///< case.*: what else the verb says

    QByteArray key() const { return item.key(); }
    bool operator==(const CaseTimelineItem &) const = default;
};

/// A tip of a case: how it belongs to it, and the tip itself.
struct CaseTipItem
{
    LinkRow link;
    TipRow tip;
    bool mine = false;           ///< this user proposed it
    std::optional<Verb> pending; ///< what this user did last to the link, not settled by the fold

    QByteArray key() const { return link.tipKey + ' ' + link.caseKey; }
    bool operator==(const CaseTipItem &) const = default;
};

/// A new tip that looks like a watched case, until somebody has seen it.
struct AlikeItem
{
    QByteArray tip; ///< its key
    QString reporter;
    QString words;   ///< how it begins
    QString reasons; ///< what is alike: one line
    bool operator==(const AlikeItem &) const = default;
};

/// What a pending action is about: a case's key; empty: no case.
inline QByteArray caseOf(const PendingAction &action)
{
    return action.detail.value(QLatin1String("case")).toString().toUtf8();
}

} // namespace porch

Q_DECLARE_METATYPE(porch::CaseItem)
Q_DECLARE_METATYPE(porch::CaseTimelineItem)
Q_DECLARE_METATYPE(porch::CaseTipItem)
