// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackAnswer.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

#include <functional>
#include <memory>

namespace porch {

/// What came of one exchange over HTTP.
struct SlackExchange
{
    enum class Fate : quint8 {
        Answered, ///< with any status
        NotSent,  ///< surely nothing of the body was sent
        Lost,     ///< sent, at least in part, and no whole answer came
    };
    Fate fate = Fate::NotSent;
    SlackHttpAnswer answer;
    QString why; ///< unless answered: a clause for a person, with its full stop
};

/// One exchange after the other over HTTP/1.1, each sent at most once where that matters.
class SlackHttp : public QObject
{
    Q_OBJECT

public:
    struct Post
    {
        QUrl url;
        QByteArray contentType;
        QByteArray body;
        QByteArray token; ///< for "Authorization: Bearer"
        /// The request has an effect: it goes over a connection of its own, and Qt must not send it again.
        bool once = true;
    };
    using Done = std::function<void(const SlackExchange &)>;
    /// Takes bytes; false: no more are wanted.
    using Sink = std::function<bool(QByteArrayView bytes)>;
    using Fetched = std::function<void(const SlackFileAnswer &)>;

    /// @param host Slack's, or a stand-in's on this computer, which is never asked by way of a proxy
    /// @param caFile PEM with what certificates are checked against; empty: the system's
    SlackHttp(const QUrl &host, const QString &caFile, QObject *parent);
    ~SlackHttp() override;

    /// @param timeout until the whole answer is there
    /// @param most bytes of an answer
    void post(const Post &post, std::chrono::milliseconds timeout, qint64 most, Done done);

    /// Redirections are not followed.
    /// @param type what the file is said to be, such as "image/jpeg"
    /// @param timeout without any byte
    void fetch(const QUrl &url, const QByteArray &token, const QString &type, qint64 limit,
               std::chrono::milliseconds timeout, Sink sink, Fetched done);

private:
    struct Flight;
    struct Download;

    QNetworkRequest request(const QUrl &url, const QByteArray &token) const;
    void watchTls(QNetworkReply *reply, const std::shared_ptr<QList<QSslError>> &errors);
    void land(Flight &flight, QNetworkReply *reply);
    static void receive(Download &download, QNetworkReply *reply);
    void deliver(Download &download, QNetworkReply *reply);

    QNetworkAccessManager m_shared; ///< for what may be asked twice
    QNetworkAccessManager m_once;
    QSslConfiguration m_tls;
};

} // namespace porch
