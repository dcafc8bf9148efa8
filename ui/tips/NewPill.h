// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace porch {

/// "3 new": rows that came in above what one reads. Takes there when pressed.
class NewPill : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NewPill(QWidget *parent);

    void setCount(int count); ///< 0 hides it
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
};

} // namespace porch
