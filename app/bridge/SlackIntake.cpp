// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackIntake.h"

#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackApi.h"
#include "models/store/Reader.h"

#include <algorithm>
#include <memory>

namespace porch {

namespace {

constexpr qsizetype kMostEdited = 20'000;

bool isFromHistory(const SlackItem &item)
{
    return item.verb == Verb::Reaction && item.id.endsWith(":h");
}

/// All keys of one person's reactions of one kind to one message begin like this.
QByteArray reactionPrefix(const QByteArray &id)
{
    return id.left(id.lastIndexOf(':') + 1);
}

/// Of a reaction that history shows, by every secret: after a change of secrets the log has it under a
/// former one.
std::vector<QByteArray> prefixesOf(const SlackItem &item)
{
    std::vector<QByteArray> prefixes;
    if (!isFromHistory(item))
        return prefixes;
    prefixes.push_back(reactionPrefix(item.id));
    for (const QByteArray &id : item.formerIds)
        prefixes.push_back(reactionPrefix(id));
    return prefixes;
}

/// Which of these prefixes the log has an event of.
Result<std::vector<QByteArray>> knownPrefixes(Database &db, const std::vector<QByteArray> &prefixes)
{
    Statement find(db, "SELECT 1 FROM applied WHERE writer = ?1 AND id >= ?2 AND id < ?3 LIMIT 1");
    std::vector<QByteArray> known;
    for (const QByteArray &prefix : prefixes) {
        const QByteArray end = prefix.chopped(1) + ';'; // the character after ':'
        find.bind(1, static_cast<qint64>(Writer::Community));
        find.bind(2, prefix);
        find.bind(3, end);
        if (find.step())
            known.push_back(prefix);
        else if (!find.ok())
            return find.error();
        find.reset();
    }
    return known;
}

} // namespace

OutgoingEvent encodeSlackItem(const SlackItem &item)
{
    if (const auto *message = std::get_if<MessageBody>(&item.body))
        return encodeMessage(slackSource(), item.channel, item.id, item.at, *message);
    if (const auto *edit = std::get_if<EditBody>(&item.body))
        return encodeEdit(slackSource(), item.channel, item.id, item.at, *edit);
    if (const auto *deletion = std::get_if<DeleteBody>(&item.body))
        return encodeDelete(slackSource(), item.channel, item.id, item.at, *deletion);
    return encodeReaction(slackSource(), item.channel, item.id, item.at, std::get<ReactionBody>(item.body));
}

SlackIntake::SlackIntake(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_edited(kMostEdited)
{}

void SlackIntake::live(const QJsonObject &event, const SlackChannelSettings &channel, Done done)
{
    withNames(m_parts.reader.unknownUsers(event, channel), [this, event, channel, done](bool named) {
        if (!named) {
            done(false);
            return;
        }
        std::vector<SlackItem> items;
        take(m_parts.reader.live(event, channel), items);
        std::vector<OutgoingEvent> events;
        std::transform(items.begin(), items.end(), std::back_inserter(events), encodeSlackItem);
        m_parts.log.write(events, done);
    });
}

void SlackIntake::history(const QJsonArray &messages, const SlackChannelSettings &channel, Done done)
{
    std::vector<QString> unknown;
    for (const QJsonValue &message : messages) {
        for (const QString &user : m_parts.reader.unknownUsers(message.toObject(), channel)) {
            if (std::find(unknown.begin(), unknown.end(), user) == unknown.end())
                unknown.push_back(user);
        }
    }
    withNames(unknown, [this, messages, channel, done = std::move(done)](bool named) {
        if (!named) {
            done(false);
            return;
        }
        std::vector<SlackItem> items;
        for (const QJsonValue &message : messages)
            take(m_parts.reader.history(message.toObject(), channel), items);
        writeHistory(std::move(items), done);
    });
}

/// Without our own posts, whose replies the log has, and the reactions to them, which it can't place.
void SlackIntake::take(SlackReading reading, std::vector<SlackItem> &items)
{
    for (SlackItem &item : reading.items) {
        if (item.isAboutOwnPost || isOutdated(item))
            continue;
        if (item.verb == Verb::Message)
            m_newest = std::max(m_newest, item.at);
        items.push_back(std::move(item));
    }
}

bool SlackIntake::isOutdated(const SlackItem &item)
{
    const auto *edit = std::get_if<EditBody>(&item.body);
    if (!edit)
        return false;
    const Micros *newest = m_edited.object(edit->target);
    if (newest && item.at < *newest)
        return true;
    m_edited.insert(edit->target, new Micros(item.at));
    return false;
}

void SlackIntake::writeHistory(std::vector<SlackItem> items, const Done &done)
{
    std::vector<QByteArray> prefixes;
    for (const SlackItem &item : items) {
        const auto of = prefixesOf(item);
        prefixes.insert(prefixes.end(), of.begin(), of.end());
    }
    auto kept = std::make_shared<std::vector<SlackItem>>(std::move(items));
    m_parts.cache.read(
        this, [prefixes](Database &db) { return knownPrefixes(db, prefixes); },
        [this, kept, done](const Result<std::vector<QByteArray>> &known) {
            if (!known) {
                done(false);
                return;
            }
            std::vector<OutgoingEvent> events;
            for (const SlackItem &item : *kept) {
                const auto &all = known.value();
                const auto of = prefixesOf(item);
                const bool isKnown = std::any_of(of.begin(), of.end(), [&](const QByteArray &prefix) {
                    return std::find(all.begin(), all.end(), prefix) != all.end();
                });
                if (!isKnown)
                    events.push_back(encodeSlackItem(item));
            }
            m_parts.log.write(events, done);
        });
}

void SlackIntake::withNames(const std::vector<QString> &users, const Done &then)
{
    struct Round
    {
        std::size_t open = 0;
        bool named = true;
    };
    if (users.empty()) {
        then(true);
        return;
    }
    auto round = std::make_shared<Round>();
    round->open = users.size();
    for (const QString &user : users) {
        auto &waiting = m_asked[user];
        waiting.push_back([round, then](bool named) {
            round->named = round->named && named;
            if (--round->open == 0)
                then(round->named);
        });
        if (waiting.size() == 1)
            askName(user);
    }
}

void SlackIntake::askName(const QString &user)
{
    m_parts.api.call(QStringLiteral("users.info"), {{QStringLiteral("user"), user}}, this,
                     [this, user](const SlackAnswer &answer) {
                         if (answer.answered())
                             m_parts.people.setUser(answer.json.value(QLatin1String("user")).toObject());
                         const bool asked =
                             answer.answered() || answer.outcome == SlackAnswer::Outcome::Refused;
                         if (asked && !m_parts.people.knowsUser(user))
                             m_parts.people.setNameless(user);
                         for (const Done &then : m_asked.take(user))
                             then(asked);
                     });
}

} // namespace porch
