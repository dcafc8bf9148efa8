// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/EventCodec.h"
#include "models/domain/PlainText.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

/// The event as it would be written today.
OutgoingEvent encode(const Event &event)
{
    struct Encoder
    {
        const Event &event;

        OutgoingEvent operator()(const MessageBody &body) const
        {
            return encodeMessage(event.source, event.channel, event.id, event.at, body);
        }
        OutgoingEvent operator()(const EditBody &body) const
        {
            return encodeEdit(event.source, event.channel, event.id, event.at, body);
        }
        OutgoingEvent operator()(const DeleteBody &body) const
        {
            return encodeDelete(event.source, event.channel, event.id, event.at, body);
        }
        OutgoingEvent operator()(const ReactionBody &body) const
        {
            return encodeReaction(event.source, event.channel, event.id, event.at, body);
        }
        OutgoingEvent operator()(const DeliveredBody &body) const
        {
            return encodeDelivered(event.source, event.id, event.at, body);
        }
        OutgoingEvent operator()(const TipBody &body) const
        {
            return encodeCommand(event.user, event.at, {event.id, event.verb, body});
        }
    };
    return std::visit(Encoder{event}, event.body);
}

} // namespace

/// Input: subject, line feed, Nats-Msg-Id, line feed, body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto input =
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype first = input.indexOf('\n');
    const qsizetype second = first < 0 ? -1 : input.indexOf('\n', first + 1);
    if (second < 0)
        return 0;
    const LogRecord record{input.left(first), input.mid(first + 1, second - first - 1), input.mid(second + 1),
                           1, 2};

    EventDecoder decoder;
    const LogEntry entry = decoder.decode(record);
    if (const auto *unreadable = std::get_if<Unreadable>(&entry)) {
        must(!unreadable->reason.isEmpty() && unreadable->body == record.body &&
             unreadable->subject == record.subject);
        return 0;
    }
    // What was read can be written, and reads the same again.
    const Event &event = std::get<Event>(entry);
    const OutgoingEvent again = encode(event);
    const LogEntry twice = decoder.decode({again.subject, again.id, again.body, 1, 2});
    must(std::holds_alternative<Event>(twice));
    const Event &copy = std::get<Event>(twice);
    must(copy.id == event.id && copy.at == event.at && copy.verb == event.verb &&
         copy.source == event.source && copy.channel == event.channel && copy.user == event.user &&
         copy.body == event.body);

    if (const auto *message = std::get_if<MessageBody>(&event.body)) {
        const QString safe = safeForDisplay(QString::fromUtf8(message->text));
        must(safeForDisplay(safe) == safe);
        must(oneLine(safe, 80).size() <= 80);
    }
    return 0;
}
