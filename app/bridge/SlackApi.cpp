// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackApi.h"

#include "app/wire/NatsOptions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace porch {

namespace {

bool isAppLevel(const QString &method)
{
    return method.startsWith(QLatin1String("apps."));
}

bool isMethod(const QString &method)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]+(\\.[A-Za-z]+)+$"));
    return form.match(method).hasMatch();
}

QByteArray valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().toUtf8();
    case QJsonValue::Bool:
        return value.toBool() ? "true" : "false";
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger();
        return static_cast<double>(whole) == number ? QByteArray::number(whole)
                                                    : QByteArray::number(number, 'f', 6);
    }
    case QJsonValue::Object:
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    case QJsonValue::Array:
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

} // namespace

SlackApi::SlackApi(SlackApiOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_pace(m_options.pageSize, m_options.limits)
    , m_http(m_options.url, m_options.caFile, this)
    , m_wake(this)
{
    m_clock.start();
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    connect(&m_wake, &QTimer::timeout, this, &SlackApi::pump);
}

SlackApi::~SlackApi() = default;

bool SlackApi::hasEffect(const QString &method)
{
    // Slack takes JSON for what writes only; what only reads wants a form. A method that is not known here
    // is taken for one that writes: the safe side.
    static const QSet<QString> readers{QStringLiteral("api.test"),
                                       QStringLiteral("apps.connections.open"),
                                       QStringLiteral("auth.test"),
                                       QStringLiteral("bots.info"),
                                       QStringLiteral("chat.getPermalink"),
                                       QStringLiteral("conversations.history"),
                                       QStringLiteral("conversations.info"),
                                       QStringLiteral("conversations.list"),
                                       QStringLiteral("conversations.members"),
                                       QStringLiteral("conversations.replies"),
                                       QStringLiteral("files.info"),
                                       QStringLiteral("reactions.get"),
                                       QStringLiteral("team.info"),
                                       QStringLiteral("users.conversations"),
                                       QStringLiteral("users.info"),
                                       QStringLiteral("users.list")};
    return !readers.contains(method);
}

QByteArray SlackApi::formBody(const QJsonObject &arguments)
{
    QByteArray body;
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        if (it.value().isNull() || it.value().isUndefined())
            continue;
        if (!body.isEmpty())
            body += '&';
        body += it.key().toUtf8().toPercentEncoding() + '=' + valueText(it.value()).toPercentEncoding();
    }
    return body;
}

bool SlackApi::isTrusted(const QUrl &file, const QUrl &api)
{
    const QString host = file.host().toLower();
    if (host.isEmpty() || !file.userInfo().isEmpty())
        return false;
    if (isLoopback(api))
        return host == api.host().toLower() && (file.scheme() == api.scheme());
    if (file.scheme() != QLatin1String("https"))
        return false;
    if (host == api.host().toLower())
        return file.port(443) == api.port(443);
    // Slack's own file servers, in the world that the API belongs to.
    for (const QString &world : {QStringLiteral("slack.com"), QStringLiteral("slack-gov.com")}) {
        const bool ours = api.host().toLower() == world || api.host().toLower().endsWith(u'.' + world);
        if (ours && host == QString(QStringLiteral("files.") + world))
            return file.port(443) == 443;
    }
    return false;
}

int SlackApi::pending() const
{
    int count = 0;
    for (const auto &[name, lane] : m_lanes)
        count += static_cast<int>(lane.waiting.size()) + lane.flying;
    return count;
}

void SlackApi::call(const QString &method, const QJsonObject &arguments, QObject *context, Handler handler)
{
    Job job{method, arguments.value(QLatin1String("channel")).toString(), arguments, context,
            std::move(handler)};
    const QString lane = SlackPace::lane(job.method, job.channel);
    m_lanes[lane].waiting.push_back(std::move(job));
    pump();
}

