// SPDX-License-Identifier: GPL-3.0-or-later
//
// The content of files, from a resident's message at Slack into the department's file store: whole or not at
// all, whoever dies on the way, and what is not to be kept.
#include "app/wire/ObjectStore.h"
#include "tests/bridge/SlackTown.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kFetch = QStringLiteral("files");
const QString kInfo = QStringLiteral("files.info");

/// A town, and an officer who reads files.
struct FileTown : SlackTown
{
    [[nodiscard]] bool open()
    {
        if (!SlackTown::open())
            return false;
        officer = std::make_unique<NatsConnection>(server.optionsFor(kDesk));
        officer->start();
        return waitUntil([this] { return officer->isOnline(); });
    }

    /// Somebody sends a file; gives what its content is called.
    QString send(const QByteArray &content, const QString &name = QStringLiteral("van.jpg"),
                 const QString &type = QStringLiteral("image/jpeg"))
    {
        const QString file = slack.workspace().addFile(ana, name, type, content);
        StandInWorkspace::Extras with;
        with.files = {file};
        slack.workspace().post(street, ana, QStringLiteral("See this"), with);
        return QStringLiteral("slack/%1/%2").arg(slack.workspace().teamId(), file);
    }

    /// What the store has; null: nothing, empty: an empty file.
    QByteArray stored(const QString &object)
    {
        ObjectStore store(*officer);
        std::optional<StoreOutcome> done;
        QByteArray content("");
        store.get(
            object, 100'000'000,
            [&](QByteArrayView bytes) {
                content += bytes;
                return true;
            },
            [&](const StoreOutcome &outcome) { done = outcome; });
        if (!waitUntil([&] { return done.has_value(); }))
            qFatal("no answer");
        return done->ok() ? content : QByteArray();
    }
    [[nodiscard]] bool hasStored(const QString &object, const QByteArray &content)
    {
        return waitUntil([&] { return stored(object) == content; });
    }
    /// Files of messages that the desk has, and how many of them are to be opened.
    qint64 named() const { return number("SELECT count(*) FROM file"); }
    qint64 kept() const { return number("SELECT count(object) FROM file"); }

    /// How many descriptions the store holds.
    qint64 descriptions()
    {
        NatsConnection keeper(server.keeperOptions(KeeperAccount::Files));
        keeper.start();
        if (!waitUntil([&] { return keeper.isOnline(); }))
            return -1;
        std::optional<qint64> count;
        keeper.request("$JS.API.STREAM.INFO.OBJ_FILES", "{\"subjects_filter\":\"$O.FILES.M.>\"}",
                       std::chrono::seconds(5), [&](const NatsReply &reply) {
                           const QJsonObject info =
                               QJsonDocument::fromJson(reply.payload.toByteArray()).object();
                           const QJsonObject subjects =
                               info.value(QLatin1String("state"))[QLatin1String("subjects")].toObject();
                           qint64 sum = 0;
                           for (const QJsonValue &one : subjects)
                               sum += one.toInteger();
                           count = sum;
                       });
        return waitUntil([&] { return count.has_value(); }) ? *count : -1;
    }

    int asked(const QString &method) { return slack.api().count(method); }
    [[nodiscard]] bool said(const char *words)
    {
        return waitUntil([&] { return SlackTown::said.join(u'\n').contains(QLatin1String(words)); });
    }

    std::unique_ptr<NatsConnection> officer;
};

} // namespace

class SlackFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentFollowsItsMessage();
    void messagesDoNotWait();
    void filesFromBeforeComeToo();
    void whatIsTooLargeStaysAtSlack();
    void withoutALimitNothingIsFetched();
    void aSignInPageIsNoFile();
    void aDeadBridgeLeavesNothingBehind();
    void twoBridgesCarryEachFileOnce();
    void faultsAreTriedAgain();
    void theServerGoesAway();
    void whatIsDeletedMeanwhileIsLeft();
};

