// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseItem.h"
#include "models/items/ConversationWords.h"

#include <functional>

namespace porch {

/// Puts cases, their links and their timelines into words: the one place for what is drawn, copied and read
/// aloud.
class CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::CaseWords)
public:
    /// How the department calls a user.
    using NameOf = std::function<QString(const QString &user)>;

    /// @param meName how people call the signed-in user; may be empty
    CaseWords(const QString &meName, const QTimeZone &zone,
              std::shared_ptr<const DepartmentSettings> settings, NameOf nameOf);

    /// How a tip stands to a case: "Proposed".
    static QString standing(LinkStanding standing);
    /// "K. Osei leads it"; "Nobody leads it".
    static QString lead(const CaseRow &row, bool mine);
    static QString tips(qint64 count);
    static QString proposed(qint64 count);
    static QString alike(int count);
    /// "Open", "Closed", "Goes on in 25-0417".
    static QString state(const CaseRow &row);

    /// Who tied a tip to a case, when and why; and who judged it: a sentence each.
    QStringList link(const CaseTipItem &item) const;

    /// Who wrote or did it.
    QString author(const CaseTimelineItem &item) const;
    /// The line of an action: "K. Osei linked the tip of Amber Heron: same van".
    /// @param casefile whose timeline it is
    QString action(const CaseTimelineItem &item, const CaseRow &casefile) const;
    /// Beside who wrote: "replied to Amber Heron", "note on the tip of Amber Heron", "note in the case".
    static QString about(const CaseTimelineItem &item);
    QString day(Micros at) const;
    QString clock(Micros at) const { return m_conversation.clock(at); }
    QString exact(Micros at) const { return m_conversation.exact(at); }
    /// How far a note or reply has come; empty where there is nothing to say.
    QString delivery(const CaseTimelineItem &item) const { return m_conversation.delivery(item.item); }
    /// As it is copied, and as it is read aloud.
    QString plain(const CaseTimelineItem &item, const CaseRow &casefile) const;
    QString aloud(const CaseTimelineItem &item, const CaseRow &casefile) const;

private:
    QString done(const CaseTimelineItem &item, const CaseRow &casefile) const;
    QString changed(const CaseBody &detail, const QString &who) const;
    static QString linked(const CaseTimelineItem &item, const QString &who);
    static QString tipOf(const CaseTimelineItem &item);

    ConversationWords m_conversation;
    ActionWords m_actions;
    QTimeZone m_zone;
    NameOf m_nameOf;
};

} // namespace porch
