// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/PresenceWatch.h"

#include "app/desk/DepartmentWatch.h"
#include "app/sync/Workstation.h"
#include "models/items/ConversationModel.h"
#include "models/items/TipInboxModel.h"
#include "ui/conversation/PresenceLine.h"

namespace porch {

PresenceWatch::PresenceWatch(Workstation &workstation, DepartmentWatch &department,
                             ConversationModel &conversation, TipInboxModel &tips, PresenceLine &line)
    : m_workstation(workstation)
    , m_conversation(conversation)
    , m_line(line)
    , m_others(systemClock())
{
    const auto nameOf = [&department](const QString &user) { return department.nameOf(user); };
    m_others.setNames(nameOf);
    tips.setPresence(&m_others);
    connect(&department, &DepartmentWatch::changed, this, [this, nameOf] { m_others.setNames(nameOf); });
    connect(&workstation, &Workstation::presenceHeard, &m_others, &PresenceModel::hear);
    connect(&workstation, &Workstation::presenceLost, &m_others, &PresenceModel::clear);
    connect(&m_others, &PresenceModel::changed, this, &PresenceWatch::show);
    connect(&m_line, &PresenceLine::typingChanged, this, &PresenceWatch::say);
    connect(&conversation, &ConversationModel::tipChanged, this, [this] {
        if (m_conversation.tipKey() == m_tip)
            return;
        m_line.stopTyping();
        m_tip = m_conversation.tipKey();
        say();
        show();
    });
    say();
}

void PresenceWatch::say()
{
    m_workstation.setPresence(m_tip, m_line.isTyping());
}

void PresenceWatch::show()
{
    m_line.setWatchers(m_others.at(m_tip));
}

} // namespace porch
