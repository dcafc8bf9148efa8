// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CasePage.h"

#include "ui/cases/AlikeStrip.h"
#include "ui/cases/CaseActions.h"
#include "ui/cases/CaseHead.h"
#include "ui/cases/CaseNote.h"
#include "ui/cases/CaseTimelineList.h"
#include "ui/cases/CaseTipList.h"
#include "ui/kit/ActionRow.h"
#include "ui/kit/CountTabs.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

CasePage::CasePage(CaseFile &file, CaseActions &actions, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_file(file)
    , m_clock(std::move(clock))
    , m_head(new CaseHead(this))
    , m_alike(new AlikeStrip(this))
    , m_refused(new Label({}, Type::Secondary, &Tokens::overdue, Label::Fit::Wrap, this))
    , m_tabs(new kit::CountTabs(this))
    , m_parts(new QStackedWidget(this))
    , m_timeline(new CaseTimelineList(file.timeline(), this))
    , m_note(new CaseNote(this))
    , m_tips(new CaseTipList(file.tips(), file.timeline().words(), m_clock, this))
    , m_tipsOrNone(new QStackedWidget(this))
    , m_noTips(new kit::EmptyState(this))
{
    setAccessibleName(tr("The open case"));
    build(actions);
    connect(m_timeline, &CaseTimelineList::tipOpened, this, &CasePage::tipOpened);
    connect(m_tips, &CaseTipList::tipOpened, this, &CasePage::tipOpened);
    connect(m_tips, &CaseTipList::currentTipChanged, this, &CasePage::situationChanged);
    connect(m_alike, &AlikeStrip::tipOpened, this, &CasePage::tipOpened);
    connect(m_alike, &AlikeStrip::putAway, this, &CasePage::alikePutAway);
    connect(m_note, &CaseNote::left, m_timeline, [this] { m_timeline->setFocus(Qt::ShortcutFocusReason); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_parts->setCurrentIndex(tab);
        Q_EMIT situationChanged();
    });
    connect(&m_file, &CaseFile::changed, this, &CasePage::refresh);
    refresh();
}

void CasePage::build(CaseActions &actions)
{
    auto *row = new kit::ActionRow(this);
    row->setAccessibleName(tr("What can be done with the case"));
    for (const auto &[action, key] : actions.ofCase())
        row->addAction(action, key);
    auto *tipRow = new kit::ActionRow(this);
    tipRow->setAccessibleName(tr("What can be done with the chosen tip"));
    for (const auto &[action, key] : actions.ofTip())
        tipRow->addAction(action, key);
    m_alike->setKeys(kit::keyText(actions.openAlike->shortcut()),
                     kit::keyText(actions.putAlikeAway->shortcut()));
    m_tips->addAction(actions.openTip);
    connect(actions.openTip, &QAction::triggered, this, [this] {
        if (const auto tip = currentTip())
            Q_EMIT tipOpened(tip->link.tipKey);
    });

    m_tabs->addCounted(tr("Timeline", "of a case"), false);
    m_tabs->addCounted(tr("Tips", "of a case"), true);
    m_tabs->setAccessibleName(tr("Parts of the case"));
    const auto column = [](QWidget *widget) {
        auto *all = new QVBoxLayout(widget);
        all->setContentsMargins(0, 0, 0, 0);
        all->setSpacing(0);
        return all;
    };
    auto *timeline = new QWidget(this);
    QVBoxLayout *all = column(timeline);
    all->addWidget(m_timeline, 1);
    all->addWidget(m_note);
    auto *tips = new QWidget(this);
    all = column(tips);
    auto *tipLine = new QHBoxLayout;
    tipLine->setContentsMargins(scaled(24), scaled(4), scaled(24), scaled(4));
    tipLine->addWidget(tipRow);
    all->addLayout(tipLine);
    all->addWidget(new kit::Rule(Qt::Horizontal, tips));
    m_noTips->setGlyph(kit::Glyph::Inbox);
    m_noTips->setTitle(tr("No tip belongs to this case yet"));
    QAbstractButton *link = m_noTips->addButton(tr("Link tips…"));
    connect(link, &QAbstractButton::clicked, actions.linkTips, &QAction::trigger);
    connect(actions.linkTips, &QAction::changed, link, [link, action = actions.linkTips] {
        link->setText(action->text());
        link->setEnabled(action->isEnabled());
    });
    m_tipsOrNone->addWidget(m_noTips);
    m_tipsOrNone->addWidget(m_tips);
    all->addWidget(m_tipsOrNone, 1);
    m_parts->addWidget(timeline);
    m_parts->addWidget(tips);

    auto *rowLine = new QHBoxLayout;
    rowLine->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(4));
    rowLine->addWidget(row);
    auto *refused = new QHBoxLayout;
    refused->setContentsMargins(scaled(24), 0, scaled(24), 0);
    refused->addWidget(m_refused);
    auto *tabLine = new QHBoxLayout;
    tabLine->setContentsMargins(scaled(24), 0, scaled(24), 0);
    tabLine->addWidget(m_tabs, 1);
    all = column(this);
    all->addWidget(m_head);
    all->addLayout(rowLine);
    all->addLayout(refused);
    all->addWidget(m_alike);
    all->addLayout(tabLine);
    all->addWidget(new kit::Rule(Qt::Horizontal, this));
    all->addWidget(m_parts, 1);
    setFocusProxy(m_timeline);
}

