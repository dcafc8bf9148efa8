// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackFileCarrier.h"

#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackKeys.h"
#include "models/store/BridgeQueries.h"
#include "models/store/Reader.h"

#include <QBuffer>
#include <QJsonArray>

#include <algorithm>
#include <memory>

namespace porch {

namespace {

constexpr Micros kFarBack = Micros(7) * 24 * 3600 * 1'000'000;
constexpr int kMostTries = 5;
constexpr int kMostWaiting = 10'000;
constexpr qsizetype kMostKnown = 100'000;

/// {team} and {file} of "slack/{team}/{file}".
QString teamOf(const QByteArray &object)
{
    return QString::fromLatin1(object).section(u'/', 1, 1);
}
QString fileOf(const QByteArray &object)
{
    return QString::fromLatin1(object).section(u'/', 2);
}

/// Where a page is what was sent, the content's type does not tell it from Slack's own sign-in page.
bool mayBeSignIn(const QString &type, qint64 size, const SlackFileAnswer &answer)
{
    return type.contains(QLatin1String("html")) && answer.size != size;
}

} // namespace

SlackFileCarrier::SlackFileCarrier(const Parts &parts, qint64 limit, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_store(parts.connection)
    , m_limit(limit)
    , m_pace(pace)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SlackFileCarrier::pump);
    connect(&m_look, &QTimer::timeout, this, &SlackFileCarrier::look);
    connect(&m_parts.connection, &NatsConnection::online, this, &SlackFileCarrier::pump);
}

void SlackFileCarrier::carry(const std::vector<SlackFile> &files)
{
    for (const SlackFile &file : files) {
        if (!file.shown.object.isEmpty())
            add({file.shown.object, QUrl(file.privateUrl), QString::fromUtf8(file.shown.type),
                 file.shown.size});
    }
    pump();
}

void SlackFileCarrier::start(const QString &team)
{
    if (!m_prefix.isEmpty() || m_limit <= 0)
        return;
    m_prefix = slackObjectPrefix(team);
    m_look.start(m_pace.look);
    look();
}

void SlackFileCarrier::look()
{
    const Micros since = wallClock() - kFarBack;
    m_parts.cache.read(
        this,
        [prefix = m_prefix, since](Database &db) {
            return queries::keptFiles(db, prefix, since, kMostWaiting);
        },
        [this](const Result<std::vector<QByteArray>> &objects) {
            if (!objects) {
                Q_EMIT troubled(objects.error().what);
                return;
            }
            for (const QByteArray &object : objects.value())
                add({object, {}, {}, 0});
            pump();
        });
}

void SlackFileCarrier::add(Job job)
{
    if (m_known.contains(job.object) || !isSlackId(fileOf(job.object)) || m_waiting.size() >= kMostWaiting)
        return;
    m_known.insert(job.object);
    m_waiting.push_back(std::move(job));
}

void SlackFileCarrier::pump()
{
    while (m_open < kAtOnce && !m_waiting.empty() && !m_again.isActive() && m_parts.connection.isOnline()) {
        const Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_open;
        check(job);
    }
}

/// Another bridge, or this one before it died, may have carried it.
void SlackFileCarrier::check(const Job &job)
{
    m_store.info(QString::fromLatin1(job.object),
                 [this, job](const StoreOutcome &outcome, const std::optional<ObjectInfo> &info) {
                     if (info.has_value()) {
                         Q_EMIT stored(job.object);
                         finish(job, Fate::Settled);
                     } else if (outcome.fault == StoreFault::Retry) {
                         again(job, outcome.sentence);
                     } else if (!outcome.ok()) {
                         finish(job, Fate::Later, outcome.sentence);
                     } else if (job.url.isEmpty()) {
                         ask(job);
                     } else {
                         fetch(job);
                     }
                 });
}

void SlackFileCarrier::ask(const Job &job)
{
    m_parts.api.call(QStringLiteral("files.info"), {{QStringLiteral("file"), fileOf(job.object)}}, this,
                     [this, job](const SlackAnswer &answer) { onAsked(job, answer); });
}

