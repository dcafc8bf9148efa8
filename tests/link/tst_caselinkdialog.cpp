// SPDX-License-Identifier: GPL-3.0-or-later
//
// The dialog in a window, by keyboard, over answers from memory.
#include "tests/items/FakeLinkSource.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Theme.h"
#include "ui/link/CandidateList.h"
#include "ui/link/CaseLinkDialog.h"
#include "ui/link/LinkFoot.h"
#include "ui/link/NewCaseForm.h"
#include "ui/tips/TipDrag.h"

#include <QApplication>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

constexpr Micros kNow = Micros(1'750'000'000) * 1'000'000;

} // namespace

class CaseLinkDialogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<FakeLinkSource> m_source;
    std::unique_ptr<LinkCandidatesModel> m_model;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    CaseLinkDialog *m_dialog = nullptr;
    std::unique_ptr<QSignalSpy> m_commands;

    CaseLinkDialog *open(bool supervisor, const std::vector<TipId> &tips = {1},
                         const QByteArray &casefile = {}, const QString &number = {})
    {
        CaseLinkDialog::Setup setup;
        setup.supervisor = supervisor;
        setup.user = QStringLiteral("d117");
        setup.times = kit::TimeText(QTimeZone::utc(), QLocale::c());
        setup.clock = [] { return kNow; };
        setup.settings = m_settings.get();
        m_dialog = new CaseLinkDialog(*m_model, setup, m_window.get());
        m_commands = std::make_unique<QSignalSpy>(m_dialog, &CaseLinkDialog::commandsRequested);
        m_dialog->open();
        m_dialog->begin(tips, casefile, number);
        return m_dialog;
    }
    std::vector<Command> sent() const
    {
        return m_commands->isEmpty() ? std::vector<Command>()
                                     : m_commands->last().at(0).value<std::vector<Command>>();
    }
    /// As a person who looks at nothing but the keyboard presses it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *at = m_dialog->focusWidget() ? m_dialog->focusWidget() : m_dialog;
        QTest::keyClick(at, key, modifiers);
    }
    QStringList chosen() const
    {
        QStringList numbers;
        for (const LinkCandidate &candidate : m_dialog->list()->chosen())
            numbers << (candidate.isCase() ? candidate.caseNumber() : candidate.tip.reporter);
        return numbers;
    }
    bool isReady() const { return m_dialog->foot()->submitButton()->isEnabled(); }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings =
            std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_source = std::make_unique<FakeLinkSource>();
        m_source->asked.tips = {askedRow(1), askedRow(2), askedRow(3)};
        ComparedTip mine;
        mine.tip = 1;
        mine.reporter = QStringLiteral("Amber Heron");
        mine.at = kNow;
        mine.said = {{kNow, QStringLiteral("There is a white van again.")}};
        m_source->asked.compared = {mine};
        m_source->asked.telling = {{QStringLiteral("white"), 3.0}, {QStringLiteral("van"), 2.0}};
        m_source->likely = {caseCandidate(1, QStringLiteral("25-0417"), QStringLiteral("Converters")),
                            caseCandidate(2, QStringLiteral("25-0398"), QStringLiteral("Ladders")),
                            tipCandidate(7, QStringLiteral("Pale Osprey"))};
        m_source->found = {caseCandidate(2, QStringLiteral("25-0398"), QStringLiteral("Ladders")),
                           caseCandidate(4, QStringLiteral("24-1120"), QStringLiteral("Spring"))};
        m_source->found.back().casefile.closed = true;
        m_source->found.back().casefile.ended = kNow;
        m_source->preview.tips = {mine};
        m_model = std::make_unique<LinkCandidatesModel>(*m_source);
        m_window = std::make_unique<QWidget>();
        m_window->resize(1440, 900);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_model.reset();
        m_source.reset();
    }

    void anOfficerProposesByKeyboard()
    {
        open(false);
        QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Propose a link to a case"));
        QTRY_COMPARE(chosen(), QStringList{QStringLiteral("25-0417")});
        QVERIFY(m_dialog->searchField()->hasFocus());
        // The reason is there to begin with.
        QVERIFY(m_dialog->foot()->reason().contains(QStringLiteral("white van")));
        press(Qt::Key_Down);
        QCOMPARE(chosen(), QStringList{QStringLiteral("25-0398")});
        QTest::keyClicks(m_dialog->searchField(), QStringLiteral("van"));
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(chosen(), QStringList{QStringLiteral("25-0398")});
        QVERIFY(isReady());
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent().size(), std::size_t(1));
        QCOMPARE(sent().front().verb, Verb::Propose);
        QCOMPARE(sent().front().body.casefile, QByteArray("key-25-0398"));
        // Only the outbox closes it.
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!isReady());
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_commands->size(), 1);
        m_dialog->accepted(sent().front().id);
        QVERIFY(!m_dialog->isVisible());
    }

    void enterAloneLeadsToTheReason()
    {
        open(false);
        QTRY_COMPARE(m_model->rowCount(), 3);
        press(Qt::Key_Return);
        QVERIFY(m_dialog->foot()->reasonField()->hasFocus());
        press(Qt::Key_Return);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(m_commands->isEmpty());
        QTest::keyClicks(m_dialog->foot()->reasonField(), QStringLiteral("I saw it myself"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent().front().body.reason, QByteArray("I saw it myself"));
    }

    void whatAPersonWroteStays()
    {
        open(false);
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_dialog->foot()->reasonField()->selectAll();
        QTest::keyClicks(m_dialog->foot()->reasonField(), QStringLiteral("mine"));
        QTest::keyClick(m_dialog, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(chosen(), QStringList{QStringLiteral("25-0398")});
        QCOMPARE(m_dialog->foot()->reason(), QStringLiteral("mine"));
    }

    void aFailureKeepsEverything()
    {
        open(false);
        QTRY_VERIFY(isReady());
        press(Qt::Key_Return, Qt::ControlModifier);
        m_dialog->failed(sent().front().id, QStringLiteral("The disk is full."));
        QVERIFY(m_dialog->isVisible());
        QVERIFY(isReady());
        QCOMPARE(m_dialog->foot()->hint(), QStringLiteral("The disk is full."));
    }

    void whatCannotBeReadIsNotNothing()
    {
        const auto says = [this](const QString &words) {
            const auto labels = m_dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&words](QLabel *label) {
                return label->isVisible() && label->text() == words;
            });
        };
        open(true);
        QTRY_COMPARE(chosen(), QStringList{QStringLiteral("25-0417")});
        m_source->broken = true;
        press(Qt::Key_Down);
        QTRY_VERIFY(says(QStringLiteral("It can't be read now: broken")));
        m_dialog->searchField()->setText(QStringLiteral("van"));
        QTRY_VERIFY(says(QStringLiteral("The cases can't be searched now: broken")));
        QVERIFY(!isReady());
        m_source->broken = false;
        m_dialog->searchField()->setText(QStringLiteral("vans"));
        QTRY_COMPARE(m_model->rowCount(), 1);
        QVERIFY(!says(QStringLiteral("The cases can't be searched now: broken")));
        m_dialog->reject();
        delete m_dialog;
        m_source->broken = true;
        open(true);
        QTRY_VERIFY(says(QStringLiteral("The tips that are to be linked can't be read now: broken")));
    }

    void aClosedCaseSaysSoBeforehand()
    {
        open(true);
        QTRY_COMPARE(m_model->rowCount(), 3);
        QTest::keyClicks(m_dialog->searchField(), QStringLiteral("van"));
        for (auto *box : m_dialog->findChildren<QCheckBox *>()) {
            if (box->text() == QLatin1String("Closed cases too"))
                box->click();
        }
        QTRY_COMPARE(m_model->rowCount(), 2);
        QTest::keyClick(m_dialog, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(chosen(), QStringList{QStringLiteral("24-1120")});
        QVERIFY(!isReady());
        QVERIFY2(m_dialog->foot()->hint().contains(QStringLiteral("closed in June")),
                 qPrintable(m_dialog->foot()->hint()));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_commands->isEmpty());
    }

    void aSupervisorLinksSeveralToSeveral()
    {
        open(true, {1, 2, 3});
        QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Link to a case"));
        QTRY_COMPARE(chosen().size(), 1);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(chosen().size(), 2);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent().size(), std::size_t(6));
        QCOMPARE(sent().front().verb, Verb::Link);
    }

    void theSameReportIsMergedBySupervisorsOnly()
    {
        open(true);
        QTRY_COMPARE(m_model->rowCount(), 3);
        QTest::keyClick(m_dialog, Qt::Key_3, Qt::AltModifier);
        QCOMPARE(chosen(), QStringList{QStringLiteral("Pale Osprey")});
        QVERIFY(m_dialog->foot()->isMerge());
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent().front().verb, Verb::Merge);
        QCOMPARE(sent().front().body.into, QByteArray("tip-7"));
        delete m_dialog;

        open(false);
        QTRY_COMPARE(m_model->rowCount(), 3);
        QTest::keyClick(m_dialog, Qt::Key_3, Qt::AltModifier);
        QVERIFY(!m_dialog->foot()->isMerge());
        QVERIFY(!isReady());
        QVERIFY(m_dialog->foot()->hint().contains(QStringLiteral("supervisor")));
    }

    void aSimilarTipGoesAlong()
    {
        open(false);
        QTRY_VERIFY(m_dialog->foot()->alsoBox()->isVisible());
        QVERIFY(m_dialog->foot()->alsoBox()->text().contains(QStringLiteral("Pale Osprey")));
        m_dialog->foot()->alsoBox()->click();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent().size(), std::size_t(2));
        QCOMPARE(sent().back().body.tip, QByteArray("tip-7"));
    }

    void aNewCaseIsOpenedInIt()
    {
        open(true, {1, 2});
        QTRY_COMPARE(m_model->rowCount(), 3);
        QTest::keyClick(m_dialog, Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_dialog->newCaseForm()->isVisible());
        QVERIFY(m_dialog->newCaseForm()->titleField()->hasFocus());
        QCOMPARE(m_dialog->newCaseForm()->title(), QStringLiteral("White van, Alder St & 3rd Ave"));
        QTest::keyClicks(m_dialog->newCaseForm()->titleField(), QStringLiteral("Van at night"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent().size(), std::size_t(3));
        QCOMPARE(sent().front().verb, Verb::OpenCase);
        QCOMPARE(sent().front().values.value(QLatin1String("title")).toString(),
                 QStringLiteral("Van at night"));
        m_dialog->failed(sent().back().id, QStringLiteral("no"));
        press(Qt::Key_Escape);
        QVERIFY(!m_dialog->newCaseForm()->isVisible());
        QVERIFY(m_dialog->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        delete m_dialog;
        open(false);
        QVERIFY(!m_dialog->newCaseButton()->isVisible());
    }

    void droppedTipsAreForThatCase()
    {
        open(true, {1, 2, 3});
        QTRY_COMPARE(m_model->rowCount(), 3);
        const QPoint second = m_dialog->list()->visualRect(m_model->index(1)).center();
        const auto data = TipDrag::mimeData({2});
        QDragEnterEvent enter(second, Qt::LinkAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_dialog->list()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(second, Qt::LinkAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_dialog->list()->viewport(), &drop);
        QTRY_VERIFY(m_model->asked() && m_model->asked()->tips.size() == 1);
        QTRY_COMPARE(chosen(), QStringList{QStringLiteral("25-0398")});
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent().size(), std::size_t(1));
        QCOMPARE(sent().front().body.tip, QByteArray("tip-2"));
        QCOMPARE(sent().front().body.casefile, QByteArray("key-25-0398"));
    }

    void tipsDroppedOnWhatIsGoneAreForNothingElse()
    {
        open(true, {1, 2, 3});
        QTRY_COMPARE(m_model->rowCount(), 3);
        const QPoint second = m_dialog->list()->visualRect(m_model->index(1)).center();
        m_source->likely.erase(m_source->likely.begin() + 1); // another desk closed it meanwhile
        const auto data = TipDrag::mimeData({2});
        QDragEnterEvent enter(second, Qt::LinkAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_dialog->list()->viewport(), &enter);
        QDropEvent drop(second, Qt::LinkAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_dialog->list()->viewport(), &drop);
        QTRY_VERIFY(m_model->asked() && m_model->rowCount() == 2 && !m_model->isSearching());
        QVERIFY(chosen().isEmpty());
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_commands->isEmpty());
    }

    void aWantedCaseIsChosenAndNoOther()
    {
        open(true, {1}, "key-25-0398");
        QTRY_COMPARE(chosen(), QStringList{QStringLiteral("25-0398")});
        QVERIFY(isReady());
        delete m_dialog;

        // It is not there: nothing is chosen in its place, and the keys send nothing.
        open(true, {1}, "key-25-0777", QStringLiteral("25-0777"));
        QTRY_COMPARE(m_source->questions.back(), (LinkQuestion{QStringLiteral("25-0777"), true}));
        QTRY_VERIFY(!m_model->isSearching());
        QVERIFY(m_model->rowCount() > 0);
        QVERIFY(chosen().isEmpty());
        QVERIFY(!isReady());
        QVERIFY2(m_dialog->foot()->hint().contains(QStringLiteral("not among these")),
                 qPrintable(m_dialog->foot()->hint()));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_commands->isEmpty());
        // What comes later changes nothing about that.
        m_source->more();
        QTRY_VERIFY(!m_model->isSearching());
        QVERIFY(chosen().isEmpty());
        // A new case needs none of them.
        QTest::keyClick(m_dialog, Qt::Key_N, Qt::ControlModifier);
        QVERIFY(isReady());
        QTest::keyClick(m_dialog, Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!isReady());
        // Who types looks for something else, of which the first is meant as ever.
        QTest::keyClicks(m_dialog->searchField(), QStringLiteral("x"));
        QTRY_COMPARE(chosen(), QStringList{QStringLiteral("25-0398")});
        QVERIFY(isReady());
    }

    void anotherMayBeChosenInsteadOfTheWanted()
    {
        open(true, {1}, "key-25-0777");
        QTRY_COMPARE(m_model->rowCount(), 3);
        QVERIFY(chosen().isEmpty());
        press(Qt::Key_Down);
        QCOMPARE(chosen().size(), 1);
        QVERIFY(isReady());
        m_model->refresh();
        QTRY_VERIFY(m_model->isSearching());
        QTRY_VERIFY(!m_model->isSearching());
        QCOMPARE(chosen().size(), 1);
    }

    void aWantedCaseThatIsClosedIsFoundAndRefused()
    {
        open(true, {1}, "key-24-1120", QStringLiteral("24-1120"));
        QTRY_COMPARE(chosen(), QStringList{QStringLiteral("24-1120")});
        QVERIFY(!isReady());
        QVERIFY(m_dialog->foot()->hint().contains(QStringLiteral("closed in June")));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_commands->isEmpty());
    }

    void foreignDataIsNoTip()
    {
        QMimeData other;
        other.setText(QStringLiteral("1 2 3"));
        QVERIFY(!TipDrag::holdsTips(other));
        QVERIFY(TipDrag::tipsOf(other).empty());
        QMimeData elsewhere;
        elsewhere.setData(QStringLiteral("application/x-porchlight-tips"), "1 5 6");
        QVERIFY(TipDrag::tipsOf(elsewhere).empty());
        QCOMPARE(TipDrag::tipsOf(*TipDrag::mimeData({5, 6})), (std::vector<TipId>{5, 6}));
    }

    void itsSizeIsRemembered()
    {
        open(false);
        QCOMPARE(m_dialog->size(), QSize(1120, 748));
        m_dialog->resize(900, 640);
        delete m_dialog;
        open(false);
        QCOMPARE(m_dialog->size(), QSize(900, 640));
    }

    void everythingHasAName()
    {
        open(true, {1, 2});
        QTRY_COMPARE(m_model->rowCount(), 3);
        for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
        }
        QVERIFY(m_model->data(m_model->index(0), Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("25-0417")));
    }
};

QTEST_MAIN(CaseLinkDialogTest)
#include "tst_caselinkdialog.moc"
