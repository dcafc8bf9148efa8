// SPDX-License-Identifier: GPL-3.0-or-later
//
// The room of cases at a whole desk on a real server.
#include "app/desk/CaseRoom.h"
#include "app/desk/Desk.h"
#include "models/domain/CaseFields.h"
#include "tests/support/TestServer.h"
#include "ui/cases/CaseActions.h"
#include "ui/cases/CaseDialogs.h"
#include "ui/cases/CaseNote.h"
#include "ui/cases/CaseTipList.h"
#include "ui/cases/CasesPanel.h"
#include "ui/shell/Rail.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kSupervisor = QStringLiteral("osei");
const QString kOfficer = QStringLiteral("whitlock");
const QString kBridge = QStringLiteral("bridge");

/// Somebody else who writes to the log.
class Scribe
{
public:
    Scribe(const TestServer &server, const QString &user)
        : m_user(user)
        , m_log(server.optionsFor(user))
    {
        m_log.start();
    }

    [[nodiscard]] bool message(const QByteArray &key, const QByteArray &text)
    {
        MessageBody body;
        body.text = text;
        body.author = "Ada " + key; // each somebody else
        return append(encodeMessage(QStringLiteral("slack"), QStringLiteral("C1"), key, wallClock(), body));
    }
    [[nodiscard]] bool act(Verb verb, const QByteArray &tip, const QByteArray &casefile)
    {
        Command command;
        command.id = newEventId();
        command.verb = verb;
        command.body.tip = tip;
        command.body.casefile = casefile;
        command.body.reason = "the same car";
        return append(encodeCommand(m_user, wallClock(), command));
    }

private:
    bool append(const OutgoingEvent &event)
    {
        QSignalSpy online(&m_log, &EventLog::online);
        if (!m_log.isOnline() && !online.wait())
            return false;
        QSignalSpy appended(&m_log, &EventLog::appended);
        m_log.append(event);
        return appended.wait();
    }

    const QString m_user;
    EventLog m_log;
};

} // namespace

class CaseRoomTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Scribe> m_residents;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Desk> m_desk;

    CaseRoom &room() { return *m_desk->caseRoom(); }
    CasesPanel &panel() { return room().panel(); }
    CaseDialog *dialog()
    {
        const auto all = m_desk->window().findChildren<CaseDialog *>();
        return all.isEmpty() ? nullptr : all.constFirst();
    }
    void openDesk(const QString &user, const QString &role)
    {
        m_profile = std::make_unique<Profile>(m_folder->path());
        m_profile->department = QStringLiteral("Testing");
        m_profile->user = user;
        m_profile->roles = {role};
        m_profile->servers = {m_server->url()};
        QVERIFY(m_profile->save());
        QVERIFY(m_profile->saveSeed(m_server->key(user).seed()));
        m_desk = std::make_unique<Desk>(*m_profile, m_server->optionsFor(user), *m_theme);
        m_desk->window().resize(1440, 900);
        m_desk->window().show();
        m_desk->start();
        room().show();
        QVERIFY(waitUntil([this] { return m_desk->linkState().phase == LinkState::Phase::Live; }));
    }
    /// As a person does it: by the button that Return presses.
    void agree()
    {
        const auto buttons = dialog()->findChildren<QPushButton *>();
        const auto confirm = std::find_if(buttons.begin(), buttons.end(),
                                          [](const QPushButton *button) { return button->isDefault(); });
        QVERIFY(confirm != buttons.end());
        QVERIFY2((*confirm)->isEnabled(), qPrintable(dialog()->missing()));
        QTest::mouseClick(*confirm, Qt::LeftButton);
    }
    /// Up to the log.
    void makeCase(const QString &title)
    {
        panel().actionSet().open->trigger();
        QVERIFY(dialog());
        const auto lines = dialog()->findChildren<QLineEdit *>();
        for (QLineEdit *line : lines) {
            if (line->accessibleName() == QLatin1String("Title"))
                line->setText(title);
        }
        agree();
        QVERIFY(waitUntil([this] { return panel().file().row().has_value(); }));
    }
    bool railSays(const QString &words)
    {
        const auto buttons = m_desk->window().findChildren<RailButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [&words](RailButton *one) { return one->accessibleName().contains(words); });
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_server = std::make_unique<TestServer>(
            std::vector<TestUser>{{kSupervisor, Role::Officer | Roles(Role::Supervisor)},
                                  {kOfficer, Role::Officer},
                                  {kBridge, Role::Bridge}});
        QVERIFY(m_server->start());
        m_residents = std::make_unique<Scribe>(*m_server, kBridge);
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_desk.reset();
        m_residents.reset();
        m_server.reset();
        m_folder.reset();
    }

    void aCaseFromItsOpeningToItsEnd()
    {
        openDesk(kSupervisor, QStringLiteral("supervisor"));
        QVERIFY(m_residents->message("slack:1", "A gray Honda stood there"));
        makeCase(QStringLiteral("Garages"));
        const QByteArray key = panel().file().key();
        QVERIFY(waitUntil([this] { return railSays(QStringLiteral("1 open")); }));
        // Proposed by an officer at another desk, accepted here.
        Scribe officer(*m_server, kOfficer);
        QVERIFY(officer.act(Verb::Propose, "slack:1", key));
        QVERIFY(waitUntil([this] { return railSays(QStringLiteral("1 proposed")); }));
        QVERIFY(waitUntil([this] { return panel().file().tips().rowCount() == 1; }));
        panel().page().showPart(CasePage::Part::Tips);
        panel().page().tips().choose("slack:1");
        panel().actionSet().accept->trigger();
        QVERIFY(waitUntil([this] { return panel().file().row()->tips == 1; }));
        QVERIFY(waitUntil([this] { return !railSays(QStringLiteral("proposed")); }));
        // A note, and the end.
        panel().actionSet().note->trigger();
        auto *written = panel().page().note().findChild<QPlainTextEdit *>();
        QTest::keyClicks(written, QStringLiteral("Call the lab"));
        QTest::keyClick(written, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(waitUntil([this] {
            const auto &items = panel().file().timeline().items();
            return !items.empty() && items.front().item.row.text == QLatin1String("Call the lab") &&
                   !items.front().item.pending;
        }));
        panel().actionSet().close->trigger();
        QVERIFY(waitUntil([this] { return dialog() != nullptr; }));
        dialog()->findChild<QLineEdit *>()->setText(QStringLiteral("Charged"));
        agree();
        QVERIFY(waitUntil([this] { return panel().file().row()->closed; }));
        QVERIFY(waitUntil([this] { return railSays(QStringLiteral("0 open")); }));
    }

    void othersOpenACaseByItsKey()
    {
        openDesk(kSupervisor, QStringLiteral("supervisor"));
        makeCase(QStringLiteral("Garages"));
        const QByteArray key = panel().file().key();
        panel().showCase({});
        m_desk->window().showRoom(nullptr);
        room().showCase(key);
        QVERIFY(panel().isVisible());
        QVERIFY(waitUntil([this] { return panel().file().row().has_value(); }));
    }

    void anOfficerReads()
    {
        openDesk(kOfficer, QStringLiteral("officer"));
        QVERIFY(!panel().actionSet().open->isEnabled());
        QVERIFY(waitUntil([this] { return railSays(QStringLiteral("0 open")); }));
    }

    void aDraftSurvivesTheProgram()
    {
        openDesk(kSupervisor, QStringLiteral("supervisor"));
        makeCase(QStringLiteral("Garages"));
        const QByteArray key = panel().file().key();
        panel().actionSet().note->trigger();
        QTest::keyClicks(panel().page().note().findChild<QPlainTextEdit *>(),
                         QStringLiteral("Half a thought"));
        QSignalSpy saved(&m_desk->workstation(), &Workstation::draftSaved);
        m_desk->window().close();
        QVERIFY(!saved.isEmpty() || saved.wait());
        m_desk.reset();
        openDesk(kSupervisor, QStringLiteral("supervisor"));
        room().showCase(key);
        QVERIFY(
            waitUntil([this] { return panel().page().note().text() == QLatin1String("Half a thought"); }));
    }

    void aWatchedCaseIsMarked()
    {
        openDesk(kSupervisor, QStringLiteral("supervisor"));
        // Words tell something only where not everybody says them.
        const QByteArrayList talk{"My cat has not come home",         "Loud music from the flat above",
                                  "A parcel is missing at the door",  "The street lamp flickers all evening",
                                  "Somebody broke the swing again",   "Smoke over the boathouse",
                                  "An empty boat drifts by the weir", "A bicycle lies in the hedge"};
        for (int n = 0; n < 64; ++n)
            QVERIFY(m_residents->message("other:" + QByteArray::number(n),
                                         talk[n % talk.size()] + ", day " + QByteArray::number(n)));
        const QByteArray words =
            "A gray Honda stands without lights on Chandler St, two men cut the padlock of a garage with "
            "long bolt cutters and carry a lawn mower and a drill to the trunk; its plate ends in 41";
        QVERIFY(m_residents->message("slack:1", words));
        QVERIFY(m_residents->message("slack:2", words + ", again"));
        makeCase(QStringLiteral("Garages broken into, Chandler St"));
        const QByteArray key = panel().file().key();
        Scribe other(*m_server, kSupervisor);
        QVERIFY(other.act(Verb::Link, "slack:1", key));
        QVERIFY(other.act(Verb::Link, "slack:2", key));
        QVERIFY(waitUntil([this] { return panel().file().row()->tips == 2; }));
        panel().actionSet().watch->trigger();
        QVERIFY(waitUntil([this] { return panel().list().items().front().watched; }));
        QSignalSpy told(&room(), &CaseRoom::tipsLookAlike);
        QVERIFY(m_residents->message("slack:3", words));
        QVERIFY(waitUntil([this] { return panel().list().items().front().alike == 1; }));
        QCOMPARE(told.size(), 1);
        // Until it was looked at; also after the program was away.
        m_desk.reset();
        openDesk(kSupervisor, QStringLiteral("supervisor"));
        QVERIFY(waitUntil(
            [this] { return panel().list().rowCount() == 1 && panel().list().items().front().alike == 1; }));
        Q_EMIT panel().alikeSeen(key, "slack:3");
        QVERIFY(waitUntil([this] { return panel().list().items().front().alike == 0; }));
        QVERIFY(panel().list().items().front().watched);
    }
};

QTEST_MAIN(CaseRoomTest)
#include "tst_caseroom.moc"