void SlackFileCarrier::onAsked(Job job, const SlackAnswer &answer)
{
    if (answer.outcome == SlackAnswer::Outcome::Refused) {
        const bool isGone =
            answer.error == QLatin1String("file_not_found") || answer.error == QLatin1String("file_deleted");
        finish(job, isGone ? Fate::Settled : Fate::Later, isGone ? QString() : answer.sentence);
        return;
    }
    if (!answer.answered()) {
        again(job, answer.sentence);
        return;
    }
    const QJsonArray one{answer.json.value(QLatin1String("file"))};
    const auto files = filesOfSlackMessage({{QStringLiteral("files"), one}}, {teamOf(job.object), m_limit});
    // It may have been deleted, or grown beyond the limit, since.
    if (files.empty() || files.front().shown.object != job.object || files.front().privateUrl.isEmpty()) {
        finish(job, Fate::Settled);
        return;
    }
    job.url = QUrl(files.front().privateUrl);
    job.type = QString::fromUtf8(files.front().shown.type);
    job.size = files.front().shown.size;
    fetch(job);
}

void SlackFileCarrier::fetch(const Job &job)
{
    // Whole, before any of it is stored: only then is it known to be the file.
    const auto content = std::make_shared<QByteArray>();
    m_parts.api.fetchFile(
        job.url, job.type, m_limit, this,
        [content](QByteArrayView bytes) {
            content->append(bytes);
            return true;
        },
        [this, job, content](const SlackFileAnswer &answer) { onFetched(job, *content, answer); });
}

void SlackFileCarrier::onFetched(const Job &job, const QByteArray &content, const SlackFileAnswer &answer)
{
    using Outcome = SlackFileAnswer::Outcome;
    switch (answer.outcome) {
    case Outcome::Fetched:
        if (mayBeSignIn(job.type, job.size, answer))
            finish(job, Fate::Later, tr("Slack sent a page in the place of a file; it is not kept."));
        else
            put(job, content);
        break;
    case Outcome::Unreachable:
        again(job, answer.sentence, answer.retryAfter);
        break;
    case Outcome::LoginPage:
    case Outcome::Stopped:
        finish(job, Fate::Later, answer.sentence); // when somebody has given the app the scope
        break;
    case Outcome::TooLarge:
    case Outcome::Elsewhere:
    case Outcome::Gone:
        finish(job, Fate::Settled, answer.sentence);
        break;
    }
}

void SlackFileCarrier::put(const Job &job, const QByteArray &content)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(content);
    device->open(QIODevice::ReadOnly);
    m_store.put(QString::fromLatin1(job.object), job.type.toUtf8(), std::move(device),
                [this, job](const StoreOutcome &outcome) {
                    if (outcome.ok() || outcome.fault == StoreFault::Conflict) {
                        Q_EMIT stored(job.object);
                        finish(job, Fate::Settled);
                    } else if (outcome.fault == StoreFault::Retry) {
                        again(job, outcome.sentence);
                    } else {
                        finish(job, Fate::Later, outcome.sentence);
                    }
                });
}

void SlackFileCarrier::finish(const Job &job, Fate fate, const QString &sentence)
{
    --m_open;
    if (fate == Fate::Later)
        m_known.remove(job.object);
    else if (m_known.size() > kMostKnown)
        m_known.clear(); // what is there is found to be there again
    if (!sentence.isEmpty())
        Q_EMIT troubled(sentence);
    pump();
}

void SlackFileCarrier::again(Job job, const QString &sentence, std::chrono::milliseconds atLeast)
{
    if (++job.tries >= kMostTries) {
        finish(job, Fate::Later, sentence);
        return;
    }
    --m_open;
    m_waiting.push_back(std::move(job));
    m_again.start(std::max(m_pace.again, atLeast));
}

} // namespace porch
