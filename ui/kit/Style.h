// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;

namespace porch::kit {

/// Fusion with our flat controls. A proxy and not a style sheet, because a sheet on a parent would switch
/// Fusion off for all its children.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    /// int property of a QPushButton: KeyButton::Join.
    static constexpr const char *joinProperty = "porchJoin";
    /// bool property of a QLineEdit or QAbstractScrollArea: what is in it was refused.
    static constexpr const char *refusedProperty = "porchRefused";
    /// bool property of a QScrollBar: it lies over other things and paints no ground.
    static constexpr const char *overlayProperty = "porchOverlay";
    /// int property of a QPushButton: its height where it is not 28 (24 in rows, 32 in forms).
    static constexpr const char *heightProperty = "porchHeight";

    Style();

    /// Whether the button is filled with the accent: default or checked.
    static bool isSolid(const QStyleOptionButton &option);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;

private:
    void drawButtonPanel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const;
    void drawButtonLabel(const QStyleOptionButton &option, QPainter *painter) const;
    void drawScrollBar(const QStyleOptionComplex &option, QPainter *painter, const QWidget *widget) const;
};

} // namespace porch::kit
