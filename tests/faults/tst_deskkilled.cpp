// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LossyProxy.h"
#include "tests/sync/DeskKit.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace porch;
using namespace porch::test;

namespace {

/// How far the action had come when its desk was killed.
enum class Step : quint8 {
    Committed,    ///< in the outbox; the server was out of reach
    Given,        ///< it left the desk, and the log never got it
    Taken,        ///< the log has it, the desk never heard
    Acknowledged, ///< the desk heard that the log has it
    Echoed,       ///< it came back, and was not folded yet
    Folded,       ///< folded, and the outbox had not heard of it
    Settled,
};

const QByteArray kTip("test:1");

/// Another's lock on a file of the desk: nothing can be written to it until that is gone.
class WriteLock
{
public:
    bool take(const QString &file)
    {
        auto opened = Database::open(file, Database::Mode::ReadWrite);
        if (!opened)
            return false;
        m_db.emplace(std::move(opened).value());
        return m_db->run("BEGIN IMMEDIATE").ok();
    }

private:
    std::optional<Database> m_db;
};

/// The desk that is killed, behind a proxy that lets the action come just so far.
class DoomedDesk
{
public:
    DoomedDesk(const TestServer &server, const QString &folder, Step step)
        : m_proxy(server.url())
        , m_folder(folder)
        , m_step(step)
        , m_holdsEcho(step >= Step::Taken && step < Step::Settled)
    {
        m_proxy.setFrozen(step == Step::Committed);
        m_proxy.setFrameLoss([this](const QByteArray &frame) {
            const bool isAction = frame.contains("PUB desk.");
            m_given = m_given || isAction;
            return isAction && m_step == Step::Given;
        });
        m_proxy.setMessageLoss([this](const NatsMessage &message) {
            if (message.subject.startsWith("desk.")) {
                m_echoed = m_echoed || !m_holdsEcho;
                return m_holdsEcho;
            }
            if (!m_given || !message.payload.startsWith("{\"stream\":\"TOWN\""))
                return false;
            m_taken = true;
            return m_step == Step::Taken;
        });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DESK_CHILD_SEED"),
                           QString::fromLatin1(server.key(QStringLiteral("ada")).seed()));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { m_said += m_process.readAllStandardOutput(); });
        m_process.start(QStringLiteral(DESK_CHILD),
                        {m_proxy.url().toString(), QStringLiteral("ada"), folder, QString::fromLatin1(kTip)});
    }
    ~DoomedDesk() { static_cast<void>(kill()); }

    /// Until it has come so far, for sure, and no further.
    bool comesToStep()
    {
        switch (m_step) {
        case Step::Committed:
            return says("accepted");
        case Step::Given:
            return waitUntil([this] { return m_given; });
        case Step::Taken:
            return waitUntil([this] { return m_taken; });
        case Step::Acknowledged:
            return says("logged");
        case Step::Echoed:
            return says("logged") && releaseEchoBehindLock("/cache.db") &&
                   waitUntil([this] { return m_echoed; });
        case Step::Folded:
            return says("logged") && releaseEchoBehindLock("/outbox.db") && says("folded");
        case Step::Settled:
            return says("done");
        }
        return false;
    }

    bool kill()
    {
        m_process.kill();
        return waitUntil([this] { return m_process.state() == QProcess::NotRunning; });
    }

    QByteArray action() const { return m_said.left(m_said.indexOf('\n')); }

private:
    bool says(const QByteArray &word)
    {
        const QByteArray line = '\n' + word + '\n';
        return waitUntil([&] { return m_said.contains(line); });
    }

    bool releaseEchoBehindLock(const char *file)
    {
        m_holdsEcho = false;
        if (!m_lock.take(m_folder + QLatin1String(file)))
            return false;
        // Connected anew, it reads on behind the last that came through.
        m_proxy.cut();
        return true;
    }

    LossyProxy m_proxy;
    QString m_folder;
    QProcess m_process;
    QByteArray m_said;
    WriteLock m_lock;
    const Step m_step;
    bool m_holdsEcho;
    bool m_given = false;
    bool m_taken = false;
    bool m_echoed = false;
};

} // namespace

class DeskKilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theActionHappensOnce_data();
    void theActionHappensOnce();
};

void DeskKilledTest::theActionHappensOnce_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<int>("sendings");
    QTest::newRow("in the outbox") << Step::Committed << 1;
    QTest::newRow("given to the log") << Step::Given << 1;
    // From here on the log has it: the next run finds it there before it may send anything.
    QTest::newRow("taken by the log") << Step::Taken << 0;
    QTest::newRow("acknowledged") << Step::Acknowledged << 0;
    QTest::newRow("echo received") << Step::Echoed << 0;
    QTest::newRow("folded") << Step::Folded << 0;
    QTest::newRow("settled") << Step::Settled << 0;
}

void DeskKilledTest::theActionHappensOnce()
{
    QFETCH(const Step, step);
    QFETCH(const int, sendings);
    TestServer server({{QStringLiteral("ada")}, {QStringLiteral("residents")}});
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(QStringLiteral("residents")));
    residents.write(1);
    QVERIFY(waitUntil([&] { return residents.areHeard(); }));

    QTemporaryDir folder;
    QByteArray action;
    {
        DoomedDesk doomed(server, folder.path(), step);
        QVERIFY(doomed.comesToStep());
        QVERIFY(doomed.kill());
        action = doomed.action();
    }
    const auto atDeath = wholeLog(server.optionsFor(QStringLiteral("residents")));
    QCOMPARE(timesIn(atDeath, action), sendings == 0 ? 1 : 0);

    LossyProxy proxy(server.url());
    int sent = 0;
    proxy.setFrameLoss([&](const QByteArray &frame) {
        sent += static_cast<int>(frame.count("PUB desk."));
        return false;
    });
    NatsOptions options = server.optionsFor(QStringLiteral("ada"));
    options.servers = {proxy.url()};
    Desk desk(options, folder.path());
    QVERIFY(waitUntil([&] { return desk.isLive() && desk.stateOf(action) == PendingState::Done; }));
    QCOMPARE(sent, sendings);

    // What comes after it is not held up.
    const QByteArray after = desk.note(kTip, "Called the fire department too.");
    QVERIFY(waitUntil([&] { return desk.stateOf(after) == PendingState::Done; }));

    const auto log = wholeLog(server.optionsFor(QStringLiteral("residents")));
    QCOMPARE(timesIn(log, action), 1);
    QCOMPARE(log.size(), 3U);
    const auto timeline = desk.timeline(kTip);
    QCOMPARE(std::count_if(timeline.begin(), timeline.end(),
                           [](const TimelineRow &row) { return row.kind == TimelineKind::Reply; }),
             1);
    QCOMPARE(desk.tip(kTip)->keys.status, TipStatus::Waiting);

    // Whoever reads the log afresh sees the same.
    QTemporaryDir other;
    Desk fresh(server.optionsFor(QStringLiteral("residents")), other.path());
    QVERIFY(waitUntil([&] { return fresh.isLive() && fresh.state().sequence == 3; }));
    QCOMPARE(fresh.digest(), desk.digest());
}

QTEST_GUILESS_MAIN(DeskKilledTest)
#include "tst_deskkilled.moc"
