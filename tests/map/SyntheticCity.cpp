// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/SyntheticCity.h"

#include "ui/map/MapDataBuilder.h"

#include <cmath>
#include <random>

namespace porch::test {
namespace {

constexpr double kBlock = 110; ///< metres
constexpr GeoPoint kOrigin{-687'700'000, 447'000'000};
constexpr int kVertices = 5;

class Maker
{
public:
    explicit Maker(const CityPlan &plan)
        : m_plan(plan)
        , m_random(plan.seed)
        , m_metres(kOrigin)
    {}

    MapDataPtr make()
    {
        for (int line = 0; line <= m_plan.blocks; ++line) {
            street(line, true);
            street(line, false);
        }
        for (int line = 0; line <= m_plan.blocks; ++line) {
            segments(line, true);
            segments(line, false);
        }
        shapes();
        beats();
        PackInfo info;
        info.name = QStringLiteral("Lantern");
        info.attribution = QStringLiteral("Invented");
        const double side = m_plan.blocks * kBlock;
        info.extent.add(m_metres.back({0, 0}));
        info.extent.add(m_metres.back({side, side}));
        info.home = info.extent.middle();
        return m_builder.finish(info);
    }

private:
    double random(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }

    static StreetClass classOf(int line)
    {
        if (line % 40 == 20)
            return StreetClass::Primary;
        if (line % 20 == 10)
            return StreetClass::Secondary;
        return line % 10 == 5 ? StreetClass::Tertiary : StreetClass::Local;
    }
    static qint64 idOf(int line, bool isAvenue) { return 2 * line + (isAvenue ? 2 : 1); }

    /// Where a corner of the grid really lies: the city bends as a whole.
    LocalMetres::Xy bent(double x, double y) const
    {
        return {x + 90 * std::sin(y / 900), y + 70 * std::sin(x / 1100)};
    }

    void street(int line, bool isAvenue)
    {
        Street street;
        street.id = idOf(line, isAvenue);
        const QString name = isAvenue ? QStringLiteral("%1th Avenue").arg(line)
                                      : QStringLiteral("Orchard %1 Street").arg(line);
        street.names.push_back({name, {}});
        m_builder.add(street);
    }

    void segments(int line, bool isAvenue)
    {
        for (int block = 0; block < m_plan.blocks; ++block) {
            Segment segment;
            segment.street = idOf(line, isAvenue);
            segment.streetClass = classOf(line);
            for (int i = 0; i < kVertices; ++i) {
                const double along = (block + double(i) / (kVertices - 1)) * kBlock;
                const double across = line * kBlock;
                LocalMetres::Xy xy = isAvenue ? bent(across, along) : bent(along, across);
                if (i > 0 && i < kVertices - 1) {
                    xy.x += random(-m_plan.bend, m_plan.bend) / 5;
                    xy.y += random(-m_plan.bend, m_plan.bend) / 5;
                }
                segment.line.push_back(m_metres.back(xy));
            }
            m_builder.add(segment);
        }
    }

    void add(ShapeKind kind, const QString &name, const std::vector<LocalMetres::Xy> &points)
    {
        Shape shape;
        shape.kind = kind;
        shape.name = name;
        for (const LocalMetres::Xy &xy : points)
            shape.geometry.points.push_back(m_metres.back(xy));
        shape.geometry.partEnds.push_back(static_cast<quint32>(points.size()));
        m_builder.add(shape);
    }

    void shapes()
    {
        const double side = m_plan.blocks * kBlock;
        for (int park = 0; park < m_plan.parks; ++park) {
            const LocalMetres::Xy middle{random(0, side), random(0, side)};
            const double radius = random(40, 200);
            std::vector<LocalMetres::Xy> ring;
            for (int i = 0; i <= 24; ++i) {
                const double angle = (i % 24) / 24.0 * 6.283185307;
                ring.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
            }
            add(park % 3 == 0 ? ShapeKind::Wood : ShapeKind::Park,
                QStringLiteral("Lantern Park %1").arg(park), ring);
        }
        std::vector<LocalMetres::Xy> river;
        std::vector<LocalMetres::Xy> banks;
        std::vector<LocalMetres::Xy> rail;
        for (double x = -500; x <= side + 500; x += 40) {
            const double y = side / 3 + 300 * std::sin(x / 1500);
            river.push_back({x, y});
            banks.push_back({x, y - 80});
            rail.push_back({x, y + 400});
        }
        for (auto point = river.rbegin(); point != river.rend(); ++point)
            banks.push_back({point->x, point->y + 80});
        banks.push_back(banks.front());
        add(ShapeKind::Water, QString(), banks);
        add(ShapeKind::River, QStringLiteral("River Sorrel"), river);
        add(ShapeKind::Rail, QString(), rail);
    }

    void beats()
    {
        const double side = m_plan.blocks * kBlock / std::max(1, m_plan.beats);
        for (int row = 0; row < m_plan.beats; ++row) {
            for (int column = 0; column < m_plan.beats; ++column) {
                Area area;
                area.kind = AreaKind::Beat;
                area.code = QString::number(row * m_plan.beats + column + 1);
                area.name = QStringLiteral("Mill Ward");
                const double x = column * side;
                const double y = row * side;
                for (const LocalMetres::Xy &xy : {LocalMetres::Xy{x, y}, LocalMetres::Xy{x + side, y},
                                                  LocalMetres::Xy{x + side, y + side},
                                                  LocalMetres::Xy{x, y + side}, LocalMetres::Xy{x, y}})
                    area.rings.points.push_back(m_metres.back(xy));
                area.rings.partEnds.push_back(5);
                area.label = m_metres.back({x + side / 2, y + side / 2});
                area.box = GeoBox::of(area.rings.points);
                m_builder.add(area);
            }
        }
    }

    const CityPlan &m_plan;
    std::mt19937 m_random;
    LocalMetres m_metres;
    MapDataBuilder m_builder;
};

} // namespace

MapDataPtr syntheticCity(const CityPlan &plan)
{
    return Maker(plan).make();
}

} // namespace porch::test
