// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Presence.h"

#include <QTest>

using namespace porch;

class PresenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWent_data();
    void comesBackAsItWent();
    void userComesFromTheSubject();
    void passesOverWhatIsNone_data();
    void passesOverWhatIsNone();
};

void PresenceTest::comesBackAsItWent_data()
{
    QTest::addColumn<Presence>("presence");
    const QString user = QStringLiteral("d117");
    QTest::newRow("viewing") << Presence{user, "run_1", "slack:T1:C1:17.1", PresenceState::Viewing};
    QTest::newRow("typing") << Presence{user, "run_1", "slack:T1:C1:17.1", PresenceState::Typing};
    QTest::newRow("gone") << Presence{user, "run_1", {}, PresenceState::Viewing};
    QTest::newRow("any key") << Presence{user, "run_1", "é \" \\ <b>", PresenceState::Typing};
}

void PresenceTest::comesBackAsItWent()
{
    QFETCH(const Presence, presence);
    const auto parsed = Presence::parse(Presence::subject(presence.user), presence.body());
    QVERIFY(parsed);
    QCOMPARE(*parsed, presence);
}

void PresenceTest::userComesFromTheSubject()
{
    const auto parsed =
        Presence::parse("presence.bo", R"({"v":1,"user":"ada","tip":"t","state":"viewing","desk":"x"})");
    QVERIFY(parsed);
    QCOMPARE(parsed->user, QStringLiteral("bo"));
}

void PresenceTest::passesOverWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("body");
    const QByteArray subject("presence.bo");
    const QByteArray good(R"({"v":1,"tip":"t","state":"viewing","desk":"x"})");
    QTest::newRow("another subject") << QByteArray("desk.bo.tip.note") << good;
    QTest::newRow("no user") << QByteArray("presence.") << good;
    QTest::newRow("no user name") << QByteArray("presence.B.o") << good;
    QTest::newRow("empty") << subject << QByteArray();
    QTest::newRow("no JSON") << subject << QByteArray("viewing");
    QTest::newRow("list") << subject << QByteArray("[1]");
    QTest::newRow("no version") << subject << QByteArray(R"({"tip":"t","state":"viewing","desk":"x"})");
    QTest::newRow("newer") << subject << QByteArray(R"({"v":2,"tip":"t","state":"viewing","desk":"x"})");
    QTest::newRow("no state") << subject << QByteArray(R"({"v":1,"tip":"t","desk":"x"})");
    QTest::newRow("another state") << subject << QByteArray(R"({"v":1,"tip":"t","state":"?","desk":"x"})");
    QTest::newRow("no desk") << subject << QByteArray(R"({"v":1,"tip":"t","state":"viewing"})");
    QTest::newRow("desk is no token")
        << subject << QByteArray(R"({"v":1,"tip":"t","state":"viewing","desk":"a b"})");
    QTest::newRow("long desk") << subject
                               << R"({"v":1,"tip":"t","state":"viewing","desk":")" + QByteArray(65, 'x') +
                                      "\"}";
    QTest::newRow("long tip") << subject
                              << R"({"v":1,"tip":")" + QByteArray(513, 'x') +
                                     R"(","state":"viewing","desk":"x"})";
    QTest::newRow("long") << subject << good + QByteArray(5'000, ' ');
    QTest::newRow("deep") << subject << QByteArray(2'000, '[');
}

void PresenceTest::passesOverWhatIsNone()
{
    QFETCH(const QByteArray, subject);
    QFETCH(const QByteArray, body);
    QVERIFY(!Presence::parse(subject, body));
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "tst_presence.moc"
