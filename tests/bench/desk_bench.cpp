// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the person at the desk feels, measured on the real desk in an offscreen window:
//
//     desk_bench fill    PROFILE EVENTS [RATE]   publishes synthetic messages; with a rate they are written
//     now desk_bench open    PROFILE CACHE           start to first painted page, and resident memory
//     desk_bench type    PROFILE CACHE           key to painted hits, while searches are typed
//     desk_bench page    PROFILE CACHE           pages of tips and of hits, at the start, middle and end
//     desk_bench catchup PROFILE CACHE           how late the GUI thread hears of things while catching up
//     desk_bench live    PROFILE CACHE SECONDS   publish to painted, while messages arrive
//     desk_bench click   PROFILE CACHE CLICKS    click to painted and to its echo, while messages arrive
//
// Each prints one line of JSON. run.sh puts them together.
#include "app/ctl/PublishRun.h"
#include "app/desk/Desk.h"
#include "tests/bench/ClickRun.h"
#include "tests/bench/Measures.h"
#include "tests/bench/PagingRun.h"
#include "tests/bench/SyntheticLog.h"
#include "tests/bench/TypingRun.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/kit/EmptyState.h"
#include "ui/shell/Shell.h"
#include "ui/tips/TipTable.h"

#include <QApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace porch;
using namespace porch::bench;

