// SPDX-License-Identifier: GPL-3.0-or-later
//
// Marking several tips in the list, by keys and by hand.
#include "ui/kit/Type.h"
#include "ui/tips/TipDrag.h"
#include "ui/tips/TipTable.h"

#include <QAction>
#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace porch {

std::vector<int> TipTable::markedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void TipTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    recount();
}

void TipTable::recount()
{
    m_marked = int(markedRows().size());
    Q_EMIT markedChanged();
}

/// While several are marked the list's own actions come before others' with the same key.
bool TipTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && hasSeveral()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QKeySequence pressed(key->keyCombination());
        const auto acts = actions();
        const bool ours = std::any_of(acts.begin(), acts.end(), [&pressed](const QAction *action) {
            return action->isEnabled() && action->shortcuts().contains(pressed);
        });
        if (ours || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

bool TipTable::runOwnAction(const QKeyEvent &event)
{
    if (!hasSeveral())
        return false;
    const QKeySequence pressed(event.keyCombination());
    const auto acts = actions();
    for (QAction *action : acts) {
        if (action->isEnabled() && action->shortcuts().contains(pressed)) {
            action->trigger();
            return true;
        }
    }
    return false;
}

bool TipTable::markByKey(QKeyEvent *event)
{
    if (selectionMode() == SingleSelection)
        return false;
    const int count = m_model.rowCount();
    if (event->key() == Qt::Key_Escape && hasSeveral()) {
        Q_EMIT unmarkWanted();
        return true;
    }
    if (count == 0)
        return false;
    if (event->matches(QKeySequence::SelectAll)) {
        markFrom(0, std::min(count, kMostMarked) - 1);
        return true;
    }
    const int row = currentIndex().row();
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier && row >= 0) {
        toggleMark(row);
        return true;
    }
    if (event->modifiers() != Qt::ShiftModifier &&
        event->modifiers() != (Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const int page = std::max(1, viewport()->height() / kit::tipRowHeight() - 1);
    switch (event->key()) {
    case Qt::Key_Down:
        markTo(row + 1);
        return true;
    case Qt::Key_Up:
        markTo(row < 0 ? count - 1 : row - 1);
        return true;
    case Qt::Key_PageDown:
        markTo(row + page);
        return true;
    case Qt::Key_PageUp:
        markTo(row < 0 ? count - 1 : row - page);
        return true;
    case Qt::Key_Home:
        markTo(0);
        return true;
    case Qt::Key_End:
        markTo(count - 1);
        return true;
    default:
        return false;
    }
}

/// From where marking began up to here, and nothing else.
void TipTable::markTo(int row)
{
    row = std::clamp(row, 0, m_model.rowCount() - 1);
    if (!hasSeveral() || !m_anchor.isValid()) {
        const int from = currentIndex().isValid() ? currentIndex().row() : row;
        m_anchor = m_model.index(from, TipTableModel::TipColumn);
    }
    const int anchor = m_anchor.row();
    row = std::clamp(row, anchor - kMostMarked + 1, anchor + kMostMarked - 1);
    setQuietCurrent(row);
    markFrom(std::min(anchor, row), std::max(anchor, row));
    scrollTo(m_model.index(row, TipTableModel::TipColumn));
}

void TipTable::markFrom(int first, int last)
{
    selectionModel()->select(
        QItemSelection(m_model.index(first, 0), m_model.index(last, TipTableModel::ColumnCount - 1)),
        QItemSelectionModel::ClearAndSelect);
}

void TipTable::toggleMark(int row)
{
    const QModelIndex index = m_model.index(row, TipTableModel::TipColumn);
    if (!selectionModel()->isSelected(index) && m_marked >= kMostMarked)
        return;
    m_anchor = index;
    setQuietCurrent(row);
    selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

/// Marking opens nothing.
void TipTable::setQuietCurrent(int row)
{
    const QScopedValueRollback quiet(m_quiet, true);
    selectionModel()->setCurrentIndex(m_model.index(row, TipTableModel::TipColumn),
                                      QItemSelectionModel::NoUpdate);
}

void TipTable::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos().y());
    const bool left = event->button() == Qt::LeftButton;
    m_marking = left && row >= 0 && selectionMode() != SingleSelection &&
                (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    if (m_marking) {
        if (event->modifiers() & Qt::ShiftModifier)
            markTo(row);
        else
            toggleMark(row);
        event->accept();
        return;
    }
    m_pressed = left ? m_model.index(row, TipTableModel::TipColumn) : QModelIndex();
    m_pressedAt = event->pos();
    m_choosesLater = m_pressed.isValid() && hasSeveral() && selectionModel()->isSelected(m_pressed);
    if (m_choosesLater) {
        event->accept();
        return;
    }
    // The current row need not be the one that is open when several were marked.
    const bool unmarks = left && hasSeveral() && row >= 0 && row == currentIndex().row();
    QTableView::mousePressEvent(event);
    if (unmarks)
        Q_EMIT rowChosen(row);
}

/// Whether tips are being dragged: those that are marked, or the one under the pointer.
bool TipTable::dragsFrom(const QMouseEvent &event)
{
    if (!(event.buttons() & Qt::LeftButton) || !m_pressed.isValid() ||
        (event.pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return false;
    std::vector<TipId> tips;
    const std::vector<int> rows = m_choosesLater ? markedRows() : std::vector<int>{m_pressed.row()};
    for (const int row : rows)
        tips.push_back(m_model.tipAt(row));
    m_pressed = QPersistentModelIndex();
    m_choosesLater = false;
    auto *drag = new QDrag(this);
    drag->setMimeData(TipDrag::mimeData(tips).release());
    drag->exec(Qt::LinkAction | Qt::CopyAction, Qt::LinkAction);
    return true;
}

void TipTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex pressed = std::exchange(m_pressed, QPersistentModelIndex());
    if (std::exchange(m_choosesLater, false)) {
        // Nothing was dragged: this one is meant after all.
        const bool again = pressed.row() == currentIndex().row();
        selectionModel()->setCurrentIndex(pressed,
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        if (again)
            Q_EMIT rowChosen(pressed.row());
        return;
    }
    if (!std::exchange(m_marking, false))
        QTableView::mouseReleaseEvent(event);
}

void TipTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
        mousePressEvent(event);
    else
        QTableView::mouseDoubleClickEvent(event);
}

} // namespace porch
