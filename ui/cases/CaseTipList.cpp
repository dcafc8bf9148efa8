// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseTipList.h"

#include "ui/cases/CaseTipDelegate.h"
#include "ui/kit/Type.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace porch {

CaseTipList::CaseTipList(CaseTipsModel &model, const CaseWords &words, Clock clock, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new CaseTipDelegate(words, std::move(clock), this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    model.setDescribe([this](const CaseTipItem &item) { return m_delegate->spoken(item); });
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(kit::scaled(24));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Tips of the case"));
    connect(this, &QListView::doubleClicked, this, &CaseTipList::open);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CaseTipList::currentTipChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &CaseTipList::currentTipChanged);
}

void CaseTipList::setWords(const CaseWords &words)
{
    m_delegate->setWords(words);
    scheduleDelayedItemsLayout();
}

void CaseTipList::setPlaces(const QHash<TipId, QString> &places)
{
    m_delegate->setPlaces(places);
    viewport()->update();
}

std::optional<CaseTipItem> CaseTipList::current() const
{
    const int row = currentIndex().row();
    if (row < 0 || row >= m_model.rowCount())
        return std::nullopt;
    return m_model.items()[std::size_t(row)];
}

void CaseTipList::choose(const QByteArray &tip)
{
    if (const int row = m_model.rowOf(tip); row >= 0)
        setCurrentIndex(m_model.index(row));
}

void CaseTipList::open(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT tipOpened(m_model.items()[std::size_t(index.row())].link.tipKey);
}

void CaseTipList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentTipChanged();
}

void CaseTipList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model.index(0));
}

void CaseTipList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else
        QListView::keyPressEvent(event);
}

} // namespace porch
