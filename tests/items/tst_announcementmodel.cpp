// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/AnnouncementModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace porch;

namespace {

constexpr Micros kSecond = 1'000'000;
constexpr Micros kNow = Micros(1'750'000'000) * kSecond; // 2025-06-15 15:06:40 UTC

AnnouncementRow row(quint64 sequence, const QByteArray &id, const QByteArray &text = "words")
{
    AnnouncementRow row;
    row.sequence = sequence;
    row.id = id;
    row.source = QStringLiteral("slack");
    row.channel = QStringLiteral("C1");
    row.title = QStringLiteral("mill-ward");
    row.text = text;
    row.at = kNow - 3600 * kSecond;
    row.author = QStringLiteral("K. Osei");
    return row;
}

PendingAction pending(const QByteArray &id, PendingState state = PendingState::Queued, Micros hold = 0)
{
    PendingAction action;
    action.id = id;
    action.verb = Verb::Announce;
    action.detail =
        announcementValues({QStringLiteral("slack"), QStringLiteral("C2"), "The bridge is closed."});
    action.created = kNow;
    action.hold = hold;
    action.state = state;
    return action;
}

} // namespace

class AnnouncementModelTest : public QObject
{
    Q_OBJECT

    Micros m_now = kNow;
    std::unique_ptr<AnnouncementModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    const AnnouncementItem &item(std::size_t at = 0) const { return m_model->items()[at]; }
    QString state(std::size_t at = 0) const { return m_model->state(item(at)); }
    QByteArrayList keys() const
    {
        QByteArrayList all;
        for (const AnnouncementItem &each : m_model->items())
            all += each.key();
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_now = kNow;
        m_model = std::make_unique<AnnouncementModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setTimeZone(QTimeZone::utc());
        m_model->setClock([this] { return m_now; });
        m_model->setMe(QStringLiteral("d117"), QStringLiteral("D. Whitlock"));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void newestFirstAndWhatIsOnItsWayBeforeThem()
    {
        m_model->setRows({row(9, "b"), row(4, "a")});
        m_model->setPending({pending("p1"), pending("p2")});
        QCOMPARE(keys(), (QByteArrayList{"p2", "p1", "b", "a"}));
        m_model->setRows({row(12, "p1"), row(9, "b"), row(4, "a")});
        // Its echo takes its place.
        QCOMPARE(keys(), (QByteArrayList{"p2", "p1", "b", "a"}));
        QVERIFY(!item(1).post.pending);
    }

    void onlyAnnouncementsCount()
    {
        PendingAction reply = pending("r");
        reply.verb = Verb::Reply;
        m_model->setPending({reply});
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setPending({pending("p", PendingState::Done)}); // among the older ones now
        QCOMPARE(m_model->rowCount(), 0);
    }

    void everyStateHasItsWords()
    {
        m_model->setPending({pending("p")});
        QCOMPARE(state(), QStringLiteral("Queued, not sent yet"));
        QCOMPARE(m_model->author(item()), QStringLiteral("D. Whitlock"));
        m_model->setPending({pending("p", PendingState::Sending)});
        QCOMPARE(state(), QStringLiteral("Sending to the log"));
        m_model->setPending({pending("p", PendingState::Logged)});
        QCOMPARE(state(), QStringLiteral("In the log, not yet with Slack"));
        PendingAction refused = pending("p", PendingState::Refused);
        refused.problem = QStringLiteral("You may not announce.");
        m_model->setPending({refused});
        QCOMPARE(state(), QStringLiteral("Not sent. You may not announce."));

        m_model->setPending({});
        AnnouncementRow logged = row(1, "a");
        m_model->setRows({logged});
        QCOMPARE(state(), QStringLiteral("In the log, not yet with Slack"));
        QCOMPARE(m_model->author(item()), QStringLiteral("K. Osei"));
        logged.bounced = true;
        logged.bounce = QStringLiteral("is_archived");
        m_model->setRows({logged});
        QCOMPARE(state(), QStringLiteral("Not delivered. Slack says: is_archived"));
        logged.bounced = false;
        logged.delivered = kNow;
        m_model->setRows({logged});
        QCOMPARE(state(), QStringLiteral("Delivered to Slack 15:06"));
        const QString aloud = m_model->index(0).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(aloud, QStringLiteral("#mill-ward, K. Osei at 14:06. words. Delivered to Slack 15:06"));
    }

    void whatIsHeldCountsDown()
    {
        QVERIFY(!m_model->held());
        m_model->setPending({pending("p", PendingState::Queued, kNow + 5 * kSecond)});
        QCOMPARE(m_model->held()->key(), QByteArray("p"));
        QCOMPARE(item().post.holdSeconds, 5);
        QSignalSpy updated(m_model.get(), &AnnouncementModel::updated);
        m_now += 1'500'000;
        QVERIFY(updated.wait());
        QCOMPARE(item().post.holdSeconds, 4);
        PendingAction gone = pending("p", PendingState::Sending);
        gone.given = true;
        m_model->setPending({gone});
        QVERIFY(!m_model->held());
    }

    void channelsAreCalledAsPeopleCallThem()
    {
        m_model->setPending({pending("p")});
        QCOMPARE(item().title, QStringLiteral("C2"));
        m_model->setChannels({{1, QStringLiteral("slack"), QStringLiteral("C2"), QStringLiteral("old-quay")},
                              {2, QStringLiteral("sms"), QStringLiteral("C2"), QStringLiteral("other")}});
        QCOMPARE(item().title, QStringLiteral("old-quay"));
    }

    void strangeTextsAreMadeSafe()
    {
        m_model->setRows({row(1, "a", "  one\u202Etwo\nthree \n"), row(2, "b", "\xff\xfe")});
        QCOMPARE(item().post.row.text, QStringLiteral("onetwo\nthree"));
    }

    void nothingNewIsNotTold()
    {
        m_model->setRows({row(1, "a")});
        QSignalSpy updated(m_model.get(), &AnnouncementModel::updated);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setRows({row(1, "a")});
        QCOMPARE(updated.count(), 0);
        QCOMPARE(changed.count(), 0);
    }
};

QTEST_GUILESS_MAIN(AnnouncementModelTest)
#include "tst_announcementmodel.moc"
