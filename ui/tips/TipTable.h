// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipTableModel.h"
#include "ui/tips/TipWords.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <vector>

class QScrollBar;

namespace porch {

class NewPill;
class TipHeader;
class TipRowDelegate;
enum class TipForm : quint8;

/// The list of tips. What one reads stays where it is, whatever comes in around it: rows that come in above
/// are told by a pill. Only at the top, with nothing chosen, do they push in by themselves.
class TipTable : public QTableView
{
    Q_OBJECT
public:
    TipTable(TipTableModel &model, const TipWords &words, QWidget *parent = nullptr);

    TipHeader *header() const { return m_header; }
    void setWords(const TipWords &words);
    /// Other than full: one tip is chosen at a time, and the state has no column.
    void setForm(TipForm form);

    TipId currentTip() const;
    /// Makes the tip current when it is in the list, without moving the list unless `show`.
    bool select(TipId tip, bool show);
    void clearChoice();
    /// As if the pointer were over it; 0: over none.
    void showHovered(TipId tip);
    void step(int rows);
    void goToTop();

    /// So many tips can be marked at once: each is an action of its own for the log.
    static constexpr int kMostMarked = 200;
    /// The rows that are marked, from the top; one when a single tip is chosen.
    std::vector<int> markedRows() const;
    /// Several tips are marked: what is done, is done to all of them.
    bool hasSeveral() const { return m_marked > 1; }

Q_SIGNALS:
    /// A person chose this row; not told when the list changes beneath the choice.
    void rowChosen(int row);
    void rowOpened(int row);
    /// The pointer is over this tip now; 0: over none.
    void tipHovered(porch::TipId tip);
    /// More or fewer rows are marked than before, or others.
    void markedChanged();
    /// Esc while several are marked: one choice is wanted again.
    void unmarkWanted();

protected:
    bool event(QEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;

private:
    bool markByKey(QKeyEvent *event);
    void markTo(int row);
    void toggleMark(int row);
    void recount();
    void markFrom(int first, int last);
    void setQuietCurrent(int row);
    bool runOwnAction(const QKeyEvent &event);
    void holdStill();
    void restore();
    void noteInserted(int first, int last);
    void noteVisible();
    void hover(int row);
    bool dragsFrom(const QMouseEvent &event);
    void layoutColumns();
    void placePill();
    void measure();

    struct Seen
    {
        QPersistentModelIndex index;
        int top = 0; ///< in the viewport
    };

    TipTableModel &m_model;
    TipRowDelegate *m_delegate;
    TipHeader *m_header;
    NewPill *m_pill;
    QScrollBar *m_bar;
    std::vector<Seen> m_seen;
    bool m_holding = false;
    bool m_quiet = false; ///< the choice changes by itself
    int m_lastRow = -1;   ///< where the chosen row was when it left the list
    int m_hovered = -1;
    QPersistentModelIndex m_anchor; ///< where marking began
    int m_marked = 0;
    bool m_marking = false;          ///< the button went down to mark, not to choose
    QPersistentModelIndex m_pressed; ///< where it went down to choose; a drag may begin there
    QPoint m_pressedAt;
    bool m_choosesLater = false; ///< it went down on one of several that are marked: they may be dragged
};

} // namespace porch
