// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/AnnouncementModel.h"

#include <QAbstractItemDelegate>
#include <QTextLayout>

#include <memory>
#include <unordered_map>

class QAbstractItemView;

namespace porch {

/// Paints announcements: the channel, who wrote when, all of the text, how far it has come.
class AnnouncementDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    /// @param view whose width the items take
    AnnouncementDelegate(const AnnouncementModel &model, QAbstractItemView *view);

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
        AnnouncementItem item;
        QString stateWords;
        int width = 0;
        QTextLayout text;
        QTextLayout state;
        int textHeight = 0;
        int stateHeight = 0;
    };
    struct Hash
    {
        std::size_t operator()(const QByteArray &key) const { return qHash(key); }
    };
    const Layout &layoutOf(const QModelIndex &index) const;
    int height(const Layout &layout) const;
    void paintHead(QPainter &painter, const QRect &line, const AnnouncementItem &item,
                   const QPalette &palette) const;
    void paintState(QPainter &painter, const QPoint &at, const Layout &layout, const QPalette &palette) const;

    const AnnouncementModel &m_model;
    QAbstractItemView *m_view;
    mutable std::unordered_map<QByteArray, std::unique_ptr<Layout>, Hash> m_layouts;
};

} // namespace porch
