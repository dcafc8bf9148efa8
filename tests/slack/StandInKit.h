// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/slack/SlackStandIn.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QWebSocket>

#include <memory>

namespace porch::test {

using namespace Qt::Literals::StringLiterals;

inline constexpr int kPatience = 20'000;

inline bool until(const std::function<bool()> &done)
{
    return QTest::qWaitFor(done, kPatience);
}

inline QUrlQuery form(const QMap<QString, QString> &values)
{
    QUrlQuery query;
    for (auto value = values.begin(); value != values.end(); ++value)
        query.addQueryItem(value.key(), QString::fromLatin1(QUrl::toPercentEncoding(value.value())));
    return query;
}

/// One app's connection, as a client sees it.
struct AppSocket
{
    explicit AppSocket(const QUrl &url)
    {
        QObject::connect(&web, &QWebSocket::textMessageReceived, &web, [this](const QString &text) {
            frames.append(QJsonDocument::fromJson(text.toUtf8()).object());
        });
        QObject::connect(&web, &QWebSocket::disconnected, &web, [this] { hasEnded = true; });
        web.open(url);
    }

    bool waitFor(qsizetype count)
    {
        return until([&] { return frames.size() >= count; });
    }

    void ack(const QJsonObject &envelope, const QJsonObject &payload = {})
    {
        QJsonObject json{{u"envelope_id"_s, envelope["envelope_id"_L1]}};
        if (!payload.isEmpty())
            json["payload"_L1] = payload;
        web.sendTextMessage(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    }

    QWebSocket web;
    QList<QJsonObject> frames;
    bool hasEnded = false;
};

struct Slack : SlackStandIn
{
    Slack()
        : street(workspace().addChannel(u"elm-street"_s))
        , ana(workspace().addUser(u"Ana"_s, u"Ana Ruiz"_s))
    {}

    /// A call's reply, finished.
    std::unique_ptr<QNetworkReply> fetch(const QString &method, const QMap<QString, QString> &values = {},
                                         const QString &token = {})
    {
        QNetworkRequest request(apiUrl().resolved(QUrl(method)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        request.setRawHeader("Authorization", "Bearer " + (token.isEmpty() ? botToken() : token).toLatin1());
        std::unique_ptr<QNetworkReply> reply(
            network.post(request, form(values).toString(QUrl::FullyEncoded).toLatin1()));
        if (!until([&] { return reply->isFinished(); }))
            qFatal("no answer to %s", qPrintable(method));
        return reply;
    }

    QJsonObject call(const QString &method, const QMap<QString, QString> &values = {},
                     const QString &token = {})
    {
        return QJsonDocument::fromJson(fetch(method, values, token)->readAll()).object();
    }

    QString error(const QString &method, const QMap<QString, QString> &values = {}, const QString &token = {})
    {
        return call(method, values, token)["error"_L1].toString();
    }

    std::unique_ptr<AppSocket> connectApp()
    {
        const QJsonObject answer = call(u"apps.connections.open"_s, {}, appToken());
        auto app = std::make_unique<AppSocket>(QUrl(answer["url"_L1].toString()));
        if (!app->waitFor(1))
            qFatal("no hello");
        return app;
    }

    /// All pages, by their cursors.
    QList<QJsonArray> pages(const QString &method, QMap<QString, QString> values)
    {
        QList<QJsonArray> pages;
        for (;;) {
            const QJsonObject page = call(method, values);
            pages.append(page["messages"_L1].toArray());
            if (!page["has_more"_L1].toBool())
                return pages;
            values[u"cursor"_s] = page["response_metadata"_L1]["next_cursor"_L1].toString();
        }
    }

    QNetworkAccessManager network;
    const QString street;
    const QString ana;
};

inline QJsonObject eventOf(const QJsonObject &envelope)
{
    return envelope["payload"_L1]["event"_L1].toObject();
}

inline QJsonObject plain(const QString &text)
{
    return {{u"type"_s, u"plain_text"_s}, {u"text"_s, text}};
}

inline QString tipForm()
{
    const QJsonObject input{
        {u"type"_s, u"input"_s},
        {u"block_id"_s, u"what"_s},
        {u"label"_s, plain(u"What happened?"_s)},
        {u"element"_s, QJsonObject{{u"type"_s, u"plain_text_input"_s}, {u"action_id"_s, u"text"_s}}}};
    const QJsonObject view{{u"type"_s, u"modal"_s},
                           {u"title"_s, plain(u"Tip"_s)},
                           {u"submit"_s, plain(u"Send"_s)},
                           {u"blocks"_s, QJsonArray{input}}};
    return QString::fromUtf8(QJsonDocument(view).toJson(QJsonDocument::Compact));
}

} // namespace porch::test
