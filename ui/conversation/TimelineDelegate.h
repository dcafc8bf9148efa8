// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/TimelineLayout.h"

#include <QAbstractItemDelegate>

#include <memory>
#include <optional>
#include <unordered_map>

class QAbstractItemView;

namespace porch {

class ConversationModel;

/// Paints a conversation. Layouts are kept, since asking for heights and painting both need them and a long
/// text takes a while to lay out.
class TimelineDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    /// @param view whose width the items take
    TimelineDelegate(const ConversationModel &model, QAbstractItemView *view);
    ~TimelineDelegate() override;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    const TimelineLayout &layoutOf(const QModelIndex &index) const;
    /// Drops all layouts: the font changed, or another conversation is shown.
    void forget();

private:
    int itemWidth() const;
    void paintAction(QPainter &painter, const TimelineLayout &layout, const QPalette &palette) const;
    void paintBox(QPainter &painter, const TimelineLayout &layout, const QPalette &palette) const;
    void paintHead(QPainter &painter, const TimelineLayout &layout, const QPalette &palette) const;
    void paintText(QPainter &painter, const TimelineLayout &layout, const QPalette &palette) const;
    void paintMarks(QPainter &painter, const TimelineLayout &layout, const QPalette &palette) const;
    void paintDelivery(QPainter &painter, const TimelineLayout &layout, const QPalette &palette) const;

    struct Hash
    {
        std::size_t operator()(const QByteArray &key) const { return qHash(key); }
    };

    const ConversationModel &m_model;
    QAbstractItemView *m_view;
    mutable std::unordered_map<QByteArray, std::unique_ptr<TimelineLayout>, Hash> m_layouts;
};

} // namespace porch
