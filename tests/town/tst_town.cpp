// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/ReplayLine.h"
#include "app/town/Town.h"
#include "tests/town/DeskFold.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace porch;
using porch::tests::DeskFold;

namespace {

constexpr Micros kStart = Micros(1'700'000'000) * 1'000'000;
constexpr Micros kHour = Micros(3600) * 1'000'000;

std::vector<TownEvent> all(const TownOptions &options)
{
    Town town(options);
    std::vector<TownEvent> events;
    while (auto event = town.next())
        events.push_back(std::move(*event));
    return events;
}

QByteArray hashOf(const std::vector<TownEvent> &events)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const TownEvent &event : events) {
        for (const QByteArray &part : {QByteArray::number(event.at), event.event.subject, event.event.id,
                                       event.event.body, event.user.toUtf8(), event.tip, event.storyline}) {
            hash.addData(part);
            hash.addData(QByteArrayView("\n"));
        }
    }
    return hash.result().toHex();
}

TownOptions days(double count, quint64 seed = 7)
{
    TownOptions options;
    options.seed = seed;
    options.start = kStart;
    options.hours = 24 * count;
    options.ratePerHour = 40;
    return options;
}

} // namespace

class TownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameBytes();
    void eventsAreReadableAndInOrder();
    void deskKeepsTheRulesWhateverTheLogsTimes();
    void withoutOfficersNobodyActs();
    void channelsKeepTheirPolicy();
    void storiesAreManyAndSpread();
    void textsRarelyRepeat();
    void aShareIsSpanish();
    void fewTellWhereTheyAre();
    void highRateIsMetAndBounded();
    void repliesFromOutsideAreHeard();
    void replayLines();
    void contentIsWhole();
    void brokenContentIsNamed();
    void mapFindsPlaces();
};

void TownTest::sameSeedSameBytes()
{
    const QByteArray first = hashOf(all(days(2)));
    QCOMPARE(hashOf(all(days(2))), first);
    QVERIFY(hashOf(all(days(2, 8))) != first);
}

void TownTest::eventsAreReadableAndInOrder()
{
    DeskFold fold;
    Micros last = kStart;
    QSet<QByteArray> ids;
    const TownOptions options = days(4);
    for (const TownEvent &event : all(options)) {
        QVERIFY(fold.apply(event));
        QVERIFY(event.at >= last);
        QVERIFY(event.at < kStart + static_cast<Micros>(options.hours * static_cast<double>(kHour)));
        last = event.at;
        QVERIFY2(!ids.contains(event.event.id), event.event.id.constData());
        ids.insert(event.event.id);
        QVERIFY(event.user.isEmpty() == !event.event.subject.startsWith("desk."));
        QVERIFY(event.user.isEmpty() ||
                event.event.subject.startsWith(QByteArray("desk." + event.user.toUtf8() + ".tip.")));
    }
    QVERIFY2(fold.problems.empty(), fold.problems.empty() ? "" : qPrintable(fold.problems.front()));
    const double rate = fold.messages / options.hours;
    QVERIFY2(rate > 30 && rate < 50, qPrintable(QString::number(rate)));

    // Believable shares: some of each, none of them many.
    QVERIFY(fold.edits > fold.messages / 200 && fold.edits < fold.messages / 20);
    QVERIFY(fold.deletions > 0 && fold.deletions < fold.messages / 50);
    QVERIFY(fold.reactions > fold.messages / 50 && fold.reactions < fold.messages / 5);
    QVERIFY(fold.replies - fold.delivered >= 0 && fold.replies - fold.delivered < 3);
    QVERIFY(fold.count(TipStatus::New) > 10);
    QVERIFY(fold.count(TipStatus::Waiting) > 10);
    QVERIFY(fold.count(TipStatus::Closed) > fold.open());
    QVERIFY(fold.overdue(last) > 5);
    QVERIFY(fold.stale(last) > 5);
}

void TownTest::deskKeepsTheRulesWhateverTheLogsTimes()
{
    DeskFold asWritten;
    DeskFold atOnce;
    Micros stored = kStart + 1000 * kHour;
    for (const TownEvent &event : all(days(4))) {
        asWritten.apply(event);
        atOnce.apply(event, ++stored);
    }
    QCOMPARE(asWritten.refused, 0);
    QCOMPARE(atOnce.refused, 0);
    for (auto tip = asWritten.tips.constBegin(); tip != asWritten.tips.constEnd(); ++tip) {
        const TipState other = atOnce.tips.value(tip.key());
        QCOMPARE(other.status, tip->status);
        QCOMPARE(other.owner, tip->owner);
        QCOMPARE(other.owedSince, tip->owedSince);
    }
}

