// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/announce/AnnouncementList.h"

#include "ui/announce/AnnouncementDelegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

namespace porch {

AnnouncementList::AnnouncementList(AnnouncementModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new AnnouncementDelegate(model, this))
{
    constexpr int step = 24;
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(step);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Announcements"));
    // Other words may need more lines: a name, a time zone.
    connect(&model, &AnnouncementModel::updated, this, [this] { scheduleDelayedItemsLayout(); });
}

void AnnouncementList::copyCurrent()
{
    if (const QModelIndex index = currentIndex(); index.isValid())
        QGuiApplication::clipboard()->setText(m_model.items()[std::size_t(index.row())].post.row.text);
}

void AnnouncementList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void AnnouncementList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        m_delegate->forget();
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

void AnnouncementList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model.index(0), QItemSelectionModel::ClearAndSelect);
}

void AnnouncementList::keyPressEvent(QKeyEvent *event)
{
    const bool menu = event->key() == Qt::Key_Menu ||
                      (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy))
        copyCurrent();
    else if (menu && currentIndex().isValid())
        showMenu(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    else
        QListView::keyPressEvent(event);
}

void AnnouncementList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid())
        showMenu(index, event->globalPos());
}

void AnnouncementList::showMenu(const QModelIndex &index, const QPoint &global)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    const AnnouncementItem &item = m_model.items()[std::size_t(index.row())];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy the announcement"), QKeySequence::Copy, this, &AnnouncementList::copyCurrent);
    menu->addAction(tr("Copy with name and time"), this,
                    [words = m_model.plain(item)] { QGuiApplication::clipboard()->setText(words); });
    if (item.post.pending == PendingState::Queued)
        menu->addAction(tr("Take it back"), this, [this, id = item.key()] { Q_EMIT takeBackRequested(id); });
    menu->popup(global);
}

} // namespace porch
