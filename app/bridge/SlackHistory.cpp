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
    for (const QString &channel : std::as_const(m_channels))
        m_pages.push_back({channel, {}, {}});
    addOpenThreads();
}

void SlackHistory::addOpenThreads()
{
    m_cache.read(
        // What people say of tips from the form stands in no channel.
        this,
        [](Database &db) {
            return queries::openThreads(db, slackSource(), kMostThreads, slackFormChannel());
        },
        [this](const Result<std::vector<QByteArray>> &roots) {
            if (roots) {
                for (const QByteArray &root : roots.value()) {
                    const auto key = parseSlackKey(root);
                    // Younger roots come with their channel's own history.
                    const bool isOlder = key && microsOfSlackTs(key->ts).value_or(0) < m_from - kMargin;
                    if (isOlder && m_channels.contains(key->channel))
                        m_pages.push_back({key->channel, key->ts, {}});
                }
            }
            next();
        });
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
                m_pages.push_back({page.channel, ts, {}});
        }
    }
    const QString cursor = stringOf(json.value(QLatin1String("response_metadata")).toObject(), "next_cursor");
    m_intake.history(messages, m_settings.channel(page.channel), [this, page, cursor](bool taken) {
        if (!taken) {
            retryLater(page, tr("A part of the history could not be taken in; it is tried again."));
            return;
        }
        if (!cursor.isEmpty())
            m_pages.push_front({page.channel, page.thread, cursor});
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
