// SPDX-License-Identifier: GPL-3.0-or-later
//
// A shift from its greeting to its end, at a whole desk on a real server.
#include "app/ctl/SignIn.h"
#include "app/desk/DeskSession.h"
#include "app/desk/ShiftRoom.h"
#include "models/store/ShiftQueries.h"
#include "tests/desk/DeskKit.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/shell/Shell.h"
#include "ui/shift/EndShift.h"
#include "ui/shift/ShiftPage.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

struct OpenShift
{
    TestServer server;
    QTemporaryDir folder;
    std::unique_ptr<DeskSession> session;

    [[nodiscard]] bool open(kit::Theme &theme)
    {
        if (!server.start())
            return false;
        const NKey &key = server.key(QStringLiteral("desk"));
        const Profile profile = sealedProfile(server.url(), key, folder.path());
        session = std::make_unique<DeskSession>(
            SignedIn{profile, SignIn::optionsFor(profile, QStringLiteral("test"), key), "passphrase"}, theme);
        session->desk().window().show();
        session->start();
        return waitUntil([&] { return desk().linkState().phase == LinkState::Phase::Live; });
    }
    Desk &desk() { return session->desk(); }
    ShiftPage &page() { return desk().shiftRoom()->page(); }
    EndShift &end() { return page().end(); }

    [[nodiscard]] bool take(const QByteArray &tip)
    {
        desk().workstation().submit(Command{newEventId(), Verb::Claim, {tip, {}, {}}});
        desk().window().showRoom(&page());
        return waitUntil([&] { return end().findChildren<QCheckBox *>().size() == 1; });
    }
    void write(const QString &note)
    {
        end().field()->setFocus();
        end().field()->setPlainText(note);
    }
    void pressEnd() { QTest::keyClick(end().field(), Qt::Key_Return, Qt::ControlModifier); }
    bool says(const QString &words)
    {
        const auto labels = page().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    }
    /// As the cache has it.
    Result<ShiftDigest> digest()
    {
        auto db = Database::open(session->profile().cachePath(), Database::Mode::ReadOnly);
        if (!db)
            return db.error();
        return queries::shiftDigest(db.value(), {QStringLiteral("desk"), 0, wallClock()});
    }
};

} // namespace

class ShiftRoomTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<kit::Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }

    void theEndGivesBackAndLeavesANote()
    {
        OpenShift opened;
        QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
        QVERIFY(opened.take("slack:1"));
        QSignalSpy switched(opened.session.get(), &DeskSession::switched);
        opened.write(QStringLiteral("The van is back."));
        opened.pressEnd();
        QVERIFY(switched.wait(20'000));
        QVERIFY(waitUntil([&] {
            const auto digest = opened.digest();
            return digest.ok() && !digest->notes.empty();
        }));
        const auto digest = opened.digest();
        QCOMPARE(digest->notes.front().text, QStringLiteral("The van is back."));
        QCOMPARE(digest->mine.count, 0);
        QCOMPARE(sessionEvents(opened.session->profile().cachePath()).last(),
                 QStringLiteral("close shift ended"));
        // It is in the log now, so it is no draft any more.
        QVERIFY(waitUntil([&] {
            auto db = Database::open(opened.session->profile().outboxPath(), Database::Mode::ReadOnly);
            if (!db)
                return false;
            Statement drafts(db.value(), "SELECT count(*) FROM draft");
            return drafts.step() && drafts.int64(0) == 0;
        }));
    }

    void offlineNobodyLeavesUnawares()
    {
        OpenShift opened;
        QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
        QVERIFY(opened.take("slack:1"));
        QVERIFY(opened.server.killHard());
        QVERIFY(waitUntil([&] { return opened.desk().linkState().phase == LinkState::Phase::Offline; }));
        QSignalSpy switched(opened.session.get(), &DeskSession::switched);
        opened.write(QStringLiteral("Written offline"));
        opened.pressEnd();
        QVERIFY(opened.says(QStringLiteral("This desk is offline")));
        QCOMPARE(switched.count(), 0);
        QCOMPARE(opened.end().givenBack().size(), 1U);
        // Once more, and it is meant.
        opened.pressEnd();
        QVERIFY(switched.wait(20'000));
        // All of it waits in the outbox for the next time.
        auto db = Database::open(opened.session->profile().outboxPath(), Database::Mode::ReadOnly);
        QVERIFY(db.ok());
        Statement waiting(db.value(), "SELECT verb FROM action WHERE state < 2 ORDER BY position");
        QList<Verb> verbs;
        while (waiting.step())
            verbs += static_cast<Verb>(waiting.int64(0));
        QCOMPARE(verbs, (QList<Verb>{Verb::Release, Verb::CloseSession}));
    }

    void whoeverWasAwayForLongIsGreeted()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        const QTemporaryDir folder;
        const NKey &key = server.key(QStringLiteral("desk"));
        const Profile profile = sealedProfile(server.url(), key, folder.path());
        const auto openSession = [&] {
            auto session = std::make_unique<DeskSession>(
                SignedIn{profile, SignIn::optionsFor(profile, QStringLiteral("test"), key), "passphrase"},
                *m_theme);
            session->desk().window().show();
            session->start();
            return session;
        };
        {
            auto session = openSession();
            QVERIFY(waitUntil([&] { return session->desk().linkState().phase == LinkState::Phase::Live; }));
            QVERIFY(!session->desk().shiftRoom()->page().isVisible()); // never here: the inbox says more
            Command closing = SessionAudit::closed(kShiftEnded);
            EventLog log(server.optionsFor(QStringLiteral("desk")));
            QSignalSpy online(&log, &EventLog::online);
            QSignalSpy appended(&log, &EventLog::appended);
            log.start();
            QVERIFY(online.wait());
            constexpr Micros tenHours = Micros(10) * 3600 * 1'000'000;
            log.append(encodeCommand(QStringLiteral("desk"), wallClock() - tenHours, closing));
            QVERIFY(appended.wait());
            QVERIFY(waitUntil([&] {
                return sessionEvents(profile.cachePath()).contains(QStringLiteral("close shift ended"));
            }));
        }
        auto session = openSession();
        ShiftPage &page = session->desk().shiftRoom()->page();
        QVERIFY(waitUntil([&] { return page.isVisible(); }));
        const auto labels = page.findChildren<QLabel *>();
        QVERIFY(waitUntil([&] {
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->text().contains(QLatin1String("10 h ago"));
            });
        }));
        // From here the inbox is one key away.
        Q_EMIT page.tabRequested(TipTab::Owed);
        QVERIFY(!page.isVisible());
    }
};

QTEST_MAIN(ShiftRoomTest)
#include "tst_shiftroom.moc"
