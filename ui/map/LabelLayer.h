// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/LabelPlan.h"
#include "ui/map/MapLayer.h"

#include <QThreadPool>

#include <memory>

namespace porch {

/// The names on the map. They are planned and drawn on a thread of their own, for a little more than is seen,
/// and only moved here: so they are cut nowhere, keep their size while one zooms, and stay where they are
/// while one moves the map.
class LabelLayer : public MapLayer
{
    Q_OBJECT
public:
    explicit LabelLayer(QObject *parent = nullptr);
    ~LabelLayer() override;

    void setData(MapDataPtr data);
    void setScheme(kit::Scheme scheme);
    /// Whether beats and districts are named.
    void setAreaNames(bool areShown);
    /// After the application's font has changed.
    void takeFonts();

    /// Whether what was last painted is what the camera asks for.
    bool isSettled() const { return m_isSettled; }
    const LabelPlan &plan() const { return m_plan; }

    void paint(QPainter &painter, const MapCamera &camera) override;

Q_SIGNALS:
    void settled();

private:
    struct Job;

    bool fits(const MapCamera &camera, double ratio) const;
    void ask(const MapCamera &camera, double ratio);
    void takePlan(const std::shared_ptr<Job> &job);
    void invalidate();

    MapDataPtr m_data;
    kit::Scheme m_scheme = kit::Scheme::Light;
    LabelFonts m_fonts;
    quint32 m_edition = 0;
    bool m_areAreasNamed = true;
    LabelPlan m_plan;
    std::shared_ptr<LabelPlanner> m_planner;
    std::shared_ptr<Job> m_job; ///< under way
    bool m_isSettled = false;
    QThreadPool m_pool; ///< of one thread: the planner is for one
};

} // namespace porch
