// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipInboxModel.h"
#include "ui/kit/TimeText.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <vector>

class QScrollBar;

namespace porch {

class NewPill;
class TipHeader;
class TipRowDelegate;

/// The list of tips. What one reads stays where it is, whatever comes in around it: rows that come in above
/// are told by a pill. Only at the top, with nothing chosen, do they push in by themselves.
class TipTable : public QTableView
{
    Q_OBJECT
public:
    TipTable(TipInboxModel &model, const kit::TimeText &times, QWidget *parent = nullptr);

    TipHeader *header() const { return m_header; }
    void setTimes(const kit::TimeText &times);

    TipId currentTip() const;
    /// Makes the tip current when it is in the list, without moving the list unless `show`.
    bool select(TipId tip, bool show);
    void clearChoice();
    void step(int rows);
    void goToTop();

Q_SIGNALS:
    /// A person chose this row; not told when the list changes beneath the choice.
    void rowChosen(int row);
    void rowOpened(int row);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;

private:
    void holdStill();
    void restore();
    void noteInserted(int first, int last);
    void noteVisible();
    void hover(int row);
    void layoutColumns();
    void placePill();
    void measure();

    struct Seen
    {
        QPersistentModelIndex index;
        int top = 0; ///< in the viewport
    };

    TipInboxModel &m_model;
    TipRowDelegate *m_delegate;
    TipHeader *m_header;
    NewPill *m_pill;
    QScrollBar *m_bar;
    std::vector<Seen> m_seen;
    bool m_holding = false;
    bool m_quiet = false; ///< the choice changes by itself
    int m_lastRow = -1;   ///< where the chosen row was when it left the list
    int m_hovered = -1;
};

} // namespace porch
