// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/PublishRun.h"

#include <QEventLoop>

namespace porch {

namespace {

constexpr int kPaceMs = 20;
constexpr int kProgressMs = 200;
constexpr qint64 kHopeless = 20;

} // namespace

PublishRun::PublishRun(const NatsOptions &connection, BulkPublisher::Source source, double rate,
                       int patienceMs)
    : m_source(std::move(source))
    , m_rate(rate)
    , m_log(connection)
    , m_publisher(m_log, [this] { return next(); })
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    m_pace.setInterval(kPaceMs);
    connect(&m_pace, &QTimer::timeout, &m_publisher, &BulkPublisher::resume);
    connect(&m_log, &EventLog::online, this, [this] {
        m_patience.stop();
        m_problem.clear();
        m_met = true;
        if (m_rate > 0)
            m_pace.start();
    });
    connect(&m_publisher, &BulkPublisher::offline, this, [this](const QString &reason) {
        if (m_problem != reason && m_met)
            output::warning(reason);
        m_problem = reason;
        // A server that was there comes back; one that never was may be a wrong address.
        if (!m_patience.isActive() && !m_met)
            m_patience.start();
    });
    connect(&m_publisher, &BulkPublisher::progressed, this, &PublishRun::showProgress);
}

void PublishRun::addOptionTo(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("wait"),
                      tr("How long to wait for a server that cannot be reached at first (default 60)."),
                      tr("SECONDS"), QStringLiteral("60")});
}

Result<int> PublishRun::patience(const CommandLine &line)
{
    const auto seconds = line.real(QStringLiteral("wait"), 0);
    if (!seconds)
        return seconds.error();
    return static_cast<int>(std::min(seconds.value(), 1e6) * 1000);
}

std::optional<OutgoingEvent> PublishRun::next()
{
    if (!m_elapsed.isValid())
        m_elapsed.start();
    if (m_rate > 0 &&
        static_cast<double>(m_given) >= m_rate * static_cast<double>(m_elapsed.elapsed()) / 1000.0)
        return std::nullopt;
    auto event = m_source();
    if (event)
        ++m_given;
    else
        m_publisher.finish();
    return event;
}

void PublishRun::showProgress()
{
    if (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < kProgressMs)
        return;
    m_sinceProgress.start();
    output::progress(tr("%Ln event(s) published", nullptr, static_cast<int>(m_publisher.published())));
}

Result<void> PublishRun::exec()
{
    QEventLoop loop;
    QString fatal;
    bool finished = false;
    connect(&m_publisher, &BulkPublisher::finished, &loop, [&] {
        finished = true;
        loop.quit();
    });
    connect(&m_publisher, &BulkPublisher::rejected, &loop, [&](const QByteArray &id, const QString &problem) {
        ++m_rejected;
        output::warning(QString::fromUtf8(id) + QLatin1String(": ") + problem);
        // One message may be too large; when none gets through, the user is not allowed to write here.
        if (m_publisher.published() == 0 && m_rejected >= kHopeless) {
            fatal = problem;
            loop.quit();
        }
    });
    connect(&m_patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    m_patience.start();
    m_log.start();
    loop.exec();
    m_seconds = m_elapsed.isValid() ? static_cast<double>(m_elapsed.nsecsElapsed()) / 1e9 : 0;
    output::endProgress();
    if (finished && (m_publisher.published() > 0 || m_rejected == 0))
        return {};
    if (finished)
        return Error{tr("The server took none of it.")};
    if (!fatal.isEmpty())
        return Error{fatal};
    return Error{m_problem.isEmpty() ? tr("The log could not be reached in time.") : m_problem};
}

} // namespace porch
