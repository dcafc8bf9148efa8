// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackAnswer.h"
#include "app/bridge/SlackHttp.h"
#include "app/bridge/SlackPace.h"
#include "app/bridge/SlackSettings.h"
#include "models/vault/GuardedBytes.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <functional>
#include <map>

namespace porch {

struct SlackApiOptions
{
    QUrl url; ///< ends with a slash
    GuardedBytes appToken;
    GuardedBytes botToken;
    SlackPageSize pageSize = SlackPageSize::Agency;
    SlackPace::Limits limits = {};
    QString caFile = {};                           ///< PEM; empty: the system's certificates
    std::chrono::milliseconds timeout{30'000};     ///< for one call, waiting for its turn not counted
    std::chrono::milliseconds fileSilence{30'000}; ///< without a byte of a file
    qint64 mostAnswer = 32 * 1024 * 1024;          ///< bytes
};

/// Slack's Web API. Lives on one thread and is used from there.
///
/// Calls wait for their turn: posts into one channel keep their order and a second between them, pages of
/// history the minute that an app of the public must wait, and whatever is answered with 429 the time that
/// Slack names; then they are sent again by themselves. What has an effect is sent at most once otherwise.
class SlackApi : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const SlackAnswer &)>;
    using FileHandler = std::function<void(const SlackFileAnswer &)>;

    explicit SlackApi(SlackApiOptions options, QObject *parent = nullptr);
    ~SlackApi() override;

    /// The handler is called once, never from within this call, and not at all when the context or this
    /// object is gone by then; what still waits for its turn is dropped then. It must not delete this object.
    /// @param method such as "chat.postMessage"; apps.* goes with the app-level token, the rest with the
    /// bot's
    /// @param arguments "channel" decides whose turn it is
    void call(const QString &method, const QJsonObject &arguments, QObject *context, Handler handler);

    /// Fetches a file's content as it comes; the same holds for the handler. The token goes to Slack's file
    /// servers and the host of the API, to nobody else, and no redirect is followed.
    /// @param type what the file is said to be, such as "image/jpeg"
    /// @param limit bytes
    /// @param sink takes the bytes; false stops. What it was given counts only with Fetched.
    void fetchFile(const QUrl &url, const QString &type, qint64 limit, QObject *context, SlackHttp::Sink sink,
                   FileHandler handler);

    const QUrl &url() const { return m_options.url; }
    /// Calls that wait for their turn or for an answer.
    int pending() const;
    /// Whether the bot token may be sent with a request to that address.
    static bool isTrusted(const QUrl &file, const QUrl &api);
    /// Whether a method changes something at Slack, so that calling it twice is not the same as once.
    static bool hasEffect(const QString &method);
    /// The arguments as a form: texts and numbers as they are, lists and objects as JSON.
    static QByteArray formBody(const QJsonObject &arguments);

Q_SIGNALS:
    /// Slack wants no call of the method for a while; what waits is sent by itself.
    void rateLimited(const QString &method, std::chrono::seconds wait);

private:
    struct Job
    {
        QString method;
        QString channel;
        QJsonObject arguments;
        QPointer<QObject> context;
        Handler handler;
    };
    struct Lane
    {
        std::deque<Job> waiting;
        int flying = 0;
    };

    void pump();
    void send(const QString &lane, Job job);
    void onExchange(const QString &lane, Job job, const SlackExchange &exchange);
    SlackPace::Time now() const { return SlackPace::Time(m_clock.elapsed()); }

    SlackApiOptions m_options;
    SlackPace m_pace;
    SlackHttp m_http;
    QElapsedTimer m_clock;
    QTimer m_wake;
    std::map<QString, Lane> m_lanes;
};

} // namespace porch