void SlackApi::pump()
{
    std::optional<SlackPace::Time> wake;
    for (auto it = m_lanes.begin(); it != m_lanes.end();) {
        Lane &lane = it->second;
        while (!lane.waiting.empty()) {
            const Job &first = lane.waiting.front();
            if (first.context.isNull()) {
                lane.waiting.pop_front();
                continue;
            }
            if (lane.flying >= m_pace.abreast(first.method))
                break; // its answer pumps again
            const SlackPace::Time free = m_pace.freeAt(first.method, first.channel);
            if (free > now()) {
                wake = std::min(wake.value_or(free), free);
                break;
            }
            Job job = std::move(lane.waiting.front());
            lane.waiting.pop_front();
            ++lane.flying;
            send(it->first, std::move(job));
        }
        it = lane.waiting.empty() && lane.flying == 0 ? m_lanes.erase(it) : std::next(it);
    }
    if (wake)
        m_wake.start(std::max(SlackPace::Time(1), *wake - now()));
    else
        m_wake.stop();
}

void SlackApi::send(const QString &lane, Job job)
{
    const bool effect = hasEffect(job.method);
    m_pace.used(job.method, job.channel, now());
    SlackHttp::Post post;
    post.once = effect;
    post.url = QUrl(m_options.url.toString(QUrl::FullyEncoded) + job.method);
    const GuardedBytes &token = isAppLevel(job.method) ? m_options.appToken : m_options.botToken;
    post.token = token.view().toByteArray();
    post.contentType =
        effect ? "application/json; charset=utf-8" : "application/x-www-form-urlencoded; charset=utf-8";
    post.body =
        effect ? QJsonDocument(job.arguments).toJson(QJsonDocument::Compact) : formBody(job.arguments);
    if (!isMethod(job.method)) {
        // Still later, never from within the call.
        const SlackExchange unsent{SlackExchange::Fate::NotSent, {}, tr("there is no such method.")};
        QMetaObject::invokeMethod(
            this, [this, lane, job = std::move(job), unsent] { onExchange(lane, job, unsent); },
            Qt::QueuedConnection);
        return;
    }
    m_http.post(post, m_options.timeout, m_options.mostAnswer,
                [this, lane, job = std::move(job)](const SlackExchange &exchange) {
                    onExchange(lane, job, exchange);
                });
}

void SlackApi::onExchange(const QString &lane, Job job, const SlackExchange &exchange)
{
    Lane &mine = m_lanes[lane];
    --mine.flying;
    m_pace.used(job.method, job.channel, now());
    const bool answered = exchange.fate == SlackExchange::Fate::Answered;
    const auto limit = answered ? SlackVerdict::rateLimit(exchange.answer) : std::nullopt;
    if (limit) {
        m_pace.hold(job.method, now() + *limit);
        const QString method = job.method;
        mine.waiting.push_front(std::move(job));
        pump();
        Q_EMIT rateLimited(method, *limit);
        return;
    }
    const bool effect = hasEffect(job.method);
    const SlackAnswer answer =
        answered ? SlackVerdict::judge(job.method, effect, exchange.answer)
                 : SlackVerdict::failed(job.method, effect && exchange.fate == SlackExchange::Fate::Lost,
                                        exchange.why);
    pump();
    if (!job.context.isNull())
        job.handler(answer);
}

void SlackApi::fetchFile(const QUrl &url, const QString &type, qint64 limit, QObject *context,
                         SlackHttp::Sink sink, FileHandler handler)
{
    const QPointer<QObject> alive(context);
    if (!isTrusted(url, m_options.url)) {
        SlackFileAnswer answer;
        answer.outcome = SlackFileAnswer::Outcome::Elsewhere;
        answer.sentence = tr("A file lies outside Slack, where no token is sent.");
        QMetaObject::invokeMethod(
            this,
            [alive, answer, handler = std::move(handler)] {
                if (!alive.isNull())
                    handler(answer);
            },
            Qt::QueuedConnection);
        return;
    }
    m_http.fetch(
        url, m_options.botToken.view().toByteArray(), type, limit, m_options.fileSilence,
        [alive, sink = std::move(sink)](QByteArrayView bytes) { return !alive.isNull() && sink(bytes); },
        [alive, handler = std::move(handler)](const SlackFileAnswer &answer) {
            if (!alive.isNull())
                handler(answer);
        });
}

} // namespace porch
