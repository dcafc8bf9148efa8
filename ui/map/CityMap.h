// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "ui/map/AreasLayer.h"
#include "ui/map/GroundLayer.h"
#include "ui/map/LabelLayer.h"
#include "ui/map/MapPrint.h"

#include <QObject>
#include <QThreadPool>

namespace porch {

class MapFoot;
class MapView;

/// A city's pack on a map view: reads it on a thread of its own, and puts ground, borders and names on the
/// view, in the scheme and the font that the view has.
class CityMap : public QObject
{
    Q_OBJECT
public:
    /// @param view outlives it
    explicit CityMap(MapView &view, QObject *parent = nullptr);
    ~CityMap() override;

    /// What was shown before stays until the new pack is read. A pack that can't be read leaves an empty map
    /// that says why.
    void open(const QString &path);
    void setData(MapDataPtr data);

    /// Nullptr: none is open.
    const MapDataPtr &data() const { return m_data; }

    /// Beats, their borders and names.
    void setAreasShown(bool areShown);
    bool areAreasShown() const { return m_areas.isVisible(); }

    /// What is seen now, for paper; title, legend and caveat are the caller's.
    MapSheet sheet() const;

    GroundLayer &ground() { return m_ground; }
    AreasLayer &areas() { return m_areas; }
    LabelLayer &names() { return m_names; }
    MapFoot &foot() { return *m_foot; }

    /// Whether all that is seen is sharp and named: for pictures of the screen.
    bool isSettled() const { return m_ground.isSharp() && m_names.isSettled(); }

Q_SIGNALS:
    void opened();
    void failed(const QString &why);
    void settled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const Result<MapDataPtr> &data);
    void showWhyNot(const QString &why);
    void dress();

    MapView &m_view;
    GroundLayer m_ground;
    AreasLayer m_areas;
    LabelLayer m_names;
    MapFoot *m_foot;
    MapDataPtr m_data;
    quint64 m_asked = 0; ///< counts calls of open(): only the last one's pack is shown
    QThreadPool m_pool;
};

} // namespace porch
