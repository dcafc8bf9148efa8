// SPDX-License-Identifier: GPL-3.0-or-later
//
// The invented town's city pack.
#include "app/town/TownContent.h"
#include "app/town/TownPack.h"
#include "models/places/CityPack.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace porch;

namespace {

template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().what));
    return std::move(result).value();
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().what));
}

GeoPoint pointOf(const SharedPlace &place)
{
    return GeoPoint::fromDegrees(place.longitude, place.latitude).value();
}

} // namespace

class TownPackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameTownSameBytes();
    void isWholeAndHasEveryKind();
    void everyCornerIsWhereTheTownHasIt();
    void numbersLieWhereTheTownHasThem();
    void aPartHasItsHouses();
    void bridgesAndWhatPassesAbove();
    void areasCoverTheTown();
    void anotherFileStays();

private:
    Street streetNamed(const QString &name);
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    std::shared_ptr<const TownContent> m_content = TownContent::builtIn();
    std::optional<CityPack> m_pack;
};

void TownPackTest::initTestCase()
{
    must(writeTownPack(m_content->map, path("town.pack")));
    m_pack.emplace(must(CityPack::open(path("town.pack"))));
}

Street TownPackTest::streetNamed(const QString &name)
{
    for (const Street &street : must(m_pack->streetsWithBase(parseStreetName(name).base))) {
        if (street.names.front().shown == name)
            return street;
    }
    qFatal("there is no street %s", qPrintable(name));
}

void TownPackTest::sameTownSameBytes()
{
    must(writeTownPack(m_content->map, path("again.pack")));
    QFile first(path("town.pack"));
    QFile again(path("again.pack"));
    QVERIFY(first.open(QIODevice::ReadOnly) && again.open(QIODevice::ReadOnly));
    QVERIFY(first.readAll() == again.readAll());
}

void TownPackTest::isWholeAndHasEveryKind()
{
    QVERIFY(m_pack->check().ok());
    const PackInfo &info = m_pack->info();
    QCOMPARE(info.name, QStringLiteral("Alderquay"));
    QVERIFY(info.attribution.contains(QLatin1String("invented")));
    QVERIFY(!info.dataDate.isEmpty());
    QCOMPARE(info.streets, static_cast<qint64>(m_content->map.streets().size()));
    QCOMPARE(info.places, static_cast<qint64>(m_content->map.places().size()));
    QVERIFY(info.streets >= 25);
    QVERIFY(info.crossings > 0);
    QVERIFY(info.localities > 0);

    QSet<int> classes;
    must(m_pack->visitAllSegments([&](const Segment &segment) {
        classes.insert(static_cast<int>(segment.streetClass));
        QVERIFY(segment.street != 0 || segment.left.isEmpty());
    }));
    for (const StreetClass wanted :
         {StreetClass::Trunk, StreetClass::Primary, StreetClass::Secondary, StreetClass::Tertiary,
          StreetClass::Ramp, StreetClass::Local, StreetClass::Service, StreetClass::Path})
        QVERIFY(classes.contains(static_cast<int>(wanted)));
    QSet<int> shapes;
    must(m_pack->visitAllShapes([&](const Shape &shape) { shapes.insert(static_cast<int>(shape.kind)); }));
    for (const ShapeKind wanted : {ShapeKind::Wood, ShapeKind::Park, ShapeKind::Cemetery, ShapeKind::Pitch,
                                   ShapeKind::Campus, ShapeKind::Water, ShapeKind::Stream, ShapeKind::Rail})
        QVERIFY(shapes.contains(static_cast<int>(wanted)));
    QSet<int> areas;
    for (const Area &area : must(m_pack->areas(CityPack::Rings::Without)))
        areas.insert(static_cast<int>(area.kind));
    for (const AreaKind wanted : {AreaKind::Beat, AreaKind::Neighbourhood, AreaKind::School})
        QVERIFY(areas.contains(static_cast<int>(wanted)));
    // In two languages.
    for (const char *alias :
         {"la farmacia", "the pharmacy", "el puente nuevo", "the Regal", "3rd Ave bridge"})
        QVERIFY2(!must(m_pack->searchNames(QString::fromUtf8(alias), 5)).empty(), alias);
}

