// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;

namespace porch {

class CoordinateReadout;
class MapView;
class ScaleBar;

/// What stands along the lower edge of the map: whose data it is, where the mouse is, and how long things
/// are.
class MapFoot : public QObject
{
    Q_OBJECT
public:
    explicit MapFoot(MapView &view);

    /// Empty: nothing to say.
    void setAttribution(const QString &attribution);
    void setVisible(bool visible);
    /// Nothing but whose data it is: for maps where there is no room for more.
    void setSourceOnly(bool only);

    ScaleBar &scaleBar() { return *m_scale; }
    CoordinateReadout &readout() { return *m_readout; }
    QLabel &attribution() { return *m_attribution; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();

    MapView &m_view;
    QLabel *m_attribution;
    CoordinateReadout *m_readout;
    ScaleBar *m_scale;
    bool m_isVisible = true;
    bool m_isSourceOnly = false;
};

} // namespace porch
