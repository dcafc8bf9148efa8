// SPDX-License-Identifier: GPL-3.0-or-later
//
// Residents who can't be asked back, and what bridges did by themselves, at the panel.
#include "tests/conversation/TriagePanel.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/conversation/Composer.h"
#include "ui/conversation/ComposerNews.h"
#include "ui/conversation/ComposerWarning.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Theme.h"

#include <QApplication>

using namespace porch;
using namespace porch::test;

class UnreachableTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TriagePanel> m;

    Composer *composer() const { return m->panel->findChild<Composer *>(); }
    QString warning() const { return m->panel->findChild<ComposerWarning *>()->sentence(); }
    kit::KeyButton *button(const QString &text) const
    {
        for (auto *each : m->panel->findChildren<kit::KeyButton *>()) {
            if (each->text() == text && !each->isHidden())
                return each;
        }
        return nullptr;
    }
    void lose(const QString &code = QStringLiteral("ended"))
    {
        m->tip().unreachable = true;
        m->happened(Verb::Unreachable, {});
        m->source.talk(kTip).rows.back().reason = code;
    }

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void init() { m = std::make_unique<TriagePanel>(); }
    void cleanup() { m.reset(); }

    void replyIsOffAndSaysWhy()
    {
        lose();
        m->open();
        const QAction *reply = m->withKey(QStringLiteral("R"));
        QVERIFY(!reply->isEnabled());
        QCOMPARE(reply->statusTip(), QStringLiteral("The person ended the conversation"));
        QVERIFY(warning().startsWith(reply->statusTip()));
        QVERIFY(m->panel->findChild<ComposerWarning *>()->isVisible());
        // What can be written is offered.
        QCOMPARE(composer()->mode(), DraftMode::Note);
        QVERIFY(!button(QStringLiteral("Reply"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Reply"))->toolTip().isEmpty());
        QCOMPARE(namelessWidgets(m->panel), QStringList());
    }

    void notesWork()
    {
        lose();
        m->open();
        m->withKey(QStringLiteral("N"))->trigger();
        QTest::keyClicks(m->field(), QStringLiteral("Went there, nobody home"));
        QTest::keyClick(m->field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m->commands->count(), 1);
        QCOMPARE(m->last().verb, Verb::Note);
        m->accept();
        QVERIFY(!warning().isEmpty());
    }

    void whatWasBeingWrittenStays()
    {
        m->open();
        m->withKey(QStringLiteral("R"))->trigger();
        QTest::keyClicks(m->field(), QStringLiteral("Are you safe"));
        const auto before = m->commands->count(); // typing claimed it
        lose();
        m->refresh();
        QCOMPARE(m->field()->toPlainText(), QStringLiteral("Are you safe"));
        QCOMPARE(composer()->mode(), DraftMode::Reply);
        QCOMPARE(m->window.focusWidget(), m->field());
        QVERIFY(!warning().isEmpty());
        QVERIFY(!composer()->isSendable());
        QTest::keyClick(m->field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m->commands->count(), before);
        // Looked at as a note and back: it is still there.
        m->withKey(QStringLiteral("N"))->trigger();
        QCOMPARE(m->field()->toPlainText(), QString());
        QVERIFY(button(QStringLiteral("Reply"))->isEnabled());
        button(QStringLiteral("Reply"))->click();
        QCOMPARE(m->field()->toPlainText(), QStringLiteral("Are you safe"));
        // Nobody is told that a colleague did it.
        QVERIFY(m->panel->findChild<ComposerNews *>()->isHidden());
    }

    void aDraftOfBeforeIsShown()
    {
        lose();
        m->open();
        QCOMPARE(composer()->mode(), DraftMode::Note);
        m->panel->setDrafts({{kTip, DraftMode::Reply, QStringLiteral("Begun yesterday"), kNow}});
        QCOMPARE(composer()->mode(), DraftMode::Reply);
        QCOMPARE(m->field()->toPlainText(), QStringLiteral("Begun yesterday"));
        QVERIFY(!composer()->isSendable());
    }

    void theNextTipIsAnsweredAsEver()
    {
        lose();
        m->open();
        TipRow &other = m->source.talk("other").tip;
        other.id = 2;
        other.key = "other";
        m->model.open("other");
        m->source.answerAll();
        QCOMPARE(composer()->mode(), DraftMode::Reply);
        QVERIFY(warning().isEmpty());
        QVERIFY(m->withKey(QStringLiteral("R"))->isEnabled());
        QVERIFY(button(QStringLiteral("Reply"))->isEnabled());
    }

    void whereTheReasonIsNotReadItIsToldInGeneral()
    {
        lose(QStringLiteral("declined"));
        for (int i = 0; i < 200; ++i)
            m->happened(Verb::Note, QStringLiteral("kosei"));
        m->open();
        QVERIFY(m->model.hasOlder());
        QVERIFY(warning().startsWith(QLatin1String("This person can't be reached any more")));
        while (m->model.hasOlder()) {
            m->model.fetchOlder();
            m->source.answerAll();
        }
        m->refresh();
        QVERIFY(warning().startsWith(QLatin1String("The person left no way to be asked back")));
    }

    void whatABridgeDidDoesNotHinderUndo()
    {
        m->tip().owner = QStringLiteral("d117");
        m->tip().keys.owner = 2;
        m->tip().touched = kNow;
        m->happened(Verb::Claim, QStringLiteral("d117"));
        m->happened(Verb::Acknowledge, {});
        lose();
        m->open();
        QCOMPARE(m->withKey(QStringLiteral("U"))->text(), QStringLiteral("Undo your claim"));
    }

    void anAutomaticWordIsNoNews()
    {
        m->open();
        m->withKey(QStringLiteral("R"))->trigger();
        QTest::keyClicks(m->field(), QStringLiteral("Stay inside"));
        m->happened(Verb::Acknowledge, {});
        m->source.talk(kTip).rows.back().sequence = 99;
        m->refresh();
        QVERIFY(m->panel->findChild<ComposerNews *>()->isHidden());
        QVERIFY(composer()->isSendable());
    }

    void typingClaimsNothingThatCantBeAnswered()
    {
        m->panel->setDrafts({{kTip, DraftMode::Reply, QStringLiteral("Begun "), kNow}});
        lose();
        m->open();
        QTest::keyClicks(m->field(), QStringLiteral("again"));
        QCOMPARE(m->commands->count(), 0);
    }
};

QTEST_MAIN(UnreachableTest)
#include "tst_unreachable.moc"
