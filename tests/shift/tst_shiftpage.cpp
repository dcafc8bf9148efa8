// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/AccessibleNames.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/Theme.h"
#include "ui/shift/EndShift.h"
#include "ui/shift/FigureButton.h"
#include "ui/shift/ShiftPage.h"
#include "ui/shift/TipShortlist.h"

#include <QApplication>
#include <QCheckBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace porch;

namespace {

/// 2025-06-01T12:00:00Z
constexpr Micros kNoon = 1'748'779'200'000'000;
constexpr Micros kMinute = 60'000'000;

TipRow row(TipId id, const QString &reporter)
{
    TipRow row;
    row.id = id;
    row.key = "slack:" + QByteArray::number(id);
    row.reporter = reporter;
    row.channel = QStringLiteral("mill-ward");
    row.text = QStringLiteral("Somebody tried the doors again & left");
    row.keys.status = TipStatus::Claimed;
    row.keys.owner = 1;
    row.keys.due = kNoon + 8 * kMinute;
    row.owner = QStringLiteral("ada");
    row.touched = kNoon;
    return row;
}

ShiftDigest someDigest()
{
    ShiftDigest digest;
    digest.since = kNoon - 480 * kMinute;
    digest.now = kNoon;
    digest.tips = 41;
    digest.messages = 97;
    digest.untouched = 5;
    digest.channels = {{QStringLiteral("mill-ward"), 30}, {QStringLiteral("harbour"), 11}};
    digest.owed = {9, {row(1, QStringLiteral("Amber Heron")), row(2, QStringLiteral("Ada Bexley"))}};
    digest.overdue = 2;
    TipRow putOff = row(3, QStringLiteral("Quiet Otter"));
    putOff.keys.snoozed = kNoon + kMinute;
    digest.mine = {2, {row(1, QStringLiteral("Amber Heron")), putOff}};
    digest.notes = {{QStringLiteral("bo"), QStringLiteral("Bo Lindqvist"), kNoon - kMinute,
                     QStringLiteral("The van is back <b>tonight</b>")}};
    return digest;
}

} // namespace

class ShiftPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShiftPage> m_page;

    QString figure(int n) const { return m_page->findChildren<FigureButton *>().at(n)->accessibleName(); }
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    }
    void setPhase(LinkState::Phase phase)
    {
        LinkState state;
        state.phase = phase;
        state.since = kNoon - kMinute;
        m_page->setLinkState(state);
    }

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void init()
    {
        m_page = std::make_unique<ShiftPage>([] { return kNoon; });
        m_page->setUser(QStringLiteral("ada"));
        m_page->setTimes(kit::TimeText(QTimeZone::utc()));
        setPhase(LinkState::Phase::Live);
        m_page->setDigest(someDigest());
        m_page->resize(1360, 820);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void everythingHasAName() { QCOMPARE(test::namelessWidgets(m_page.get()), QStringList()); }

    void theFiguresSayWhatIsCounted()
    {
        QCOMPARE(figure(0), QStringLiteral("41 came in, 5 not taken"));
        QCOMPARE(figure(1), QStringLiteral("9 owed a reply, 2 overdue"));
        QCOMPARE(figure(3), QStringLiteral("2 yours, 2 owed a reply"));
        QVERIFY(says(QStringLiteral("#mill-ward 30, #harbour 11")));
        // Markup in a note is text.
        QVERIFY(says(QStringLiteral("The van is back <b>tonight</b>")));
        setPhase(LinkState::Phase::CatchingUp);
        QCOMPARE(figure(0), QStringLiteral("… came in"));
        setPhase(LinkState::Phase::Offline);
        QCOMPARE(figure(0), QStringLiteral("41 came in, 5 not taken"));
        QVERIFY(says(QStringLiteral("as known at 11:59")));
    }

    void theKeyboardLeadsToTheTips()
    {
        QSignalSpy tabs(m_page.get(), &ShiftPage::tabRequested);
        QSignalSpy tips(m_page.get(), &ShiftPage::tipRequested);
        const auto figures = m_page->findChildren<FigureButton *>();
        figures[1]->setFocus();
        QTest::keyClick(figures[1], Qt::Key_Space);
        QCOMPARE(tabs.takeFirst().at(0).value<TipTab>(), TipTab::Owed);
        QListView *owed = m_page->findChildren<TipShortlist *>().at(0)->view();
        owed->setFocus();
        QTest::keyClick(owed, Qt::Key_Down);
        QTest::keyClick(owed, Qt::Key_Return);
        QVERIFY(tips.count() >= 1);
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QCOMPARE(tips.last().at(0).toByteArray().left(6), QByteArray("slack:"));
    }

    void thePeriodBeginsWhereItSays()
    {
        QSignalSpy chosen(m_page.get(), &ShiftPage::periodChosen);
        constexpr Micros hour = 60 * kMinute;
        QCOMPARE(m_page->since(kNoon), kNoon - 24 * hour); // nobody knows of an earlier shift
        m_page->setLastPresence({0, kNoon - 3 * hour});
        QCOMPARE(m_page->since(kNoon), kNoon - 3 * hour);
        QVERIFY(says(QStringLiteral("Since you were last here: 09:00 today, 3 h ago")));
        m_page->setLastPresence({kNoon - 16 * hour, kNoon - 3 * hour});
        QCOMPARE(m_page->since(kNoon), kNoon - 16 * hour);
        QVERIFY(says(QStringLiteral("Since your last shift ended")));
        m_page->choose(ShiftPage::Period::Week);
        QCOMPARE(m_page->since(kNoon), kNoon - 7 * 24 * hour);
        QCOMPARE(chosen.count(), 1);
    }

    void whatIsGivenBackIsAskedForEach()
    {
        EndShift &end = m_page->end();
        // What was put off is kept unless its holder says otherwise.
        QCOMPARE(end.givenBack(), std::vector<QByteArray>{"slack:1"});
        const auto boxes = end.findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 2);
        QTest::keyClick(boxes[0], Qt::Key_Space);
        QTest::keyClick(boxes[1], Qt::Key_Space);
        QCOMPARE(end.givenBack(), std::vector<QByteArray>{"slack:3"});
        // New figures do not undo what was ticked.
        ShiftDigest digest = someDigest();
        digest.mine.first.push_back(row(9, QStringLiteral("Brisk Wren")));
        m_page->setDigest(digest);
        QCOMPARE(end.givenBack(), (std::vector<QByteArray>{"slack:3", "slack:9"}));
        digest.mine = {};
        m_page->setDigest(digest);
        QVERIFY(end.givenBack().empty());
    }

    void theEndIsAskedForByKeyboard()
    {
        EndShift &end = m_page->end();
        QSignalSpy asked(&end, &EndShift::endRequested);
        end.field()->setFocus();
        QTest::keyClicks(end.field(), QStringLiteral("All quiet"));
        QCOMPARE(end.note(), QStringLiteral("All quiet"));
        QTest::keyClick(end.field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.takeFirst().at(0).toBool(), false);
        end.setBusy(true);
        QTest::keyClick(end.field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 0);
        end.setBusy(false);
        end.setProblem(QStringLiteral("Offline."));
        QVERIFY(says(QStringLiteral("Offline.")));
        QTest::keyClick(end.field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.takeFirst().at(0).toBool(), true);
    }

    void aNoteTooLongIsNotSent()
    {
        EndShift &end = m_page->end();
        end.field()->setPlainText(QString(EndShift::kLongestNote + 1, u'x'));
        QVERIFY(!end.button()->isEnabled());
        QVERIFY(says(QStringLiteral("too long")));
        end.field()->setPlainText(QString(EndShift::kLongestNote, u'x'));
        QVERIFY(end.button()->isEnabled());
        end.field()->clear();
        end.restoreNote(QStringLiteral("From before"));
        QCOMPARE(end.note(), QStringLiteral("From before"));
        end.restoreNote(QStringLiteral("Not over what stands"));
        QCOMPARE(end.note(), QStringLiteral("From before"));
    }
};

QTEST_MAIN(ShiftPageTest)
#include "tst_shiftpage.moc"
