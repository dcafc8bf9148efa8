// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapCamera.h"

#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QObject>

#include <optional>

class QPainter;

namespace porch {

/// Something that is painted on the map in one plane of it: the ground, names, marks, the lasso. What belongs
/// to the ground is projected anew in each paint(), which runs on the GUI thread in every frame of a
/// movement: a few milliseconds are all there is.
///
/// The hooks get a layer's share of the input, the uppermost layer first. The first that says true has the
/// event, and what took a press gets the moves and the release that follow. What nobody takes moves the map.
class MapLayer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool isVisible() const { return m_visible; }
    /// What is hidden gets no events either.
    void setVisible(bool visible);

    /// @param painter in pixels of the widget, antialiasing; saved and restored by the caller
    virtual void paint(QPainter &painter, const MapCamera &camera) = 0;

    virtual bool press(QMouseEvent *event, const MapCamera &camera);
    /// With a button: only after press() said true. Without: the mouse is over the map.
    virtual bool move(QMouseEvent *event, const MapCamera &camera);
    virtual bool release(QMouseEvent *event, const MapCamera &camera);
    virtual bool doubleClick(QMouseEvent *event, const MapCamera &camera);
    virtual bool keyPress(QKeyEvent *event, const MapCamera &camera);
    /// The mouse left the map, or a layer above has it now.
    virtual void leave();
    /// The press that was taken will have no release: Esc, another tool, a lost window.
    virtual void cancel();

    virtual QString toolTip(QPointF pixel, const MapCamera &camera) const;
    virtual std::optional<QCursor> cursor(QPointF pixel, const MapCamera &camera) const;

Q_SIGNALS:
    /// Has to be painted again.
    void changed();

private:
    bool m_visible = true;
};

} // namespace porch
