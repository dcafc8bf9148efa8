// SPDX-License-Identifier: GPL-3.0-or-later
//
// The panel of cases over a real cache: what each role may do, what each action asks for, what it sends.
#include "models/domain/CaseFields.h"
#include "models/store/Reader.h"
#include "tests/store/StoreKit.h"
#include "ui/cases/CaseActions.h"
#include "ui/cases/CaseDialogs.h"
#include "ui/cases/CaseList.h"
#include "ui/cases/CaseNote.h"
#include "ui/cases/CaseTipList.h"
#include "ui/cases/CasesPanel.h"
#include "ui/cases/LinkTipsDialog.h"
#include "ui/kit/CountTabs.h"
#include "ui/kit/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBen = QStringLiteral("ben");

CaseBody named(const QByteArray &key, const QByteArray &title = {})
{
    CaseBody body;
    body.casefile = key;
    body.title = title;
    body.year = 2025;
    return body;
}

} // namespace

class CasesPanelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<TestCache> m_cache;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<CasesPanel> m_panel;
    LogBuilder m_log;
    std::vector<Command> m_commands;

    const CaseActions &actions() const { return m_panel->actionSet(); }
    CaseDialog *dialog() const { return m_panel->window()->findChild<CaseDialog *>(); }
    template <typename Field> static Field *field(CaseDialog *in, const char *name)
    {
        const auto all = in->findChildren<Field *>();
        for (Field *each : all) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
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
    void openCase(const QByteArray &key)
    {
        m_panel->showCase(key);
        QTRY_VERIFY(m_panel->file().row());
    }
    void chooseTip(const QByteArray &tip)
    {
        m_panel->page().showPart(CasePage::Part::Tips);
        m_panel->page().tips().choose(tip);
        QVERIFY(m_panel->page().currentTip());
    }
    void become(Roles roles) { m_panel->setRoles(roles); }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_log = {};
        m_log.message("m1", "A gray Honda stood there");
        m_log.message("m2", "Somebody cut the bolts");
        m_log.message("m3", "The same car again");
        m_log.casefile("o1", kAda, Verb::OpenCase, named("f1", "Sheds on Alder"));
        m_log.casefile("o2", kAda, Verb::OpenCase, named("f2", "Bicycles"));
        m_log.link("l1", kAda, Verb::Link, "m1", "f1", "the same car");
        m_log.link("l2", kBen, Verb::Propose, "m2", "f1", "bolt cutters");
        m_cache = std::make_unique<TestCache>();
        m_cache->fold(m_log.batch);
        m_reader = std::make_unique<Reader>(m_cache->path());
        m_panel = std::make_unique<CasesPanel>(*m_reader, [] { return kNoon + 60 * kMinute; });
        m_panel->setUser(kAda);
        m_panel->setWords({kit::TimeText(QTimeZone::utc()),
                           nullptr,
                           {{kAda, QStringLiteral("A. Bexley")}, {kBen, QStringLiteral("B. Castell")}}});
        become(Role::Officer | Roles(Role::Supervisor));
        m_commands.clear();
        connect(m_panel.get(), &CasesPanel::commandRequested, this,
                [this](const Command &command) { m_commands.push_back(command); });
        connect(m_panel.get(), &CasesPanel::commandsRequested, this,
                [this](const std::vector<Command> &commands) {
                    m_commands.insert(m_commands.end(), commands.begin(), commands.end());
                });
        m_panel->resize(1280, 800);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QTRY_COMPARE(m_panel->list().rowCount(), 2);
    }
    void cleanup()
    {
        m_panel.reset();
        m_reader.reset();
        m_cache.reset();
    }

    void officersReadAndSupervisorsAct()
    {
        openCase("f1");
        chooseTip("m2");
        become(Role::Officer);
        for (QAction *action : {actions().open, actions().note, actions().lead, actions().rename,
                                actions().close, actions().accept, actions().decline}) {
            QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
            QVERIFY(!action->statusTip().isEmpty());
        }
        QVERIFY(!m_panel->page().note().isVisible());
        QVERIFY(actions().watch->isEnabled());
        QVERIFY(actions().linkTips->isEnabled());
        QVERIFY(actions().openTip->isEnabled());
        become(Role::Supervisor);
        for (QAction *action : {actions().open, actions().note, actions().lead, actions().rename,
                                actions().close, actions().accept, actions().decline})
            QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        QVERIFY(!actions().unlink->isEnabled());
        become(Role::Records);
        QVERIFY(actions().exportCase->isEnabled());
        QVERIFY(!actions().linkTips->isEnabled());
    }

    void everyActionHasItsKeyAndEveryWidgetItsName()
    {
        openCase("f1");
        QSet<QKeySequence> taken;
        for (QAction *action : actions().all()) {
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            const auto keys = action->shortcuts();
            for (const QKeySequence &key : keys) {
                QVERIFY2(!taken.contains(key), qPrintable(key.toString()));
                taken.insert(key);
            }
        }
        const auto widgets = m_panel->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(m_panel.get()) &&
                !widget->focusProxy() && widget->objectName() != QLatin1String("qt_scrollarea_viewport")) {
                const auto *button = qobject_cast<QAbstractButton *>(widget);
                const bool named = !widget->accessibleName().isEmpty() ||
                                   (button && !button->text().isEmpty()) ||
                                   qobject_cast<QSplitter *>(widget->parentWidget()) != nullptr;
                QVERIFY2(named, widget->metaObject()->className());
            }
        }
    }

    void aNewCase()
    {
        actions().open->trigger();
        CaseDialog *asked = dialog();
        QVERIFY(asked);
        QVERIFY(!asked->missing().isEmpty());
        field<QLineEdit>(asked, "Title")->setText(QStringLiteral("  Copper   pipes "));
        QVERIFY(asked->missing().isEmpty());
        field<QPlainTextEdit>(asked, "What it is about")->setPlainText(QStringLiteral("At night"));
        field<kit::ChoiceList>(asked, "")->choose(kBen.toUtf8());
        agree();
        QCOMPARE(m_commands.size(), 1U);
        QCOMPARE(m_commands[0].verb, Verb::OpenCase);
        EventFields fields(m_commands[0].values);
        const CaseBody body = caseBody(Verb::OpenCase, fields);
        QVERIFY(fields.reason().isEmpty());
        QCOMPARE(body.title, QByteArray("Copper pipes"));
        QCOMPARE(body.text, QByteArray("At night"));
        QCOMPARE(body.lead, std::optional(kBen));
        QVERIFY(body.number.isEmpty());
        QVERIFY(body.year > 2000);
        // It stays until the outbox has it.
        m_panel->failed(m_commands[0].id, QStringLiteral("The disk is full."));
        QVERIFY(dialog());
        agree();
        QCOMPARE(m_commands.size(), 2U);
        m_panel->accepted(m_commands[1].id);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_panel->file().key(), body.casefile);
    }

    void leadAndNameAndNumber()
    {
        openCase("f1");
        actions().lead->trigger();
        QVERIFY(!dialog()->missing().isEmpty());
        field<kit::ChoiceList>(dialog(), "")->choose(kBen.toUtf8());
        agree();
        QCOMPARE(m_commands.back().values.value(QLatin1String("lead")).toString(), kBen);
        QVERIFY(!m_commands.back().values.contains(QLatin1String("title")));
        m_panel->accepted(m_commands.back().id);
        QTRY_VERIFY(!dialog());
        actions().rename->trigger();
        QVERIFY(!dialog()->missing().isEmpty());
        field<QLineEdit>(dialog(), "Number")->setText(QStringLiteral("25-0417"));
        agree();
        QCOMPARE(m_commands.back().verb, Verb::UpdateCase);
        QCOMPARE(m_commands.back().values.value(QLatin1String("number")).toString(),
                 QStringLiteral("25-0417"));
        QVERIFY(!m_commands.back().values.contains(QLatin1String("title")));
    }

    void aCaseIsClosedAndGoesOnElsewhere()
    {
        openCase("f2");
        actions().close->trigger();
        QTRY_VERIFY(dialog());
        QVERIFY(!dialog()->missing().isEmpty());
        field<kit::ChoiceList>(dialog(), "")->choose("f1");
        QVERIFY(dialog()->missing().isEmpty());
        agree();
        QCOMPARE(m_commands.back().verb, Verb::CloseCase);
        QCOMPARE(m_commands.back().values.value(QLatin1String("into")).toString(), QStringLiteral("f1"));
        m_panel->accepted(m_commands.back().id);
        CaseBody end = named("f2");
        end.into = "f1";
        m_log.casefile("c2", kAda, Verb::CloseCase, end);
        m_panel->apply(m_cache->fold({m_log.batch.back()}));
        QTRY_VERIFY(m_panel->file().row() && m_panel->file().row()->closed);
        QVERIFY(!actions().close->isEnabled());
        QVERIFY(actions().reopen->isEnabled());
        actions().reopen->trigger();
        QTRY_VERIFY(dialog());
        agree();
        QCOMPARE(m_commands.back().verb, Verb::OpenCase);
        QCOMPARE(m_commands.back().values.value(QLatin1String("case")).toString(), QStringLiteral("f2"));
    }

    void proposalsAreJudged()
    {
        openCase("f1");
        chooseTip("m2");
        actions().decline->trigger();
        QVERIFY(!dialog()->missing().isEmpty()); // a no without a reason helps nobody
        auto *reason = field<QLineEdit>(dialog(), "Reason");
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(m_commands.empty());
        QTest::keyClicks(reason, QStringLiteral("another colour"));
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(m_commands.back().verb, Verb::Decline);
        QCOMPARE(m_commands.back().body.tip, QByteArray("m2"));
        QCOMPARE(m_commands.back().body.casefile, QByteArray("f1"));
        QCOMPARE(m_commands.back().body.reason, QByteArray("another colour"));
        m_panel->accepted(m_commands.back().id);
        QTRY_VERIFY(!dialog());
        actions().accept->trigger();
        QCOMPARE(m_commands.back().verb, Verb::Accept);
        m_log.link("a1", kAda, Verb::Accept, "m2", "f1");
        m_panel->apply(m_cache->fold({m_log.batch.back()}));
        QTRY_COMPARE(m_panel->file().row()->tips, 2);
        // And is taken back.
        QVERIFY(actions().undo->isEnabled());
        actions().undo->trigger();
        QCOMPARE(m_commands.back().verb, Verb::Unlink);
        QCOMPARE(m_commands.back().body.tip, QByteArray("m2"));
        QVERIFY(!actions().undo->isEnabled());
    }

    void unlinkingIsUndone()
    {
        openCase("f1");
        chooseTip("m1");
        actions().unlink->trigger();
        agree();
        QCOMPARE(m_commands.back().verb, Verb::Unlink);
        m_panel->accepted(m_commands.back().id);
        QTRY_VERIFY(actions().undo->isEnabled());
        actions().undo->trigger();
        QCOMPARE(m_commands.back().verb, Verb::Link);
        QCOMPARE(m_commands.back().body.tip, QByteArray("m1"));
        QCOMPARE(m_commands.back().body.casefile, QByteArray("f1"));
    }

    void aNoteIsKeptAndItsDraftSurvives()
    {
        openCase("f1");
        QSignalSpy drafts(m_panel.get(), &CasesPanel::draftEdited);
        actions().note->trigger();
        auto *written = m_panel->page().note().findChild<QPlainTextEdit *>();
        QVERIFY(written->hasFocus());
        QTest::keyClicks(written, QStringLiteral("Call the lab"));
        QVERIFY(!drafts.isEmpty());
        QCOMPARE(drafts.back()[0].value<Draft>().tip, CasesPanel::draftKey("f1"));
        openCase("f2");
        QCOMPARE(m_panel->page().note().text(), QString());
        openCase("f1");
        QCOMPARE(m_panel->page().note().text(), QStringLiteral("Call the lab"));
        QTest::keyClick(written, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_commands.back().verb, Verb::NoteCase);
        QCOMPARE(m_commands.back().values.value(QLatin1String("text")).toString(),
                 QStringLiteral("Call the lab"));
        QCOMPARE(m_panel->page().note().text(), QStringLiteral("Call the lab"));
        m_panel->accepted(m_commands.back().id);
        QCOMPARE(m_panel->page().note().text(), QString());
        QVERIFY(drafts.back()[0].value<Draft>().text.isEmpty());
        // What was kept before the restart comes back, without taking the place of what was typed since.
        m_panel->setDrafts({{CasesPanel::draftKey("f2"), DraftMode::Note, QStringLiteral("Old words"), 1}});
        openCase("f2");
        QCOMPARE(m_panel->page().note().text(), QStringLiteral("Old words"));
    }

    void refusedOnesShowTheirSentence()
    {
        openCase("f1");
        PendingAction refused;
        refused.id = "p1";
        refused.verb = Verb::UpdateCase;
        CaseBody body = named("f1");
        body.number = "25-0002";
        refused.detail = caseValues(body);
        refused.state = PendingState::Refused;
        refused.refusal = Refusal::NumberTaken;
        m_panel->setPending({refused});
        const QString sentence = RefusalText::sentence(Refusal::NumberTaken, {});
        const auto labels = m_panel->page().findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&sentence](QLabel *label) {
            return label->isVisible() && label->text().contains(sentence);
        }));
    }

    void theSearchHasTheSlash()
    {
        auto *list = m_panel->findChild<CaseList *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Slash);
        auto *search = m_panel->findChild<QLineEdit *>();
        QTRY_VERIFY(search->hasFocus());
        QVERIFY(search->text().isEmpty());
        QTest::keyClicks(search, QStringLiteral("honda"));
        QTRY_COMPARE(m_panel->list().rowCount(), 1);
        QCOMPARE(m_panel->list().items().front().row.title, QStringLiteral("Sheds on Alder"));
        search->setText(QStringLiteral("nothing has this"));
        QTRY_COMPARE(m_panel->list().rowCount(), 0);
        QTRY_VERIFY(!m_panel->findChild<CaseList *>()->isVisible());
    }

    void lookAlikesWaitToBeSeen()
    {
        m_panel->setWatched({"f1"});
        m_panel->setAlike({{"f1",
                            {{"m3", QStringLiteral("Amber Heron"), QStringLiteral("The same car again"),
                              QStringLiteral("both say “car”")}}}});
        QCOMPARE(m_panel->list().items()[std::size_t(m_panel->list().rowOf("f1"))].alike, 1);
        openCase("f1");
        QSignalSpy seen(m_panel.get(), &CasesPanel::alikeSeen);
        QSignalSpy opened(m_panel.get(), &CasesPanel::tipOpenRequested);
        const auto buttons = m_panel->page().findChildren<QPushButton *>();
        const auto open = std::find_if(buttons.begin(), buttons.end(), [](QPushButton *button) {
            return button->accessibleName() == QLatin1String("Open the tip of Amber Heron");
        });
        QVERIFY(open != buttons.end());
        (*open)->click();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen[0][1].toByteArray(), QByteArray("m3"));
        // And by the keys that its buttons show.
        QTest::keyClick(&m_panel->page(), Qt::Key_T);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(seen.size(), 2);
        QTest::keyClick(&m_panel->page(), Qt::Key_S);
        QCOMPARE(seen.size(), 3);
        QCOMPARE(opened.size(), 2);
        m_panel->setAlike({});
        QVERIFY(!actions().openAlike->isEnabled());
        QVERIFY(!actions().putAlikeAway->isEnabled());
    }

    void whatCannotBeReadIsNotEmpty()
    {
        const auto says = [this](const QString &words) {
            const auto labels = m_panel->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&words](QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        openCase("f1");
        QVERIFY(m_cache->db().run("ALTER TABLE casefile RENAME TO away"));
        Changes changes;
        changes.cases = true;
        m_panel->apply(changes);
        // What was read stays, and is told to be old.
        QTRY_VERIFY(says(QStringLiteral("The list may be out of date")));
        QTRY_VERIFY(says(QStringLiteral("The case may be out of date")));
        QCOMPARE(m_panel->list().rowCount(), 2);
        // Nothing is told of what was never read.
        const auto tabs = m_panel->findChildren<kit::CountTabs *>();
        for (kit::CountTabs *one : tabs) {
            if (one->accessibleName() == QLatin1String("Which cases"))
                one->setCurrentIndex(2);
        }
        QTRY_VERIFY(says(QStringLiteral("The cases can't be read now")));
        QVERIFY(!says(QStringLiteral("No case is closed")));
        m_panel->showCase("f2");
        QTRY_VERIFY(says(QStringLiteral("The case can't be read now")));
        QVERIFY(m_cache->db().run("ALTER TABLE away RENAME TO casefile"));
        const auto again = [this] {
            QList<QAbstractButton *> buttons = m_panel->findChildren<QAbstractButton *>();
            buttons.removeIf([](const QAbstractButton *button) {
                return !button->isVisible() || button->text() != QLatin1String("Try again");
            });
            return buttons;
        };
        QTRY_COMPARE(again().size(), 2);
        const auto buttons = again();
        for (QAbstractButton *button : buttons)
            button->click();
        QTRY_VERIFY(m_panel->file().row());
        QTRY_VERIFY(says(QStringLiteral("No case is closed"))); // now it is known
        QCOMPARE(m_panel->list().rowCount(), 0);
        QTRY_VERIFY(!says(QStringLiteral("can't be read")));
    }

    void whatCannotBeSearchedIsNotNothing()
    {
        openCase("f1");
        actions().linkTips->trigger();
        auto *asked = m_panel->findChild<LinkTipsDialog *>();
        TipCandidate third;
        third.tip = m_cache->row("m3");
        m_panel->setFoundTips("f1", {}, {third});
        m_panel->setTipsUnread("f2", {}, QStringLiteral("broken")); // of another case
        QCOMPARE(asked->candidates().rowCount(), 1);
        m_panel->setTipsUnread("f1", {}, QStringLiteral("broken"));
        QCOMPARE(asked->candidates().rowCount(), 0);
        const auto labels = asked->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) {
            return label->text() == QLatin1String("The tips can't be searched now: broken");
        }));
    }

    void nobodyReadsForAPanelThatNobodySees()
    {
        openCase("f1");
        m_panel->hide();
        m_log.casefile("o3", kAda, Verb::OpenCase, named("f3", "Copper"));
        m_log.link("a1", kAda, Verb::Accept, "m2", "f1");
        const auto more = LogBatch(m_log.batch.end() - 2, m_log.batch.end());
        m_panel->apply(m_cache->fold(more));
        // They are counted, for the rail.
        QTRY_COMPARE(m_panel->list().tally()->open, 3);
        QCOMPARE(m_panel->list().tally()->proposed, 0);
        // Reads are answered in their order: none was before this one.
        bool asked = false;
        m_reader->read(
            m_panel.get(), [](Database &db) { return queries::caseTally(db); },
            [&asked](const Result<CaseTally> &) { asked = true; });
        QTRY_VERIFY(asked);
        QCOMPARE(m_panel->list().rowCount(), 2);
        QCOMPARE(m_panel->file().row()->tips, 1);
        m_panel->show();
        QTRY_COMPARE(m_panel->list().rowCount(), 3);
        QTRY_COMPARE(m_panel->file().row()->tips, 2);
    }

    void tipsAreChosenAndLinkedAtOnce()
    {
        openCase("f1");
        QSignalSpy wanted(m_panel.get(), &CasesPanel::tipsWanted);
        QSignalSpy sent(m_panel.get(), &CasesPanel::commandsRequested);
        actions().linkTips->trigger();
        auto *asked = m_panel->findChild<LinkTipsDialog *>();
        QVERIFY(asked);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toByteArray(), QByteArray("f1"));
        QVERIFY(wanted[0][1].toString().isEmpty());
        TipCandidate third;
        third.tip = m_cache->row("m3");
        third.reasons = QStringLiteral("both say “car”");
        m_panel->setFoundTips("f2", {}, {third}); // of another case
        QCOMPARE(asked->candidates().rowCount(), 0);
        m_panel->setFoundTips("f1", {}, {third});
        QAbstractItemModelTester tester(&asked->candidates(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!asked->missing().isEmpty());
        auto *list = asked->findChild<QListView *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        // Links without a reason help nobody who reads the case later.
        QCOMPARE(asked->missing(), QStringLiteral("Say why they belong together first."));
        const auto lines = asked->findChildren<QLineEdit *>();
        const auto why = std::find_if(lines.begin(), lines.end(), [](QLineEdit *line) {
            return line->accessibleName() == QLatin1String("Reason");
        });
        QVERIFY(why != lines.end());
        (*why)->setText(QStringLiteral("  "));
        QVERIFY(!asked->missing().isEmpty());
        (*why)->setText(QStringLiteral("the same car"));
        QVERIFY(asked->missing().isEmpty());
        // What is chosen stays, whatever is searched next.
        auto *search = asked->findChild<QLineEdit *>();
        search->setText(QStringLiteral("bolts"));
        QCOMPARE(wanted.back()[1].toString(), QStringLiteral("bolts"));
        m_panel->setFoundTips("f1", {}, {}); // the answer to older words
        TipCandidate second;
        second.tip = m_cache->row("m2");
        m_panel->setFoundTips("f1", QStringLiteral("bolts"), {second, third});
        QCOMPARE(asked->candidates().rowCount(), 2);
        QCOMPARE(asked->candidates().items().front().key(), QByteArray("m3"));
        asked->candidates().toggle(1);
        // Enter after a search links nothing that was chosen before.
        search->setFocus();
        QTest::keyClick(search, Qt::Key_Return);
        QTest::keyClick(search, Qt::Key_Enter, Qt::KeypadModifier);
        QVERIFY(sent.isEmpty());
        (*why)->setFocus();
        QTest::keyClick(*why, Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
        const auto commands = sent[0][0].value<std::vector<Command>>();
        QCOMPARE(commands.size(), 2U);
        QCOMPARE(commands[0].verb, Verb::Link);
        QCOMPARE(commands[0].body.tip, QByteArray("m3"));
        QCOMPARE(commands[1].body.casefile, QByteArray("f1"));
        m_panel->accepted(commands[0].id);
        QVERIFY(asked->isVisible());
        m_panel->accepted(commands[1].id);
        QTRY_VERIFY(!m_panel->findChild<LinkTipsDialog *>());
        // And all of it is taken back at once.
        actions().undo->trigger();
        const auto undone = sent[1][0].value<std::vector<Command>>();
        QCOMPARE(undone.size(), 2U);
        QCOMPARE(undone[0].verb, Verb::Unlink);
        // An officer proposes.
        become(Role::Officer);
        actions().linkTips->trigger();
        asked = m_panel->findChild<LinkTipsDialog *>();
        m_panel->setFoundTips("f1", {}, {third});
        asked->candidates().toggle(0);
        QCOMPARE(asked->commands()[0].verb, Verb::Propose);
        asked->reject();
        QTRY_VERIFY(!m_panel->findChild<LinkTipsDialog *>());
        // And so does somebody of whom nothing is known yet.
        become({});
        actions().linkTips->trigger();
        asked = m_panel->findChild<LinkTipsDialog *>();
        m_panel->setFoundTips("f1", {}, {third});
        asked->candidates().toggle(0);
        QCOMPARE(asked->commands()[0].verb, Verb::Propose);
    }

    void signalsForOthers()
    {
        openCase("f1");
        QSignalSpy out(m_panel.get(), &CasesPanel::exportRequested);
        QSignalSpy watch(m_panel.get(), &CasesPanel::watchRequested);
        actions().exportCase->trigger();
        actions().watch->trigger();
        QCOMPARE(out[0][0].toByteArray(), QByteArray("f1"));
        QCOMPARE(watch[0][1].toBool(), true);
        m_panel->setWatched({"f1"});
        actions().watch->trigger();
        QCOMPARE(watch[1][1].toBool(), false);
    }
};

QTEST_MAIN(CasesPanelTest)
#include "tst_casespanel.moc"
