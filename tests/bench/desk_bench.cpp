// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the person at the desk feels, measured on the real desk in an offscreen window:
//
//     desk_bench fill    PROFILE EVENTS [RATE]   publishes synthetic messages; with a rate they are written
//     now desk_bench open    PROFILE CACHE           start to first painted page, and resident memory
//     desk_bench catchup PROFILE CACHE           how late the GUI thread hears of things while catching up
//     desk_bench live    PROFILE CACHE SECONDS   publish to painted, while messages arrive
//
// Each prints one line of JSON. run.sh puts them together.
#include "app/ctl/PublishRun.h"
#include "app/ctl/SignIn.h"
#include "app/desk/Desk.h"
#include "models/store/TipQueries.h"
#include "tests/bench/SyntheticLog.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/inbox/TipTable.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace porch;

namespace {

QElapsedTimer sinceStart;

[[noreturn]] void die(const QString &why)
{
    std::fprintf(stderr, "desk_bench: %s\n", qPrintable(why));
    std::exit(1);
}

void answer(const QJsonObject &json)
{
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(last * part)];
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

Profile profileAt(const QString &folder, const QString &cache)
{
    auto profile = Profile::load(folder);
    if (!profile)
        die(profile.error().what);
    if (!cache.isEmpty())
        profile->setCachePath(cache);
    return profile.value();
}

NatsOptions signIn(const Profile &profile)
{
    auto options = SignIn::optionsFor(profile, QStringLiteral("desk_bench"));
    if (!options)
        die(options.error().what);
    return options.value();
}

/// Tells after each paint of the list which of its rows are there.
class PaintWatch : public QObject
{
public:
    PaintWatch(Desk &desk, std::function<void()> painted)
        : m_painted(std::move(painted))
    {
        desk.inbox().table()->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The filter comes before the paint, the queued call after it.
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [this] { m_painted(); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_painted;
};

/// How late the GUI thread hears of what is posted to it: another thread asks every two milliseconds. This is
/// what a key or a click would wait.
class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_clock.start();
        m_timer.setInterval(2);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.moveToThread(&m_thread);
        connect(
            &m_timer, &QTimer::timeout, &m_timer,
            [this] {
                QMetaObject::invokeMethod(
                    this,
                    [this, asked = m_clock.nsecsElapsed()] {
                        m_late.push_back(static_cast<double>(m_clock.nsecsElapsed() - asked) / 1e6);
                    },
                    Qt::QueuedConnection);
            },
            Qt::DirectConnection);
        m_thread.start();
        QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    }
    ~StallWatch() override
    {
        QMetaObject::invokeMethod(
            &m_timer,
            [this, home = thread()] {
                m_timer.stop();
                m_timer.moveToThread(home);
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    void clear() { m_late.clear(); }
    const std::vector<double> &milliseconds() const { return m_late; }

private:
    QElapsedTimer m_clock;
    QThread m_thread;
    QTimer m_timer;
    std::vector<double> m_late;
};

int fill(const QStringList &words)
{
    const qint64 events = words.value(1).toLongLong();
    const double rate = words.value(2).toDouble();
    bench::SyntheticLog::Shape shape;
    shape.seed = rate > 0 ? 99 : 1;
    bench::SyntheticLog log(shape);
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
    double painted = 0;
    PaintWatch watch(desk, [&] {
        const TipInboxModel &tips = desk.tips();
        const bool there = tips.rowCount() > 0 && tips.item(0).loaded;
        if (painted == 0 && there)
            painted = static_cast<double>(sinceStart.nsecsElapsed()) / 1e6;
    });
    QTimer empty;
    // An empty cache never paints a row: its page is the empty state, there once the first read answered.
    QObject::connect(&empty, &QTimer::timeout, &desk, [&] {
        if (painted == 0 && desk.tips().hasFirstPage() && desk.tips().rowCount() == 0) {
            desk.window().repaint();
            painted = static_cast<double>(sinceStart.nsecsElapsed()) / 1e6;
        }
    });
    empty.start(1);
    desk.window().resize(1440, 900);
    desk.window().show();
    desk.start();
    QTimer over;
    QObject::connect(&over, &QTimer::timeout, &desk, [&] {
        if (painted > 0 && desk.tips().isComplete())
            QApplication::quit();
    });
    over.start(500);
    QApplication::exec();
    answer({{QStringLiteral("painted_ms"), painted},
            {QStringLiteral("rows"), desk.tips().rowCount()},
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
    const std::vector<double> &times = busy.milliseconds();
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
    PaintWatch watch(desk, [&] {
        if (!isLive)
            return;
        const Micros now = wallClock();
        const TipInboxModel &tips = desk.tips();
        for (int row = 0; row < std::min(14, tips.rowCount()); ++row) {
            const TipItem item = tips.item(row);
            if (!item.loaded || item.row.keys.last < from || seen.contains(item.row.id))
                continue;
            seen.insert(item.row.id);
            latencies.push_back(static_cast<double>(now - item.row.keys.last) / 1000);
        }
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
            {QStringLiteral("longest_stall_ms"), percentile(busy.milliseconds(), 1)}});
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
    if (verb == QLatin1String("catchup"))
        return catchUp(words, theme);
    if (verb == QLatin1String("live"))
        return live(words, theme);
    die(QStringLiteral("usage: desk_bench fill|open|catchup|live PROFILE ..."));
}