void CasePage::setTimes(const kit::TimeText &times)
{
    m_times = times;
    refresh();
}

void CasePage::setWords(const CaseWords &words)
{
    m_file.timeline().setWords(words);
    m_tips->setWords(words);
}

void CasePage::setMayNote(bool may)
{
    m_mayNote = may;
    refresh();
}

void CasePage::setMap(QWidget *map)
{
    m_map = map;
    m_tabs->addCounted(tr("Map", "of a case's tips"), true);
    m_parts->addWidget(map);
}

void CasePage::setPlaced(int placed)
{
    if (m_map)
        m_tabs->setCount(int(Part::Map), placed);
}

void CasePage::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) != watched)
        refresh();
}

void CasePage::showPart(Part part)
{
    if (part == Part::Map && !m_map)
        return;
    m_tabs->setCurrentIndex(int(part));
    takeKeyboard();
}

CasePage::Part CasePage::part() const
{
    return Part(std::max(0, m_tabs->currentIndex()));
}

std::optional<CaseTipItem> CasePage::currentTip() const
{
    return part() == Part::Tips ? m_tips->current() : std::nullopt;
}

void CasePage::takeKeyboard()
{
    switch (part()) {
    case Part::Timeline:
        m_timeline->setFocus(Qt::ShortcutFocusReason);
        break;
    case Part::Tips:
        m_tips->setFocus(Qt::ShortcutFocusReason);
        break;
    case Part::Map:
        m_map->setFocus(Qt::ShortcutFocusReason);
        break;
    }
}

/// The last word on what was refused; the timeline has them all.
void CasePage::refresh()
{
    const auto &row = m_file.row();
    if (!row)
        return;
    const bool mine = !row->closed && !row->lead.isEmpty() && row->lead == m_file.user();
    std::optional<Verb> underway;
    for (const Verb verb : {Verb::OpenCase, Verb::CloseCase, Verb::UpdateCase}) {
        if (m_file.isUnderway(verb))
            underway = verb;
    }
    m_head->showCase(*row, mine, m_watched, underway, m_times, m_clock());
    m_tabs->setCount(int(Part::Tips), m_file.tips().rowCount());
    const auto &pending = m_file.pending();
    const auto refused = std::find_if(pending.rbegin(), pending.rend(), [](const PendingAction &action) {
        return action.state == PendingState::Refused;
    });
    QStringList troubles;
    if (refused != pending.rend())
        troubles += ActionWords::refused(
            refused->verb, {},
            refused->problem.isEmpty() ? RefusalText::sentence(refused->refusal, {}) : refused->problem);
    if (!m_file.problem().isEmpty())
        //: why
        troubles += tr("The case may be out of date, it can't be read now: %1").arg(m_file.problem());
    m_refused->setText(troubles.join(u'\n'));
    m_refused->setVisible(!troubles.isEmpty());
    m_note->setVisible(m_mayNote);
    refreshEmpty();
    Q_EMIT situationChanged();
}

void CasePage::refreshEmpty()
{
    const bool some = m_file.tips().rowCount() > 0;
    m_tipsOrNone->setCurrentIndex(some ? 1 : 0);
    m_noTips->setSentence(tr(
        "Search for them here, or open a tip in the inbox and link it from there. What is linked appears in "
        "the timeline with all of its messages."));
}

void CasePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kit::tokens(palette()).base);
}

} // namespace porch
