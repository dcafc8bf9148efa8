// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackSettings.h"
#include "app/ctl/BridgeCommands.h"

namespace porch {

Result<QString> bridgeSecretFile(const QString &config, const Profile &profile)
{
    QString named;
    if (!config.isEmpty()) {
        const auto settings = SlackSettings::read(config);
        if (!settings)
            return settings.error();
        named = settings->secretFile;
    }
    return named.isEmpty() ? QString(profile.userFolder() + QLatin1String("/pseudonym.secret")) : named;
}

BridgeRoutes::BridgeRoutes(const NatsOptions &connection, int patienceMs)
    : m_patienceMs(patienceMs)
    , m_log(connection)
    , m_shelf(m_log.connection())
{}

Result<void> BridgeRoutes::open()
{
    QEventLoop loop;
    QString problem;
    connect(&m_log, &LogWriter::online, &loop, &QEventLoop::quit);
    connect(&m_log, &LogWriter::offline, &loop, [&](const QString &reason) { problem = reason; });
    QTimer::singleShot(m_patienceMs, &loop, &QEventLoop::quit);
    m_log.start();
    loop.exec();
    if (m_log.isOnline())
        return {};
    return Error{problem.isEmpty() ? tr("The log could not be reached in time.") : problem};
}

Result<void> BridgeRoutes::use(std::vector<GuardedBytes> secrets)
{
    auto pseudonyms = Pseudonyms::fromSecrets(std::move(secrets));
    if (!pseudonyms)
        return pseudonyms.error();
    m_book.reset();
    m_pseudonyms.emplace(std::move(pseudonyms).value());
    m_book = std::make_unique<RouteBook>(m_shelf, *m_pseudonyms);
    return {};
}

Result<void> BridgeRoutes::publish(const OutgoingEvent &event)
{
    QEventLoop loop;
    std::optional<bool> inLog;
    m_log.write({event}, whileAlive(&loop, [&](bool isIn) {
                    inLog = isIn;
                    loop.quit();
                }));
    QTimer::singleShot(m_patienceMs, &loop, &QEventLoop::quit);
    if (!inLog)
        loop.exec();
    if (inLog == true)
        return {};
    return Error{inLog ? tr("The server did not let this user write it into the log: it must be a bridge.")
                       : tr("The log could not be reached in time.")};
}

} // namespace porch
