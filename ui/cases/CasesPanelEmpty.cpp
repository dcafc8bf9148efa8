// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands where no case is to show, and why.
#include "ui/cases/CaseActions.h"
#include "ui/cases/CaseList.h"
#include "ui/cases/CasesPanel.h"
#include "ui/kit/CountTabs.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Text.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QStackedWidget>

namespace porch {

void CasesPanel::refreshEmpty()
{
    const auto &tally = m_list.tally();
    const bool counted = tally && !m_catchingUp;
    m_tabs->setCount(0, counted ? std::optional(tally->open) : std::nullopt);
    m_tabs->setCount(2, counted ? std::optional(tally->closed) : std::nullopt);
    m_tabs->setCount(3, counted ? std::optional(tally->open + tally->closed) : std::nullopt);
    // The list may have come to hold what is open.
    if (!m_file.key().isEmpty() && m_list.rowOf(m_file.key()) >= 0)
        m_view->choose(m_file.key());
    const bool some = m_list.rowCount() > 0;
    const bool unread = !m_list.problem().isEmpty();
    // What stands there while another list is read is not that list.
    const bool unknown = unread && (m_list.isLoading() || !some);
    const bool listed = !unknown && (some || m_list.isLoading());
    m_listOrNone->setCurrentIndex(listed ? 1 : 0);
    m_stale->setVisible(unread && listed);
    //: why
    m_stale->setText(unread
                         ? tr("The list may be out of date, it can't be read now: %1").arg(m_list.problem())
                         : QString());
    if (listed)
        return;
    m_none->clearButtons();
    if (unknown) {
        m_none->setGlyph(kit::Glyph::Refused, &kit::Tokens::overdue);
        m_none->setTitle(tr("The cases can't be read now"));
        m_none->setSentence(m_list.problem());
        // Queued: what it leads to takes the button away.
        connect(m_none->addButton(tr("Try again")), &QAbstractButton::clicked, &m_list,
                &CaseListModel::reload, Qt::QueuedConnection);
        return;
    }
    m_none->setGlyph(kit::Glyph::Cases);
    const bool supervises = !m_roles || m_roles.testFlag(Role::Supervisor);
    if (!m_list.words().trimmed().isEmpty()) {
        m_none->setTitle(tr("No case here has these words"));
        m_none->setSentence(tr("Numbers, titles, notes, names and words of linked tips were searched."));
        QAbstractButton *everywhere =
            m_none->addButton(m_list.tab() == CaseTab::All ? tr("Clear the search") : tr("Search all cases"));
        connect(everywhere, &QAbstractButton::clicked, this, [this] {
            if (m_list.tab() == CaseTab::All)
                m_search->clear();
            else
                m_tabs->setCurrentIndex(m_tabs->count() - 1);
        });
        return;
    }
    switch (m_list.tab()) {
    case CaseTab::Mine:
        m_none->setTitle(tr("You lead no open case"));
        m_none->setSentence(tr("A supervisor sets who leads a case."));
        return;
    case CaseTab::Closed:
        m_none->setTitle(tr("No case is closed"));
        m_none->setSentence(tr("Closed ones stay here, and can be opened again."));
        return;
    default:
        m_none->setTitle(tr("No case is open yet"));
        break;
    }
    m_none->setSentence(supervises
                            ? tr("A case gathers the tips that belong together. Open one here, or link "
                                 "a tip in the inbox and open it there.")
                            : tr("Supervisors open cases. What you propose from a tip comes here."));
    if (supervises)
        connect(m_none->addButton(tr("New case…")), &QAbstractButton::clicked, m_actions->open,
                &QAction::trigger);
}

void CasesPanel::refreshNoCase()
{
    m_pageOrNone->setCurrentIndex(m_file.row() ? 1 : 0);
    if (m_file.row())
        return;
    m_noCase->clearButtons();
    m_noCase->clearRows();
    if (!m_file.problem().isEmpty()) {
        m_noCase->setGlyph(kit::Glyph::Refused, &kit::Tokens::overdue);
        m_noCase->setTitle(tr("The case can't be read now"));
        m_noCase->setSentence(m_file.problem());
        connect(m_noCase->addButton(tr("Try again")), &QAbstractButton::clicked, &m_file, &CaseFile::refresh);
    } else if (m_file.isLoading()) {
        // Answered within a frame or two: words would only flicker.
        m_noCase->setGlyph(kit::Glyph::Cases);
        m_noCase->setTitle({});
        m_noCase->setSentence({});
    } else if (!m_file.key().isEmpty()) {
        m_noCase->setGlyph(kit::Glyph::CatchingUp);
        m_noCase->setTitle(tr("This case has not arrived here yet"));
        m_noCase->setSentence(tr("It shows as soon as this desk has read that far in the log."));
    } else {
        m_noCase->setGlyph(kit::Glyph::Cases);
        m_noCase->setTitle(tr("No case is open here"));
        m_noCase->setSentence(
            tr("Choose one in the list. Its timeline, its tips and their map appear here."));
        m_noCase->addKeys({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose a case"));
        m_noCase->addKeys({QStringLiteral("/")}, tr("search numbers, titles, notes and tips"));
    }
}

} // namespace porch
