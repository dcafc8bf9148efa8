// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackIntake.h"

#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackKnown.h"
#include "app/wire/NatsOptions.h"
#include "models/store/Reader.h"

#include <algorithm>
#include <memory>

namespace porch {

namespace {

constexpr qsizetype kMostEdited = 20'000;

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
        const bool isEdit = !items.empty() && items.front().verb == Verb::Edit;
        if (isEdit)
            writeEdit(std::move(items), done);
        else
            write(items, done);
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

void SlackIntake::gone(const std::vector<QByteArray> &keys, const QString &channel, Done done)
{
    std::vector<SlackItem> items;
    for (const QByteArray &key : keys) {
        SlackItem item;
        item.verb = Verb::Delete;
        item.channel = channel;
        item.id = slackDeleteKey(key);
        item.at = wallClock();
        item.body = DeleteBody{key};
        items.push_back(std::move(item));
    }
    writeHistory(std::move(items), done);
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

/// Slack tells again what was not acknowledged, minutes later and to any bridge: another may have written a
/// later edit meanwhile.
void SlackIntake::writeEdit(std::vector<SlackItem> items, const Done &done)
{
    m_parts.cache.read(
        this, [items](Database &cache) { return SlackKnown::without(cache, items); },
        [this, items, done](const Result<std::vector<SlackItem>> &fresh) {
            write(fresh ? fresh.value() : items, done);
        });
}

void SlackIntake::writeHistory(std::vector<SlackItem> items, const Done &done)
{
    m_parts.cache.read(
        this,
        [items = std::move(items)](Database &cache) mutable {
            return SlackKnown::without(cache, std::move(items));
        },
        [this, done](const Result<std::vector<SlackItem>> &fresh) {
            if (!fresh) {
                done(false);
                return;
            }
            write(fresh.value(), done);
        });
}

void SlackIntake::write(const std::vector<SlackItem> &items, const Done &done)
{
    std::vector<OutgoingEvent> events;
    std::vector<SlackFile> files;
    for (const SlackItem &item : items) {
        events.push_back(encodeSlackItem(item));
        std::copy_if(item.files.begin(), item.files.end(), std::back_inserter(files),
                     [](const SlackFile &file) { return !file.shown.object.isEmpty(); });
    }
    m_parts.log.write(events, [this, files = std::move(files), done](bool taken) {
        if (taken && !files.empty())
            Q_EMIT filesCame(files);
        done(taken);
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
