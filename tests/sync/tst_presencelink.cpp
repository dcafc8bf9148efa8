// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/PresenceLink.h"
#include "models/items/PresenceModel.h"
#include "tests/sync/DeskKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBo = QStringLiteral("bo");

std::vector<TestUser> officers()
{
    return {{kAda, Role::Officer}, {kBo, Role::Officer}};
}

/// A desk that takes part in presence, and whom it sees.
struct Witness
{
    explicit Witness(const NatsOptions &options)
        : desk(options, folder.path())
    {
        QObject::connect(&desk.station(), &Workstation::presenceHeard, &seen, &PresenceModel::hear);
        QObject::connect(&desk.station(), &Workstation::presenceLost, &seen, &PresenceModel::clear);
        desk.station().setPresence({}, false);
    }

    QTemporaryDir folder;
    PresenceModel seen{systemClock()};
    Desk desk;
};

} // namespace

class PresenceLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void desksSeeOneAnother();
    void offlineNobodyIsSeen();
    void whoLeavesIsGone();
    void anothersNameIsRefused();
    void aFileIsNobodysWord();
    void rubbishIsPassedOver();
};

void PresenceLinkTest::desksSeeOneAnother()
{
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    Witness bo(server.optionsFor(kBo));
    QVERIFY(waitUntil([&] { return bo.desk.isLive(); }));
    Witness ada(server.optionsFor(kAda));
    // Said before there is a connection: said when there is one.
    ada.desk.station().setPresence("tip", false);
    QVERIFY(waitUntil([&] { return bo.seen.at("tip") == std::vector<Watcher>{{kAda, kAda, false}}; }));
    ada.desk.station().setPresence("tip", true);
    QVERIFY(waitUntil([&] { return bo.seen.at("tip") == std::vector<Watcher>{{kAda, kAda, true}}; }));
    ada.desk.station().setPresence("other", false);
    QVERIFY(waitUntil([&] { return bo.seen.at("tip").empty() && bo.seen.at("other").size() == 1; }));
    bo.desk.station().setPresence("other", true);
    QVERIFY(waitUntil([&] { return ada.seen.at("other") == std::vector<Watcher>{{kBo, kBo, true}}; }));
    ada.desk.station().setPresence({}, false);
    QVERIFY(waitUntil([&] { return bo.seen.at("other").empty(); }));
    // Nobody sees themselves, and none of it is in the log.
    QVERIFY(ada.seen.at("tip").empty());
    QCOMPARE(wholeLog(server.optionsFor(kAda)).size(), 0U);
}

void PresenceLinkTest::offlineNobodyIsSeen()
{
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    Witness ada(server.optionsFor(kAda));
    Witness bo(server.optionsFor(kBo));
    QVERIFY(waitUntil([&] { return ada.desk.isLive() && bo.desk.isLive(); }));
    ada.desk.station().setPresence("tip", true);
    QVERIFY(waitUntil([&] { return bo.seen.at("tip").size() == 1; }));
    QVERIFY(server.killHard());
    QVERIFY(waitUntil([&] { return bo.seen.at("tip").empty(); }));
    // What changed meanwhile is not kept; where she is now is said when there is a server again.
    ada.desk.station().setPresence("second", true);
    ada.desk.station().setPresence("third", false);
    QVERIFY2(server.start(), qPrintable(server.error()));
    ada.desk.station().retryNow();
    bo.desk.station().retryNow();
    QVERIFY(waitUntil([&] { return bo.desk.isLive() && ada.desk.isLive(); }));
    // He may have come back after she spoke; then he hears it with her next word.
    ada.desk.station().setPresence("third", true);
    QVERIFY(waitUntil([&] { return bo.seen.at("third").size() == 1; }));
    QVERIFY(bo.seen.at("tip").empty());
    QVERIFY(bo.seen.at("second").empty());
}

