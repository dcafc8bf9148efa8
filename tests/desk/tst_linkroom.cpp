// SPDX-License-Identifier: GPL-3.0-or-later
//
// Links at whole desks on a real server: an officer's and a supervisor's.
#include "app/desk/Desk.h"
#include "app/desk/LinkRoom.h"
#include "models/domain/CaseFields.h"
#include "models/store/CaseQueries.h"
#include "tests/support/TestServer.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/link/CandidateList.h"
#include "ui/link/CaseLinkDialog.h"
#include "ui/link/LinkFoot.h"
#include "ui/link/NewCaseForm.h"
#include "ui/shell/LinksPart.h"
#include "ui/shell/Shell.h"
#include "ui/tips/TipTable.h"
#include "ui/tips/TipWords.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kOfficer = QStringLiteral("whitlock");
const QString kSupervisor = QStringLiteral("osei");
const QString kBridge = QStringLiteral("bridge");

/// The fold believes no other year than the server's clock.
const int kYear = QDate::currentDate().year();

/// The case of this year that was opened as the first, second...
QString caseNumber(int which)
{
    return QString::number(kYear).right(2) + QStringLiteral("-%1").arg(which, 4, 10, QLatin1Char('0'));
}

/// Writes to the log as one user.
class Hand
{
public:
    Hand(const TestServer &server, const QString &user)
        : m_log(server.optionsFor(user))
        , m_user(user)
    {
        m_log.start();
    }

    [[nodiscard]] bool append(const OutgoingEvent &event)
    {
        QSignalSpy online(&m_log, &EventLog::online);
        if (!m_log.isOnline() && !online.wait())
            return false;
        QSignalSpy appended(&m_log, &EventLog::appended);
        m_log.append(event);
        return appended.wait();
    }
    [[nodiscard]] bool resident(const QByteArray &key, const QByteArray &author, const QByteArray &text)
    {
        MessageBody body;
        body.text = text;
        body.author = author;
        return append(encodeMessage(QStringLiteral("slack"), QStringLiteral("C1"), key, wallClock(), body));
    }
    [[nodiscard]] bool openCase(const QByteArray &key, const QByteArray &title)
    {
        CaseBody body;
        body.casefile = key;
        body.title = title;
        body.year = kYear;
        return append(
            encodeCommand(m_user, wallClock(), {newEventId(), Verb::OpenCase, {}, caseValues(body)}));
    }
    [[nodiscard]] bool closeCase(const QByteArray &key)
    {
        CaseBody body;
        body.casefile = key;
        body.reason = "solved";
        return append(
            encodeCommand(m_user, wallClock(), {newEventId(), Verb::CloseCase, {}, caseValues(body)}));
    }
    [[nodiscard]] bool act(Verb verb, const QByteArray &tip, const QByteArray &casefile)
    {
        TipBody body;
        body.tip = tip;
        body.casefile = casefile;
        body.reason = "the same";
        return append(encodeCommand(m_user, wallClock(), {newEventId(), verb, body}));
    }

private:
    EventLog m_log;
    QString m_user;
};

} // namespace

class LinkRoomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void anOfficerProposesAndTakesBack();
    void aSupervisorAcceptsAndUndoes();
    void aSupervisorDeclinesWithAReason();
    void aRefusalIsToldInWords();
    void theSameReportIsMergedAndTakenApart();
    void aCaseIsOpenedFromMarkedTips();
    void officersCannotJudge();
    void aThousandAtOnce();

private:
    std::unique_ptr<Desk> openDesk(const QString &user, const QString &role);
    void open(Desk &desk, const QByteArray &tip);
    CaseLinkDialog *press(Desk &desk);
    /// The standing of a tip's first link, as the desk's own panel has it.
    static std::optional<LinkStanding> standing(Desk &desk)
    {
        const auto &links = desk.linkRoom()->links().data().links;
        return links.empty() ? std::nullopt : std::optional(links.front().standing);
    }
    static QAction *action(Desk &desk, const QString &key)
    {
        const auto all = desk.conversationPanel().actions() + desk.conversationPanel().tipActions();
        const auto found = std::find_if(all.begin(), all.end(), [&key](const QAction *one) {
            return one->shortcuts().contains(QKeySequence(key));
        });
        return found == all.end() ? nullptr : *found;
    }

    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Hand> m_residents;
    std::unique_ptr<Hand> m_chief;
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
    std::unique_ptr<Desk> m_desk;
};