void TownPackTest::everyCornerIsWhereTheTownHasIt()
{
    for (const QString &corner : m_content->map.corners()) {
        const QStringList streets = corner.split(QStringLiteral(" & "));
        const auto found =
            must(m_pack->intersectionsBetween(streetNamed(streets[0]).id, streetNamed(streets[1]).id));
        QVERIFY2(!found.empty(), qPrintable(corner));
        const GeoPoint at = pointOf(*m_content->map.locate(corner));
        QVERIFY2(std::any_of(found.begin(), found.end(),
                             [&](const Intersection &meet) {
                                 return meet.kind == IntersectionKind::Junction &&
                                        metresBetween(meet.at, at) < 30;
                             }),
                 qPrintable(corner));
    }
}

void TownPackTest::numbersLieWhereTheTownHasThem()
{
    int checked = 0;
    for (const auto &street : m_content->map.streets()) {
        if (street.lastNumber == 0)
            continue;
        for (const Segment &segment : must(m_pack->segmentsOf(streetNamed(street.name).id))) {
            for (const AddressRange &range : {segment.left, segment.right}) {
                if (range.isEmpty())
                    continue;
                const auto at = m_content->map.locate(street.name + u' ' + QString::number(range.from));
                QVERIFY2(at, qPrintable(street.name));
                const double metres =
                    metresBetween(pointAlong(segment.line, range.along(range.from)), pointOf(*at));
                QVERIFY2(
                    metres < 30,
                    qPrintable(QStringLiteral("%1 %2: %3 m").arg(street.name).arg(range.from).arg(metres)));
                ++checked;
            }
        }
    }
    QVERIFY(checked > 200);
}

void TownPackTest::aPartHasItsHouses()
{
    QVERIFY(m_pack->info().addresses > 500);
    const auto houses = must(m_pack->addressesOf(streetNamed(QStringLiteral("Basin Rd")).id));
    const auto eight = std::find_if(houses.begin(), houses.end(),
                                    [](const AddressPoint &house) { return house.number == 8; });
    QVERIFY(eight != houses.end());
    const double metres =
        metresBetween(eight->at, pointOf(*m_content->map.locate(QStringLiteral("Basin Rd 8"))));
    QVERIFY2(metres > 5 && metres < 30, qPrintable(QString::number(metres)));
    QVERIFY(must(m_pack->addressesOf(streetNamed(QStringLiteral("Tanner St")).id)).empty());
}

void TownPackTest::bridgesAndWhatPassesAbove()
{
    int overTheRiver = 0;
    for (const char *name : {"Ferry Rd", "8th Ave", "Weir St Footbridge"}) {
        for (const Segment &segment : must(m_pack->segmentsOf(streetNamed(QLatin1String(name)).id))) {
            if (segment.flags.testFlag(SegmentFlag::Bridge)) {
                ++overTheRiver;
                QVERIFY(segment.level > 0);
                QVERIFY(segment.left.isEmpty() && segment.right.isEmpty());
            }
        }
    }
    QCOMPARE(overTheRiver, 3);
    const auto above = must(m_pack->intersectionsBetween(streetNamed(QStringLiteral("Harbour Bypass")).id,
                                                         streetNamed(QStringLiteral("Ferry Rd")).id));
    QCOMPARE(above.size(), std::size_t(1));
    QCOMPARE(above.front().kind, IntersectionKind::Crossing);
    QVERIFY(!m_content->map.locate(QStringLiteral("Harbour Bypass & Ferry Rd")));
}

void TownPackTest::areasCoverTheTown()
{
    // Every place lies in one beat and in the area of one school.
    for (const auto &place : m_content->map.places()) {
        int beats = 0;
        int schools = 0;
        for (const Area &area : must(m_pack->areasAt(place.at))) {
            beats += area.kind == AreaKind::Beat ? 1 : 0;
            schools += area.kind == AreaKind::School ? 1 : 0;
            QVERIFY(area.kind != AreaKind::Beat || !area.code.isEmpty());
        }
        QVERIFY2(beats == 1 && schools == 1, qPrintable(place.name));
    }
}

void TownPackTest::anotherFileStays()
{
    QFile letter(path("letter.txt"));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear town") > 0);
    letter.close();
    QVERIFY(!writeTownPack(m_content->map, path("letter.txt")));
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QCOMPARE(letter.readAll(), QByteArray("Dear town"));
}

QTEST_GUILESS_MAIN(TownPackTest)
#include "tst_townpack.moc"
