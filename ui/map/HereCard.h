// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/WhatIsHere.h"

#include <QFrame>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace porch {

namespace kit {
class Label;
}

/// What lies where one clicked: the nearest address, cross streets, beat, neighbourhood, and the point itself
/// in two notations that can be copied.
class HereCard : public QFrame
{
    Q_OBJECT
public:
    explicit HereCard(QWidget *parent);

    /// While it is being looked up: the coordinates alone.
    void showPoint(GeoPoint point);
    void showHere(const WhatIsHere &here);
    void showProblem(const QString &problem);
    GeoPoint point() const { return m_point; }
    /// What it is called: an address, else a street, else its coordinates.
    static QString nameOf(const WhatIsHere &here);

Q_SIGNALS:
    void closed();
    /// The tips within this beat or district are to be picked.
    void areaWanted(const porch::WhatIsHere::InArea &area);
    /// For the status: it was copied.
    void copied(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    void setLines(const QString &title, const QStringList &lines);
    void addCoordinates(QVBoxLayout &column);
    void copy(const QString &text);

    GeoPoint m_point;
    kit::Label *m_title;
    kit::Label *m_lines;
    QPushButton *m_pick;
    std::optional<WhatIsHere::InArea> m_area; ///< the beat here, or else the district
    QPushButton *m_latLon = nullptr;
    QPushButton *m_grid = nullptr;
    QToolButton *m_close;
};

} // namespace porch
