// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link/CandidateList.h"

#include "ui/link/CandidateDelegate.h"
#include "ui/tips/TipDrag.h"

#include <QDragEnterEvent>
#include <QEvent>

#include <algorithm>

namespace porch {

CandidateList::CandidateList(LinkCandidatesModel &model, const kit::TimeText &times, Clock clock,
                             QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new CandidateDelegate(times, std::move(clock), this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAcceptDrops(true);
    setAcceptDrops(true);
    setAccessibleName(tr("What they may belong to"));
    m_delegate->setStanding([&model](const LinkCandidate &candidate) -> QString {
        if (!model.asked() || candidate.caseId() == 0)
            return {};
        const auto standings = model.asked()->links.value(candidate.caseId());
        const auto with = [&standings](LinkStanding standing) {
            return int(std::count(standings.begin(), standings.end(), standing));
        };
        const int linked = with(LinkStanding::Linked);
        const int proposed = with(LinkStanding::Proposed);
        const int all = int(model.asked()->tips.size());
        if (linked > 0)
            return all == 1 ? tr("linked already") : tr("%n linked already", "tips", linked);
        if (proposed > 0)
            return tr("link proposed");
        return with(LinkStanding::Declined) > 0 ? tr("declined before") : QString();
    });
    model.setDescribe([this](const LinkCandidate &candidate) { return m_delegate->aloud(candidate); });
}

std::vector<LinkCandidate> CandidateList::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<LinkCandidate> candidates;
    for (const QModelIndex &row : rows)
        candidates.push_back(m_model.items()[std::size_t(row.row())]);
    return candidates;
}

void CandidateList::choose(int row)
{
    const QModelIndex index = m_model.index(row);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void CandidateList::settle(bool first)
{
    if (m_model.rowCount() == 0) {
        Q_EMIT chosenChanged();
        return;
    }
    if (first || !selectionModel()->hasSelection()) {
        choose(0);
        scrollToTop();
    }
}

void CandidateList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

void CandidateList::dragEnterEvent(QDragEnterEvent *event)
{
    if (TipDrag::holdsTips(*event->mimeData()))
        event->acceptProposedAction();
}

void CandidateList::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || !TipDrag::holdsTips(*event->mimeData())) {
        event->ignore();
        return;
    }
    choose(index.row());
    event->acceptProposedAction();
}

void CandidateList::dropEvent(QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const std::vector<TipId> tips = TipDrag::tipsOf(*event->mimeData());
    if (!index.isValid() || tips.empty())
        return;
    choose(index.row());
    event->acceptProposedAction();
    Q_EMIT tipsDropped(tips);
}

void CandidateList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        scheduleDelayedItemsLayout();
}

} // namespace porch
