// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationModel.h"
#include "models/items/OutboxModel.h"
#include "tests/items/FakeConversationSource.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/Theme.h"
#include "ui/kit/Type.h"
#include "ui/shell/ContextPanel.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/KeyMapDialog.h"
#include "ui/shell/OutboxPage.h"
#include "ui/shell/Rail.h"
#include "ui/shell/Shell.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/StripArea.h"

#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porch;
using test::FakeConversationSource;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kNow = Micros(1'750'000'000) * 1'000'000; // 15:06:40 UTC

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Shell> m_shell;
    QWidget *m_list = nullptr;
    QWidget *m_talk = nullptr;
    QWidget *m_context = nullptr;

    void make(QSettings *settings = nullptr)
    {
        m_shell = std::make_unique<Shell>(settings, [] { return kNow; });
        m_shell->setTimeZone(QTimeZone::utc());
        m_list = new QWidget;
        m_talk = new QWidget;
        m_context = new QWidget;
        m_list->setFocusPolicy(Qt::StrongFocus);
        m_list->setAccessibleName(QStringLiteral("list"));
        auto *search = new QLineEdit;
        search->setAccessibleName(QStringLiteral("search"));
        m_shell->setSearchWidget(search);
        m_shell->setListPanel(m_list);
        m_shell->setConversationPanel(m_talk);
        m_shell->setContextPanel(m_context);
    }
    void resizeTo(int width)
    {
        m_shell->resize(width, 800);
        QCoreApplication::processEvents();
    }
    QStringList statusWords() const
    {
        QStringList words;
        for (auto *item : m_shell->findChildren<StatusItem *>()) {
            if (item->isVisible())
                words << item->text();
        }
        return words;
    }
    QStringList stripWords() const
    {
        QStringList words;
        for (auto *strip : m_shell->findChildren<Strip *>()) {
            if (strip->isVisible())
                words << strip->accessibleName();
        }
        return words;
    }
    static LinkState state(LinkState::Phase phase)
    {
        LinkState made;
        made.phase = phase;
        made.since = kNow - 10 * kMinute;
        made.sequence = 48'213;
        return made;
    }

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void cleanup() { m_shell.reset(); }

    void panelsHaveTheirWidths()
    {
        make();
        m_shell->show();
        resizeTo(1440);
        QCOMPARE(m_list->width(), 623);
        QCOMPARE(m_talk->width(), 439);
        QCOMPARE(m_context->width(), 296);
        resizeTo(1700); // the conversation grows first, to its limit
        QCOMPARE(m_talk->width(), 640);
        QCOMPARE(m_context->width(), 296);
    }

    void panelsFold()
    {
        make();
        m_shell->show();
        QSignalSpy contextFolded(m_shell.get(), &Shell::contextFolded);
        QSignalSpy listFolded(m_shell.get(), &Shell::listFolded);
        resizeTo(1300);
        QCOMPARE(contextFolded.count(), 1);
        QVERIFY(!m_context->isVisible());
        QVERIFY(m_list->isVisible() && m_talk->isVisible());
        m_shell->showContext(true);
        QVERIFY(m_context->isVisible());
        QTest::keyClick(m_shell.get(), Qt::Key_Escape);
        QVERIFY(!m_context->isVisible());

        resizeTo(1000);
        QCOMPARE(listFolded.count(), 1);
        QVERIFY(m_list->isVisible() && !m_talk->isVisible());
        m_shell->showConversation();
        QVERIFY(!m_list->isVisible() && m_talk->isVisible());
        QTest::keyClick(m_shell.get(), Qt::Key_Escape);
        QVERIFY(m_list->isVisible() && !m_talk->isVisible());

        resizeTo(1440);
        QVERIFY(m_list->isVisible() && m_talk->isVisible() && m_context->isVisible());
        QCOMPARE(m_context->width(), 296);
    }

    void saysTheTruthAboutTheLink()
    {
        make();
        m_shell->show();
        resizeTo(1440);
        QCOMPARE(statusWords().first(), QStringLiteral("Connecting…"));
        QVERIFY(stripWords().isEmpty());

        m_shell->setLinkState(state(LinkState::Phase::Live));
        QCOMPARE(statusWords(), (QStringList{QStringLiteral("Connected"), QStringLiteral("Log at 48,213"),
                                             QStringLiteral("Nothing waiting to be sent")}));
        QVERIFY(stripWords().isEmpty());

        LinkState offline = state(LinkState::Phase::Offline);
        offline.nextTry = kNow + 8'000'000;
        m_shell->setLinkState(offline);
        QVERIFY(statusWords().contains(QStringLiteral("Offline since 14:56")));
        QVERIFY(statusWords().contains(QStringLiteral("Log at 48,213, then silent")));
        QVERIFY(stripWords().first().startsWith(QStringLiteral("Offline since 14:56.")));
        QSignalSpy tryNow(m_shell.get(), &Shell::tryNowRequested);
        for (auto *button : m_shell->findChildren<kit::KeyButton *>()) {
            if (button->text() == QStringLiteral("Try now"))
                button->click();
        }
        QCOMPARE(tryNow.count(), 1);

        LinkState catchingUp = state(LinkState::Phase::CatchingUp);
        catchingUp.done = 31'204;
        catchingUp.total = 48'213;
        m_shell->setLinkState(catchingUp);
        QCOMPARE(statusWords().first(), QStringLiteral("Catching up, 31,204 of 48,213"));
        QCOMPARE(stripWords().first(), QStringLiteral("Catching up You can read and write drafts; sending "
                                                      "waits until nothing is missing."));
        catchingUp.readTo = kNow - 47 * kMinute;
        m_shell->setLinkState(catchingUp);
        QVERIFY(stripWords().first().startsWith(
            QStringLiteral("Catching up from the beginning of the log, read up to 14:19 today.")));
        catchingUp.knownTo = kNow - 2 * 24 * 60 * kMinute;
        m_shell->setLinkState(catchingUp);
        QVERIFY(stripWords().first().startsWith(
            QStringLiteral("Catching up since Friday 15:06, read up to 14:19 today.")));

        LinkState halted = state(LinkState::Phase::Halted);
        halted.reason = QStringLiteral("The disk is full.");
        m_shell->setLinkState(halted);
        QVERIFY(stripWords().first().contains(QStringLiteral("The disk is full.")));
    }

    void noticesStayUntilRead()
    {
        make();
        m_shell->show();
        m_shell->setNotice(QStringLiteral("The cache was damaged and begins anew."));
        QCOMPARE(stripWords().size(), 1);
        for (auto *button : m_shell->findChildren<kit::KeyButton *>()) {
            if (button->text() == QStringLiteral("Understood"))
                button->click();
        }
        QVERIFY(stripWords().isEmpty());
    }

    void countsSaySoOnlyWhenKnown()
    {
        make();
        m_shell->show();
        auto *rail = m_shell->findChild<RailButton *>();
        auto *owed = m_shell->findChild<OwedSummary *>();
        QCOMPARE(rail->accessibleName(), QStringLiteral("Inbox, counting…"));
        QCOMPARE(owed->accessibleName(), QStringLiteral("counting what is owed"));
        m_shell->setLinkState(state(LinkState::Phase::Live));
        Tally tally;
        tally.fresh = 5;
        tally.owed = 9;
        m_shell->setTally(tally);
        m_shell->setOverdue(2, kNow + 3 * kMinute);
        QCOMPARE(rail->accessibleName(), QStringLiteral("Inbox, 5 new, 9 owed"));
        QCOMPARE(owed->accessibleName(), QStringLiteral("2 overdue, next due 15:09"));
        m_shell->setLinkState(state(LinkState::Phase::Offline));
        QCOMPARE(owed->accessibleName(), QStringLiteral("2 overdue, as known at 14:56"));
        m_shell->setLinkState(state(LinkState::Phase::CatchingUp));
        QCOMPARE(owed->accessibleName(), QStringLiteral("counting what is owed"));
        m_shell->setLinkState(state(LinkState::Phase::Live));
        m_shell->setTally({});
        m_shell->setOverdue(0, 0);
        QCOMPARE(owed->accessibleName(), QStringLiteral("Nothing owed"));
    }

    void theSearchBeginsWhereTheListDoes()
    {
        make();
        m_shell->show();
        resizeTo(1440);
        const auto apart = [this] {
            const int search = m_shell->findChild<QLineEdit *>()->mapTo(m_shell.get(), QPoint()).x();
            return search - m_list->mapTo(m_shell.get(), QPoint()).x();
        };
        const int before = apart();
        m_shell->setLinkState(state(LinkState::Phase::Live));
        Tally tally;
        tally.owed = 1'000'000'000; // the rail grows for its counts
        m_shell->setTally(tally);
        QTRY_VERIFY(m_shell->findChild<RailButton *>()->width() > kit::scaled(80));
        QTRY_COMPARE(apart(), before);
    }

    void theOutboxIsCounted()
    {
        make();
        m_shell->show();
        m_shell->setLinkState(state(LinkState::Phase::Live));
        PendingAction queued;
        PendingAction sending;
        sending.state = PendingState::Sending;
        PendingAction refused;
        refused.state = PendingState::Refused;
        PendingAction done;
        done.state = PendingState::Done;
        m_shell->setPending({queued, sending, refused, done});
        QVERIFY(statusWords().contains(QStringLiteral("2 waiting to be sent")));
        QVERIFY(statusWords().contains(QStringLiteral("1 refused")));
        m_shell->setPending({sending, done});
        QVERIFY(statusWords().contains(QStringLiteral("1 sending")));
        m_shell->setPending({done});
        QVERIFY(statusWords().contains(QStringLiteral("Nothing waiting to be sent")));
    }

    void thePaletteFindsAndRuns()
    {
        make();
        m_shell->show();
        QAction reply(QStringLiteral("Reply"));
        reply.setShortcut(QKeySequence(Qt::Key_R));
        QAction reopen(QStringLiteral("Reopen"));
        reopen.setEnabled(false);
        reopen.setStatusTip(QStringLiteral("it is not closed"));
        m_shell->addActions(QStringLiteral("This tip"), {&reply, &reopen});
        QSignalSpy replied(&reply, &QAction::triggered);
        QSignalSpy reopened(&reopen, &QAction::triggered);

        CommandPalette *palette = m_shell->openPalette();
        QCOMPARE(test::namelessWidgets(palette), QStringList());
        auto *edit = palette->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("re"));
        QCOMPARE(palette->model().rowCount(), 2);
        QTest::keyClick(edit, Qt::Key_Down);
        QTest::keyClick(edit, Qt::Key_Return); // greyed: stays open, says why not
        QVERIFY(palette->isVisible());
        QTest::keyClick(edit, Qt::Key_Down); // round to the first
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(replied.count(), 1);
        QCOMPARE(reopened.count(), 0);
        QVERIFY(!m_shell->findChild<CommandPalette *>() ||
                !m_shell->findChild<CommandPalette *>()->isVisible());
    }

    void aPaletteWithoutMatchesDoesNothing()
    {
        make();
        m_shell->show();
        CommandPalette *palette = m_shell->openPalette(QStringLiteral("zzzz"));
        QCOMPARE(palette->model().rowCount(), 0);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Down);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(palette->isVisible());
        palette->reject();
    }

    void keyCapsAreSplit()
    {
        QCOMPARE(keyCaps(QKeySequence(Qt::SHIFT | Qt::Key_R)),
                 (QStringList{QStringLiteral("Shift"), QStringLiteral("R")}));
        QCOMPARE(keyCaps(QKeySequence(Qt::CTRL | Qt::Key_K)),
                 (QStringList{QStringLiteral("Ctrl"), QStringLiteral("K")}));
        QCOMPARE(keyCaps(QKeySequence(Qt::Key_Plus)), QStringList{QStringLiteral("+")});
        QCOMPARE(keyCaps(QKeySequence()), QStringList());
    }

    void theWindowKeepsItsShape()
    {
        QTemporaryDir directory;
        QSettings settings(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        make(&settings);
        m_shell->show();
        resizeTo(1500);
        QSignalSpy closing(m_shell.get(), &Shell::aboutToClose);
        m_shell->close();
        QCOMPARE(closing.count(), 1);
        make(&settings);
        m_shell->show();
        QCOMPARE(m_shell->width(), 1500);
        settings.setValue(QStringLiteral("window/panels"), QByteArray("nonsense"));
        settings.setValue(QStringLiteral("window/geometry"), QByteArray("nonsense"));
        make(&settings);
        m_shell->show();
        QVERIFY(m_list->isVisible());
    }

    void everythingHasAName()
    {
        make();
        m_shell->show();
        m_shell->setLinkState(state(LinkState::Phase::Offline));
        const QStringList nameless = test::namelessWidgets(m_shell.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral("; "))));
        QCOMPARE(test::namelessColumns(m_shell.get()), QStringList());
        QAction reply(QStringLiteral("Reply"));
        ListedAction listed;
        listed.action = &reply;
        KeyMapDialog keys({listed}, nullptr);
        keys.show();
        QCOMPARE(test::namelessWidgets(&keys), QStringList());
        QCOMPARE(test::namelessColumns(&keys), QStringList());
    }

    void theContextShowsPlaceHistoryAndOutbox()
    {
        FakeConversationSource source;
        auto &talk = source.talk("t1");
        talk.tip.id = 1;
        talk.tip.key = "t1";
        talk.tip.reporter = QStringLiteral("Amber Heron");
        talk.tip.place = PlaceKnown::Shared;
        talk.tip.hasPlace = true;
        talk.tip.latitude = -44.5;
        talk.tip.longitude = 68.25;
        TimelineRow row;
        row.id = "t1";
        row.at = kNow;
        row.author = QStringLiteral("Amber Heron");
        talk.rows.push_back(row);
        ConversationModel conversation(source);
        conversation.setTimeZone(QTimeZone::utc());
        OutboxModel outbox(source);
        ContextPanel panel(conversation, outbox, [] { return kNow; });
        panel.resize(296, 700);
        panel.show();
        conversation.open("t1");
        source.answerAll();
        QStringList words;
        for (auto *label : panel.findChildren<kit::Label *>())
            words << label->text();
        QVERIFY2(words.contains(QStringLiteral("44.50000° S, 68.25000° E")), qPrintable(words.join(u'|')));
        QVERIFY(words.contains(QStringLiteral("Suggested")));
        QVERIFY(words.contains(QStringLiteral("Amber Heron wrote")));
        QVERIFY(!panel.isOutboxShown());

        PendingAction refused;
        refused.id = "a1";
        refused.tip = "t1";
        refused.verb = Verb::Claim;
        refused.state = PendingState::Refused;
        refused.refusal = Refusal::HeldByAnother;
        outbox.setPending({refused});
        source.answerAll();
        QVERIFY(panel.isOutboxShown()); // a refusal wants to be seen
        QSignalSpy dismissed(&panel, &ContextPanel::dismissRequested);
        QSignalSpy opened(&panel, &ContextPanel::openTipRequested);
        QCOMPARE(test::namelessWidgets(&panel), QStringList());
        for (auto *button : panel.findChild<OutboxPage *>()->findChildren<kit::KeyButton *>()) {
            if (button->isVisible())
                button->click();
        }
        QCOMPARE(opened.count(), 1);
        QCOMPARE(dismissed.at(0).at(0).toByteArray(), QByteArray("a1"));
        outbox.setPending({});
        QVERIFY(!panel.isOutboxShown());
    }
    void roomsAreReachedByKeyAndRail()
    {
        make();
        auto *room = new QWidget;
        room->setFocusPolicy(Qt::StrongFocus);
        room->setAccessibleName(QStringLiteral("department"));
        m_shell->addRoom(kit::Glyph::Department, QStringLiteral("Department"),
                         QKeySequence(QStringLiteral("Alt+Shift+D")), room);
        m_shell->show();
        resizeTo(1440);
        QVERIFY(m_list->isVisible() && !room->isVisible());
        QTest::keyClick(m_shell.get(), Qt::Key_D, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(room->isVisible() && !m_list->isVisible());
        const auto buttons = m_shell->findChildren<RailButton *>();
        QCOMPARE(buttons.size(), 2);
        QVERIFY(!buttons.at(0)->isChecked() && buttons.at(1)->isChecked());
        QTest::keyClick(buttons.at(0), Qt::Key_Space);
        QVERIFY(m_list->isVisible() && !room->isVisible());
        m_shell->showRoom(room);
        m_shell->showConversation(); // a tip that is opened brings the inbox back
        QVERIFY(m_list->isVisible() && buttons.at(0)->isChecked());
    }

    void anAdministratorMayHaveNoInbox()
    {
        make();
        auto *room = new QWidget;
        m_shell->addRoom(kit::Glyph::Department, QStringLiteral("Department"), {}, room);
        m_shell->removeInbox();
        m_shell->show();
        resizeTo(1440);
        QVERIFY(room->isVisible() && !m_list->isVisible());
        QCOMPARE(m_shell->findChildren<RailButton *>().size(), 1);
        m_shell->setTally({});
        m_shell->setLinkState(state(LinkState::Phase::Live));
        m_shell->showList();
        QVERIFY(room->isVisible());
    }

    void aCoverHidesEverything()
    {
        make();
        m_shell->show();
        resizeTo(1440);
        m_list->setFocus();
        auto *cover = new QWidget;
        m_shell->openPalette();
        m_shell->setCover(cover);
        QVERIFY(m_shell->isCovered() && cover->isVisible());
        QVERIFY(!m_shell->centralWidget()->isVisible());
        QCOMPARE(cover->geometry(), m_shell->rect());
        resizeTo(1200);
        QCOMPARE(cover->geometry(), m_shell->rect());
        m_shell->setCover(nullptr);
        QVERIFY(!m_shell->isCovered() && m_shell->centralWidget()->isVisible());
    }
};

QTEST_MAIN(ShellTest)
#include "tst_shell.moc"
