// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseTimelineList.h"

#include "ui/cases/CaseTimelineDelegate.h"
#include "ui/kit/Type.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

namespace porch {

CaseTimelineList::CaseTimelineList(CaseTimelineModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new CaseTimelineDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(kit::scaled(24));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Timeline of the case, the newest first"));
    connect(this, &QListView::doubleClicked, this, &CaseTimelineList::open);
    // Other words may need more lines: a name, a time zone.
    connect(&model, &CaseTimelineModel::updated, this, [this] {
        m_delegate->forget();
        scheduleDelayedItemsLayout();
    });
}

void CaseTimelineList::copyCurrent()
{
    const QModelIndex index = currentIndex();
    if (index.isValid())
        QGuiApplication::clipboard()->setText(
            m_model.words().plain(m_model.items()[std::size_t(index.row())], m_model.casefile()));
}

void CaseTimelineList::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const CaseTimelineItem &item = m_model.items()[std::size_t(index.row())];
    if (!item.tipKey.isEmpty())
        Q_EMIT tipOpened(item.tipKey);
}

void CaseTimelineList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void CaseTimelineList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        m_delegate->forget();
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

void CaseTimelineList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        selectionModel()->setCurrentIndex(m_model.index(0), QItemSelectionModel::ClearAndSelect);
}

void CaseTimelineList::keyPressEvent(QKeyEvent *event)
{
    const bool menu = event->key() == Qt::Key_Menu ||
                      (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy))
        copyCurrent();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else if (menu && currentIndex().isValid())
        showMenu(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    else
        QListView::keyPressEvent(event);
}

void CaseTimelineList::contextMenuEvent(QContextMenuEvent *event)
{
    if (const QModelIndex index = indexAt(event->pos()); index.isValid())
        showMenu(index, event->globalPos());
}

void CaseTimelineList::showMenu(const QModelIndex &index, const QPoint &global)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    const CaseTimelineItem &item = m_model.items()[std::size_t(index.row())];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!item.tipKey.isEmpty())
        menu->addAction(tr("Open the tip in the inbox"), QKeySequence(Qt::Key_Return), this,
                        [this] { open(currentIndex()); });
    menu->addAction(tr("Copy with name and time"), QKeySequence::Copy, this, &CaseTimelineList::copyCurrent);
    menu->popup(global);
}

} // namespace porch
