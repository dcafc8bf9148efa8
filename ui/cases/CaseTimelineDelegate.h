// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseTimelineModel.h"

#include <QAbstractItemDelegate>
#include <QTextLayout>

#include <memory>
#include <unordered_map>

class QAbstractItemView;

namespace porch {

/// Paints a case's timeline: what residents wrote, what the desk answered and noted, each in the shape it has
/// in a conversation; between them what was done to the case.
class CaseTimelineDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    /// @param view whose width the items take
    CaseTimelineDelegate(const CaseTimelineModel &model, QAbstractItemView *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// Drops all layouts: the font changed, or the words.
    void forget() { m_layouts.clear(); }

private:
    struct Layout
    {
        CaseTimelineItem item;
        int width = 0;
        QString day; ///< empty: the item begins none
        QString clock;
        QString delivery;
        QTextLayout text;
        int textHeight = 0;
    };
    struct Hash
    {
        std::size_t operator()(const QByteArray &key) const { return qHash(key); }
    };
    const Layout &layoutOf(const QModelIndex &index) const;
    int boxHeight(const Layout &layout) const;
    void paintDay(QPainter &painter, const QRect &line, const Layout &layout, const QPalette &palette) const;
    void paintAction(QPainter &painter, const QRect &box, const Layout &layout,
                     const QPalette &palette) const;
    void paintBox(QPainter &painter, const QRect &box, const Layout &layout, const QPalette &palette) const;
    void paintWords(QPainter &painter, const QRect &box, const Layout &layout, const QPalette &palette) const;

    const CaseTimelineModel &m_model;
    QAbstractItemView *m_view;
    mutable std::unordered_map<QByteArray, std::unique_ptr<Layout>, Hash> m_layouts;
};

} // namespace porch
