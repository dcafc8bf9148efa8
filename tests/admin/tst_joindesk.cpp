// SPDX-License-Identifier: GPL-3.0-or-later
// Invitations on a real server: what they are for, and what a stolen or abused one could try.
#include "app/admin/JoinRequest.h"
#include "tests/admin/TestDepartment.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace porch;
using namespace porch::test;
using Outcome = NatsReply::Outcome;
using Verdict = JoinAnswer::Verdict;

namespace {

QString departmentName()
{
    return QStringLiteral("Mill Ward");
}

QString newcomer()
{
    return QStringLiteral("lindqvist");
}

struct Answer
{
    Outcome outcome = Outcome::TimedOut;
    QByteArray payload;
    Verdict verdict() const { return JoinAnswer::fromJson(payload).value_or(JoinAnswer{}).verdict; }
};

Answer ask(NatsConnection &connection, const QByteArray &subject, const QByteArray &payload = {})
{
    std::optional<Answer> answer;
    connection.request(subject, payload, std::chrono::seconds(10), [&](const NatsReply &reply) {
        answer = Answer{reply.outcome, reply.payload.toByteArray()};
    });
    return waitUntil([&] { return answer.has_value(); }) ? *answer : Answer{};
}

bool online(NatsConnection &connection)
{
    connection.start();
    return waitUntil([&] { return connection.isOnline(); });
}

} // namespace

class JoinDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_department.start(), qPrintable(m_department.error())); }

    void init()
    {
        m_invitation = m_department.invite(newcomer());
        QVERIFY(m_invitation.has_value());
    }

    void joinsWithAKeyMadeHere()
    {
        const NKey own = NKey::generate();
        QCOMPARE(join(*m_invitation, own), QString());
        const DepartmentUser user = m_department.user(newcomer());
        QCOMPARE(user.state, DepartmentUser::State::Active);
        QCOMPARE(user.key, own.publicKey());
        QVERIFY(waitUntil([&] { return m_department.reports().join(u' ').contains(newcomer()); }));

        // With the role that was given, and the invitation is void.
        NatsConnection desk(m_department.optionsFor(newcomer(), own));
        QVERIFY(online(desk));
        QCOMPARE(ask(desk, "desk.lindqvist.tip.note", "{}").outcome, Outcome::Answered);
        QCOMPARE(ask(desk, "desk.lindqvist.tip.link", "{}").outcome, Outcome::Denied);
        QCOMPARE(ask(desk, "join.lindqvist", "{}").outcome, Outcome::Denied);
        QVERIFY(join(*m_invitation, NKey::generate()).contains(QLatin1String("not open any more")));
        QCOMPARE(m_department.user(newcomer()).key, own.publicKey());
        // Whoever was interrupted finds out that it went well.
        QCOMPARE(join(*m_invitation, own), QString());
    }

    /// Changes of other users, one after the other, while somebody joins.
    void joinsAmidChanges()
    {
        const NKey own = NKey::generate();
        JoinRequest request(m_department.optionsFor(newcomer(), *m_invitation), departmentName(), own);
        const QSignalSpy joined(&request, &JoinRequest::joined);
        const QSignalSpy failed(&request, &JoinRequest::failed);
        request.start();
        for (int change = 0; change < 8; ++change)
            QCOMPARE(m_department.put(m_department.user(QStringLiteral("osei"))),
                     ServerReload::Outcome::Reloaded);
        QVERIFY(waitUntil([&] { return !joined.isEmpty() || !failed.isEmpty(); }));
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed[0][0].toString()));
        QCOMPARE(m_department.user(newcomer()).key, own.publicKey());
    }

    void oneConnectionJoinsOnce()
    {
        NatsConnection invited(m_department.optionsFor(newcomer(), *m_invitation));
        QVERIFY(online(invited));
        const NKey first = NKey::generate();
        const NKey second = NKey::generate();
        std::vector<Verdict> verdicts;
        for (const NKey &key : {first, second})
            invited.request("join.lindqvist", message(newcomer(), departmentName(), key),
                            std::chrono::seconds(10), [&](const NatsReply &reply) {
                                const auto answer = JoinAnswer::fromJson(reply.payload);
                                verdicts.push_back(answer ? answer->verdict : Verdict::Unable);
                            });
        QVERIFY(waitUntil([&] { return verdicts.size() == 2; }));
        QCOMPARE(verdicts[0], Verdict::Welcome);
        QVERIFY(verdicts[1] != Verdict::Welcome);
        QVERIFY(waitUntil([&] { return !invited.isOnline(); }));
        QCOMPARE(m_department.user(newcomer()).key, first.publicKey());
    }

    void refusals()
    {
        NatsConnection invited(m_department.optionsFor(newcomer(), *m_invitation));
        QVERIFY(online(invited));
        const NKey own = NKey::generate();
        const auto verdict = [&](const QByteArray &payload) {
            return ask(invited, "join.lindqvist", payload).verdict();
        };
        for (const QByteArray &nonsense :
             {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("{\"v\":2}"),
              QByteArray(70'000, '['), QByteArray("{\"v\":1,\"user\":\"lindqvist\",\"key\":7}")})
            QVERIFY(verdict(nonsense) != Verdict::Welcome);
        QCOMPARE(verdict(message(newcomer(), QStringLiteral("Elsewhere"), own)), Verdict::OtherDepartment);
        // A key whose secret half they have not got, a proof for another user, for another invitation.
        JoinMessage stolen = JoinMessage::make(newcomer(), departmentName(), m_invitation->publicKey(), own);
        stolen.key = NKey::generate().publicKey();
        QCOMPARE(verdict(stolen.toJson()), Verdict::Unproven);
        JoinMessage other =
            JoinMessage::make(QStringLiteral("osei"), departmentName(), m_invitation->publicKey(), own);
        QCOMPARE(verdict(other.toJson()), Verdict::Unproven);
        other.user = newcomer();
        QCOMPARE(verdict(other.toJson()), Verdict::Unproven);
        QCOMPARE(verdict(JoinMessage::make(newcomer(), departmentName(), own.publicKey(), own).toJson()),
                 Verdict::Unproven);
        // The invitation's own key, and somebody else's.
        QCOMPARE(verdict(message(newcomer(), departmentName(), *m_invitation)), Verdict::KeyInUse);
        const auto osei = std::get<NKey>(m_department.optionsFor(QStringLiteral("osei")).credentials);
        QCOMPARE(verdict(message(newcomer(), departmentName(), osei)), Verdict::KeyInUse);
        QCOMPARE(m_department.user(newcomer()).state, DepartmentUser::State::Invited);
        QVERIFY(invited.isOnline());
    }

    void expires()
    {
        m_invitation = m_department.invite(newcomer(), wallClock() + 300'000);
        NatsConnection invited(m_department.optionsFor(newcomer(), *m_invitation));
        if (!online(invited))
            QVERIFY(wallClock() > m_department.user(newcomer()).invitedUntil);
        QVERIFY(waitUntil([&] { return wallClock() > m_department.user(newcomer()).invitedUntil; }));
        QCOMPARE(
            ask(invited, "join.lindqvist", message(newcomer(), departmentName(), NKey::generate())).verdict(),
            Verdict::Expired);
        QCOMPARE(m_department.user(newcomer()).state, DepartmentUser::State::Invited);
        // The next change of anybody leaves it out.
        QCOMPARE(m_department.put(m_department.user(QStringLiteral("osei"))),
                 ServerReload::Outcome::Reloaded);
        QVERIFY(waitUntil([&] { return !invited.isOnline(); }));
    }

    void withdrawnAndRenewed()
    {
        const NKey older = *m_invitation;
        m_invitation = m_department.invite(newcomer());
        QVERIFY(join(older, NKey::generate()).contains(QLatin1String("not open any more")));
        QCOMPARE(m_department.remove(newcomer()), ServerReload::Outcome::Reloaded);
        QVERIFY(join(*m_invitation, NKey::generate()).contains(QLatin1String("not open any more")));
        QCOMPARE(m_department.user(newcomer()).state, DepartmentUser::State::Removed);
    }

    void invitedCanOnlyJoin_data()
    {
        QTest::addColumn<QByteArray>("subject");
        for (const char *subject : {"join.osei",
                                    "join",
                                    "join.lindqvist.more",
                                    "join.*",
                                    "desk.lindqvist.tip.note",
                                    "desk.lindqvist.tip.claim",
                                    "desk.lindqvist.session.open",
                                    "desk.osei.tip.note",
                                    "presence.lindqvist",
                                    "community.slack.c.message",
                                    "bridge.slack.delivered",
                                    "town.info",
                                    "town.read.lindqvist_0",
                                    "town.unread.osei_0",
                                    "$JS.API.STREAM.INFO.TOWN",
                                    "$JS.API.STREAM.PURGE.TOWN",
                                    "$JS.FC.TOWN.lindqvist_0.x",
                                    "log.lindqvist.x",
                                    "_INBOX.lindqvist.x",
                                    "_INBOX.keeper.x",
                                    "_R_.x",
                                    "$SYS.REQ.SERVER.PING"})
            QTest::newRow(subject) << QByteArray(subject);
    }

    void invitedCanOnlyJoin()
    {
        QFETCH(QByteArray, subject);
        NatsConnection invited(m_department.optionsFor(newcomer(), *m_invitation));
        QVERIFY(online(invited));
        const Outcome outcome = ask(invited, subject, "{}").outcome;
        QVERIFY(outcome == Outcome::Denied || outcome == Outcome::Invalid);
    }

    void invitedHearsNothing()
    {
        NatsConnection invited(m_department.optionsFor(newcomer(), *m_invitation));
        const QSignalSpy denied(&invited, &NatsConnection::denied);
        const QList<QByteArray> filters{
            ">",          "join.*",   "join.lindqvist", "desk.>", "log.>",  "log.lindqvist.>",
            "presence.*", "_INBOX.>", "_INBOX.osei.>",  "$JS.>",  "$SYS.>", "_R_.>"};
        for (const QByteArray &filter : filters)
            invited.subscribe(filter, [](const NatsMessage &) {});
        QVERIFY(online(invited));
        QVERIFY(waitUntil([&] { return denied.size() == filters.size(); }));
    }

    /// The keeper's answer goes to the reply subject: it must not become somebody's request.
    void replyTricks()
    {
        NatsConnection keeper(m_department.keeperOptions());
        QVERIFY(online(keeper));
        const auto state = [&] {
            const auto info = QJsonDocument::fromJson(ask(keeper, "$JS.API.STREAM.INFO.TOWN").payload);
            return std::pair{info[QLatin1String("state")][QLatin1String("messages")].toInteger(-1),
                             info[QLatin1String("state")][QLatin1String("last_seq")].toInteger(-1)};
        };
        QCOMPARE(ask(keeper, "desk.keeper.tip.note", "{}").outcome, Outcome::Answered);
        const auto before = state();
        QVERIFY(before.first > 0);
        NatsConnection invited(m_department.optionsFor(newcomer(), *m_invitation));
        QVERIFY(online(invited));
        for (const char *reply :
             {"$JS.API.STREAM.PURGE.TOWN", "$JS.API.STREAM.DELETE.TOWN", "$JS.API.STREAM.UPDATE.TOWN",
              "desk.osei.tip.note", "desk.lindqvist.tip.note", "community.slack.c.message",
              "bridge.slack.delivered", "town.unread.osei_0", "town.read.osei_0", "join.osei",
              "join.lindqvist", "presence.osei", "log.osei.x", "_INBOX.osei.x", "_INBOX.keeper.x",
              "$JS.FC.TOWN.osei_0.x", "$SYS.REQ.SERVER.PING"}) {
            QVERIFY(invited.publish("join.lindqvist", "{}", reply));
            // Answers come in order: when this one is here, the other has been everywhere.
            QCOMPARE(ask(invited, "join.lindqvist", "{}").verdict(), Verdict::Unproven);
        }
        QCOMPARE(ask(keeper, "$JS.API.STREAM.NAMES").outcome, Outcome::Answered);
        QCOMPARE(state(), before);
        QVERIFY(invited.isOnline());
        QCOMPARE(m_department.user(QStringLiteral("osei")).state, DepartmentUser::State::Active);
    }

    /// Who is removed is out at once, and a colleague who writes and reads notices nothing.
    void removalDisturbsNobodyElse()
    {
        NatsConnection leaving(m_department.optionsFor(QStringLiteral("abara")));
        NatsConnection staying(m_department.optionsFor(QStringLiteral("osei")));
        QVERIFY(online(leaving) && online(staying));
        const QSignalSpy disturbed(&staying, &NatsConnection::offline);
        EventLog log(m_department.optionsFor(QStringLiteral("osei")));
        std::vector<quint64> read;
        log.setRecordHandler([&](LogRecord &&record, quint64) { read.push_back(record.sequence); });
        const QSignalSpy caughtUp(&log, &EventLog::caughtUp);
        const QSignalSpy repaired(&log, &EventLog::gapRepaired);
        log.start();
        log.readFrom(1);
        QVERIFY(waitUntil([&] { return !caughtUp.isEmpty(); }));
        int sent = 0;
        quint64 last = 0;
        int acknowledged = 0;
        bool publishing = true;
        std::function<void()> ask = [&] {
            staying.request("desk.osei.tip.note", "{}", std::chrono::seconds(2), [&](const NatsReply &reply) {
                const auto sequence =
                    QJsonDocument::fromJson(reply.payload.toByteArray())[QLatin1String("seq")];
                if (reply.outcome == Outcome::Offline)
                    return;
                if (reply.answered() && sequence.toInteger() > 0) {
                    last = static_cast<quint64>(sequence.toInteger());
                    ++acknowledged;
                    if (!publishing)
                        return;
                    ++sent;
                }
                // While the server reads its users anew an answer may go missing: a desk asks again.
                ask();
            });
        };
        ++sent;
        ask();
        QVERIFY(waitUntil([&] { return acknowledged > 20; }));
        QCOMPARE(m_department.remove(QStringLiteral("abara")), ServerReload::Outcome::Reloaded);
        QVERIFY(waitUntil([&] { return !leaving.isOnline(); }));
        QVERIFY(waitUntil([&] { return leaving.fault().kind == LinkFault::Kind::SignIn; }));
        const int then = acknowledged;
        QVERIFY(waitUntil([&] { return acknowledged > then + 20; }));
        publishing = false;
        QVERIFY(waitUntil([&] { return sent == acknowledged; }));
        QVERIFY(waitUntil([&] { return !read.empty() && read.back() == last; }));
        QCOMPARE(read.size(), std::size_t(last));
        QVERIFY(std::is_sorted(read.begin(), read.end()));
        QCOMPARE(repaired.size(), 0);
        QCOMPARE(disturbed.size(), 0);
        QVERIFY(staying.isOnline());
    }

private:
    /// The sentence of failure, or nothing.
    QString join(const NKey &invitation, const NKey &own)
    {
        JoinRequest request(m_department.optionsFor(newcomer(), invitation), departmentName(), own);
        const QSignalSpy joined(&request, &JoinRequest::joined);
        const QSignalSpy failed(&request, &JoinRequest::failed);
        request.start();
        if (!waitUntil([&] { return !joined.isEmpty() || !failed.isEmpty(); }))
            return QStringLiteral("nothing happened");
        return failed.isEmpty() ? QString() : failed[0][0].toString();
    }

    QByteArray message(const QString &user, const QString &department, const NKey &key) const
    {
        return JoinMessage::make(user, department, m_invitation->publicKey(), key).toJson();
    }

    TestDepartment m_department{
        {{QStringLiteral("osei"), Role::Officer}, {QStringLiteral("abara"), Role::Officer}}};
    std::optional<NKey> m_invitation;
};

QTEST_GUILESS_MAIN(JoinDeskTest)
#include "tst_joindesk.moc"
