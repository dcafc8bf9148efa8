// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/admin/TestDepartment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <optional>

namespace porch::test {

struct Answer
{
    NatsReply::Outcome outcome = NatsReply::Outcome::TimedOut;
    QByteArray payload;
};

inline Answer ask(NatsConnection &connection, const QByteArray &subject, const QByteArray &payload = {})
{
    std::optional<Answer> answer;
    connection.request(subject, payload, std::chrono::seconds(10), [&](const NatsReply &reply) {
        answer = Answer{reply.outcome, reply.payload.toByteArray()};
    });
    if (!waitUntil([&] { return answer.has_value(); }))
        return {};
    return *answer;
}

/// With one header.
inline Answer ask(NatsConnection &connection, const QByteArray &subject, const QByteArray &name,
                  const QByteArray &value, const QByteArray &payload)
{
    std::optional<Answer> answer;
    connection.request(subject, name, value, payload, std::chrono::seconds(10), [&](const NatsReply &reply) {
        answer = Answer{reply.outcome, reply.payload.toByteArray()};
    });
    if (!waitUntil([&] { return answer.has_value(); }))
        return {};
    return *answer;
}

inline bool roundTrip(NatsConnection &connection)
{
    bool done = false;
    connection.afterRoundTrip([&] { done = true; });
    return waitUntil([&] { return done; });
}

inline bool connected(NatsConnection &connection)
{
    connection.start();
    return waitUntil([&] { return connection.isOnline(); });
}

/// JSON written with single quotes.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// Where the attacks are tried; a TestServer or a TestDepartment.
struct Premises
{
    std::function<bool()> start;
    std::function<QString()> error;
    std::function<NatsOptions(const QString &)> optionsFor;
    std::function<NatsOptions(KeeperAccount)> keeperOptions;
};

template <typename Server> Premises premisesOf(Server &server)
{
    return {[&server] { return server.start(); }, [&server] { return server.error(); },
            [&server](const QString &user) { return server.optionsFor(user); },
            [&server](KeeperAccount account) { return server.keeperOptions(account); }};
}

/// What a keeper sees of his stream.
class Vault
{
public:
    Vault(const Premises &premises, KeeperAccount account)
        : m_stream(streamName(account))
        , m_keeper(premises.keeperOptions(account))
    {}

    [[nodiscard]] bool open() { return connected(m_keeper); }
    NatsConnection &keeper() { return m_keeper; }

    QJsonObject info()
    {
        return QJsonDocument::fromJson(ask(m_keeper, "$JS.API.STREAM.INFO." + m_stream).payload).object();
    }
    QJsonObject state() { return info().value(QLatin1String("state")).toObject(); }
    qint64 messages() { return state().value(QLatin1String("messages")).toInteger(-1); }

    QSet<QByteArray> consumers()
    {
        QSet<QByteArray> names;
        const Answer answer = ask(m_keeper, "$JS.API.CONSUMER.NAMES." + m_stream);
        const QJsonObject found = QJsonDocument::fromJson(answer.payload).object();
        for (const QJsonValue &name : found.value(QLatin1String("consumers")).toArray())
            names.insert(name.toString().toUtf8());
        return names;
    }
    /// How many streams the account has.
    int streams()
    {
        const Answer answer = ask(m_keeper, "$JS.API.STREAM.NAMES");
        return QJsonDocument::fromJson(answer.payload)[QLatin1String("total")].toInt();
    }

private:
    const QByteArray m_stream;
    NatsConnection m_keeper;
};

} // namespace porch::test
