// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/items/FakeConversationSource.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/conversation/Composer.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/conversation/LinkDialog.h"
#include "ui/conversation/PromiseStrip.h"
#include "ui/conversation/TextDialog.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using test::FakeConversationSource;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kNow = Micros(1'750'000'000) * 1'000'000;
const QByteArray kTip = "slack:T1:C1:1";
const QByteArray kOther = "slack:T1:C1:2";

LinkState linkState(LinkState::Phase phase)
{
    LinkState state;
    state.phase = phase;
    return state;
}

} // namespace

class ConversationPanelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeConversationSource> m_source;
    std::unique_ptr<ConversationModel> m_model;
    std::unique_ptr<ConversationPanel> m_panel;

    TipRow &tip(const QByteArray &key = kTip) { return m_source->talk(key).tip; }
    Composer *composer() const { return m_panel->findChild<Composer *>(); }
    QPlainTextEdit *field() const { return composer()->findChild<QPlainTextEdit *>(); }
    kit::KeyButton *button(const QString &text) const
    {
        for (auto *each : m_panel->findChildren<kit::KeyButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QAction *action(const QString &text) const
    {
        for (QAction *each : m_panel->tipActions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    void refresh()
    {
        m_model->refresh();
        m_source->answerAll();
    }
    void open(const QByteArray &key = kTip)
    {
        m_model->open(key);
        m_source->answerAll();
    }
    /// This user holds the tip: typing claims nothing.
    void openMine()
    {
        tip().owner = QStringLiteral("d117");
        tip().keys.owner = 7;
        tip().keys.status = TipStatus::Claimed;
        tip().touched = kNow;
        open();
    }
    static Command commandOf(const QSignalSpy &spy, int at = 0) { return spy.at(at).at(0).value<Command>(); }

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }

    void init()
    {
        m_source = std::make_unique<FakeConversationSource>();
        for (const QByteArray &key : {kTip, kOther}) {
            TipRow &row = tip(key);
            row.id = key == kTip ? 1 : 2;
            row.key = key;
            row.reporter = QStringLiteral("Amber Heron");
            row.source = QStringLiteral("slack");
            row.channel = QStringLiteral("mill-ward");
            row.keys.due = kNow - 12 * kMinute;
            row.keys.last = kNow - 40 * kMinute;
        }
        TimelineRow first;
        first.at = kNow - 42 * kMinute;
        first.id = kTip;
        first.author = QStringLiteral("Amber Heron");
        first.text = QStringLiteral("There is a white van again.");
        m_source->talk(kTip).rows.push_back(first);
        m_model = std::make_unique<ConversationModel>(*m_source);
        m_model->setTimeZone(QTimeZone::utc());
        m_model->setMe(QStringLiteral("d117"), QStringLiteral("D. Whitlock"));
        m_panel = std::make_unique<ConversationPanel>(*m_model, [] { return kNow; });
        m_panel->setLinkState(linkState(LinkState::Phase::Live));
        m_panel->resize(440, 800);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_model.reset();
        m_source.reset();
    }

    void sendsAReplyAndClearsItOnceTheOutboxHasIt()
    {
        openMine();
        QSignalSpy commands(m_panel.get(), &ConversationPanel::commandRequested);
        QSignalSpy drafts(m_panel.get(), &ConversationPanel::draftChanged);
        action(QStringLiteral("Reply"))->trigger();
        QTest::keyClicks(field(), QStringLiteral("Stay inside"));
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(commands.count(), 1);
        const Command sent = commandOf(commands);
        QCOMPARE(sent.verb, Verb::Reply);
        QCOMPARE(sent.body.tip, kTip);
        QCOMPARE(sent.body.text, QByteArray("Stay inside"));
        QVERIFY(!sent.id.isEmpty());
        // Kept as a draft first: nothing is lost should the outbox not take it.
        QCOMPARE(drafts.count(), 1);
        QCOMPARE(field()->toPlainText(), QStringLiteral("Stay inside"));
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(commands.count(), 1); // not twice

        m_panel->accepted(sent.id);
        QCOMPARE(field()->toPlainText(), QString());
        QCOMPARE(drafts.count(), 2);
        QVERIFY(drafts.at(1).at(0).value<Draft>().text.isEmpty());
    }

    void whatTheOutboxDoesNotTakeStays()
    {
        openMine();
        QSignalSpy commands(m_panel.get(), &ConversationPanel::commandRequested);
        QTest::keyClicks(field(), QStringLiteral("Stay inside"));
        button(QStringLiteral("Send"))->click();
        m_panel->failed(commandOf(commands).id, QStringLiteral("The disk is full."));
        QCOMPARE(field()->toPlainText(), QStringLiteral("Stay inside"));
        QVERIFY(!field()->isReadOnly());
        QVERIFY(button(QStringLiteral("Send"))->isEnabled());
    }

    void theLinkDecidesWhatTheButtonSays()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("x"));
        QVERIFY(composer()->isSendable());
        m_panel->setLinkState(linkState(LinkState::Phase::CatchingUp));
        QVERIFY(!composer()->isSendable());
        QVERIFY(button(QStringLiteral("Send")));
        m_panel->setLinkState(linkState(LinkState::Phase::Offline));
        QVERIFY(composer()->isSendable());
        QVERIFY(button(QStringLiteral("Queue reply")));
        m_panel->setLinkState(linkState(LinkState::Phase::Halted));
        QVERIFY(!composer()->isSendable());
    }

    void anothersClaimClosesReplyingButNotNotes()
    {
        tip().owner = QStringLiteral("kosei");
        tip().keys.owner = 4;
        tip().touched = kNow - kMinute;
        open();
        QTest::keyClicks(field(), QStringLiteral("x"));
        QVERIFY(!composer()->isSendable());
        QVERIFY(field()->accessibleDescription().contains(u"kosei"));
        QVERIFY(!action(QStringLiteral("Claim this tip"))->isEnabled());
        action(QStringLiteral("Write a note for the desk"))->trigger();
        QTest::keyClicks(field(), QStringLiteral("told patrol"));
        QVERIFY(composer()->isSendable());
        QVERIFY(button(QStringLiteral("Keep note")));
        QCOMPARE(field()->accessibleDescription(), QStringLiteral("Only the desk reads this"));
    }

    void aClosedTipOffersReopening()
    {
        tip().keys.status = TipStatus::Closed;
        tip().keys.due = 0;
        open();
        QVERIFY(button(QStringLiteral("Reopen"))->isVisible());
        QVERIFY(!action(QStringLiteral("Reply"))->isEnabled());
        QCOMPARE(action(QStringLiteral("Reply"))->statusTip(), QStringLiteral("the tip is closed"));
        QSignalSpy commands(m_panel.get(), &ConversationPanel::commandRequested);
        composer()->findChildren<kit::KeyButton *>();
        for (auto *each : composer()->findChildren<kit::KeyButton *>()) {
            if (each->text() == QStringLiteral("Reopen"))
                each->click();
        }
        QCOMPARE(commandOf(commands).verb, Verb::Reopen);
    }

    void draftsAreKeptPerTipAndMode()
    {
        QSignalSpy drafts(m_panel.get(), &ConversationPanel::draftChanged);
        open();
        QTest::keyClicks(field(), QStringLiteral("reply one"));
        QVERIFY(drafts.isEmpty());
        QTRY_COMPARE(drafts.count(), 1); // a little later, by itself
        QCOMPARE(drafts.at(0).at(0).value<Draft>().text, QStringLiteral("reply one"));
        button(QStringLiteral("Note"))->click();
        QCOMPARE(field()->toPlainText(), QString());
        QTest::keyClicks(field(), QStringLiteral("note one"));
        open(kOther);
        QCOMPARE(drafts.count(), 2); // leaving keeps it at once
        QCOMPARE(drafts.at(1).at(0).value<Draft>().mode, DraftMode::Note);
        QCOMPARE(drafts.at(1).at(0).value<Draft>().tip, kTip);
        QCOMPARE(field()->toPlainText(), QString());
        open();
        QCOMPARE(field()->toPlainText(), QStringLiteral("reply one"));
        button(QStringLiteral("Note"))->click();
        QCOMPARE(field()->toPlainText(), QStringLiteral("note one"));
    }

    void restoredDraftsDontReplaceWhatWasTyped()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("new"));
        Draft old;
        old.tip = kTip;
        old.text = QStringLiteral("old");
        Draft other;
        other.tip = kOther;
        other.text = QStringLiteral("for the other");
        m_panel->setDrafts({old, other});
        QCOMPARE(field()->toPlainText(), QStringLiteral("new"));
        open(kOther);
        QCOMPARE(field()->toPlainText(), QStringLiteral("for the other"));
    }

    void eventsDontTouchADraft()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("half a sen"));
        tip().owner = QStringLiteral("kosei");
        tip().keys.owner = 4;
        tip().touched = kNow;
        refresh();
        QCOMPARE(field()->toPlainText(), QStringLiteral("half a sen"));
        tip().keys.status = TipStatus::Closed;
        refresh();
        QCOMPARE(field()->toPlainText(), QStringLiteral("half a sen"));
    }

    void aQueuedReplyCanBeTakenBack()
    {
        open();
        PendingAction queued;
        queued.id = "u1";
        queued.verb = Verb::Reply;
        queued.tip = kTip;
        queued.text = QStringLiteral("too hasty");
        m_model->setPending({queued});
        QSignalSpy back(m_panel.get(), &ConversationPanel::takeBackRequested);
        QVERIFY(m_panel->findChild<PromiseStrip *>()->aside().contains(u"queued"));
        action(QStringLiteral("Take the reply back"))->trigger();
        QCOMPARE(back.at(0).at(0).toByteArray(), QByteArray("u1"));
        m_model->setPending({});
        QCOMPARE(field()->toPlainText(), QStringLiteral("too hasty"));
    }

    void aClaimCanBeUndone()
    {
        tip().owner = QStringLiteral("d117");
        tip().keys.owner = 1;
        tip().touched = kNow;
        tip().keys.status = TipStatus::Claimed;
        TimelineRow claim;
        claim.kind = TimelineKind::Action;
        claim.verb = Verb::Claim;
        claim.id = "c1";
        claim.author = QStringLiteral("d117");
        claim.at = kNow - kMinute;
        m_source->talk(kTip).rows.push_back(claim);
        open();
        QSignalSpy commands(m_panel.get(), &ConversationPanel::commandRequested);
        action(QStringLiteral("Undo your claim"))->trigger();
        QCOMPARE(commandOf(commands).verb, Verb::Release);
    }

    void aPendingClaimSaysSo()
    {
        open();
        PendingAction claim;
        claim.id = "u1";
        claim.verb = Verb::Claim;
        claim.tip = kTip;
        claim.state = PendingState::Sending;
        m_model->setPending({claim});
        QVERIFY(button(QStringLiteral("Claiming…")));
        QVERIFY(!button(QStringLiteral("Claiming…"))->isEnabled());
    }

    void theStripSaysWhatIsOwed()
    {
        open();
        auto *strip = m_panel->findChild<PromiseStrip *>();
        QCOMPARE(strip->words(), QStringLiteral("Reply overdue by 12 min"));
        tip().keys.due = kNow + 5 * kMinute;
        refresh();
        QCOMPARE(strip->words(), QStringLiteral("Reply due in 5 min"));
        tip().keys.due = 0;
        refresh();
        QCOMPARE(strip->words(), QStringLiteral("No reply is owed"));
        m_panel->setLinkState(linkState(LinkState::Phase::CatchingUp));
        QCOMPARE(strip->words(), QStringLiteral("Whether a reply is still owed shows after catching up"));
    }

    void tooLongIsNotSent()
    {
        open();
        field()->setPlainText(QString(Composer::kReplyLimit + 1, u'x'));
        QVERIFY(!composer()->isSendable());
        field()->setPlainText(QString(Composer::kReplyLimit, u'x'));
        QVERIFY(composer()->isSendable());
        field()->setPlainText(QStringLiteral("  \n "));
        QVERIFY(!composer()->isSendable());
    }

    void lettersAreTextInTheField()
    {
        openMine();
        QSignalSpy commands(m_panel.get(), &ConversationPanel::commandRequested);
        field()->setFocus();
        QTest::keyClicks(field(), QStringLiteral("crenu"));
        QCOMPARE(field()->toPlainText(), QStringLiteral("crenu"));
        QCOMPARE(commands.count(), 0);
    }

    void dangerousLinksCantBeOpened()
    {
        LinkDialog good(QStringLiteral("https://example.org/x?y=1&z=2"));
        QVERIFY(good.url().isValid());
        for (const QString &address :
             {QStringLiteral("javascript:alert(1)"), QStringLiteral("file:///etc/passwd"),
              QStringLiteral("http://"), QStringLiteral("https://exa mple.org"), QString()}) {
            LinkDialog bad(address);
            QVERIFY2(!bad.url().isValid(), qPrintable(address));
        }
    }

    void everythingHasAName()
    {
        open();
        QCOMPARE(test::namelessWidgets(m_panel.get()), QStringList());
        LinkDialog link(QStringLiteral("https://example.org"));
        QCOMPARE(test::namelessWidgets(&link), QStringList());
        TextDialog text(QStringLiteral("Amber Heron"), QStringLiteral("A long story."));
        QCOMPARE(test::namelessWidgets(&text), QStringList());
        m_model->open({}); // what stands there without a tip
        m_source->answerAll();
        QCOMPARE(test::namelessWidgets(m_panel.get()), QStringList());
    }

    void theSchemeChangesLive()
    {
        open();
        auto *theme = findChild<kit::Theme *>();
        const auto ground = [this] { return m_panel->grab().toImage().pixelColor(5, 5).lightness(); };
        QTRY_VERIFY(ground() > 200);
        theme->setChoice(kit::Theme::Choice::Dark);
        QTRY_VERIFY(ground() < 80);
        theme->setChoice(kit::Theme::Choice::Light);
    }
};

QTEST_MAIN(ConversationPanelTest)
#include "tst_conversationpanel.moc"
