// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/LinkModel.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <rapidcheck.h>

using namespace porch;

namespace {

QByteArray contentOf(const char *name)
{
    QFile file(QStringLiteral(PORCHLIGHT_SOURCE_DIR "/%1").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of the first messages of a log.
class LogStatistics : public WordStatistics
{
public:
    LogStatistics(const std::vector<LinkText> &log, std::size_t before)
        : m_log(log)
        , m_before(before)
    {}
    double messages() const override { return double(m_before); }
    double meanLength() const override
    {
        double sum = 0;
        for (std::size_t i = 0; i < m_before; ++i)
            sum += m_log[i].length;
        return sum / double(m_before);
    }
    double frequency(const QString &word) const override
    {
        return double(std::count_if(m_log.begin(), m_log.begin() + qsizetype(m_before),
                                    [&](const LinkText &text) { return text.countOf(word) != 0; }));
    }

private:
    const std::vector<LinkText> &m_log;
    std::size_t m_before;
};

std::vector<LinkText> textsOf(const QJsonArray &messages)
{
    std::vector<LinkText> texts;
    for (const QJsonValue &message : messages)
        texts.push_back(linkText(message[QStringLiteral("text")].toString()));
    return texts;
}

PairFacts factsOf(const QJsonObject &pair, int tip, int earlier)
{
    const auto number = [&](const char *name) { return pair.value(QLatin1String(name)).toDouble(); };
    PairFacts facts;
    if (number("placed") != 0)
        facts.metres = number("metres");
    if (number("known") != 0)
        facts.sameAuthor = number("same_author") != 0;
    facts.near = number("dense");
    facts.hours = number("hours");
    facts.messagesBetween = tip - earlier - 1;
    facts.sameChannel = number("same_channel") != 0;
    return facts;
}

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max(1.0, std::abs(b));
}

LinkModel modelOf(const QByteArray &json)
{
    auto model = LinkModel::fromJson(json);
    return model ? std::move(model).value() : LinkModel();
}

PairFeatures anyPair()
{
    const auto share = [] { return *rc::gen::inRange(0, 1000) / 1000.0; };
    PairFeatures pair;
    pair.words = share();
    pair.wordsBack = share();
    pair.slips = share();
    pair.evidence = 6 * share();
    pair.copy = *rc::gen::arbitrary<bool>();
    pair.otherNumbers = *rc::gen::arbitrary<bool>();
    pair.between = share();
    if (*rc::gen::arbitrary<bool>())
        pair.facts.metres = 5000 * share();
    if (*rc::gen::arbitrary<bool>())
        pair.facts.sameAuthor = *rc::gen::arbitrary<bool>();
    pair.facts.near = *rc::gen::inRange(0, 100);
    pair.facts.hours = 1000 * share();
    pair.facts.messagesBetween = *rc::gen::inRange(0, 5000);
    return pair;
}

} // namespace

/// The scores are those that the weights were learned for.
class LinkModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asTheReferenceSays_data();
    void asTheReferenceSays();
    void weightsOfTheProgram();
    void badWeights_data();
    void badWeights();
    void noCandidates();
    void neverSurerFurtherDown();
    void withoutPlacesWordsDecide();
};

void LinkModelTest::asTheReferenceSays_data()
{
    QTest::addColumn<int>("log");
    QTest::newRow("an evening of microblogs") << 0;
    QTest::newRow("a city's reports") << 1;
}

