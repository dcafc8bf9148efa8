// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Conversation.h"
#include "app/town/Dice.h"
#include "app/town/Wording.h"

#include <QHash>

#include <memory>
#include <set>
#include <vector>

namespace porch {

/// How the desk treats what comes in.
struct DeskHabits
{
    QStringList officers;  ///< who acts; nobody when empty
    int attended = 900;    ///< of a thousand tips
    bool thorough = false; ///< every tip is answered in time and closed
};

/// Writes conversations: who says what when, and what the desk does about it.
class Planner
{
public:
    Planner(std::shared_ptr<const TownContent> content, quint64 seed);
    Q_DISABLE_COPY_MOVE(Planner)

    /// All tips of a story. @param pace 1: as written; less: quicker
    /// @param asWritten with the details its author chose first
    std::vector<Conversation> story(const TownContent::Story &story, Micros start, double pace,
                                    bool asWritten, const DeskHabits &desk);
    Conversation chatter(Micros start, double pace, const DeskHabits &desk);
    /// A tip of the demo; its residents take no part in anything else from then on.
    Conversation demoTip(const TownContent::Script &script, Micros now);

    /// What somebody says when the desk has answered them.
    QByteArray afterReply(int person);

    const TownContent &content() const { return *m_content; }
    Dice &dice() { return m_dice; }
    Wording &wording() { return m_wording; }

private:
    using Cast = QHash<QString, int>;

    Conversation begin(const QString &channel) const;
    int someone(const TownContent::Channel &channel, bool spanish, const Cast &cast);
    int member(Cast &cast, const QString &letter, const TownContent::Channel &channel);
    void treat(Conversation &tip, const DeskHabits &desk, double pace);
    void closeTip(Conversation &tip, const QString &reason, double pace);
    Micros minutes(qint64 least, qint64 most, double pace);

    std::shared_ptr<const TownContent> m_content;
    Dice m_dice;
    Wording m_wording;
    std::set<int> m_reserved;
    QHash<QByteArray, int> m_told; ///< how often a story has been told
};

} // namespace porch
