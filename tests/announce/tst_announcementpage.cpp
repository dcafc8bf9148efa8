// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/EventCodec.h"
#include "models/items/AnnouncementModel.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/announce/AnnouncementList.h"
#include "ui/announce/AnnouncementPage.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using porch::test::namelessWidgets;

namespace {

constexpr Micros kNow = Micros(1'750'000'000) * 1'000'000;

AnnouncementRow row(const QByteArray &id, const QByteArray &text)
{
    AnnouncementRow row;
    row.sequence = 1;
    row.id = id;
    row.source = QStringLiteral("slack");
    row.channel = QStringLiteral("C1");
    row.title = QStringLiteral("mill-ward");
    row.text = text;
    row.at = kNow;
    row.author = QStringLiteral("K. Osei");
    return row;
}

} // namespace

class AnnouncementPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<AnnouncementModel> m_model;
    std::unique_ptr<QMainWindow> m_window;
    AnnouncementPage *m_page = nullptr; ///< the window's
    std::unique_ptr<QSignalSpy> m_commands;

    QPushButton *button(const QWidget *in, const QString &text) const
    {
        for (auto *each : in->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QAction *announce() const { return m_page->announceActions().at(0); }
    QAction *takeBack() const { return m_page->announceActions().at(1); }
    AnnounceDialog *dialog() const { return m_window->findChild<AnnounceDialog *>(); }
    QComboBox *channel() const { return dialog()->findChild<QComboBox *>(); }
    QPlainTextEdit *field() const { return dialog()->findChild<QPlainTextEdit *>(); }
    Command last() const
    {
        return m_commands->isEmpty() ? Command() : m_commands->last().at(0).value<Command>();
    }
    static QString words(const QWidget *in)
    {
        QStringList all;
        for (const auto *label : in->findChildren<QLabel *>()) {
            if (!label->isHidden())
                all += label->text();
        }
        return all.join(u' ');
    }
    void closed()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!dialog());
    }
    void write(const QString &text, int which = 0)
    {
        announce()->trigger();
        channel()->setCurrentIndex(which);
        field()->setPlainText(text);
    }
    PendingAction pendingOf(const Command &command, PendingState state = PendingState::Queued) const
    {
        PendingAction action;
        action.id = command.id;
        action.verb = command.verb;
        action.detail = command.values;
        action.created = kNow;
        action.hold = kNow + Micros(command.holdMs) * 1000;
        action.state = state;
        return action;
    }

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void init()
    {
        m_model = std::make_unique<AnnouncementModel>();
        m_model->setTimeZone(QTimeZone::utc());
        m_model->setClock([] { return kNow; });
        m_model->setMe(QStringLiteral("d117"), QStringLiteral("D. Whitlock"));
        m_window = std::make_unique<QMainWindow>();
        m_page = new AnnouncementPage(*m_model);
        m_page->setMayAnnounce(true);
        m_page->setDepartment(QStringLiteral("Alderquay Police"));
        m_page->setChannels({{QStringLiteral("slack"), QStringLiteral("C1"), QStringLiteral("mill-ward")},
                             {QStringLiteral("slack"), QStringLiteral("C2"), QStringLiteral("old-quay")}});
        m_window->setCentralWidget(m_page);
        m_window->addAction(announce());
        m_window->resize(900, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_commands = std::make_unique<QSignalSpy>(m_page, &AnnouncementPage::commandRequested);
    }
    void cleanup()
    {
        m_commands.reset();
        m_window.reset();
        m_model.reset();
    }

    void emptySaysWhatItIsFor()
    {
        auto *empty = m_page->findChild<kit::EmptyState *>();
        QVERIFY(empty->isVisible());
        QVERIFY(words(empty).contains(QLatin1String("posted publicly")));
        QVERIFY(words(m_page).contains(QLatin1String("in the name of Alderquay Police")));
        m_model->setRows({row("a", "The bridge is closed.")});
        QVERIFY(!empty->isVisible());
        QVERIFY(m_page->list()->isVisible());
        QCOMPARE(namelessWidgets(m_page), QStringList());
    }

    void officersSeeTheListOnly()
    {
        m_page->setMayAnnounce(false);
        m_model->setRows({row("a", "The bridge is closed.")});
        QVERIFY(m_page->list()->isVisible());
        QVERIFY(!button(m_page, QStringLiteral("New announcement…"))->isVisible());
        QVERIFY(!announce()->isEnabled());
        QCOMPARE(announce()->statusTip(), QStringLiteral("only for supervisors"));
        m_page->write();
        QVERIFY(!dialog());
    }

    void saysWhoSeesItAndAsksForAll()
    {
        announce()->trigger();
        QVERIFY(dialog());
        QCOMPARE(namelessWidgets(dialog()), QStringList());
        // No channel by an oversight.
        QCOMPARE(channel()->currentIndex(), -1);
        QPushButton *confirm = button(dialog(), QStringLiteral("Announce"));
        QVERIFY(!confirm->isEnabled());
        QVERIFY(confirm->toolTip().contains(QLatin1String("Choose a channel")));
        channel()->setCurrentIndex(1);
        QVERIFY(
            words(dialog()).contains(QLatin1String("posted publicly in #old-quay, in the name of Alderquay "
                                                   "Police. Everybody in the channel sees it.")));
        QVERIFY(confirm->toolTip().contains(QLatin1String("Write something")));
        field()->setPlainText(QStringLiteral(" \n "));
        QVERIFY(!confirm->isEnabled());
        field()->setPlainText(QString(AnnounceDialog::kLimit + 2, u'x'));
        QVERIFY(!confirm->isEnabled());
        QVERIFY(confirm->toolTip().contains(QLatin1String("Too long by 2")));
        QVERIFY(words(dialog()).contains(QLatin1String("4,002 / 4,000")));
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_commands->count(), 0);
    }