void TownTest::withoutOfficersNobodyActs()
{
    TownOptions options = days(4);
    options.officers = false;
    DeskFold fold;
    for (const TownEvent &event : all(options)) {
        QVERIFY(event.event.subject.startsWith("community."));
        QVERIFY(fold.apply(event));
    }
    QCOMPARE(fold.count(TipStatus::New), static_cast<int>(fold.tips.size()));
    QVERIFY(fold.tips.size() > 500);
}

void TownTest::channelsKeepTheirPolicy()
{
    const auto content = TownContent::builtIn();
    QHash<QByteArray, QSet<QByteArray>> channelsOfKey;
    QSet<QString> seen;
    int forms = 0;
    for (const TownEvent &town : all(days(2))) {
        EventDecoder decoder;
        const auto entry = decoder.decode({town.event.subject, town.event.id, town.event.body, 1, town.at});
        const Event &event = std::get<Event>(entry);
        const auto *message = std::get_if<MessageBody>(&event.body);
        if (!message)
            continue;
        QCOMPARE(event.source, QStringLiteral("slack"));
        const auto *channel = content->channelByName(event.channel);
        QVERIFY(channel);
        seen.insert(event.channel);
        if (channel->pseudonym)
            QVERIFY(message->author.isEmpty());
        else if (message->author.isEmpty())
            ++forms;
        if (!message->reporter.isEmpty()) {
            QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{32}$"))
                        .match(QString::fromLatin1(message->reporter))
                        .hasMatch());
            channelsOfKey[message->reporter].insert(event.channel.toUtf8());
        } else {
            QVERIFY(content->residentByName(QString::fromUtf8(message->author)) >= 0);
        }
    }
    QCOMPARE(seen.size(), static_cast<qsizetype>(content->channels.size()));
    QVERIFY(seen.size() >= 12);
    QVERIFY(forms > 0);
    for (const auto &channels : std::as_const(channelsOfKey))
        QCOMPARE(channels.size(), 1);
}

void TownTest::storiesAreManyAndSpread()
{
    QSet<QByteArray> stories;
    QHash<QByteArray, QSet<QByteArray>> tipsOf;
    QHash<QByteArray, QSet<QByteArray>> channelsOf;
    for (const TownEvent &event : all(days(4))) {
        if (event.storyline.isEmpty())
            continue;
        QVERIFY(!event.event.body.contains("storyline"));
        stories.insert(event.storyline.split('/').front());
        tipsOf[event.storyline].insert(event.tip);
        if (event.event.subject.endsWith(".message"))
            channelsOf[event.storyline].insert(event.event.subject.split('.')[2]);
    }
    QVERIFY2(stories.size() >= 36, qPrintable(QString::number(stories.size())));
    const auto several =
        std::count_if(tipsOf.begin(), tipsOf.end(), [](const auto &tips) { return tips.size() > 1; });
    const auto wide = std::count_if(channelsOf.begin(), channelsOf.end(),
                                    [](const auto &names) { return names.size() > 1; });
    QVERIFY(several >= 30);
    QVERIFY(wide >= 25);
}

