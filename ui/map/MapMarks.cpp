// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapMarks.h"

#include "ui/map/Coordinates.h"
#include "ui/map/LassoTool.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapData.h"
#include "ui/map/MapTips.h"
#include "ui/map/MapView.h"
#include "ui/map/MeasureTool.h"
#include "ui/map/PinLayer.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace porch {
namespace {

constexpr int kDueMs = 15'000;
/// A stack of more tips than this is no list that anybody reads.
constexpr std::size_t kMostListed = 10'000;
/// Larger circles are no pins: see TipPins.
constexpr double kMostRadius = 1'000;

/// What a tool has drawn, without the tool: for while another one is in hand.
class ToolPicture : public MapLayer
{
public:
    ToolPicture(MapLayer &tool, QObject *parent)
        : MapLayer(parent)
        , m_tool(tool)
    {
        connect(&tool, &MapLayer::changed, this, &MapLayer::changed);
    }

    void paint(QPainter &painter, const MapCamera &camera) override { m_tool.paint(painter, camera); }

private:
    MapLayer &m_tool;
};

} // namespace

MapMarks::MapMarks(MapView &view, MapTips &tips, MapActions &actions, Clock clock, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_tips(tips)
    , m_actions(actions)
    , m_clock(std::move(clock))
    , m_layer(new PinLayer(view, this))
    , m_lasso(new LassoTool(view, this))
    , m_lassoPicture(new ToolPicture(*m_lasso, this))
    , m_measure(new MeasureTool(view, this))
{
    PinFacts facts;
    facts.title = [this](qint64 id) { return titleOf(id); };
    facts.radius = [this](qint64 id) {
        const MapTip *tip = m_tips.find(id);
        return tip && tip->pin ? tip->pin->radius : 0;
    };
    facts.mostRadius = kMostRadius;
    m_layer->setPins(&m_pins, std::move(facts));
    view.addLayer(m_layer, MapPlane::Marks);
    view.addLayer(m_lassoPicture, MapPlane::Areas);
    connect(&tips, &MapTips::reckoned, this, &MapMarks::refresh);
    connect(m_layer, &PinLayer::pinOpened, this, &MapMarks::tipChosen);
    connect(m_layer, &PinLayer::pinActivated, this, &MapMarks::tipOpened);
    connect(m_layer, &PinLayer::pinHovered, this, &MapMarks::tipHovered);
    connect(m_layer, &PinLayer::listWanted, this, &MapMarks::showStack);
    connect(m_lasso, &LassoTool::drawn, this, &MapMarks::takeLasso);
    connect(m_lasso, &LassoTool::cleared, this, &MapMarks::takeLasso);
    connectActions();
    m_minute.setInterval(kDueMs);
    connect(&m_minute, &QTimer::timeout, this, &MapMarks::refresh);
    m_minute.start();
}

void MapMarks::connectActions()
{
    for (QAction *tool : {m_actions.move, m_actions.lasso, m_actions.measure})
        connect(tool, &QAction::toggled, this, &MapMarks::takeTool);
    connect(m_actions.clearLasso, &QAction::triggered, this, [this] { clearLasso(); });
    takeTool();
}

void MapMarks::takeTool()
{
    MapLayer *tool = nullptr;
    if (m_actions.lasso->isChecked())
        tool = m_lasso;
    else if (m_actions.measure->isChecked())
        tool = m_measure;
    m_lassoPicture->setVisible(tool != m_lasso);
    // What was measured goes with the tool.
    if (tool != m_measure)
        m_measure->clear();
    if (tool == m_view.tool())
        return;
    m_view.setTool(tool);
    if (tool)
        m_view.setFocus(Qt::OtherFocusReason);
    Q_EMIT toolChanged();
}

void MapMarks::takeLasso()
{
    const bool has = m_lasso->hasShape();
    m_actions.clearLasso->setEnabled(has);
    m_actions.clearLasso->setStatusTip(has ? QString() : MapActions::tr("no lasso is drawn"));
    m_tips.setStack({});
    if (has)
        m_tips.setLasso([shape = m_lasso->shape()](GeoPoint point) { return shape.contains(point); });
    else
        m_tips.setLasso({});
    Q_EMIT toolChanged();
}

bool MapMarks::clearLasso()
{
    if (!m_lasso->hasShape())
        return false;
    m_lasso->clear();
    return true;
}

bool MapMarks::clearStack()
{
    if (!m_tips.hasStack())
        return false;
    m_tips.setStack({});
    return true;
}

bool MapMarks::clearTool()
{
    if (m_actions.measure->isChecked() && !m_measure->points().empty()) {
        m_measure->clear();
        return true;
    }
    if (m_actions.move->isChecked() || m_lasso->hasShape())
        return false;
    m_actions.move->setChecked(true);
    return true;
}

void MapMarks::pickArea(const MapData &city, const WhatIsHere::InArea &area)
{
    for (const MapArea &known : city.areas) {
        if (known.kind != area.kind || known.name != area.name || known.code != area.code ||
            known.rings.empty())
            continue;
        // Its islands and holes are left to the eye: one line is one lasso.
        const auto &ring =
            *std::max_element(known.rings.begin(), known.rings.end(),
                              [](const auto &a, const auto &b) { return a.size() < b.size(); });
        std::vector<GeoPoint> corners;
        corners.reserve(ring.size());
        for (const MapPoint &point : ring)
            corners.push_back(fromWorld(toWorld(point)));
        m_lasso->draw(std::move(corners));
        return;
    }
}

void MapMarks::showStack(const PinMarkKey &key)
{
    std::vector<TipId> tips;
    for (const Pin &pin : m_pins.pinsOf(key, 0, kMostListed))
        tips.push_back(pin.id);
    m_tips.setStack(std::move(tips));
}

void MapMarks::select(TipId tip)
{
    m_layer->select(m_known.contains(tip) ? std::optional<qint64>(tip) : std::nullopt);
}

void MapMarks::setQuiet(bool quiet)
{
    m_layer->setQuiet(quiet);
}

void MapMarks::hover(TipId tip)
{
    m_layer->hover(m_known.contains(tip) ? std::optional<qint64>(tip) : std::nullopt);
}

// --- the pins

Pin MapMarks::pinOf(TipId tip) const
{
    const MapTip *known = m_tips.find(tip);
    Pin pin;
    pin.id = tip;
    pin.at = known->pin->at;
    const auto flag = [&pin](int bit, bool set) { pin.flags |= quint8(set ? 1 << bit : 0); };
    flag(pinflag::kOverdue, known->keys.due != 0 && known->keys.due <= m_clock());
    flag(pinflag::kSuggested, known->pin->certainty == PinCertainty::Suggested);
    flag(pinflag::kUncertain, known->pin->certainty == PinCertainty::Uncertain);
    return pin;
}

void MapMarks::refresh()
{
    QHash<TipId, Pin> wanted;
    for (const auto &entry : m_tips.reckoning().pinned)
        wanted.insert(entry.first, pinOf(entry.first));
    if (wanted == m_known)
        return;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (!wanted.contains(known.key()))
            m_pins.remove(known.key());
    }
    for (auto pin = wanted.cbegin(); pin != wanted.cend(); ++pin) {
        const auto known = m_known.constFind(pin.key());
        if (known == m_known.cend() || known.value() != pin.value())
            m_pins.put(pin.value());
    }
    m_known = std::move(wanted);
    m_layer->pinsChanged();
}

QString MapMarks::titleOf(TipId tip) const
{
    const MapTip *known = m_tips.find(tip);
    const int row = m_tips.listed().rowOf(tip);
    QStringList parts;
    if (row >= 0) {
        const TipItem item = m_tips.listed().item(row);
        if (item.loaded)
            parts += item.row.reporter;
    }
    if (known && known->pin)
        parts += known->pin->name;
    parts.removeAll(QString());
    return parts.isEmpty() ? tr("A tip") : parts.join(QStringLiteral(", "));
}

void MapMarks::copyCoordinates()
{
    const GeoPoint middle = m_view.camera().centre();
    const QString text = latLonText(middle) + u'\n' + usngText(middle);
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT said(tr("The coordinates of the map's middle are copied"));
}

} // namespace porch
