// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Owed.h"
#include "ui/kit/StateText.h"
#include "ui/kit/TimeText.h"

#include <QDateTime>
#include <QTest>

using namespace porch;
using namespace porch::kit;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;

Micros at(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch() * 1000;
}

} // namespace

class TimeTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsSpans_data();
    void tellsSpans();
    void usesTheDepartmentsZone();
    void tellsDays();
    void tellsPromises_data();
    void tellsPromises();
    void statesHaveWordsAndShapes();
};

void TimeTextTest::tellsSpans_data()
{
    QTest::addColumn<qint64>("minutes");
    QTest::addColumn<QString>("age");
    QTest::addColumn<QString>("promise");
    const auto row = [](qint64 minutes, const char *age, const char *promise) {
        QTest::addRow("%lld", minutes) << minutes << QString::fromLatin1(age) << QString::fromLatin1(promise);
    };
    row(-5, "0 min", "0 min");
    row(0, "0 min", "0 min");
    row(59, "59 min", "59 min");
    row(60, "1 h", "60 min");
    row(99, "1 h", "99 min");
    row(100, "1 h", "1 h");
    row(24 * 60 - 1, "23 h", "23 h");
    row(24 * 60, "1 d", "1 d");
    row(400 * 24 * 60, "400 d", "400 d");
}

void TimeTextTest::tellsSpans()
{
    QFETCH(qint64, minutes);
    QTEST(TimeText::span(minutes * kMinute), "age");
    QTEST(TimeText::promiseSpan(minutes * kMinute), "promise");
}

void TimeTextTest::usesTheDepartmentsZone()
{
    const Micros when = at("2025-06-03T22:30:05Z");
    const TimeText utc(QTimeZone::utc(), QLocale::c());
    const TimeText east(QTimeZone(2 * 3600), QLocale::c());
    QCOMPARE(utc.clock(when), QStringLiteral("22:30"));
    QCOMPARE(east.clock(when), QStringLiteral("00:30"));
    QCOMPARE(utc.date(when), QStringLiteral("3 Jun 2025"));
    QCOMPARE(east.date(when), QStringLiteral("4 Jun 2025"));
    QVERIFY(utc.full(when).contains(QStringLiteral("22:30:05")));
    QVERIFY(!east.sameDay(when, at("2025-06-03T12:00:00Z")));
    QCOMPARE(TimeText(QTimeZone()).clock(0), QStringLiteral("00:00"));
    QCOMPARE(utc.clock(-1), QStringLiteral("23:59"));
    QCOMPARE(TimeText(QTimeZone::utc(), QLocale(QLocale::Spanish)).number(48213), QStringLiteral("48.213"));
}

void TimeTextTest::tellsDays()
{
    const TimeText utc(QTimeZone::utc(), QLocale::c());
    const Micros now = at("2025-06-03T14:44:00Z");
    QCOMPARE(utc.day(at("2025-06-03T00:00:00Z"), now), QStringLiteral("Today"));
    QCOMPARE(utc.day(at("2025-06-02T23:59:59Z"), now), QStringLiteral("Yesterday"));
    QCOMPARE(utc.day(at("2025-06-01T23:59:59Z"), now), QStringLiteral("1 Jun 2025"));
    QCOMPARE(utc.clockOrDate(at("2025-06-03T08:05:00Z"), now), QStringLiteral("08:05"));
    QCOMPARE(utc.clockOrDate(at("2025-06-02T08:05:00Z"), now), QStringLiteral("2 Jun 2025, 08:05"));
    QCOMPARE(utc.moment(at("2025-06-03T08:05:00Z"), now), QStringLiteral("08:05 today"));
    QCOMPARE(utc.moment(at("2025-06-02T18:05:00Z"), now), QStringLiteral("Monday 18:05"));
    QCOMPARE(utc.moment(at("2025-05-28T18:05:00Z"), now), QStringLiteral("Wednesday 18:05"));
    QCOMPARE(utc.moment(at("2025-05-27T18:05:00Z"), now), QStringLiteral("27 May 2025, 18:05"));
    QCOMPARE(utc.moment(at("2025-06-04T18:05:00Z"), now), QStringLiteral("4 Jun 2025, 18:05"));
}

void TimeTextTest::tellsPromises_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    QTest::newRow("late") << qint64(-26 * 60) << int(Owed::Overdue) << QStringLiteral("26 min");
    QTest::newRow("this very moment") << qint64(0) << int(Owed::Overdue) << QStringLiteral("0 min");
    QTest::newRow("a second left") << qint64(1) << int(Owed::Soon) << QStringLiteral("1 min");
    QTest::newRow("ten minutes") << qint64(600) << int(Owed::Soon) << QStringLiteral("10 min");
    QTest::newRow("later") << qint64(601) << int(Owed::Later) << QStringLiteral("14:54");
}

void TimeTextTest::tellsPromises()
{
    QFETCH(qint64, seconds);
    const TimeText utc(QTimeZone::utc(), QLocale::c());
    const Micros now = at("2025-06-03T14:44:00Z");
    const OwedLook look = OwedText::look(now + seconds * 1'000'000, now, true, utc);
    QTEST(int(look.kind), "kind");
    QTEST(look.value, "value");
    QVERIFY(!look.word.isEmpty());
    QVERIFY(!OwedText::sentence(now + seconds * 1'000'000, now, true, utc).isEmpty());

    QCOMPARE(OwedText::look(0, now, true, utc).kind, Owed::Nothing);
    QCOMPARE(OwedText::look(0, now, false, utc).kind, Owed::NotCounted);
    // Another day's clock time alone would mislead.
    QVERIFY(OwedText::look(at("2025-06-04T09:00:00Z"), now, true, utc).word.contains(QStringLiteral("Wed")));
}

void TimeTextTest::statesHaveWordsAndShapes()
{
    QCOMPARE(StateText::tip(TipStatus::Claimed, true, false).glyph, Glyph::Mine);
    QCOMPARE(StateText::tip(TipStatus::Claimed, false, false).glyph, Glyph::Claimed);
    QCOMPARE(StateText::tip(TipStatus::Claimed, true, true).glyph, Glyph::Stale);
    QCOMPARE(StateText::pending(Verb::Close).word, QString::fromUtf8("Closing…"));
    for (const auto delivery : {kit::Delivery::Queued, kit::Delivery::Sending, kit::Delivery::Logged,
                                kit::Delivery::Delivered, kit::Delivery::Unknown, kit::Delivery::Refused})
        QVERIFY(!StateText::delivery(delivery).word.isEmpty());
    for (int phase = 0; phase <= int(LinkState::Phase::Halted); ++phase)
        QVERIFY(!StateText::link(LinkState::Phase(phase)).word.isEmpty());
}

QTEST_GUILESS_MAIN(TimeTextTest)
#include "tst_timetext.moc"