void TownTest::textsRarelyRepeat()
{
    TownOptions options = days(8);
    options.officers = false;
    QSet<QByteArray> roots;
    int rootCount = 0;
    int messages = 0;
    QSet<QByteArray> texts;
    for (const TownEvent &event : all(options)) {
        const QJsonObject json = QJsonDocument::fromJson(event.event.body).object();
        if (!event.event.subject.endsWith(".message"))
            continue;
        ++messages;
        const QByteArray text = json.value(QLatin1String("text")).toString().toUtf8();
        texts.insert(text);
        if (json.contains(QLatin1String("thread")))
            continue;
        ++rootCount;
        roots.insert(text);
    }
    QVERIFY(messages > 5'000);
    QVERIFY2(roots.size() > rootCount * 0.9,
             qPrintable(QStringLiteral("%1 of %2").arg(roots.size()).arg(rootCount)));
    QVERIFY2(texts.size() > messages * 0.7,
             qPrintable(QStringLiteral("%1 of %2").arg(texts.size()).arg(messages)));
}

void TownTest::aShareIsSpanish()
{
    int messages = 0;
    int vecinos = 0;
    int accented = 0;
    for (const TownEvent &event : all(days(5))) {
        if (!event.event.subject.endsWith(".message"))
            continue;
        ++messages;
        if (!event.event.subject.contains(".vecinos."))
            continue;
        ++vecinos;
        const QString text =
            QJsonDocument::fromJson(event.event.body).object().value(QLatin1String("text")).toString();
        accented += text.contains(QRegularExpression(QStringLiteral("[áéíóúñ¿¡]"))) ? 1 : 0;
    }
    QVERIFY2(vecinos > messages / 12 && vecinos < messages / 3,
             qPrintable(QStringLiteral("%1 of %2").arg(vecinos).arg(messages)));
    QVERIFY(accented > vecinos / 2);
}

/// Mostly a place is found in the words, or nowhere.
void TownTest::fewTellWhereTheyAre()
{
    const auto content = TownContent::builtIn();
    int tips = 0;
    int placed = 0;
    for (const TownEvent &event : all(days(3))) {
        const QJsonObject body = QJsonDocument::fromJson(event.event.body).object();
        if (!event.event.subject.endsWith(".message") || body.contains(QLatin1String("thread")))
            continue;
        ++tips;
        QVERIFY(!body.value(QLatin1String("text")).toString().contains(u'{'));
        if (!body.contains(QLatin1String("place")))
            continue;
        ++placed;
        const auto *channel =
            content->channelByName(QString::fromLatin1(event.event.subject.split('.').at(2)));
        QVERIFY(channel && channel->sharesPlaces);
    }
    QVERIFY2(placed > 10 && placed < tips / 5, qPrintable(QStringLiteral("%1 of %2").arg(placed).arg(tips)));
}

void TownTest::highRateIsMetAndBounded()
{
    TownOptions options = days(1);
    options.hours = 0.05;
    options.ratePerHour = 1'000'000;
    Town town(options);
    int messages = 0;
    Micros last = 0;
    while (const auto event = town.next()) {
        QVERIFY(event->at >= last);
        last = event->at;
        messages += event->event.subject.endsWith(".message") ? 1 : 0;
    }
    QVERIFY2(messages > 40'000 && messages < 60'000, qPrintable(QString::number(messages)));
}

void TownTest::repliesFromOutsideAreHeard()
{
    Town town = Town::demo(kStart, 3);
    QByteArray tip;
    while (const auto event = town.nextUntil(kStart))
        tip = event->event.subject.endsWith(".message") ? event->tip : tip;
    QVERIFY(!tip.isEmpty());
    DeskFold fold;
    for (int i = 0; i < 20; ++i)
        town.replied(tip, "reply-" + QByteArray::number(i), kStart + 1000);
    town.replied("nobody knows it", "reply-x", kStart + 1000);
    int delivered = 0;
    int answered = 0;
    while (const auto event = town.nextUntil(kStart + 120 * Micros(1'000'000))) {
        delivered += event->event.body.contains("\"reply-") ? 1 : 0;
        if (event->tip == tip && event->event.subject.endsWith(".message")) {
            ++answered;
            QCOMPARE(QJsonDocument::fromJson(event->event.body)
                         .object()
                         .value(QLatin1String("thread"))
                         .toString()
                         .toUtf8(),
                     tip);
        }
    }
    QCOMPARE(delivered, 21);
    QVERIFY(answered >= 5);
}

void TownTest::replayLines()
{
    int lines = 0;
    int placed = 0;
    for (const TownEvent &event : all(days(1))) {
        const QByteArray line = toReplayLine(event);
        if (!event.event.subject.endsWith(".message")) {
            QVERIFY(line.isEmpty());
            continue;
        }
        ++lines;
        QVERIFY(!line.contains('\n'));
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const QJsonObject body = QJsonDocument::fromJson(event.event.body).object();
        QCOMPARE(json.value(QLatin1String("id")).toString().toUtf8(), event.event.id);
        QVERIFY(qAbs(json.value(QLatin1String("ts")).toDouble() * 1e6 - static_cast<double>(event.at)) < 1);
        QCOMPARE(json.value(QLatin1String("text")), body.value(QLatin1String("text")));
        QCOMPARE(json.value(QLatin1String("thread")), body.value(QLatin1String("thread")));
        QCOMPARE(json.value(QLatin1String("user")), body.value(QLatin1String("author")));
        placed += json.contains(QLatin1String("lat")) ? 1 : 0;
    }
    QVERIFY(lines > 500);
    QVERIFY(placed > 20);
}

void TownTest::contentIsWhole()
{
    const auto content = TownContent::builtIn();
    QVERIFY(content->residents.size() >= 150);
    QVERIFY(content->stories.size() >= 36);
    QSet<QString> names;
    for (const auto &resident : content->residents)
        names.insert(resident.name);
    QCOMPARE(names.size(), static_cast<qsizetype>(content->residents.size()));

    QSet<QByteArray> stories;
    for (const auto &story : content->stories) {
        QVERIFY2(!stories.contains(story.id), story.id.constData());
        stories.insert(story.id);
        QVERIFY2(story.hours < 62, story.id.constData());
        for (const auto &script : story.scripts) {
            QVERIFY2(!script.closing.isEmpty(), story.id.constData());
            // Every choice of a place is on the map, and every {word} has a meaning.
            static const QRegularExpression word(QStringLiteral("\\{([a-z]+)\\}"));
            const QString key = word.match(script.place).captured(1);
            const QStringList choices = key.isEmpty() ? QStringList{script.place} : story.details.value(key);
            for (const QString &choice : choices) {
                const QString place =
                    key.isEmpty() ? choice
                                  : QString(script.place)
                                        .replace(QStringLiteral("{%1}").arg(key), Wording::placeOf(choice));
                const bool single = word.globalMatch(place).hasNext();
                QVERIFY2(place.isEmpty() || single || content->map.locate(place), qPrintable(place));
            }
            for (const auto &line : script.lines) {
                auto words = word.globalMatch(line.text);
                while (words.hasNext()) {
                    const QString name = words.next().captured(1);
                    QVERIFY2(story.details.contains(name),
                             qPrintable(name + QStringLiteral(" in ") + QString::fromUtf8(story.id)));
                }
            }
        }
    }
    for (const auto &script : content->demo)
        QVERIFY2(script.place.isEmpty() || content->map.locate(script.place), qPrintable(script.place));
}

void TownTest::brokenContentIsNamed()
{
    const auto builtIn = [](const QString &name) {
        QFile file(QStringLiteral(":/town/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(TownContent::load(builtIn).ok());
    for (const char *name : {"places.json", "channels.json", "residents.json", "voices.json", "chatter.json",
                             "demo.json", "stories/homes.json"}) {
        const QString broken = QString::fromLatin1(name);
        const auto result = TownContent::load([&](const QString &file) {
            return file == broken ? QByteArray("{\"channels\": [") : builtIn(file);
        });
        QVERIFY2(!result.ok(), name);
        QVERIFY2(result.error().what.contains(broken), qPrintable(result.error().what));
    }
    const auto stranger = TownContent::load([&](const QString &file) {
        return file == QLatin1String("demo.json") ? builtIn(file).replace("Joel Brandt", "Nobody Atall")
                                                  : builtIn(file);
    });
    QVERIFY(!stranger.ok());
    QVERIFY(stranger.error().what.contains(QLatin1String("Nobody Atall")));
}

void TownTest::mapFindsPlaces()
{
    const auto content = TownContent::builtIn();
    const TownMap &map = content->map;
    QVERIFY(map.corners().size() > 40);
    const auto corner = map.locate(QStringLiteral("Alder St & 3rd Ave"));
    const auto nextCorner = map.locate(QStringLiteral("Alder St & 4th Ave"));
    const auto house = map.locate(QStringLiteral("Alder St 350"));
    QVERIFY(corner && nextCorner && house);
    QCOMPARE(corner->name, QStringLiteral("Alder St & 3rd Ave"));
    QVERIFY(house->longitude > corner->longitude && house->longitude < nextCorner->longitude);
    QVERIFY(map.locate(QStringLiteral("Lantern Park")));
    for (const char *unknown :
         {"", "Alder St", "Alder St 99999", "Alder St -1", "Alder St & Nowhere", "3rd Ave & 4th Ave", "& &"})
        QVERIFY2(!map.locate(QString::fromLatin1(unknown)), unknown);
}

QTEST_GUILESS_MAIN(TownTest)
#include "tst_town.moc"
