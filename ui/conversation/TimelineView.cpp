// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TimelineView.h"

#include "models/items/ConversationModel.h"
#include "ui/conversation/TimelineDelegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace porch {

namespace {

constexpr int kNearTheTop = 200;
constexpr int kStep = 24;

} // namespace

TimelineView::TimelineView(ConversationModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new TimelineDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(kStep);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(tr("Conversation"));

    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_delegate->forget();
        m_following = true;
        m_wanted.clear();
        m_anchor = QModelIndex();
    });
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &TimelineView::rememberPlace);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TimelineView::rememberPlace);
    connect(&model, &QAbstractItemModel::rowsAboutToBeMoved, this, &TimelineView::rememberPlace);
    // The last item has room beneath it: what was the last before is laid out anew.
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { scheduleDelayedItemsLayout(); });
    connect(&model, &ConversationModel::olderFetched, this, [this] {
        executeDelayedItemsLayout();
        lookForWanted();
        askForOlder();
    });
    connect(&model, &ConversationModel::tipChanged, this, &TimelineView::lookForWanted);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_placing)
            return;
        m_following = value >= verticalScrollBar()->maximum();
        rememberPlace();
        askForOlder();
    });
}

void TimelineView::follow()
{
    m_following = true;
    scrollToBottom();
}

void TimelineView::reveal(const QByteArray &id, Micros written)
{
    m_wanted = id;
    m_wantedAt = written;
    lookForWanted();
}

void TimelineView::lookForWanted()
{
    if (m_wanted.isEmpty() || m_model.items().empty())
        return;
    const auto &items = m_model.items();
    for (std::size_t row = 0; row < items.size(); ++row) {
        if (items[row].row.id != m_wanted)
            continue;
        m_wanted.clear();
        m_following = false;
        executeDelayedItemsLayout();
        const QModelIndex index = m_model.index(int(row));
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index, PositionAtCenter);
        rememberPlace();
        return;
    }
    if (m_model.hasOlder() && items.front().row.at >= m_wantedAt)
        m_model.fetchOlder();
    else
        m_wanted.clear(); // deleted meanwhile, or never part of this conversation
}

void TimelineView::askForOlder()
{
    if (m_model.hasOlder() && isVisible() && verticalScrollBar()->value() < kNearTheTop)
        m_model.fetchOlder();
}

void TimelineView::rememberPlace()
{
    if (m_placing || m_following)
        return;
    // Asking where an item is lays out what waits for it, and only afterwards are the answers true.
    executeDelayedItemsLayout();
    const QModelIndex top = indexAt({viewport()->width() / 2, 1});
    m_anchor = top;
    m_anchorTop = top.isValid() ? visualRect(top).top() : 0;
}

/// After every layout: QListView calls this at its end, with the new scroll range known.
void TimelineView::updateGeometries()
{
    QListView::updateGeometries();
    keepPlace();
}

void TimelineView::keepPlace()
{
    if (m_placing)
        return;
    m_placing = true;
    QScrollBar *bar = verticalScrollBar();
    if (m_following)
        bar->setValue(bar->maximum());
    else if (m_anchor.isValid())
        bar->setValue(bar->value() + visualRect(m_anchor).top() - m_anchorTop);
    m_placing = false;
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        m_delegate->forget();
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        viewport()->unsetCursor();
    return QListView::viewportEvent(event);
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model.index(m_model.rowCount() - 1),
                                          QItemSelectionModel::ClearAndSelect);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid() && m_delegate->layoutOf(currentIndex()).more().isNull())
            chooseFile(currentIndex(), FileUse::Open);
        else
            showWhole(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Menu ||
        (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)) {
        if (currentIndex().isValid())
            showMenu(currentIndex(), middleOf(currentIndex()));
        return;
    }
    QListView::keyPressEvent(event);
}

QPoint TimelineView::within(const QModelIndex &index, const QPoint &viewportPos) const
{
    return viewportPos - visualRect(index).topLeft();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const TimelineLayout &layout = m_delegate->layoutOf(index);
    const QPoint point = within(index, event->pos());
    if (layout.more().contains(point)) {
        showWhole(index);
    } else if (const FileChip *file = layout.fileAt(point)) {
        const FileRow chosen = file->file();
        if (const auto use = file->useAt(point))
            Q_EMIT fileChosen(chosen, *use);
    } else if (const auto address = layout.linkAt(point)) {
        const QString chosen = *address;
        Q_EMIT linkChosen(chosen);
    } else if (const PlaceLine *place = layout.placeAt(point)) {
        Q_EMIT placeChosen(index, place->index());
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    bool active = false;
    if (index.isValid()) {
        const TimelineLayout &layout = m_delegate->layoutOf(index);
        const QPoint point = within(index, event->pos());
        const FileChip *file = layout.fileAt(point);
        active = layout.more().contains(point) || layout.linkAt(point) || (file && file->useAt(point)) ||
                 layout.placeAt(point);
    }
    if (active)
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid())
        showMenu(index, event->globalPos());
}

