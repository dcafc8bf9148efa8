// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Tokens.h"
#include "ui/kit/Type.h"

#include <QHash>
#include <QLabel>
#include <QRect>
#include <QString>

class QPainter;

namespace porch::kit {

/// The width that drawNumber() takes.
int numberWidth(const QString &text, Type type);

/// Draws a clock time or count with digits in cells of equal width, so that columns of them line up whatever
/// the font. Vertically centred in the rectangle; left- or right-aligned (by default).
void drawNumber(QPainter &painter, const QRect &rect, const QString &text, Type type, const QColor &colour,
                Qt::Alignment alignment = Qt::AlignRight);

QString elideRight(const QString &text, Type type, int width);
QString elideMiddle(const QString &text, Type type, int width);

/// One line, vertically centred in the rectangle, elided on the right; gives the width it took.
/// Text is always plain.
int drawText(QPainter &painter, const QRect &rect, const QString &text, Type type, const QColor &colour,
             Qt::Alignment alignment = Qt::AlignLeft);

/// A label in one of our faces whose colour follows the scheme. Plain text always.
class Label : public QLabel
{
    Q_OBJECT
public:
    enum class Fit : quint8 { Whole, Elide, Wrap };

    explicit Label(const QString &text, Type type = Type::Body, Ink ink = &Tokens::text, Fit fit = Fit::Whole,
                   QWidget *parent = nullptr);

    void setInk(Ink ink);
    void setType(Type type);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    int layOut(int width, QPainter *painter) const;
    int heightOf(int width) const;
    int widest() const;

    /// What was measured of these words: layouts ask for the same again and again, and it costs a shaping.
    struct Measured
    {
        QString text;
        QFont font;
        QHash<int, int> heights; ///< by width
        int widest = -1;
    };
    Measured &measured() const;

    mutable Measured m_measured;
    Type m_type;
    Ink m_ink;
    Fit m_fit;
    bool m_dressing = false;
};

/// A hairline between two parts of a window.
class Rule : public QWidget
{
    Q_OBJECT
public:
    explicit Rule(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace porch::kit