void LinkRoomTest::init()
{
    m_server = std::make_unique<TestServer>(std::vector<TestUser>{
        {kOfficer, Role::Officer}, {kSupervisor, Role::Supervisor}, {kBridge, Role::Bridge}});
    QVERIFY(m_server->start());
    m_residents = std::make_unique<Hand>(*m_server, kBridge);
    m_chief = std::make_unique<Hand>(*m_server, kSupervisor);
    QVERIFY(m_residents->resident("slack:1", "Amber Heron", "A white van, one lies under a grey Corolla"));
    QVERIFY(m_residents->resident("slack:2", "Ben Castell", "My Corolla roars, the converter is gone"));
    QVERIFY(m_residents->resident("slack:3", "Pale Osprey", "Somebody parks in front of the hydrant"));
    QVERIFY(m_chief->openCase("f1", "Converter thefts"));
    QVERIFY(m_chief->openCase("f2", "Ladders taken"));
    QVERIFY(m_chief->act(Verb::Link, "slack:2", "f1"));
}

void LinkRoomTest::cleanup()
{
    m_desk.reset();
    m_residents.reset();
    m_chief.reset();
    m_server.reset();
    m_folders.clear();
}

std::unique_ptr<Desk> LinkRoomTest::openDesk(const QString &user, const QString &role)
{
    m_folders.push_back(std::make_unique<QTemporaryDir>());
    Profile profile(m_folders.back()->path());
    profile.department = QStringLiteral("Testing");
    profile.user = user;
    profile.roles = {role};
    profile.servers = {m_server->url()};
    if (!profile.save() || !profile.saveSeed(m_server->key(user).seed()))
        return nullptr;
    auto desk = std::make_unique<Desk>(profile, m_server->optionsFor(user), *m_theme);
    desk->window().resize(1440, 900);
    desk->window().show();
    desk->start();
    const bool live = waitUntil(
        [&desk] { return desk->linkState().phase == LinkState::Phase::Live && desk->tips().isComplete(); });
    return live ? std::move(desk) : nullptr;
}

void LinkRoomTest::open(Desk &desk, const QByteArray &tip)
{
    desk.openTip(tip);
    QVERIFY(waitUntil([&] {
        return desk.conversation().tipKey() == tip && desk.conversation().tip() &&
               desk.linkRoom()->links().data().tip == desk.conversation().tip()->id;
    }));
}

/// Opens the dialog by its key's action, and waits until it knows what to offer.
CaseLinkDialog *LinkRoomTest::press(Desk &desk)
{
    action(desk, QStringLiteral("L"))->trigger();
    CaseLinkDialog *dialog = desk.linkRoom()->dialog();
    const bool ready = dialog && waitUntil([&desk] {
                           const LinkCandidatesModel &model = desk.linkRoom()->candidates();
                           return model.asked() && !model.isSearching();
                       });
    return ready ? dialog : nullptr;
}

