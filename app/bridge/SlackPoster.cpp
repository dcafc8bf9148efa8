// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackPoster.h"

#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackParts.h"

namespace porch {

namespace {

constexpr int kAgainMs = 2'000;
constexpr int kPage = 200;
/// A look back begins so much before a text was written.
constexpr Micros kClocksDiffer = Micros(10) * 60 * 1'000'000;

} // namespace

SlackPoster::SlackPoster(SlackApi &api, Job job, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_job(std::move(job))
    , m_parts(slackParts(m_job.text))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_next == Next::Look)
            look();
        else
            postNext();
    });
}

void SlackPoster::start()
{
    if (m_parts.empty()) {
        Q_EMIT refused(tr("There are no words in it."));
        return;
    }
    if (m_job.lookFirst)
        look();
    else
        postNext();
}

void SlackPoster::look(const QString &cursor)
{
    const bool isThread = !m_job.thread.isEmpty();
    QJsonObject arguments{{QStringLiteral("channel"), m_job.channel},
                          {QStringLiteral("include_all_metadata"), true},
                          {QStringLiteral("limit"), kPage}};
    if (isThread)
        arguments.insert(QStringLiteral("ts"), m_job.thread);
    else
        arguments.insert(QStringLiteral("oldest"),
                         slackTsOf(std::max<Micros>(m_job.written - kClocksDiffer, 0)));
    if (!cursor.isEmpty())
        arguments.insert(QStringLiteral("cursor"), cursor);
    m_api.call(isThread ? QStringLiteral("conversations.replies") : QStringLiteral("conversations.history"),
               arguments, this, [this](const SlackAnswer &answer) { onLook(answer); });
}

void SlackPoster::onLook(const SlackAnswer &answer)
{
    if (!answer.answered()) {
        if (answer.error == QLatin1String("thread_not_found"))
            // Posted nevertheless, it would stand in the open channel.
            Q_EMIT refused(tr("The message was deleted, and its thread with it."));
        else if (answer.outcome == SlackAnswer::Outcome::Refused && !SlackVerdict::needsPerson(answer.error))
            postNext(); // where it can't look, it can't post either, and is told why
        else
            later(Next::Look, answer.sentence);
        return;
    }
    for (const QJsonValue &value : answer.json.value(QLatin1String("messages")).toArray()) {
        const auto part = slackReplyPart(value.toObject().value(QLatin1String("metadata")).toObject());
        if (part && part->reply == m_job.id)
            m_there.insert(part->part);
    }
    const QString next = answer.json.value(QLatin1String("response_metadata"))
                             .toObject()
                             .value(QLatin1String("next_cursor"))
                             .toString();
    if (next.isEmpty())
        postNext();
    else
        look(next);
}

void SlackPoster::postNext()
{
    int part = 0;
    while (m_there.contains(part))
        ++part;
    const int parts = static_cast<int>(m_parts.size());
    if (part >= parts) {
        Q_EMIT posted();
        return;
    }
    QJsonObject arguments{{QStringLiteral("channel"), m_job.channel},
                          {QStringLiteral("text"), escapedForSlack(m_parts[static_cast<std::size_t>(part)])},
                          {QStringLiteral("metadata"), slackReplyMetadata({m_job.id, part, parts})},
                          {QStringLiteral("mrkdwn"), false}, // what an officer wrote is text and not markup
                          {QStringLiteral("unfurl_links"), false},
                          {QStringLiteral("unfurl_media"), false}};
    if (!m_job.thread.isEmpty())
        arguments.insert(QStringLiteral("thread_ts"), m_job.thread);
    if (m_job.broadcast)
        arguments.insert(QStringLiteral("reply_broadcast"), true);
    m_api.call(QStringLiteral("chat.postMessage"), arguments, this, [this, part](const SlackAnswer &answer) {
        using Outcome = SlackAnswer::Outcome;
        switch (answer.outcome) {
        case Outcome::Answered:
            m_there.insert(part);
            postNext();
            break;
        case Outcome::Refused:
            if (SlackVerdict::needsPerson(answer.error))
                later(Next::Post, answer.sentence);
            else
                Q_EMIT refused(answer.sentence);
            break;
        case Outcome::Unreachable:
            later(Next::Post, answer.sentence);
            break;
        case Outcome::Ambiguous:
            later(Next::Look, answer.sentence);
            break;
        }
    });
}

void SlackPoster::later(Next next, const QString &sentence)
{
    Q_EMIT troubled(sentence);
    m_next = next;
    m_again.start();
}

} // namespace porch