namespace {

QElapsedTimer sinceStart;

int fill(const QStringList &words)
{
    const qint64 events = words.value(1).toLongLong();
    const double rate = words.value(2).toDouble();
    SyntheticLog::Shape shape;
    shape.seed = rate > 0 ? 99 : 1;
    SyntheticLog log(shape);
    qint64 given = 0;
    const QByteArray run =
        rate > 0 ? QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + ':' : QByteArray();
    PublishRun publish(
        signIn(profileAt(words.value(0), {})),
        [&]() -> std::optional<OutgoingEvent> {
            if (given == events)
                return std::nullopt;
            ++given;
            const Event event = log.next();
            const Micros at = rate > 0 ? wallClock() : event.at;
            return encodeMessage(event.source, event.channel, run + event.id, at,
                                 std::get<MessageBody>(event.body));
        },
        rate, 60'000);
    if (const auto done = publish.exec(); !done)
        die(done.error().what);
    answer({{QStringLiteral("published"), publish.published()},
            {QStringLiteral("seconds"), publish.seconds()},
            {QStringLiteral("text_bytes"), log.textBytes()}});
    return 0;
}

int open(const QStringList &words, kit::Theme &theme)
{
    const Profile profile = profileAt(words.value(0), words.value(1));
    Desk desk(profile, signIn(profile), theme);
    const TipInboxModel &tips = desk.tips();
    double painted = 0;
    double worked = 0;
    const auto note = [&] {
        if (painted == 0) {
            painted = milliseconds(sinceStart);
            worked = workedMilliseconds();
        }
    };
    // The page of an empty cache is what stands in place of the list.
    QList<QWidget *> empty;
    for (auto *page : desk.inbox().findChildren<kit::EmptyState *>())
        empty += page;
    PaintWatch rows(
        {desk.inbox().table()->viewport()}, [&] { return tips.rowCount() > 0 && tips.item(0).loaded; }, note);
    PaintWatch none(
        empty, [&] { return tips.hasFirstPage() && tips.rowCount() == 0; }, note);
    desk.window().resize(1440, 900);
    desk.window().show();
    desk.start();
    runUntil([&] { return painted > 0 && tips.isComplete(); });
    runFor(500);
    answer({{QStringLiteral("painted_ms"), painted},
            {QStringLiteral("worked_ms"), worked},
            {QStringLiteral("rows"), tips.rowCount()},
            {QStringLiteral("resident_mb"), residentMegabytes()}});
    return 0;
}

int catchUp(const QStringList &words, kit::Theme &theme)
{
    const Profile profile = profileAt(words.value(0), words.value(1));
    Desk desk(profile, signIn(profile), theme);
    desk.window().resize(1440, 900);
    desk.window().show();
    QApplication::processEvents();
    StallWatch busy;
    QElapsedTimer took;
    took.start();
    QTimer settled;
    settled.setSingleShot(true);
    QObject::connect(&settled, &QTimer::timeout, &desk, [&] {
        if (desk.tips().isComplete())
            QApplication::quit();
        else
            settled.start(500);
    });
    double seconds = 0;
    QObject::connect(&desk, &Desk::stateChanged, &desk, [&](const LinkState &state) {
        if (state.phase == LinkState::Phase::Live && seconds == 0) {
            seconds = static_cast<double>(took.elapsed()) / 1000;
            settled.start(1'000);
        }
    });
    desk.start();
    QApplication::exec();
    const std::vector<double> &times = busy.times();
    answer({{QStringLiteral("seconds"), seconds},
            {QStringLiteral("samples"), static_cast<qint64>(times.size())},
            {QStringLiteral("p99_9_ms"), percentile(times, 0.999)},
            {QStringLiteral("longest_ms"), percentile(times, 1)},
            {QStringLiteral("rows"), desk.tips().rowCount()},
            {QStringLiteral("resident_mb"), residentMegabytes()}});
    return 0;
}

int live(const QStringList &words, kit::Theme &theme)
{
    const Profile profile = profileAt(words.value(0), words.value(1));
    Desk desk(profile, signIn(profile), theme);
    desk.window().resize(1440, 900);
    desk.window().show();
    desk.inbox().showTab(TipTab::All);
    desk.inbox().setOrder(TipOrder::NewestFirst);
    bool isLive = false;
    Micros from = 0;
    QSet<TipId> seen;
    std::vector<double> latencies;
    std::vector<Micros> fresh;
    PaintWatch watch(
        {desk.inbox().table()->viewport()},
        [&] {
            const TipInboxModel &tips = desk.tips();
            for (int row = 0; isLive && row < std::min(14, tips.rowCount()); ++row) {
                const TipItem item = tips.item(row);
                if (!item.loaded || item.row.keys.last < from || seen.contains(item.row.id))
                    continue;
                seen.insert(item.row.id);
                fresh.push_back(item.row.keys.last);
            }
            return !fresh.empty();
        },
        [&] {
            const Micros now = wallClock();
            for (const Micros written : std::exchange(fresh, {}))
                latencies.push_back(static_cast<double>(now - written) / 1000);
        });
    StallWatch busy;
    QObject::connect(&desk, &Desk::stateChanged, &desk, [&](const LinkState &state) {
        if (state.phase != LinkState::Phase::Live || isLive)
            return;
        isLive = true;
        from = wallClock();
        busy.clear();
        answer({{QStringLiteral("live"), true}});
        QTimer::singleShot(static_cast<int>(words.value(2).toDouble() * 1000), &desk, &QApplication::quit);
    });
    desk.start();
    QApplication::exec();
    answer({{QStringLiteral("painted"), static_cast<qint64>(latencies.size())},
            {QStringLiteral("p50_ms"), percentile(latencies, 0.5)},
            {QStringLiteral("p99_ms"), percentile(latencies, 0.99)},
            {QStringLiteral("longest_stall_ms"), percentile(busy.times(), 1)}});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    sinceStart.start();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    kit::Theme theme(application, kit::Theme::Choice::Light);
    const QString verb = QCoreApplication::arguments().value(1);
    const QStringList words = QCoreApplication::arguments().mid(2);
    if (verb == QLatin1String("fill"))
        return fill(words);
    if (verb == QLatin1String("open"))
        return open(words, theme);
    if (verb == QLatin1String("type"))
        return TypingRun(profileAt(words.value(0), words.value(1)), theme).exec();
    if (verb == QLatin1String("page"))
        return PagingRun(profileAt(words.value(0), words.value(1)), theme).exec();
    if (verb == QLatin1String("catchup"))
        return catchUp(words, theme);
    if (verb == QLatin1String("live"))
        return live(words, theme);
    if (verb == QLatin1String("click"))
        return ClickRun(profileAt(words.value(0), words.value(1)), theme).exec(words.value(2).toInt());
    die(QStringLiteral("usage: desk_bench fill|open|type|page|catchup|live|click PROFILE ..."));
}
