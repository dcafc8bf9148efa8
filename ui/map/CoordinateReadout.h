// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <QAbstractButton>

#include <optional>

namespace porch {

/// Where the mouse is, or else the middle of the map: degrees and the National Grid. A click or Space copies
/// both.
class CoordinateReadout : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CoordinateReadout(QWidget *parent = nullptr);

    void setMiddle(GeoPoint point);
    /// Nothing: the mouse is elsewhere.
    void setPointed(std::optional<GeoPoint> point);

    QSize sizeHint() const override;

Q_SIGNALS:
    void copied(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    std::optional<GeoPoint> m_pointed;
    GeoPoint m_middle;
};

} // namespace porch
