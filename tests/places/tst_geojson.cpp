// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/GeoJsonReader.h"

#include <QBuffer>
#include <QTest>

#include <cmath>
#include <rapidcheck.h>

using namespace porch;

namespace {

/// Gives its bytes a few at a time, as a pipe does.
class Trickle final : public QIODevice
{
public:
    Trickle(QByteArray bytes, qsizetype step)
        : m_bytes(std::move(bytes))
        , m_step(step)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qsizetype count = std::min({m_bytes.size() - m_at, m_step, static_cast<qsizetype>(most)});
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_step;
    qsizetype m_at = 0;
};

struct Reading
{
    std::vector<GeoFeature> features;
    QString error;
    QString crs;
};

Reading read(QIODevice &device)
{
    GeoJsonReader reader(device);
    Reading reading;
    GeoFeature feature;
    while (reader.next(feature))
        reading.features.push_back(feature);
    reading.error = reader.error();
    reading.crs = reader.crs();
    return reading;
}

Reading read(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return read(buffer);
}

QByteArray value(const GeoFeature &feature, const char *key)
{
    for (const GeoFeature::Property &property : feature.properties) {
        if (property.key == key)
            return property.value;
    }
    return {};
}

using Type = GeoFeature::Type;

const QByteArray kMixed = R"({"type":"FeatureCollection","name":"x","features":[
{"type":"Feature","id":7,"properties":{"NAME":"A \"B\" \u00e9\ud83c\udfe0","n":12.5,"yes":true,"no":false,"nil":null,
 "list":[1,[2]],"tags":{"highway":"path"}},"geometry":{"type":"LineString","coordinates":[[1,2,99],[1.5,2.5]]}},
{"type":"Feature","geometry":{"coordinates":[[[0,0],[1,0],[1,1]],[[0.2,0.2],[0.4,0.2],[0.4,0.4],[0.2,0.2]]],"type":"Polygon"},"properties":null},
{"geometry":{"type":"Point","coordinates":[3,4]},"properties":{},"type":"Feature"},
{"type":"Feature","geometry":null,"properties":{"a":"b"}}
],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2263"}}})";

void checkMixed(const Reading &reading)
{
    QCOMPARE(reading.error, QString());
    QCOMPARE(reading.crs, QStringLiteral("urn:ogc:def:crs:EPSG::2263"));
    QCOMPARE(reading.features.size(), std::size_t(4));
    const GeoFeature &line = reading.features[0];
    QCOMPARE(line.type, Type::Lines);
    QCOMPARE(line.geometry.points.size(), std::size_t(2));
    QCOMPARE(line.geometry.points[1].lat, 25'000'000);
    QCOMPARE(value(line, "NAME"), QByteArray("A \"B\" \xc3\xa9\xf0\x9f\x8f\xa0"));
    QCOMPARE(value(line, "n"), QByteArray("12.5"));
    QCOMPARE(value(line, "yes"), QByteArray("true"));
    QVERIFY(value(line, "no").isEmpty() && value(line, "nil").isEmpty() && value(line, "list").isEmpty());
    QCOMPARE(value(line, "highway"), QByteArray("path"));
    const GeoFeature &polygon = reading.features[1];
    QCOMPARE(polygon.type, Type::Polygon);
    // The open ring was closed.
    QCOMPARE(polygon.geometry.partEnds, (std::vector<quint32>{4, 8}));
    QCOMPARE(reading.features[2].type, Type::Points);
    QCOMPARE(reading.features[3].type, Type::None);
    QCOMPARE(value(reading.features[3], "a"), QByteArray("b"));
}

} // namespace

class GeoJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collections() { checkMixed(read(kMixed)); }
    void everySplitReadsTheSame();
    void everyTruncationIsSaid();
    void sequences();
    void geometryTypes_data();
    void geometryTypes();
    void absurdCoordinates_data();
    void absurdCoordinates();
    void whatIsNoGeoJson_data();
    void whatIsNoGeoJson();
    void limits();
    void anyBytes();
};

void GeoJsonTest::everySplitReadsTheSame()
{
    for (const qsizetype step : {1, 2, 3, 7, 64}) {
        Trickle trickle(kMixed, step);
        checkMixed(read(trickle));
    }
}

void GeoJsonTest::everyTruncationIsSaid()
{
    const QByteArray whole = kMixed.trimmed();
    for (qsizetype size = 1; size < whole.size(); ++size) {
        const Reading reading = read(whole.left(size));
        QVERIFY2(reading.error.startsWith(QLatin1String("ends in the middle")), qPrintable(reading.error));
    }
}

void GeoJsonTest::sequences()
{
    const QByteArray one =
        R"({"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,2]}})";
    const std::vector<QByteArray> texts{one + '\n' + one + '\n', '\x1e' + one + "\n\x1e" + one + '\n',
                                        one + one, "\xef\xbb\xbf" + one + "\r\n" + one};
    for (const QByteArray &text : texts) {
        const Reading reading = read(text);
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.features.size(), std::size_t(2));
        QCOMPARE(reading.features[1].geometry.points.front().lon, 10'000'000);
    }
    const Reading bare = read(R"({"type":"Point","coordinates":[1,2]})");
    QCOMPARE(bare.features.size(), std::size_t(1));
    QCOMPARE(bare.features[0].type, Type::Points);
    QCOMPARE(read(R"({"type":"FeatureCollection","features":[]})").error, QString());
    QCOMPARE(read("").error, QString());
}

