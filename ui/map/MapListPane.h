// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapTips.h"
#include "ui/tips/TipWords.h"

#include <QWidget>

class QStackedLayout;

namespace porch {

class TipTable;

namespace kit {
class EmptyState;
class KeyButton;
class Label;
} // namespace kit

/// The tips that the map shows, or those in the lasso, beside it: the inbox's rows, narrow.
class MapListPane : public QWidget
{
    Q_OBJECT
public:
    /// @param tips outlives this
    explicit MapListPane(MapTips &tips, QWidget *parent = nullptr);

    TipTable *table() const { return m_table; }
    void setWords(const TipWords &words);
    void setCatchingUp(bool catchingUp);

public Q_SLOTS:
    /// Heads and what stands where nothing is listed.
    void refresh();

Q_SIGNALS:
    /// Of a lasso or of a list that a mark was opened as.
    void clearRequested();
    /// Nothing is in view, but outside there is something.
    void homeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    void refreshEmpty();

    MapTips &m_tips;
    kit::Label *m_title;
    kit::Label *m_count;
    kit::KeyButton *m_clear;
    TipTable *m_table;
    kit::EmptyState *m_empty;
    QStackedLayout *m_lists;
    QWidget *m_head;
    bool m_catchingUp = false;
    int m_emptyKind = -1;
};

} // namespace porch
