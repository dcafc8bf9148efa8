// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInMessages.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

namespace {

const auto kTs = "ts"_L1;
const auto kThread = "thread_ts"_L1;

/// Slack's cursors are opaque to clients; theirs hold the ts at which the next page begins, and so do these.
QString cursorFor(QString ts)
{
    const QByteArray plain = "next_ts:" + ts.remove(u'.').toLatin1();
    return QString::fromLatin1(plain.toBase64());
}

/// The ts of a cursor, empty for one that was never given out.
QString tsOf(const QString &cursor)
{
    const QByteArray text = QByteArray::fromBase64(cursor.toLatin1());
    QString digits = QString::fromLatin1(text.mid(8));
    if (!text.startsWith("next_ts:") || digits.size() != 16)
        return {};
    return digits.insert(10, u'.');
}

bool isReply(const QJsonObject &message)
{
    return message.contains(kThread) && message[kThread] != message[kTs];
}

bool isWithin(const QString &ts, const StandInPageRequest &request)
{
    if (!request.oldest.isEmpty() && (request.inclusive ? ts < request.oldest : ts <= request.oldest))
        return false;
    return request.latest.isEmpty() || (request.inclusive ? ts <= request.latest : ts < request.latest);
}

} // namespace

void StandInMessages::insert(const QJsonObject &message)
{
    const QString ts = message[kTs].toString();
    m_messages[ts] = message;
    if (!isReply(message))
        return;
    QStringList &thread = m_threads[message[kThread].toString()];
    thread.insert(std::lower_bound(thread.begin(), thread.end(), ts), ts);
}

void StandInMessages::replace(QJsonObject message)
{
    for (const QString &counted : {u"reply_count"_s, u"reply_users_count"_s, u"latest_reply"_s,
                                   u"reply_users"_s, u"is_locked"_s, u"subscribed"_s})
        message.remove(counted);
    m_messages[message[kTs].toString()] = message;
}

std::optional<QJsonObject> StandInMessages::remove(const QString &ts)
{
    const QJsonObject message = m_messages[ts];
    if (isReply(message)) {
        const QString root = message[kThread].toString();
        m_threads[root].removeAll(ts);
        if (m_threads[root].isEmpty())
            m_threads.remove(root);
    } else if (m_threads.contains(ts)) {
        m_messages[ts] = QJsonObject{{u"type"_s, u"message"_s},
                                     {u"subtype"_s, u"tombstone"_s},
                                     {u"text"_s, u"This message was deleted."_s},
                                     {u"user"_s, u"USLACKBOT"_s},
                                     {u"hidden"_s, true},
                                     {u"ts"_s, ts},
                                     {u"thread_ts"_s, ts}};
        return this->message(ts);
    }
    m_messages.erase(ts);
    return std::nullopt;
}

QJsonObject StandInMessages::message(const QString &ts) const
{
    return contains(ts) ? shown(ts, true) : QJsonObject();
}

QStringList StandInMessages::all() const
{
    QStringList all;
    for (const auto &[ts, message] : m_messages)
        all.append(ts);
    return all;
}

QJsonObject StandInMessages::shown(const QString &ts, bool withMetadata) const
{
    QJsonObject message = m_messages.at(ts);
    if (!withMetadata)
        message.remove("metadata"_L1);
    const auto thread = m_threads.find(ts);
    if (thread == m_threads.end())
        return message;
    QJsonArray users;
    for (const QString &reply : *thread) {
        const QJsonValue user = m_messages.at(reply)["user"_L1];
        if (!users.contains(user))
            users.append(user);
    }
    message["thread_ts"_L1] = ts;
    message["reply_count"_L1] = thread->size();
    message["reply_users_count"_L1] = users.size();
    message["latest_reply"_L1] = thread->last();
    message["reply_users"_L1] = users;
    message["is_locked"_L1] = false;
    message["subscribed"_L1] = false;
    return message;
}

StandInPage StandInMessages::history(const StandInPageRequest &request) const
{
    StandInPage page;
    const QString from = tsOf(request.cursor);
    if (!request.cursor.isEmpty() && from.isEmpty()) {
        page.error = u"invalid_cursor"_s;
        return page;
    }
    for (auto at = m_messages.rbegin(); at != m_messages.rend(); ++at) {
        const auto &[ts, message] = *at;
        if (!isWithin(ts, request) || (!from.isEmpty() && ts > from))
            continue;
        if (isReply(message) && message["subtype"_L1] != "thread_broadcast"_L1)
            continue;
        if (page.messages.size() == request.limit) {
            page.nextCursor = cursorFor(ts);
            break;
        }
        page.messages.append(shown(ts, request.withMetadata));
    }
    return page;
}

StandInPage StandInMessages::thread(const QString &root, const StandInPageRequest &request) const
{
    StandInPage page;
    const QString from = tsOf(request.cursor);
    if (!contains(root))
        page.error = u"thread_not_found"_s;
    else if (!request.cursor.isEmpty() && from.isEmpty())
        page.error = u"invalid_cursor"_s;
    if (!page.error.isEmpty())
        return page;
    page.messages.append(shown(root, request.withMetadata));
    for (const QString &ts : m_threads.value(root)) {
        if (!isWithin(ts, request) || ts < from)
            continue;
        // The root counts, but a page without any reply would never end.
        if (page.messages.size() >= std::max(request.limit, 2)) {
            page.nextCursor = cursorFor(ts);
            break;
        }
        page.messages.append(shown(ts, request.withMetadata));
    }
    return page;
}

} // namespace porch::test
