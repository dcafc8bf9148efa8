// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/KeyValueShelf.h"
#include "app/bridge/LogWriter.h"
#include "app/bridge/RouteBook.h"
#include "app/ctl/Client.h"

#include <QEventLoop>
#include <QTimer>

#include <memory>
#include <optional>

namespace porch {

// The subcommands of `bridge slack` beside the bridge itself, one class and one file each.

/// `bridge slack forget`
class BridgeForgetCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::BridgeForgetCommand)
public:
    static int run(const QStringList &arguments);
};

/// `bridge slack rotate-key`
class BridgeRotateKeyCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::BridgeRotateKeyCommand)
public:
    static int run(const QStringList &arguments);
};

/// The file of the bridge's secret: what the configuration names, else the one in the profile.
/// @param config file; empty: none
Result<QString> bridgeSecretFile(const QString &config, const Profile &profile);

/// What the bridges share, for one subcommand's time.
class BridgeRoutes : public QObject
{
    Q_OBJECT
public:
    BridgeRoutes(const NatsOptions &connection, int patienceMs);

    /// Connects.
    Result<void> open();
    /// From then on the book can be used, and opens what these secrets have sealed.
    Result<void> use(std::vector<GuardedBytes> secrets);

    RouteBook &book() { return *m_book; }

    /// Asks the book and waits for its answer. Where none comes, the book is closed.
    template <typename T, typename Question> Result<T> ask(Question question)
    {
        std::optional<Result<T>> answer;
        QEventLoop loop;
        question([&](const Result<T> &given) {
            answer = given;
            loop.quit();
        });
        QTimer::singleShot(m_patienceMs, &loop, &QEventLoop::quit);
        if (!answer)
            loop.exec();
        if (!answer)
            m_book.reset(); // what is late finds nobody
        return answer ? *answer : Result<T>(Error{tr("The server did not answer in time.")});
    }
    /// Waits until the log has it.
    Result<void> publish(const OutgoingEvent &event);

private:
    const int m_patienceMs;
    LogWriter m_log;
    KeyValueShelf m_shelf;
    std::optional<Pseudonyms> m_pseudonyms;
    std::unique_ptr<RouteBook> m_book;
};

} // namespace porch
