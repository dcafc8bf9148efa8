// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LabelCandidates.h"

#include "ui/map/Mercator.h"
#include "ui/map/Simplify.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

constexpr double kSmooth = 1.5;      ///< pixels that a name may lie beside its street
constexpr double kSmoothWater = 5;   ///< beside the middle of a river
constexpr double kStreetApart = 260; ///< pixels between two names of one street, at least
constexpr double kMainApart = 380;
constexpr double kWaterApart = 560;
constexpr double kSpotApart = 400;
constexpr int kMostNames = 400;     ///< of one line
constexpr double kAreaColumn = 760; ///< pixels between two names of one beat
constexpr double kAreaRow = 420;
constexpr double kAreaShare = 1.15; ///< a name may be so much wider than its park

double leastNameZoom(StreetClass streetClass)
{
    switch (streetClass) {
    case StreetClass::Motorway:
    case StreetClass::Trunk:
        return 10.5;
    case StreetClass::Primary:
        return 11.75;
    case StreetClass::Secondary:
        return 12.5;
    case StreetClass::Tertiary:
        return 13.25;
    case StreetClass::Ramp:
        return 15.5;
    case StreetClass::Local:
        return 13.875;
    case StreetClass::Service:
    case StreetClass::Track:
        return 15.75;
    case StreetClass::Path:
        return 16.25;
    }
    return 16;
}

/// The zoom from which a landmark's name is shown; the more a patrol looks for it, the earlier.
double leastLandmarkZoom(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Hospital:
    case PlaceKind::Police:
    case PlaceKind::FireStation:
    case PlaceKind::University:
    case PlaceKind::Station:
    case PlaceKind::Airport:
    case PlaceKind::Stadium:
    case PlaceKind::Neighbourhood:
        return 14.75;
    case PlaceKind::School:
    case PlaceKind::TownHall:
    case PlaceKind::Court:
    case PlaceKind::Library:
    case PlaceKind::Shelter:
    case PlaceKind::Mall:
    case PlaceKind::Museum:
    case PlaceKind::Cemetery:
    case PlaceKind::Housing:
        return 15.5;
    case PlaceKind::Worship:
    case PlaceKind::Clinic:
    case PlaceKind::CommunityCentre:
    case PlaceKind::Supermarket:
    case PlaceKind::PostOffice:
    case PlaceKind::Theatre:
    case PlaceKind::Sports:
    case PlaceKind::Playground:
    case PlaceKind::Kindergarten:
        return 16.25;
    default:
        return 17;
    }
}

class Collector
{
public:
    Collector(const LabelRequest &request, LabelShaper &shaper)
        : m_request(request)
        , m_shaper(shaper)
        , m_scale(worldPixels(request.zoom))
        , m_origin(request.world.topLeft() * m_scale)
        , m_room(QPointF(0, 0), request.world.size() * m_scale)
        , m_box(toMapBox(request.world))
    {}

    std::vector<LabelCandidate> collect()
    {
        if (m_request.withAreas)
            areas();
        m_request.data->lineTree.visit(m_box, [this](quint32 index) { line(index); });
        m_request.data->spotTree.visit(m_box, [this](quint32 index) { spot(index); });
        std::sort(m_found.begin(), m_found.end(), [](const LabelCandidate &a, const LabelCandidate &b) {
            return a.rank < b.rank || (a.rank == b.rank && a.key < b.key);
        });
        return std::move(m_found);
    }

private:
    QPointF pixel(MapPoint point) const
    {
        return {point.x / kMapUnits * m_scale - m_origin.x(), point.y / kMapUnits * m_scale - m_origin.y()};
    }
    quint64 key(const QString &text, quint64 spot) const
    {
        return quint64(qHash(text, 17)) * 31 + spot * 1'000'003;
    }
    void areas();
    void area(const MapArea &area, LabelCandidate found, double width);
    void line(quint32 index);
    void spot(quint32 index);

    const LabelRequest &m_request;
    LabelShaper &m_shaper;
    double m_scale;
    QPointF m_origin;
    QRectF m_room;
    MapBox m_box;
    std::vector<LabelCandidate> m_found;
};

QString areaWords(const MapArea &area)
{
    QString short_ = area.code;
    bool isNumber = false;
    short_.toInt(&isNumber);
    if (isNumber && area.kind == AreaKind::Beat)
        short_ = QCoreApplication::translate("porch::AreaNames", "Beat %1").arg(area.code);
    QString words = area.name;
    if (!short_.isEmpty() && !words.contains(short_, Qt::CaseInsensitive))
        words = words.isEmpty() ? short_ : short_ + QStringLiteral(" · ") + words;
    return QLocale().toUpper(words);
}

bool isWithin(const MapArea &area, MapPoint point)
{
    bool inside = false;
    for (const std::vector<MapPoint> &ring : area.rings) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const MapPoint a = ring[i - 1];
            const MapPoint b = ring[i];
            if ((a.y > point.y) == (b.y > point.y))
                continue;
            const double x = a.x + (double(point.y) - a.y) * (double(b.x) - a.x) / (double(b.y) - a.y);
            if (point.x < x)
                inside = !inside;
        }
    }
    return inside;
}