void SlackFilesTest::contentFollowsItsMessage()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    const QByteArray large = QByteArray("0123456789abcdef").repeated(60'000);
    const QString one = town.send("jpeg");
    const QString two = town.send(large, QStringLiteral("../Ñandú \u202e.png"), QStringLiteral("image/png"));
    QVERIFY(town.hasStored(one, "jpeg"));
    QVERIFY(town.hasStored(two, large));
    QVERIFY(waitUntil([&] { return town.kept() == 2; }));
    const QByteArray object = town.ask([](Database &db) {
        Statement read(db, "SELECT object FROM file WHERE type = 'image/png'");
        return read.step() ? read.bytes(0) : QByteArray();
    });
    QCOMPARE(object, two.toUtf8());
    QCOMPARE(town.asked(kInfo), 0);
    QCOMPARE(town.asked(kFetch), 2);

    // An edit by which another came along.
    auto &slack = town.slack.workspace();
    const QString late =
        slack.addFile(town.ana, QStringLiteral("b.txt"), QStringLiteral("text/plain"), "late");
    StandInWorkspace::Extras with;
    with.files = {late, one.section(u'/', 2)};
    slack.post(town.street, town.ana, QString(), with);
    QVERIFY(town.hasStored(one.section(u'/', 0, 1) + u'/' + late, "late"));
    QVERIFY(waitUntil([&] { return town.kept() == 4; }));
    QCOMPARE(town.asked(kFetch), 3); // the shared one is there
    QVERIFY(town.SlackTown::said.isEmpty());
}

void SlackFilesTest::messagesDoNotWait()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    town.slack.faults().holdAnswer(kFetch, -1);
    QStringList objects;
    for (int n = 0; n < 5; ++n)
        objects += town.send("content " + QByteArray::number(n));
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("And another thing"));
    QVERIFY(town.hears("And another thing"));
    QCOMPARE(town.named(), 5);
    QVERIFY(waitUntil([&] { return town.slack.http().held() == SlackFileCarrier::kAtOnce; }));
    QCOMPARE(town.asked(kFetch), SlackFileCarrier::kAtOnce);
    QCOMPARE(town.descriptions(), 0);
    town.slack.faults().clear();
    town.slack.http().releaseHeld();
    for (int n = 0; n < 5; ++n)
        QVERIFY(town.hasStored(objects[n], "content " + QByteArray::number(n)));
}

void SlackFilesTest::filesFromBeforeComeToo()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    town.slack.workspace().setQuiet(true);
    const QString before = town.send("before");
    town.slack.workspace().setQuiet(false);
    QVERIFY(town.run(kNorth));
    QVERIFY(town.hasStored(before, "before"));
}

void SlackFilesTest::whatIsTooLargeStaysAtSlack()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    town.settings.fileSizeLimit = 1;
    QVERIFY(town.run(kNorth));
    town.send(QByteArray(1'000'001, 'x'));
    town.send({}); // as Slack says of what it does not know the size of
    const QString fits = town.send(QByteArray(1'000'000, 'y'));
    QVERIFY(town.hasStored(fits, QByteArray(1'000'000, 'y')));
    QVERIFY(waitUntil([&] { return town.named() == 3; }));
    QCOMPARE(town.kept(), 1);
    QCOMPARE(town.asked(kFetch), 1);
    QCOMPARE(town.descriptions(), 1);
}

void SlackFilesTest::withoutALimitNothingIsFetched()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    town.settings.fileSizeLimit = 0;
    QVERIFY(town.run(kNorth));
    town.send("jpeg");
    QVERIFY(waitUntil([&] { return town.named() == 1; }));
    QCOMPARE(town.kept(), 0);
    QCOMPARE(town.asked(kFetch) + town.asked(kInfo), 0);
}

void SlackFilesTest::aSignInPageIsNoFile()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QStringList scopes = StandInApi::everyScope();
    scopes.removeAll(QStringLiteral("files:read"));
    town.slack.api().setScopes(scopes);
    town.files.look = std::chrono::milliseconds(100);
    QVERIFY(town.run(kNorth));
    const QString picture = town.send("jpeg");
    QVERIFY(town.said("files:read"));
    // Of a page, its type does not tell.
    const QByteArray content = "<html>A page that somebody sent</html>";
    const QString page = town.send(content, QStringLiteral("page.html"), QStringLiteral("text/html"));
    QVERIFY(town.said("page in the place of a file"));
    QVERIFY(waitUntil([&] { return town.kept() == 2; }));
    QCOMPARE(town.descriptions(), 0);
    // Somebody mends it at Slack, and the next look finds what is missing.
    town.slack.api().setScopes(StandInApi::everyScope());
    QVERIFY(town.hasStored(picture, "jpeg"));
    QVERIFY(town.hasStored(page, content));
}

