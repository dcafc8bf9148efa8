// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the desk tells the inbox about the department and about what was asked for, and how several become one
// choice again.
#include "ui/inbox/BulkActions.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/tips/TipTable.h"

#include <QKeyEvent>

namespace porch {

void InboxPanel::setWords(const TipWords &words)
{
    m_table->setWords(words);
    m_bulk->setWords(words);
    m_model.setDescribe(
        [words](const TipItem &item, TipInboxModel::Column column) { return words.spoken(item, column); });
}

void InboxPanel::setSettings(std::shared_ptr<const DepartmentSettings> settings)
{
    const QTimeZone zone(settings->timeZone);
    if (zone.isValid())
        m_times = kit::TimeText(zone, m_times.locale());
    setWords(TipWords(m_times, std::move(settings)));
}

void InboxPanel::setUsers(const std::vector<UserRow> &users)
{
    m_bulk->setUsers(users);
}

void InboxPanel::setRoles(Roles roles)
{
    m_bulk->setRoles(roles);
}

void InboxPanel::setPending(const std::vector<PendingAction> &pending)
{
    m_bulk->setPending(pending);
}

void InboxPanel::failed(const QByteArray &id, const QString &problem)
{
    m_bulk->noteFailed(id, problem);
}

/// One choice again: the tip that is open, where this list has it.
void InboxPanel::unmark()
{
    m_table->clearChoice();
    m_table->select(m_current, false);
}

void InboxPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_bulk->result().isEmpty()) {
        m_bulk->dismissResult();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace porch
