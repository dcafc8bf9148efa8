// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapCamera.h"

#include <QCoreApplication>
#include <QLocale>
#include <QWidget>

namespace porch {

/// A round length on the ground and how long it is on the map.
struct ScaleLength
{
    Q_DECLARE_TR_FUNCTIONS(porch::ScaleLength)
public:
    double pixels = 0;
    QString text; ///< "250 m", "0.5 mi"

    /// The longest of 1, 2, 2.5 and 5 times a power of ten that is no longer than this; in the units of the
    /// locale: metres, or feet and miles.
    static ScaleLength of(double metresPerPixel, double mostPixels, const QLocale &locale);
};

/// How long things on the map are.
class ScaleBar : public QWidget
{
    Q_OBJECT
public:
    explicit ScaleBar(QWidget *parent = nullptr);

    void setCamera(const MapCamera &camera);
    const ScaleLength &length() const { return m_length; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The bar and its words, on paper too; the bar begins at this point, its words stand right of it.
    static void paintBar(QPainter &painter, QPointF at, const ScaleLength &length, const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ScaleLength m_length;
    double m_metresPerPixel = 0;
};

} // namespace porch
