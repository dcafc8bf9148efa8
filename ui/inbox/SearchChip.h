// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace porch {

/// An operator of the search, complete: its name in the accent, its value, and a cross that takes it away.
class SearchChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SearchChip(const QString &token, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_value;
};

} // namespace porch
