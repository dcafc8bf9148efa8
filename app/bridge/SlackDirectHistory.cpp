// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackDirectHistory.h"

#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackHistory.h"
#include "app/bridge/SlackJson.h"
#include "app/wire/NatsOptions.h"
#include "models/store/Reader.h"

#include <algorithm>

namespace porch {

namespace {

constexpr int kPage = 200;
constexpr int kRetryMs = 5'000;
/// So many conversations are looked through, the newest first; an app of the public may fetch one page a
/// minute.
constexpr std::size_t kMostConversations = 500;
constexpr std::size_t kMostPublic = 5;

/// Times of what people wrote after their tips, from then on, as the log has it.
Result<QSet<QString>> knownTimes(Database &db, const QString &team, Micros from)
{
    const QByteArray first = slackFormKey(team, {});
    const QByteArray beyond = first.chopped(1) + ';'; // the character after ':'
    Statement read(db, "SELECT key FROM message WHERE key >= ?1 AND key < ?2 AND flags & 1 = 0");
    read.bind(1, first);
    read.bind(2, beyond);
    QSet<QString> times;
    while (read.step()) {
        const auto key = parseSlackKey(read.bytes(0));
        if (key && microsOfSlackTs(key->ts).value_or(0) >= from)
            times.insert(key->ts);
    }
    if (!read.ok())
        return read.error();
    return times;
}

} // namespace

SlackDirectHistory::SlackDirectHistory(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, [this] { std::exchange(m_goOn, {})(); });
}

void SlackDirectHistory::fetch(Micros from)
{
    if (m_running) {
        m_fromNext = m_fromNext == 0 ? from : std::min(m_fromNext, from);
        return;
    }
    m_running = true;
    m_from = std::max<Micros>(from - SlackHistory::kMargin, 0);
    begin();
}

void SlackDirectHistory::begin()
{
    m_begun = wallClock();
    m_parts.routes.all(whileAlive(this, [this](const Result<std::vector<FormRoute>> &routes) {
        if (!routes) {
            retryLater(routes.error().what, [this] { begin(); });
            return;
        }
        m_parts.cache.read(
            this,
            [team = m_parts.self.team, from = m_from](Database &db) { return knownTimes(db, team, from); },
            [this, routes = routes.value()](const Result<QSet<QString>> &known) {
                if (!known) {
                    retryLater(known.error().what, [this] { begin(); });
                    return;
                }
                m_known = known.value();
                plan(routes);
                next();
            });
    }));
}

void SlackDirectHistory::plan(std::vector<FormRoute> routes)
{
    std::sort(routes.begin(), routes.end(),
              [](const FormRoute &one, const FormRoute &other) { return one.since > other.since; });
    const bool isPublic = m_parts.settings.pageSize == SlackPageSize::Public;
    routes.resize(std::min(routes.size(), isPublic ? kMostPublic : kMostConversations));
    QHash<QString, Micros> channels; // by when the first of their conversations began
    m_pages.clear();
    for (const FormRoute &route : routes) {
        if (route.channel.isEmpty())
            continue;
        const auto found = channels.find(route.channel);
        channels.insert(route.channel, found == channels.end() ? route.since : std::min(*found, route.since));
        m_pages.push_back({route.channel, route.thread, {}, std::max(m_from, route.since)});
    }
    for (auto channel = channels.cbegin(); channel != channels.cend(); ++channel)
        m_pages.push_back({channel.key(), {}, {}, std::max(m_from, channel.value())});
}

void SlackDirectHistory::next()
{
    if (m_pages.empty()) {
        m_running = false;
        const Micros begun = m_begun;
        if (m_fromNext != 0)
            fetch(std::exchange(m_fromNext, 0));
        Q_EMIT finished(begun);
        return;
    }
    const Page &page = m_pages.front();
    QJsonObject arguments{{QStringLiteral("channel"), page.channel},
                          {QStringLiteral("oldest"), slackTsOf(page.from)},
                          {QStringLiteral("limit"), kPage}};
    if (!page.thread.isEmpty())
        arguments.insert(QStringLiteral("ts"), page.thread);
    if (!page.cursor.isEmpty())
        arguments.insert(QStringLiteral("cursor"), page.cursor);
    const QString method = page.thread.isEmpty() ? QStringLiteral("conversations.history")
                                                 : QStringLiteral("conversations.replies");
    m_parts.api.call(method, arguments, this, [this](const SlackAnswer &answer) {
        const bool isOver =
            answer.outcome == SlackAnswer::Outcome::Refused && !SlackVerdict::needsPerson(answer.error);
        if (answer.answered()) {
            onPage(answer.json);
        } else if (isOver) {
            m_pages.pop_front(); // somebody closed their account
            next();
        } else {
            retryLater(answer.sentence, [this] { next(); });
        }
    });
}

void SlackDirectHistory::onPage(const QJsonObject &json)
{
    Page &page = m_pages.front();
    for (const QJsonValue &value : json.value(QLatin1String("messages")).toArray()) {
        for (SlackDirectWord &word : SlackDirectWord::past(value.toObject(), page.channel, m_parts.reader)) {
            const bool isKnown = word.kind == SlackDirectWord::Kind::Message && m_known.contains(word.ts);
            if (!isKnown && microsOfSlackTs(word.ts).value_or(0) >= page.from)
                m_words.push_back(std::move(word));
        }
    }
    // History gives the newest first.
    std::stable_sort(
        m_words.begin(), m_words.end(),
        [](const SlackDirectWord &one, const SlackDirectWord &other) { return one.ts < other.ts; });
    page.cursor = stringOf(objectOf(json, "response_metadata"), "next_cursor");
    if (page.cursor.isEmpty())
        m_pages.pop_front();
    takeNext();
}

void SlackDirectHistory::takeNext()
{
    if (m_words.empty()) {
        next();
        return;
    }
    m_parts.line.take(m_words.front(), whileAlive(this, [this](bool taken) {
                          if (!taken) {
                              retryLater({}, [this] { takeNext(); });
                              return;
                          }
                          m_words.pop_front();
                          takeNext();
                      }));
}

void SlackDirectHistory::retryLater(const QString &sentence, std::function<void()> goOn)
{
    if (!sentence.isEmpty())
        Q_EMIT troubled(sentence);
    m_goOn = std::move(goOn);
    m_retry.start();
}

} // namespace porch