void LinkRoomTest::anOfficerProposesAndTakesBack()
{
    m_desk = openDesk(kOfficer, QStringLiteral("officer"));
    QVERIFY(m_desk);
    open(*m_desk, "slack:1");
    QVERIFY(!standing(*m_desk));
    CaseLinkDialog *dialog = press(*m_desk);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->searchField(), QStringLiteral("conver"));
    QVERIFY(waitUntil([dialog] {
        const auto chosen = dialog->list()->chosen();
        return chosen.size() == 1 && chosen.front().isCase() && chosen.front().casefile.key == "f1";
    }));
    dialog->foot()->reasonField()->setText(QStringLiteral("the same car"));
    QTest::keyClick(dialog->searchField(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(waitUntil([this] { return standing(*m_desk) == LinkStanding::Proposed; }));
    QVERIFY(!m_desk->linkRoom()->dialog());
    const LinkRow link = m_desk->linkRoom()->links().data().links.front();
    QCOMPARE(link.reason, QStringLiteral("the same car"));
    QCOMPARE(link.by, kOfficer);
    // The list says so too.
    QVERIFY(waitUntil([this] {
        const TipItem item = m_desk->tips().item(m_desk->tips().rowOf(m_desk->conversation().tip()->id));
        return item.loaded && TipWords(kit::TimeText()).detail(item) == QLatin1String("link proposed");
    }));
    // U takes it back, as everything else.
    QAction *undo = action(*m_desk, QStringLiteral("U"));
    QVERIFY(waitUntil([undo] { return undo->isEnabled() && undo->text().contains(QLatin1String("link")); }));
    undo->trigger();
    QVERIFY(waitUntil([this] { return !standing(*m_desk); }));
}

void LinkRoomTest::aSupervisorAcceptsAndUndoes()
{
    Hand officer(*m_server, kOfficer);
    QVERIFY(officer.act(Verb::Propose, "slack:1", "f1"));
    m_desk = openDesk(kSupervisor, QStringLiteral("supervisor"));
    QVERIFY(m_desk);
    open(*m_desk, "slack:1");
    QVERIFY(waitUntil([this] { return standing(*m_desk) == LinkStanding::Proposed; }));
    QAction *accept = action(*m_desk, QStringLiteral("Ctrl+Shift+A"));
    QVERIFY(accept && accept->isEnabled());
    accept->trigger();
    QVERIFY(waitUntil([this] { return standing(*m_desk) == LinkStanding::Linked; }));
    QAction *undo = action(*m_desk, QStringLiteral("U"));
    QVERIFY(waitUntil([undo] { return undo->isEnabled() && undo->text().contains(caseNumber(1)); }));
    undo->trigger();
    QVERIFY(waitUntil([this] { return !standing(*m_desk); }));
    // Undone once more: it is linked again.
    QVERIFY(
        waitUntil([undo] { return undo->isEnabled() && undo->text().contains(QLatin1String("unlinking")); }));
    undo->trigger();
    QVERIFY(waitUntil([this] { return standing(*m_desk) == LinkStanding::Linked; }));
}

void LinkRoomTest::aSupervisorDeclinesWithAReason()
{
    Hand officer(*m_server, kOfficer);
    QVERIFY(officer.act(Verb::Propose, "slack:1", "f2"));
    m_desk = openDesk(kSupervisor, QStringLiteral("supervisor"));
    QVERIFY(m_desk);
    open(*m_desk, "slack:1");
    QVERIFY(waitUntil([this] { return standing(*m_desk) == LinkStanding::Proposed; }));
    action(*m_desk, QStringLiteral("Ctrl+Shift+D"))->trigger();
    auto *why = m_desk->linkRoom()->part().findChild<QLineEdit *>();
    QVERIFY(why);
    QTest::keyClick(why, Qt::Key_Return);
    QTest::keyClicks(why, QStringLiteral("another car"));
    // What is known meanwhile takes nothing of it away.
    QVERIFY(m_residents->resident("slack:9", "Maud Ferris", "A grey Corolla again"));
    QVERIFY(waitUntil([this] { return m_desk->tips().rowCount() == 4; }));
    QCOMPARE(why->text(), QStringLiteral("another car"));
    QTest::keyClick(why, Qt::Key_Return);
    QVERIFY(waitUntil([this] { return standing(*m_desk) == LinkStanding::Declined; }));
    QCOMPARE(m_desk->linkRoom()->links().data().links.front().verdict, QStringLiteral("another car"));
}

void LinkRoomTest::aRefusalIsToldInWords()
{
    m_desk = openDesk(kSupervisor, QStringLiteral("supervisor"));
    QVERIFY(m_desk);
    open(*m_desk, "slack:1");
    CaseLinkDialog *dialog = press(*m_desk);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->searchField(), QStringLiteral("ladders"));
    QVERIFY(waitUntil([dialog] {
        const auto chosen = dialog->list()->chosen();
        return chosen.size() == 1 && chosen.front().isCase() && chosen.front().casefile.key == "f2";
    }));
    // Closed by somebody else while it is chosen here.
    QVERIFY(m_chief->closeCase("f2"));
    dialog->foot()->reasonField()->setText(QStringLiteral("why"));
    QSignalSpy pending(&m_desk->workstation(), &Workstation::pendingChanged);
    QTest::keyClick(dialog->searchField(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(waitUntil([&pending] {
        if (pending.isEmpty())
            return false;
        const auto actions = pending.last().at(0).value<std::vector<PendingAction>>();
        return std::any_of(actions.begin(), actions.end(), [](const PendingAction &one) {
            return one.refusal == Refusal::CaseClosed &&
                   one.problem.contains(QLatin1String("Reopen it first"));
        });
    }));
    QVERIFY(!standing(*m_desk));
}

void LinkRoomTest::theSameReportIsMergedAndTakenApart()
{
    m_desk = openDesk(kSupervisor, QStringLiteral("supervisor"));
    QVERIFY(m_desk);
    open(*m_desk, "slack:1");
    CaseLinkDialog *dialog = press(*m_desk);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->searchField(), QStringLiteral("hydrant"));
    QVERIFY(waitUntil([dialog] {
        const auto chosen = dialog->list()->chosen();
        return chosen.size() == 1 && chosen.front().tip.key == "slack:3";
    }));
    QVERIFY(dialog->foot()->isMerge());
    dialog->foot()->reasonField()->setText(QStringLiteral("told twice"));
    QTest::keyClick(dialog->searchField(), Qt::Key_Return, Qt::ControlModifier);
    TipLinks &links = m_desk->linkRoom()->links();
    QVERIFY(waitUntil([&links] { return links.data().merged.size() == 1; }));
    QCOMPARE(links.data().merged.front().key, QByteArray("slack:3"));
    QVERIFY(waitUntil([this] {
        const TipItem item = m_desk->tips().item(m_desk->tips().rowOf(m_desk->conversation().tip()->id));
        return item.loaded && item.row.merged == 1 && !TipWords(kit::TimeText()).tags(item).empty();
    }));
    // From the other one, too.
    open(*m_desk, "slack:3");
    QVERIFY(waitUntil([&links] { return links.data().merged.size() == 1; }));
    action(*m_desk, QStringLiteral("Ctrl+Shift+T"))->trigger();
    QVERIFY(waitUntil([&links] { return links.data().merged.empty() && links.data().head == 0; }));
}

void LinkRoomTest::aCaseIsOpenedFromMarkedTips()
{
    m_desk = openDesk(kSupervisor, QStringLiteral("supervisor"));
    QVERIFY(m_desk);
    QVERIFY(waitUntil([this] { return m_desk->tips().rowCount() == 3; }));
    TipTable *table = m_desk->inbox().table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(table->markedRows().size(), std::size_t(3));
    QTest::keyClick(table, Qt::Key_L);
    CaseLinkDialog *dialog = m_desk->linkRoom()->dialog();
    QVERIFY(dialog);
    QVERIFY(waitUntil([this] { return m_desk->linkRoom()->candidates().asked() != nullptr; }));
    QTest::keyClick(dialog, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!dialog->newCaseForm()->title().isEmpty());
    QTest::keyClicks(dialog->newCaseForm()->titleField(), QStringLiteral("All of it"));
    dialog->foot()->reasonField()->setText(QStringLiteral("one evening"));
    QTest::keyClick(dialog->newCaseForm()->titleField(), Qt::Key_Return, Qt::ControlModifier);
    open(*m_desk, "slack:3");
    QVERIFY(waitUntil([this] { return standing(*m_desk) == LinkStanding::Linked; }));
    const LinkRow link = m_desk->linkRoom()->links().data().links.front();
    QCOMPARE(link.caseTitle, QStringLiteral("All of it"));
    QCOMPARE(link.caseNumber, caseNumber(3));
}

void LinkRoomTest::officersCannotJudge()
{
    Hand officer(*m_server, kOfficer);
    QVERIFY(officer.act(Verb::Propose, "slack:1", "f1"));
    m_desk = openDesk(kOfficer, QStringLiteral("officer"));
    QVERIFY(m_desk);
    open(*m_desk, "slack:1");
    QVERIFY(waitUntil([this] { return standing(*m_desk) == LinkStanding::Proposed; }));
    for (const char *key : {"Ctrl+Shift+A", "Ctrl+Shift+D", "Ctrl+Shift+L", "Ctrl+Shift+T"}) {
        QAction *one = action(*m_desk, QLatin1String(key));
        QVERIFY(one && !one->isEnabled());
        QVERIFY(!one->statusTip().isEmpty());
    }
    QAction *back = action(*m_desk, QStringLiteral("Ctrl+Shift+B"));
    QVERIFY(back && back->isEnabled());
    const auto buttons = m_desk->linkRoom()->part().findChildren<QAbstractButton *>();
    QVERIFY(std::none_of(buttons.begin(), buttons.end(),
                         [](QAbstractButton *one) { return one->text() == QLatin1String("Accept"); }));
    // What one proposed one takes back.
    back->trigger();
    QVERIFY(waitUntil([this] { return !standing(*m_desk); }));
    QVERIFY(!back->isEnabled());
}

void LinkRoomTest::aThousandAtOnce()
{
    constexpr int count = 1000;
    EventLog log(m_server->optionsFor(kBridge));
    log.start();
    QVERIFY(waitUntil([&log] { return log.isOnline(); }));
    QSignalSpy appended(&log, &EventLog::appended);
    for (int i = 0; i < count; ++i) {
        MessageBody body;
        body.text = "The same party is loud, number " + QByteArray::number(i);
        body.author = "Ada Bexley";
        log.append(encodeMessage(QStringLiteral("slack"), QStringLiteral("C1"),
                                 "slack:k" + QByteArray::number(i), wallClock(), body));
    }
    QVERIFY(waitUntil([&appended] { return appended.size() == count; }));
    m_desk = openDesk(kSupervisor, QStringLiteral("supervisor"));
    QVERIFY(m_desk);
    std::vector<TipId> tips;
    for (TipId tip = 1; tip <= count + 3; ++tip)
        tips.push_back(tip);
    m_desk->linkRoom()->link(tips);
    CaseLinkDialog *dialog = m_desk->linkRoom()->dialog();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->searchField(), QStringLiteral("ladders"));
    QVERIFY(waitUntil([dialog] {
        const auto chosen = dialog->list()->chosen();
        return chosen.size() == 1 && chosen.front().isCase() && chosen.front().casefile.key == "f2";
    }));
    dialog->foot()->reasonField()->setText(QStringLiteral("one party"));
    QSignalSpy told(&m_desk->workstation(), &Workstation::pendingChanged);
    QTest::keyClick(dialog->searchField(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(waitUntil([this] { return m_desk->linkRoom()->dialog() == nullptr; }));
    // The window was told of all of them at once, and not a thousand times of a thousand actions.
    QVERIFY(waitUntil([&told] { return !told.isEmpty(); }));
    QCOMPARE(told.first().at(0).value<std::vector<PendingAction>>().size(), std::size_t(count + 3));
    open(*m_desk, "slack:k999");
    QTRY_COMPARE_WITH_TIMEOUT(standing(*m_desk), std::optional(LinkStanding::Linked), 120'000);
    QVERIFY2(told.size() < 2 * count, qPrintable(QString::number(told.size())));
}

QTEST_MAIN(LinkRoomTest)
#include "tst_linkroom.moc"