    void oneChannelNeedsNoChoice()
    {
        m_page->setChannels({{QStringLiteral("slack"), QStringLiteral("C1"), QStringLiteral("mill-ward")}});
        announce()->trigger();
        QCOMPARE(channel()->currentText(), QStringLiteral("#mill-ward"));
    }

    void channelsOfSeveralSourcesAreToldApart()
    {
        m_page->setChannels({{QStringLiteral("slack"), QStringLiteral("C1"), QStringLiteral("mill-ward")},
                             {QStringLiteral("sms"), QStringLiteral("C1"), QStringLiteral("mill-ward")}});
        announce()->trigger();
        QCOMPARE(channel()->itemText(0), QStringLiteral("#mill-ward (Slack)"));
        QCOMPARE(channel()->itemText(1), QStringLiteral("#mill-ward (Sms)"));
    }

    void withoutABridgeThereIsNowhereToPost()
    {
        m_page->setChannels({});
        announce()->trigger();
        QVERIFY(words(dialog()).contains(QLatin1String("nowhere to post")));
        field()->setPlainText(QStringLiteral("words"));
        QVERIFY(!dialog()->missing().isEmpty());
    }

    void aPostIsHeldAndStaysUntilItIsKept()
    {
        write(QStringLiteral(" The bridge is closed. "), 1);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_commands->count(), 1);
        QCOMPARE(last().verb, Verb::Announce);
        QCOMPARE(last().holdMs, 5'000);
        QCOMPARE(last().values.value(QLatin1String("channel")).toString(), QStringLiteral("slack/C2"));
        QCOMPARE(last().values.value(QLatin1String("text")).toString(),
                 QStringLiteral("The bridge is closed."));
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_commands->count(), 1); // not twice
        QVERIFY(!m_page->accepted("another"));
        QVERIFY(dialog()->isVisible());
        QVERIFY(m_page->accepted(last().id));
        closed();
        // The next one begins anew.
        announce()->trigger();
        QVERIFY(field()->toPlainText().isEmpty());
    }

    void whatTheOutboxDoesNotTakeStays()
    {
        write(QStringLiteral("The bridge is closed."));
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_page->failed(last().id, QStringLiteral("The disk is full.")));
        QVERIFY(words(dialog()).contains(QLatin1String("The disk is full.")));
        QCOMPARE(field()->toPlainText(), QStringLiteral("The bridge is closed."));
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_commands->count(), 2);
    }

    void cancelledWordsAreKept()
    {
        QSignalSpy drafts(m_page, &AnnouncementPage::draftChanged);
        write(QStringLiteral("Half a sen"), 1);
        QCOMPARE(drafts.last().at(0).value<AnnounceBody>().text, QByteArray("Half a sen"));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        closed();
        announce()->trigger();
        QCOMPARE(field()->toPlainText(), QStringLiteral("Half a sen"));
        QCOMPARE(channel()->currentIndex(), 1);
    }

    void whatIsTakenBackIsWrittenOn()
    {
        QSignalSpy taken(m_page, &AnnouncementPage::takeBackRequested);
        write(QStringLiteral("The bridge is cosed."), 1);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        const Command sent = last();
        m_page->accepted(sent.id);
        closed();
        QVERIFY(!takeBack()->isEnabled());
        m_model->setPending({pendingOf(sent)});
        QVERIFY(takeBack()->isEnabled());
        QVERIFY(button(m_page, QStringLiteral("Take back"))->isVisible());
        m_page->list()->setFocus();
        QTest::keyClick(m_page->list(), Qt::Key_U);
        QCOMPARE(taken.count(), 1);
        QCOMPARE(taken.first().at(0).toByteArray(), sent.id);
        QVERIFY(!dialog()); // the outbox may still have to refuse
        m_model->setPending({});
        QTRY_VERIFY(dialog());
        QCOMPARE(field()->toPlainText(), QStringLiteral("The bridge is cosed."));
        QCOMPARE(channel()->currentIndex(), 1);
    }

    void whatLeftMeanwhileIsNotWrittenTwice()
    {
        write(QStringLiteral("The bridge is closed."));
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        const Command sent = last();
        m_page->accepted(sent.id);
        closed();
        m_model->setPending({pendingOf(sent)});
        takeBack()->trigger();
        m_model->setPending({pendingOf(sent, PendingState::Sending)});
        m_model->setPending({});
        QCoreApplication::processEvents();
        QVERIFY(!dialog());
    }

    void offlineItSaysThatItWaits()
    {
        m_page->setOffline(true);
        announce()->trigger();
        QVERIFY(button(dialog(), QStringLiteral("Queue it")));
        QVERIFY(words(dialog()).contains(QLatin1String("goes out when connected")));
        m_page->setOffline(false);
        QVERIFY(button(dialog(), QStringLiteral("Announce")));
    }

    void theListIsUsedByKeyboard()
    {
        m_model->setRows({row("a", "One"), row("b", QByteArray(9'000, 'x'))});
        m_page->list()->setFocus();
        QCOMPARE(m_page->list()->currentIndex().row(), 0);
        QTest::keyClick(m_page->list(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("One"));
        QTest::keyClick(m_page->list(), Qt::Key_Down);
        QCOMPARE(m_page->list()->currentIndex().row(), 1);
        QTest::keyClick(m_page->list(), Qt::Key_Menu);
        QMenu *menu = m_page->list()->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 2); // it can't be taken back
        menu->close();
        m_page->grab();
        m_window->resize(500, 600);
        m_page->grab();
    }
};

QTEST_MAIN(AnnouncementPageTest)
#include "tst_announcementpage.moc"
