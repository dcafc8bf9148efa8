// SPDX-License-Identifier: GPL-3.0-or-later
//
// One export from the order on, with an outbox that answers when the test says so.
#include "app/desk/ExportRun.h"
#include "tests/store/StoreKit.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace porch;
using namespace porch::test;

namespace {

class Export
{
public:
    Export()
        : reader(cache.path())
        , workstation({},
                      {dir.filePath(QStringLiteral("cache.db")), dir.filePath(QStringLiteral("outbox.db"))})
        , run(std::make_unique<ExportRun>(workstation, reader, pool, PacketSubject{"m1", {}}))
        , finished(run.get(), &ExportRun::finished)
        , failed(run.get(), &ExportRun::failed)
    {
        LogBuilder log;
        log.message("m1", "A grey van");
        cache.fold(log.batch);
        pool.setMaxThreadCount(1);
        QObject::connect(&workstation, &Workstation::pendingChanged, &workstation,
                         [this](const std::vector<PendingAction> &pending) { submitted = pending; });
        QObject::connect(run.get(), &ExportRun::progressed, run.get(),
                         [this](const QString &words) { said += words; });
    }
    ~Export() { gate.release(2); }

    QString path() const { return packets.filePath(QStringLiteral("tip")); }
    bool nothingIsThere() const
    {
        return QDir(packets.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .isEmpty();
    }
    void start(PacketForm form, const QString &recipient = QStringLiteral("District attorney"))
    {
        const PacketWish wish{recipient, QStringLiteral("Case review"), false, false, false};
        run->start({form, wish, form == PacketForm::Clipboard ? QString() : path()},
                   QStringLiteral("A. Lovell"), kNoon, true);
    }
    /// The outbox has what was submitted last.
    [[nodiscard]] bool accept(std::size_t number = 1)
    {
        if (!QTest::qWaitFor([&] { return submitted.size() == number; }))
            return false;
        Q_EMIT workstation.accepted(submitted.back().id);
        return true;
    }
    /// Up to where the packet is made.
    [[nodiscard]] bool startWriting(PacketForm form)
    {
        start(form);
        return accept() && QTest::qWaitFor([&] { return said.contains(QStringLiteral("Writing…")); });
    }
    /// Nothing is written before the gate is open.
    void closeGate()
    {
        pool.start([this] { gate.acquire(); });
    }

    TestCache cache;
    QTemporaryDir dir;
    QTemporaryDir packets;
    Reader reader;
    Workstation workstation;
    QSemaphore gate;
    QThreadPool pool;
    std::unique_ptr<ExportRun> run;
    QSignalSpy finished;
    QSignalSpy failed;
    std::vector<PendingAction> submitted;
    QStringList said;
};

} // namespace

class ExportRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoppedIsNotWrittenAndSaidSoAfterwards_data()
    {
        QTest::addColumn<PacketForm>("form");
        QTest::newRow("PDF") << PacketForm::Pdf;
        QTest::newRow("folder") << PacketForm::Folder;
        QTest::newRow("EIDO") << PacketForm::Eido;
        QTest::newRow("clipboard") << PacketForm::Clipboard;
    }

    void whatIsStoppedIsNotWrittenAndSaidSoAfterwards()
    {
        QFETCH(PacketForm, form);
        Export m;
        m.closeGate();
        QVERIFY(m.startWriting(form));
        m.run->stop();
        QCOMPARE(m.failed.count(), 0); // only the writer knows
        m.gate.release();
        QTRY_COMPARE(m.failed.count(), 1);
        QVERIFY(m.failed.at(0).at(0).toString().contains(QStringLiteral("nothing was written")));
        QCOMPARE(m.finished.count(), 0);
        QVERIFY(m.nothingIsThere());
    }

    void whatWasWrittenBeforeItStoppedIsSaidToBeThere()
    {
        Export m;
        QVERIFY(m.startWriting(PacketForm::Pdf));
        QVERIFY(m.pool.waitForDone());
        m.run->stop();
        QTRY_COMPARE(m.finished.count(), 1);
        QCOMPARE(m.finished.at(0).at(0).value<PacketOutcome>().path, m.path());
        QCOMPARE(m.failed.count(), 0);
        QVERIFY(QFile::exists(m.path()));
    }

    void whatIsToBePastedIsNotHandedOverOnceStopped()
    {
        Export m;
        QVERIFY(m.startWriting(PacketForm::Clipboard));
        QVERIFY(m.pool.waitForDone());
        m.run->stop();
        QTRY_COMPARE(m.failed.count(), 1);
        QCOMPARE(m.finished.count(), 0);
    }

    void whatTheOutboxDoesNotHaveYetIsWaitedFor()
    {
        Export m;
        m.start(PacketForm::Pdf);
        QTRY_COMPARE(m.submitted.size(), std::size_t(1));
        m.run->stop();
        QCOMPARE(m.failed.count(), 1);
        m.start(PacketForm::Pdf);
        QCOMPARE(m.said, QStringList());
        QVERIFY(m.accept());
        QTRY_COMPARE(m.finished.count(), 1);
        QCOMPARE(m.said.count(QStringLiteral("Reading what the desk knows…")), 1);
        QCOMPARE(m.said.count(QStringLiteral("Writing…")), 1);
        QCOMPARE(m.submitted.size(), std::size_t(1)); // one entry
        QVERIFY(QFile::exists(m.path()));
    }

    void nothingLeavesThatTheOutboxRefused()
    {
        Export m;
        m.start(PacketForm::Pdf);
        QTRY_COMPARE(m.submitted.size(), std::size_t(1));
        m.run->stop();
        m.start(PacketForm::Pdf);
        Q_EMIT m.workstation.failed(m.submitted.back().id, QStringLiteral("The disk is full."));
        QCOMPARE(m.failed.count(), 2);
        QVERIFY(m.failed.at(1).at(0).toString().contains(QStringLiteral("The disk is full.")));
        // Once more: it is not in the log.
        m.start(PacketForm::Pdf);
        QVERIFY(m.accept(2));
        QTRY_COMPARE(m.finished.count(), 1);
        QCOMPARE(m.said.count(QStringLiteral("Writing…")), 1);
    }

    void onlyTheLastOfTwoOrdersIsCarriedOut()
    {
        Export m;
        m.start(PacketForm::Pdf);
        QTRY_COMPARE(m.submitted.size(), std::size_t(1));
        const QByteArray first = m.submitted.back().id;
        m.run->stop();
        m.start(PacketForm::Pdf, QStringLiteral("Harbour City court"));
        QTRY_COMPARE(m.submitted.size(), std::size_t(2));
        Q_EMIT m.workstation.accepted(first);
        QCOMPARE(m.said, QStringList());
        QVERIFY(m.accept(2));
        QTRY_COMPARE(m.finished.count(), 1);
    }

    void itsEndDoesNotWaitForTheWriter()
    {
        Export m;
        m.closeGate();
        QVERIFY(m.startWriting(PacketForm::Folder));
        m.run.reset();
        m.gate.release();
        QVERIFY(m.pool.waitForDone());
        QVERIFY(m.nothingIsThere());
    }
};

QTEST_MAIN(ExportRunTest)
#include "tst_exportrun.moc"