void SlackFilesTest::aDeadBridgeLeavesNothingBehind()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    town.slack.faults().holdAnswer(kFetch, -1);
    QStringList objects;
    for (int n = 0; n < 5; ++n)
        objects += town.send("content " + QByteArray::number(n));
    QVERIFY(waitUntil([&] {
        return town.named() == 5 && town.slack.http().held() == SlackFileCarrier::kAtOnce &&
               town.slack.sockets().unacked().isEmpty();
    }));
    town.bridges.clear();
    town.slack.faults().clear();
    town.slack.http().releaseHeld();
    QCOMPARE(town.descriptions(), 0);

    QVERIFY(town.run(kNorth));
    for (int n = 0; n < 5; ++n)
        QVERIFY(town.hasStored(objects[n], "content " + QByteArray::number(n)));
    QCOMPARE(town.asked(kInfo), 5);
    // Its third life asks for nothing.
    town.bridges.clear();
    QVERIFY(town.run(kNorth));
    const QString last = town.send("last");
    QVERIFY(town.hasStored(last, "last"));
    QCOMPARE(town.asked(kInfo), 5);
    QCOMPARE(town.descriptions(), 6);
}

void SlackFilesTest::twoBridgesCarryEachFileOnce()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    QVERIFY(town.run(kSouth));
    constexpr int many = 20;
    std::map<QString, QByteArray> sent;
    const auto sendMany = [&] {
        for (int n = 0; n < many; ++n) {
            const QByteArray content = "content " + QByteArray::number(static_cast<int>(sent.size()));
            sent.emplace(town.send(content), content);
        }
    };
    sendMany();
    for (const auto &[object, content] : sent)
        QVERIFY(town.hasStored(object, content));
    QCOMPARE(town.descriptions(), many);

    // Both die, both come back, both see what is missing.
    town.slack.faults().holdAnswer(kFetch, -1);
    sendMany();
    QVERIFY(waitUntil([&] { return town.named() == 2 * many; }));
    town.bridges.clear();
    town.slack.faults().clear();
    town.slack.http().releaseHeld();
    for (const QString &name : {kNorth, kSouth})
        QVERIFY(town.make(name) != nullptr);
    for (const auto &[name, bridge] : town.bridges)
        bridge->start();
    for (const auto &[object, content] : sent)
        QVERIFY(town.hasStored(object, content));
    QCOMPARE(town.descriptions(), 2 * many);
    QVERIFY(town.SlackTown::said.isEmpty());
}

void SlackFilesTest::faultsAreTriedAgain()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    const QByteArray content = QByteArray("content").repeated(50'000);
    auto &faults = town.slack.faults();
    faults.cutAnswer(kFetch);
    faults.status(kFetch, 503);
    faults.loseAnswer(kFetch);
    faults.rateLimit(kFetch, 1);
    const QString object = town.send(content);
    QVERIFY(town.hasStored(object, content));
    // One that Slack never gives is left to the next look, and the others come.
    faults.status(kFetch, 500, 5);
    const QString never = town.send("never");
    QVERIFY(town.said("HTTP 500"));
    const QString other = town.send("other");
    QVERIFY(town.hasStored(other, "other"));
    QVERIFY(town.stored(never).isNull());
    town.bridges.clear();
    QVERIFY(town.run(kNorth));
    QVERIFY(town.hasStored(never, "never"));
}

void SlackFilesTest::theServerGoesAway()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    town.slack.faults().holdAnswer(kFetch);
    const QString object = town.send("jpeg");
    QVERIFY(waitUntil([&] { return town.slack.http().held() == 1 && town.named() == 1; }));
    QVERIFY(town.server.killHard());
    town.slack.http().releaseHeld();
    QVERIFY(waitUntil([&] { return !town.officer->isOnline(); }));
    QVERIFY2(town.server.start(), qPrintable(town.server.error()));
    QVERIFY(waitUntil([&] { return town.officer->isOnline(); }));
    QVERIFY(town.hasStored(object, "jpeg"));
}

void SlackFilesTest::whatIsDeletedMeanwhileIsLeft()
{
    FileTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    town.slack.faults().holdAnswer(kFetch, -1);
    const QString gone = town.send("gone");
    const QString rests = town.send("rests");
    QVERIFY(waitUntil([&] { return town.named() == 2 && town.slack.http().held() == 2; }));
    town.bridges.clear();
    town.slack.faults().clear();
    town.slack.http().releaseHeld();
    QVERIFY(town.slack.workspace().removeFile(gone.section(u'/', 2)));
    town.files.look = std::chrono::milliseconds(50);
    QVERIFY(town.run(kNorth));
    QVERIFY(town.hasStored(rests, "rests"));
    QVERIFY(waitUntil([&] { return town.asked(kInfo) == 2; }));
    // It is asked for once and never again.
    const QString last = town.send("last");
    QVERIFY(town.hasStored(last, "last"));
    QCOMPARE(town.asked(kInfo), 2);
    QVERIFY(town.stored(gone).isNull());
    QVERIFY(town.SlackTown::said.isEmpty());
}

QTEST_GUILESS_MAIN(SlackFilesTest)
#include "tst_slackfiles.moc"