void TimelineView::copyCurrent()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    const ConversationItem &item = m_model.items()[std::size_t(index.row())];
    QGuiApplication::clipboard()->setText(item.row.kind == TimelineKind::Action ? m_model.words().plain(item)
                                                                                : item.words());
}

void TimelineView::showWhole(const QModelIndex &index)
{
    if (!index.isValid() || m_delegate->layoutOf(index).more().isNull())
        return;
    const ConversationItem &item = m_model.items()[std::size_t(index.row())];
    const ConversationWords words = m_model.words();
    //: Title of a window with one long message: who wrote it and when
    Q_EMIT wholeTextWanted(tr("%1, %2").arg(words.author(item), words.exact(item.row.at)), item.words());
}

void TimelineView::showMenu(const QModelIndex &index, const QPoint &global)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    const ConversationItem &item = m_model.items()[std::size_t(index.row())];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy message"), QKeySequence::Copy, this, &TimelineView::copyCurrent);
    menu->addAction(tr("Copy with name and time"), this,
                    [words = m_model.words().plain(item)] { QGuiApplication::clipboard()->setText(words); });
    const TimelineLayout &layout = m_delegate->layoutOf(index);
    if (!layout.more().isNull())
        menu->addAction(tr("Show all of it…"), this,
                        [this, at = QPersistentModelIndex(index)] { showWhole(at); });
    addFiles(*menu, index);
    addPlaces(*menu, index);
    for (const TimelineLayout::Link &link : layout.links()) {
        QString shown = fontMetrics().elidedText(link.address, Qt::ElideMiddle, 320);
        shown.replace(u'&', QStringLiteral("&&"));
        menu->addAction(tr("Open %1…").arg(shown), this,
                        [this, address = link.address] { Q_EMIT linkChosen(address); });
    }
    menu->popup(global);
}

void TimelineView::addFiles(QMenu &menu, const QModelIndex &index)
{
    for (const FileChip &chip : m_delegate->layoutOf(index).files()) {
        const std::vector<FileUse> uses = chip.uses();
        for (const FileUse use : uses) {
            menu.addAction(fileWords(chip.file(), use), this,
                           [this, file = chip.file(), use] { Q_EMIT fileChosen(file, use); });
        }
    }
}

void TimelineView::addPlaces(QMenu &menu, const QModelIndex &index)
{
    for (const PlaceLine &place : m_delegate->layoutOf(index).places()) {
        if (place.button().isNull())
            continue;
        QString name = fontMetrics().elidedText(place.words(), Qt::ElideMiddle, 320);
        name.replace(u'&', QStringLiteral("&&"));
        //: what can be done with a place, then the place: "Confirm: Alder St & 3rd Ave, one match"
        menu.addAction(tr("%1: %2").arg(place.verb(), name), this,
                       [this, at = QPersistentModelIndex(index), which = place.index()] {
                           if (at.isValid())
                               Q_EMIT placeChosen(at, which);
                       });
    }
}

QRect TimelineView::showPlace(const QModelIndex &index, std::size_t place)
{
    scrollTo(index);
    executeDelayedItemsLayout();
    const QRect item = visualRect(index);
    for (const PlaceLine &line : m_delegate->layoutOf(index).places()) {
        if (line.index() != place)
            continue;
        // Beneath a message that is higher than the window.
        const QRect at = line.box().translated(item.topLeft());
        if (at.bottom() > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + at.bottom() - viewport()->height());
        return line.box().translated(visualRect(index).topLeft() + viewport()->pos());
    }
    return item.translated(viewport()->pos());
}

QString TimelineView::fileWords(const FileRow &file, FileUse use) const
{
    QString name = fontMetrics().elidedText(file.name, Qt::ElideMiddle, 320);
    name.replace(u'&', QStringLiteral("&&"));
    switch (use) {
    case FileUse::Open:
        return tr("Open %1…").arg(name);
    case FileUse::Save:
        return tr("Save %1 as…").arg(name);
    case FileUse::Cancel:
        break;
    }
    return tr("Stop fetching %1").arg(name);
}

void TimelineView::chooseFile(const QModelIndex &index, FileUse use)
{
    std::vector<FileRow> files;
    for (const FileChip &chip : m_delegate->layoutOf(index).files()) {
        const std::vector<FileUse> uses = chip.uses();
        if (std::find(uses.begin(), uses.end(), use) != uses.end())
            files.push_back(chip.file());
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    if (files.size() == 1)
        Q_EMIT fileChosen(files.front(), use);
    if (files.size() < 2)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FileRow &file : files)
        menu->addAction(fileWords(file, use), this, [this, file, use] { Q_EMIT fileChosen(file, use); });
    menu->popup(middleOf(index));
    // Chosen by a key, so the next key goes on from there.
    menu->setActiveAction(menu->actions().front());
}

QPoint TimelineView::middleOf(const QModelIndex &index) const
{
    return viewport()->mapToGlobal(visualRect(index).center());
}

} // namespace porch
