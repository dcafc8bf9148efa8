// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseList.h"

#include "ui/cases/CaseRowDelegate.h"
#include "ui/kit/Type.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace porch {

namespace {

constexpr int kTickMs = 20'000;

} // namespace

CaseList::CaseList(CaseListModel &model, Clock clock, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new CaseRowDelegate(clock, this));
    model.setDescribe([clock](const CaseItem &item) { return CaseRowDelegate::spoken(item, clock()); });
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(kit::scaled(24));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Cases"));
    connect(this, &QListView::doubleClicked, this, &CaseList::caseOpened);
    m_minute.setInterval(kTickMs);
    connect(&m_minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_minute.start();
}

void CaseList::choose(const QByteArray &key)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_model.rowOf(key);
    if (row < 0) {
        selectionModel()->clear();
        return;
    }
    if (currentIndex().row() == row)
        return;
    selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(row));
}

/// Qt would choose a neighbour, and open a case nobody asked for.
void CaseList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const int current = currentIndex().row();
    if (current >= first && current <= last) {
        const QScopedValueRollback quiet(m_quiet, true);
        selectionModel()->clear();
    }
    QListView::rowsAboutToBeRemoved(parent, first, last);
}

void CaseList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        Q_EMIT caseChosen(m_model.items()[std::size_t(current.row())].key());
}

void CaseList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    const bool byKey = event->reason() != Qt::MouseFocusReason;
    if (byKey && !currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
}

void CaseList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT caseOpened();
    else
        QListView::keyPressEvent(event);
}

} // namespace porch