void Collector::area(const MapArea &area, LabelCandidate found, double width)
{
    // The name stands in the area's middle; and around it so often that one of them is always in sight, also
    // when the middle is far away.
    const double unit = kMapUnits / m_scale;
    const auto at = [&](double x, double y) {
        return MapPoint{static_cast<quint32>(std::clamp(area.label.x + x * unit, 0.0, kMapUnits - 1)),
                        static_cast<quint32>(std::clamp(area.label.y + y * unit, 0.0, kMapUnits - 1))};
    };
    const auto steps = [&](quint32 edge, quint32 middle, double step) {
        return static_cast<int>(std::floor((double(edge) - middle) / unit / step));
    };
    const MapBox &box = m_box;
    for (int row = steps(box.top, area.label.y, kAreaRow); row <= steps(box.bottom, area.label.y, kAreaRow);
         ++row) {
        const int last = steps(box.right, area.label.x, kAreaColumn);
        for (int column = steps(box.left, area.label.x, kAreaColumn); column <= last; ++column) {
            const double x = column * kAreaColumn + (row % 2 != 0 ? kAreaColumn / 2 : 0);
            const double y = row * kAreaRow;
            const bool isMiddle = row == 0 && column == 0;
            const double half = width / 2 + 8;
            if (!isMiddle && !(isWithin(area, at(x - half, y)) && isWithin(area, at(x + half, y))))
                continue;
            found.line = QPolygonF{pixel(at(x, y))};
            found.key = key(found.text, quint64(quint32(row)) << 32 | quint32(column));
            m_found.push_back(found);
        }
    }
}

void Collector::areas()
{
    for (const MapArea &area : m_request.data->areas) {
        if (area.kind != AreaKind::Beat && area.kind != AreaKind::District)
            continue;
        if (!area.box.meets(m_box))
            continue;
        LabelCandidate found;
        found.text = areaWords(area);
        found.face = LabelFace::Area;
        const double wide = (area.box.right - area.box.left) / kMapUnits * m_scale;
        const double width = m_shaper.shaped(found.text, LabelFace::Area)->width;
        if (found.text.isEmpty() || width > wide * 0.95)
            continue;
        found.rank = area.kind == AreaKind::Beat ? 0 : 1;
        this->area(area, std::move(found), width);
    }
}

void Collector::line(quint32 index)
{
    const NamedLine &named = m_request.data->lines[index];
    // Paper is read more closely than a screen, and cannot be zoomed.
    const double zoom = m_request.zoom + (m_request.isForPaper ? 0.5 : 0);
    const bool isMain = isMainRoad(named.streetClass);
    const LabelFace face = named.isWater                                      ? LabelFace::Water
                           : isMain || roadWidth(named.streetClass, zoom) > 7 ? LabelFace::Street
                                                                              : LabelFace::SmallStreet;
    if (zoom < (named.isWater ? (isMain ? 11.5 : 14.5) : leastNameZoom(named.streetClass)))
        return;
    const double length = named.length() / kMapUnits * m_scale;
    const double width = m_shaper.shaped(named.name, face)->width;
    // While side streets are many and small, only those are named where the name leaves some of them to be
    // seen.
    const bool isCrowded = !named.isWater && !isMain && zoom < 15;
    if (length < (isCrowded ? width * 1.3 + 8 : width + 4))
        return;
    const double apart = named.isWater ? kWaterApart : isMain ? kMainApart : kStreetApart;
    const int count = std::clamp(static_cast<int>(length / std::max(apart, width * 2)), 1, kMostNames);
    for (int i = 0; i < count; ++i) {
        LabelCandidate found;
        const double along = (i + 0.5) * length / count;
        found.slack = std::max(0.0, std::min(length / count, length - width) / 2);
        // Cities have streets of many miles: only what can come into sight is looked at closely.
        const QPointF middle = pixel(named.at(along * kMapUnits / m_scale));
        const double reach = found.slack + width;
        if (!m_room.adjusted(-reach, -reach, reach, reach).contains(middle))
            continue;
        const double from = std::max(0.0, along - reach);
        const double smooth = named.isWater ? kSmoothWater : kSmooth;
        const double unit = kMapUnits / m_scale;
        for (const MapPoint point :
             simplified(named.part(from * unit, (along + reach) * unit), smooth * unit))
            found.line.append(pixel(point));
        found.text = named.name;
        found.face = face;
        found.key = key(named.name, quint64(index) << 10 | static_cast<quint64>(i));
        const double steps = named.isWater ? 2 : 4 + static_cast<int>(named.streetClass);
        // Of equal streets the longer first, and of one street its middle.
        found.rank = steps + 0.5 / (1 + length / 1000) + 0.001 * std::abs(i - count / 2);
        found.apart = apart * 0.8;
        found.along = along - from;
        m_found.push_back(std::move(found));
    }
}

void Collector::spot(quint32 index)
{
    const NamedSpot &spot = m_request.data->spots[index];
    LabelCandidate found;
    found.text = spot.name;
    found.key = key(spot.name, quint64(index) << 32);
    found.line = QPolygonF{pixel(spot.at)};
    found.apart = kSpotApart;
    if (spot.isLandmark) {
        const double from = leastLandmarkZoom(spot.kind);
        if (m_request.zoom < from)
            return;
        found.face = LabelFace::Landmark;
        found.rank = from - 4; // police and hospitals before side streets, cafés after all
        found.hasDot = true;
    } else {
        found.face = spot.ground == NamedSpot::Ground::Water  ? LabelFace::Water
                     : spot.ground == NamedSpot::Ground::Park ? LabelFace::Park
                                                              : LabelFace::Landmark;
        const double room = spot.width / kMapUnits * m_scale * kAreaShare;
        if (m_shaper.shaped(spot.name, found.face)->width > room)
            return;
        found.rank = 6.5 - std::min(3.0, room / 400);
    }
    m_found.push_back(std::move(found));
}

} // namespace

std::vector<LabelCandidate> labelCandidates(const LabelRequest &request, LabelShaper &shaper)
{
    if (!request.data)
        return {};
    return Collector(request, shaper).collect();
}

} // namespace porch