void LinkModelTest::asTheReferenceSays()
{
    QFETCH(int, log);
    const QJsonObject reference = QJsonDocument::fromJson(contentOf("tests/links/reference.json")).object();
    const auto model =
        LinkModel::fromJson(QJsonDocument(reference.value(QStringLiteral("weights")).toObject()).toJson());
    QVERIFY(model.ok());
    const QJsonObject about = reference.value(QStringLiteral("logs"))[log].toObject();
    const std::vector<LinkText> texts = textsOf(about.value(QStringLiteral("messages")).toArray());
    const QJsonArray answers = about.value(QStringLiteral("answers")).toArray();
    QVERIFY(!answers.isEmpty());
    for (const QJsonValue &answer : answers) {
        const int tip = answer[QStringLiteral("tip")].toInt();
        const LogStatistics statistics(texts, std::size_t(tip));
        PairMeasurer measurer(texts[std::size_t(tip)], statistics);
        std::vector<PairFeatures> candidates;
        std::vector<int> earlier;
        const QJsonArray pairs = answer[QStringLiteral("pairs")].toArray();
        for (const QJsonValue &value : pairs) {
            const QJsonObject pair = value.toObject();
            const auto is = [&](const char *name, double found) {
                return isClose(found, pair.value(QLatin1String(name)).toDouble());
            };
            earlier.push_back(pair.value(QStringLiteral("tip")).toInt());
            const PairFeatures found =
                measurer.measure(texts[std::size_t(earlier.back())], factsOf(pair, tip, earlier.back()));
            QVERIFY(is("bq", found.words));
            QVERIFY(is("bc", found.wordsBack));
            QVERIFY(is("soft", found.slips));
            QVERIFY(is("evidence", found.evidence));
            QVERIFY(is("exact", found.copy));
            QVERIFY(is("conflict", found.otherNumbers));
            QVERIFY(is("between", found.between));
            candidates.push_back(found);
        }
        const std::vector<RankedPair> ranked = model->rank(candidates);
        const QJsonArray expected = answer[QStringLiteral("ranked")].toArray();
        const QJsonArray scores = answer[QStringLiteral("scores")].toArray();
        QCOMPARE(qsizetype(ranked.size()), expected.size());
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            QCOMPARE(earlier[ranked[i].candidate], expected[qsizetype(i)].toInt());
            QVERIFY(isClose(ranked[i].probability, scores[qsizetype(i)].toDouble()));
        }
    }
}

void LinkModelTest::weightsOfTheProgram()
{
    QVERIFY(LinkModel::fromJson(contentOf("resources/links/weights.json")).ok());
}

void LinkModelTest::badWeights_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("rank");
    QTest::newRow("half") << QByteArray(R"({"rank":{"text":1}})");
    QByteArray word = contentOf("resources/links/weights.json");
    const qsizetype colon = word.indexOf(':', word.indexOf("\"text\""));
    word.replace(colon + 1, word.indexOf(',', colon) - colon - 1, "\"much\"");
    QTest::newRow("a word for a number") << word;
}

void LinkModelTest::badWeights()
{
    QFETCH(QByteArray, json);
    const auto model = LinkModel::fromJson(json);
    QVERIFY(!model.ok());
    QVERIFY(!model.error().what.isEmpty());
}

void LinkModelTest::noCandidates()
{
    QVERIFY(modelOf(contentOf("resources/links/weights.json")).rank({}).empty());
}

void LinkModelTest::neverSurerFurtherDown()
{
    const LinkModel model = modelOf(contentOf("resources/links/weights.json"));
    const bool held = rc::check("probabilities, none above the one before it", [&] {
        const auto candidates = *rc::gen::container<std::vector<PairFeatures>>(rc::gen::exec(anyPair));
        const auto ranked = model.rank(candidates);
        RC_ASSERT(ranked.size() == std::min(candidates.size(), LinkModel::kHeard));
        double before = 1;
        QSet<std::size_t> once;
        for (const RankedPair &pair : ranked) {
            RC_ASSERT(pair.probability >= 0 && pair.probability <= before);
            before = pair.probability;
            once.insert(pair.candidate);
        }
        RC_ASSERT(std::size_t(once.size()) == ranked.size());
    });
    QVERIFY(held);
}

void LinkModelTest::withoutPlacesWordsDecide()
{
    const LinkModel model = modelOf(contentOf("resources/links/weights.json"));
    PairFeatures near;
    near.words = 0.8;
    near.facts.sameChannel = true;
    PairFeatures nearer = near;
    nearer.words = 0.9;
    nearer.facts.sameChannel = false;
    const auto ranked = model.rank({near, nearer});
    QCOMPARE(ranked.front().candidate, std::size_t(1));
}

QTEST_APPLESS_MAIN(LinkModelTest)
#include "tst_linkmodel.moc"