void GeoJsonTest::geometryTypes_data()
{
    QTest::addColumn<QByteArray>("geometry");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("parts");
    const auto row = [](const char *name, const char *geometry, Type type, int points, int parts) {
        QTest::newRow(name) << QByteArray(geometry) << int(type) << points << parts;
    };
    row("point", R"({"type":"Point","coordinates":[1,2]})", Type::Points, 1, 0);
    row("points", R"({"type":"MultiPoint","coordinates":[[1,2],[3,4]]})", Type::Points, 2, 0);
    row("lines", R"({"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8],[9,9]]]})",
        Type::Lines, 5, 2);
    row("polygons",
        R"({"type":"MultiPolygon","coordinates":[[[[1,2],[3,4],[5,6],[1,2]]],[[[1,2],[3,4],[5,6]]]]})",
        Type::Polygon, 8, 2);
    row("a collection",
        R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]})", Type::None, 0,
        0);
    row("empty", R"({"type":"LineString","coordinates":[]})", Type::None, 0, 0);
    row("rings of two points", R"({"type":"Polygon","coordinates":[[[1,2],[3,4]]]})", Type::None, 0, 0);
    row("depth that lies", R"({"type":"Point","coordinates":[[1,2]]})", Type::None, 1, 1);
    row("unknown", R"({"type":"Curve","coordinates":[[1,2],[3,4]]})", Type::None, 2, 1);
}

void GeoJsonTest::geometryTypes()
{
    QFETCH(const QByteArray, geometry);
    QFETCH(const int, type);
    QFETCH(const int, points);
    QFETCH(const int, parts);
    const Reading reading = read(R"({"type":"Feature","properties":{},"geometry":)" + geometry + '}');
    QCOMPARE(reading.error, QString());
    QCOMPARE(reading.features.size(), std::size_t(1));
    QCOMPARE(int(reading.features[0].type), type);
    QCOMPARE(int(reading.features[0].geometry.points.size()), points);
    QCOMPARE(int(reading.features[0].geometry.partCount()), parts);
}

void GeoJsonTest::absurdCoordinates_data()
{
    QTest::addColumn<QByteArray>("position");
    for (const char *position : {"[181,0]", "[0,-90.1]", "[1e999,0]", "[1]", "[]", "[null,1]", R"(["1","2"])",
                                 "[1,{}]", "[987654.3,210987.6]"})
        QTest::newRow(position) << QByteArray(position);
}

void GeoJsonTest::absurdCoordinates()
{
    QFETCH(const QByteArray, position);
    const Reading reading =
        read(R"({"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2],)" + position +
             R"(,[3,4]]}})");
    QCOMPARE(reading.error, QString());
    QCOMPARE(reading.features.size(), std::size_t(1));
    // An empty position is none; all others are absurd.
    QCOMPARE(reading.features[0].absurd, position != "[]");
    QCOMPARE(reading.features[0].type == Type::None, position != "[]");
}

void GeoJsonTest::whatIsNoGeoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"[1,2]", "42", "{}", R"({"hello":"world"})", "{\"features\":[{]}", "{\"a\" 1}",
                             "{\"a\":01x}", "{\"a\":tru}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}",
                             "{\"a\":\"\n\"}", "{,}", "{\"a\":1,}", "{\"a\":[1}", "\xef\xbb{}",
                             R"({"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}} x)"})
        QTest::newRow(text) << QByteArray(text);
}

void GeoJsonTest::whatIsNoGeoJson()
{
    QFETCH(const QByteArray, text);
    QVERIFY(read(text).error.startsWith(QLatin1String("is no GeoJSON")));
}

void GeoJsonTest::limits()
{
    const QByteArray deep = QByteArray(100'000, '[');
    QVERIFY(read(R"({"geometry":{"type":"Polygon","coordinates":)" + deep)
                .error.startsWith(QLatin1String("is no GeoJSON")));
    QVERIFY(read(R"({"x":)" + deep).error.startsWith(QLatin1String("is no GeoJSON")));

    // A text of megabytes is cut, and does not stop what follows.
    const Reading longText = read(R"({"type":"Feature","properties":{"a":")" + QByteArray(5'000'000, 'x') +
                                  R"(","b":"c"},"geometry":null})");
    QCOMPARE(longText.error, QString());
    QCOMPARE(value(longText.features[0], "a").size(), JsonTokens::kMostText);
    QCOMPARE(value(longText.features[0], "b"), QByteArray("c"));

    QByteArray many = R"({"type":"Feature","properties":{)";
    for (int i = 0; i < 5000; ++i)
        many += QByteArray("\"k") + QByteArray::number(i) + "\":1,";
    many += R"("last":1},"geometry":null})";
    QCOMPARE(read(many).features[0].properties.size(), GeoFeature::kMostProperties);

    QByteArray huge = R"({"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[)";
    for (std::size_t i = 0; i < GeoFeature::kMostVertices + 10; ++i)
        huge += "[1,2],";
    huge += "[1,2]]}}";
    const Reading cut = read(huge);
    QVERIFY(cut.features[0].tooLarge);
    QCOMPARE(cut.features[0].geometry.points.size(), GeoFeature::kMostVertices);
}

void GeoJsonTest::anyBytes()
{
    QVERIFY(rc::check("any pieces of JSON end", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "{", "}", "[", "]", ",", ":", "\"features\"", "\"geometry\"", "\"coordinates\"", "\"type\"",
            "\"properties\"", "\"Polygon\"", "1", "-2.5e3", "null", "\"", "\\u", "\n", "\x1e", "[1,2]",
            "\"crs\"", "{\"type\":\"FeatureCollection\",\"features\":["));
        QByteArray text;
        for (const std::string &piece : pieces)
            text += QByteArray::fromStdString(piece);
        for (const GeoFeature &feature : read(text).features) {
            RC_ASSERT((feature.geometry.partEnds.empty() ||
                       feature.geometry.partEnds.back() == feature.geometry.points.size()));
        }
    }));
}

QTEST_APPLESS_MAIN(GeoJsonTest)
#include "tst_geojson.moc"
