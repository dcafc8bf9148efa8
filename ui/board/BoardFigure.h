// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace porch {

/// A figure of the board's head: a number, what it counts, what to know about it. A click leads to what was
/// counted.
class BoardFigure : public QAbstractButton
{
    Q_OBJECT
public:
    explicit BoardFigure(QWidget *parent = nullptr);

    /// @param figure "41", "8 min"; "…" while it is not known
    /// @param remark may be empty
    /// @param alarming a reply is overdue: the one thing that is solid red
    void setFigure(const QString &figure, const QString &word, const QString &remark, bool alarming = false);
    /// A line at its left divides it from the one before.
    void setDivided(bool divided);

    QSize sizeHint() const override;
    /// The number stands whole, whatever the width.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_figure;
    QString m_word;
    QString m_remark;
    bool m_alarming = false;
    bool m_divided = false;
};

} // namespace porch
