// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Tokens.h"

#include <QAbstractButton>

namespace porch {

/// A number, what it counts, and what to know about it; a click leads to what was counted.
class FigureButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FigureButton(QWidget *parent = nullptr);

    /// Between its ground and its words.
    static int padding();

    /// @param figure "41"; "…" while it is not known
    /// @param stress in which ink the remark stands
    void setFigure(const QString &figure, const QString &word, const QString &remark,
                   kit::Ink stress = &kit::Tokens::text2);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_figure;
    QString m_word;
    QString m_remark;
    kit::Ink m_stress = &kit::Tokens::text2;
};

} // namespace porch
