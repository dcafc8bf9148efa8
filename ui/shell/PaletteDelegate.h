// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemDelegate>
#include <QIcon>

#include <functional>

namespace porch {

/// Paints the rows of the command palette: icon, words with the typed letters marked, hint, keys.
class PaletteDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    using Icons = std::function<QIcon(int number)>;

    PaletteDelegate(Icons icons, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Icons m_icons;
};

} // namespace porch
