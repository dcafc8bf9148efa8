// SPDX-License-Identifier: GPL-3.0-or-later
// Any JSON as an event or a message of Slack: what comes out is an event that the log takes for what it is,
// or a reason why there is none.
#include "app/bridge/SlackEventReader.h"
#include "models/domain/EventCodec.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

OutgoingEvent encoded(const SlackItem &item)
{
    const QString source = QStringLiteral("slack");
    if (const auto *message = std::get_if<MessageBody>(&item.body))
        return encodeMessage(source, item.channel, item.id, item.at, *message);
    if (const auto *edit = std::get_if<EditBody>(&item.body))
        return encodeEdit(source, item.channel, item.id, item.at, *edit);
    if (const auto *deletion = std::get_if<DeleteBody>(&item.body))
        return encodeDelete(source, item.channel, item.id, item.at, *deletion);
    return encodeReaction(source, item.channel, item.id, item.at, std::get<ReactionBody>(item.body));
}

void check(const SlackReading &reading)
{
    must(!reading.items.empty() || reading.own || !reading.nothing.isEmpty());
    EventDecoder decoder;
    for (const SlackItem &item : reading.items) {
        const OutgoingEvent event = encoded(item);
        const LogEntry entry = decoder.decode({event.subject, event.id, event.body, 1, 1});
        const auto *read = std::get_if<Event>(&entry);
        must(read != nullptr && read->verb == item.verb && read->at == item.at &&
             read->channel == item.channel);
        must(parseSlackKey(item.id).has_value());
    }
}

const Pseudonyms &keys()
{
    static const Pseudonyms keys = [] {
        std::vector<GuardedBytes> secrets;
        secrets.push_back(GuardedBytes(Pseudonyms::kLeastSecret));
        return std::move(Pseudonyms::fromSecrets(std::move(secrets))).value();
    }();
    return keys;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const SlackSelf self{QStringLiteral("T1"), QStringLiteral("B0OWN"), QStringLiteral("A0OWN"),
                         QStringLiteral("U0OWN")};
    SlackPeople people(10);
    people.setUser(json);
    const SlackEventReader reader(self, people, keys());
    SlackChannelSettings channel;
    channel.id = QStringLiteral("C1");
    for (const SlackPolicy policy : {SlackPolicy::Named, SlackPolicy::Pseudonym}) {
        channel.policy = policy;
        check(reader.live(json, channel));
        check(reader.history(json, channel));
        must(policy == SlackPolicy::Named || reader.unknownUsers(json, channel).empty());
    }
    return 0;
}
