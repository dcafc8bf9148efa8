// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapTips.h"
#include "ui/tips/TipWords.h"

#include <QWidget>

class QPushButton;

namespace porch {

class TipTable;

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// Tips that have no place on the map, with their count: none is ever missing without a word.
class UnmappedTray : public QWidget
{
    Q_OBJECT
public:
    /// @param tips outlives this
    /// @param placeNext the action; outlives this
    UnmappedTray(MapTips &tips, QAction &placeNext, QWidget *parent = nullptr);

    TipTable *table() const { return m_table; }
    void setWords(const TipWords &words);
    /// So many tips have words that are still being read for places.
    void setUnread(int unread);
    void setExpanded(bool expanded);

    /// Rows that are seen without "Show more".
    static constexpr int kFewRows = 3;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead(QAction &placeNext);
    void refresh();

    MapTips &m_tips;
    kit::Label *m_count = nullptr;
    kit::KeyButton *m_next = nullptr;
    QWidget *m_head; ///< after what stands in it
    TipTable *m_table;
    kit::Label *m_none;
    QWidget *m_foot;
    QPushButton *m_more;
    bool m_isExpanded = false;
    int m_unread = 0;
};

} // namespace porch