void PresenceLinkTest::whoLeavesIsGone()
{
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    Witness bo(server.optionsFor(kBo));
    QVERIFY(waitUntil([&] { return bo.desk.isLive(); }));
    {
        Witness ada(server.optionsFor(kAda));
        ada.desk.station().setPresence("tip", false);
        QVERIFY(waitUntil([&] { return bo.seen.at("tip").size() == 1; }));
        // A locked desk shows nobody anything, and says nothing.
        ada.desk.station().suspend();
        QVERIFY(waitUntil([&] { return bo.seen.at("tip").empty(); }));
        ada.desk.station().resume(server.optionsFor(kAda));
        QVERIFY(waitUntil([&] { return bo.seen.at("tip").size() == 1; }));
    }
    QVERIFY(waitUntil([&] { return bo.seen.at("tip").empty(); }));
}

void PresenceLinkTest::anothersNameIsRefused()
{
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    Witness bo(server.optionsFor(kBo));
    QVERIFY(waitUntil([&] { return bo.desk.isLive(); }));
    NatsConnection connection(server.optionsFor(kAda));
    bool denied = false;
    QObject::connect(&connection, &NatsConnection::denied, &connection, [&] { denied = true; });
    connection.start();
    QVERIFY(waitUntil([&] { return connection.isOnline(); }));
    QVERIFY(connection.publish("presence.bo", Presence{kBo, "x", "tip", PresenceState::Typing}.body()));
    QVERIFY(waitUntil([&] { return denied; }));
}

/// A file that reads like a word of Cy's, and an officer who has the server send it to where his would be.
void PresenceLinkTest::aFileIsNobodysWord()
{
    const QString cy = QStringLiteral("cy");
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    Witness bo(server.optionsFor(kBo));
    QVERIFY(waitUntil([&] { return bo.desk.isLive(); }));
    NatsConnection keeper(server.keeperOptions(KeeperAccount::Files));
    NatsConnection ada(server.optionsFor(kAda));
    keeper.start();
    ada.start();
    QVERIFY(waitUntil([&] { return keeper.isOnline() && ada.isOnline(); }));
    const auto ask = [](NatsConnection &connection, const char *subject, const QByteArray &body) {
        bool answered = false;
        connection.request(subject, body, std::chrono::seconds(5),
                           [&](const NatsReply &reply) { answered = reply.answered(); });
        return waitUntil([&] { return answered; });
    };
    QVERIFY(ask(keeper, "$O.FILES.C.n1", Presence{cy, "x", "tip", PresenceState::Typing}.body()));
    QVERIFY(ada.publish("files.get", "{\"seq\":1}", Presence::subject(cy)));
    QVERIFY(ask(ada, "files.get", "{\"seq\":1}"));
    QVERIFY(ada.publish(Presence::subject(kAda), Presence{kAda, "x", "tip", PresenceState::Typing}.body()));
    QVERIFY(waitUntil([&] { return !bo.seen.at("tip").empty(); }));
    QCOMPARE(bo.seen.at("tip"), (std::vector<Watcher>{{kAda, kAda, true}}));
}

void PresenceLinkTest::rubbishIsPassedOver()
{
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    Witness bo(server.optionsFor(kBo));
    QVERIFY(waitUntil([&] { return bo.desk.isLive(); }));
    NatsConnection connection(server.optionsFor(kAda));
    connection.start();
    QVERIFY(waitUntil([&] { return connection.isOnline(); }));
    const QByteArray subject = Presence::subject(kAda);
    for (const QByteArray &body : {QByteArray(), QByteArray("{"), QByteArray(100'000, 'x'),
                                   QByteArray(R"({"v":1,"tip":7,"state":"typing","desk":{}})")})
        QVERIFY(connection.publish(subject, body));
    // Far more desks than a person can sit at.
    for (int desk = 0; desk < 3'000; ++desk)
        QVERIFY(connection.publish(
            subject, Presence{kAda, "d" + QByteArray::number(desk), "noise", PresenceState::Typing}.body()));
    QVERIFY(connection.publish(subject, Presence{kAda, "x", "tip", PresenceState::Viewing}.body()));
    QVERIFY(waitUntil([&] { return bo.seen.at("noise").size() == 1; }));
    QVERIFY(bo.desk.isLive());
}

QTEST_GUILESS_MAIN(PresenceLinkTest)
#include "tst_presencelink.moc"
