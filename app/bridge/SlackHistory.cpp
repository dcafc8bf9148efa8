// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackHistory.h"

#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackIntake.h"
#include "app/bridge/SlackKeys.h"
#include "app/wire/NatsOptions.h"
#include "models/store/BridgeQueries.h"
#include "models/store/Reader.h"

#include <algorithm>

namespace porch {

namespace {

constexpr int kAgencyPage = 200; // of 1,000 allowed: what fails is small, and others get their turn
constexpr int kPublicPage = 15;
constexpr int kRetryMs = 5'000;

QString stringOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

} // namespace

SlackHistory::SlackHistory(SlackApi &api, SlackIntake &intake, Reader &cache, const SlackSettings &settings,
                           QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_intake(intake)
    , m_cache(cache)
    , m_settings(settings)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &SlackHistory::next);
}

void SlackHistory::fetch(const QStringList &channels, Micros from)
{
    if (channels.isEmpty())
        return;
    if (m_running) {
        m_fromNext = m_askedNext.isEmpty() ? from : std::min(m_fromNext, from);
        m_askedNext = channels;
        return;
    }
    m_channels = channels;
    m_from = from;
    begin();
}

void SlackHistory::begin()
{
    m_running = true;
    m_begun = wallClock();
    m_pages.clear();
    m_threads.clear();
    m_gone = {};
    for (const QString &channel : std::as_const(m_channels))
        m_pages.push_back({channel, {}, {}});
    const Micros since = std::max(m_from - kMargin, m_begun - SlackGone::kFarthest);
    m_cache.read(
        this,
        [channels = m_channels, since](Database &db) -> Result<Before> {
            // What people say of tips from the form stands in no channel.
            auto threads = queries::openThreads(db, slackSource(), kMostThreads, slackFormChannel());
            if (!threads)
                return threads.error();
            auto standing = SlackGone::standing(db, channels, since);
            if (!standing)
                return standing.error();
            return Before{std::move(threads).value(), std::move(standing).value()};
        },
        [this](const Result<Before> &before) {
            // Without a cache nothing is compared; what Slack shows is taken in all the same.
            onBefore(before ? before.value() : Before());
        });
}

void SlackHistory::onBefore(Before before)
{
    for (const QByteArray &root : before.openThreads) {
        const auto key = parseSlackKey(root);
        // Younger roots come with their channel's own history.
        const bool isOlder = key && microsOfSlackTs(key->ts).value_or(0) < m_from - kMargin;
        if (isOlder && m_channels.contains(key->channel))
            addThread(key->channel, key->ts);
    }
    m_gone = std::move(before.standing);
    for (const QString &channel : std::as_const(m_channels)) {
        for (const QString &thread : m_gone.threads(channel))
            addThread(channel, thread);
    }
    next();
}

void SlackHistory::addThread(const QString &channel, const QString &root)
{
    if (m_threads.contains({channel, root}))
        return;
    m_threads.insert({channel, root});
    m_pages.push_back({channel, root, {}});
}

void SlackHistory::next()
{
    if (m_pages.empty()) {
        m_running = false;
        const Micros from = m_from;
        const Micros begun = m_begun;
        if (!m_askedNext.isEmpty())
            fetch(std::exchange(m_askedNext, {}), m_fromNext);
        Q_EMIT finished(from, begun);
        return;
    }
    const Page page = m_pages.front();
    m_pages.pop_front();
    const bool isPublic = m_settings.pageSize == SlackPageSize::Public;
    QJsonObject arguments{{QStringLiteral("channel"), page.channel},
                          {QStringLiteral("oldest"), slackTsOf(std::max<Micros>(m_from - kMargin, 0))},
                          {QStringLiteral("inclusive"), true},
                          {QStringLiteral("include_all_metadata"), true},
                          {QStringLiteral("limit"), isPublic ? kPublicPage : kAgencyPage}};
    if (!page.thread.isEmpty())
        arguments.insert(QStringLiteral("ts"), page.thread);
    if (!page.cursor.isEmpty())
        arguments.insert(QStringLiteral("cursor"), page.cursor);
    const QString method = page.thread.isEmpty() ? QStringLiteral("conversations.history")
                                                 : QStringLiteral("conversations.replies");
    m_api.call(method, arguments, this, [this, page](const SlackAnswer &answer) {
        if (answer.answered()) {
            onPage(page, answer.json);
        } else if (answer.outcome == SlackAnswer::Outcome::Refused &&
                   !SlackVerdict::needsPerson(answer.error)) {
            // A thread that is gone, a channel that the app left: there is nothing to fetch.
            Q_EMIT troubled(answer.sentence);
            if (answer.error == QLatin1String("thread_not_found"))
                onWhole(page);
            else
                next();
        } else {
            retryLater(page, answer.sentence);
        }
    });
}

void SlackHistory::onPage(const Page &page, const QJsonObject &json)
{
    const QJsonArray messages = json.value(QLatin1String("messages")).toArray();
    if (page.thread.isEmpty()) {
        const Micros oldest = m_from - kMargin;
        for (const QJsonValue &value : messages) {
            const QJsonObject root = value.toObject();
            const QString ts = stringOf(root, "ts");
            const bool goesOn = isSlackTs(ts) && root.value(QLatin1String("reply_count")).toInt() > 0 &&
                                microsOfSlackTs(stringOf(root, "latest_reply")).value_or(oldest) >= oldest;
            if (goesOn)
                addThread(page.channel, ts);
        }
    }
    for (const QJsonValue &message : messages)
        m_gone.saw(page.channel, stringOf(message.toObject(), "ts"));
    const QString cursor = stringOf(json.value(QLatin1String("response_metadata")).toObject(), "next_cursor");
    m_intake.history(messages, m_settings.channel(page.channel), [this, page, cursor](bool taken) {
        if (!taken) {
            retryLater(page, tr("A part of the history could not be taken in; it is tried again."));
            return;
        }
        if (cursor.isEmpty()) {
            onWhole(page);
            return;
        }
        m_pages.push_front({page.channel, page.thread, cursor});
        next();
    });
}

/// All of a channel or thread was seen, so what was not is gone.
void SlackHistory::onWhole(const Page &page)
{
    const auto gone =
        page.thread.isEmpty() ? m_gone.roots(page.channel) : m_gone.replies(page.channel, page.thread);
    m_intake.gone(gone, page.channel, [this](bool taken) {
        if (!taken)
            Q_EMIT troubled(tr("What was taken back at Slack could not be told to the log."));
        next();
    });
}

void SlackHistory::retryLater(const Page &page, const QString &sentence)
{
    Q_EMIT troubled(sentence);
    m_pages.push_front(page);
    m_retry.start();
}

} // namespace porch
