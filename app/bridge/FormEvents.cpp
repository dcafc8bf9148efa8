// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/FormEvents.h"

#include "app/bridge/SlackIntake.h"
#include "app/bridge/SlackKeys.h"
#include "app/wire/NatsOptions.h"

namespace porch::formevents {

namespace {

QByteArray codeOf(Reason reason)
{
    switch (reason) {
    case Reason::Declined:
        return "declined";
    case Reason::Ended:
        return "ended";
    case Reason::Forgotten:
        break;
    }
    return "forgotten";
}

} // namespace

OutgoingEvent tip(const QByteArray &key, const QByteArray &reporter, const slackform::Tip &tip)
{
    MessageBody body;
    body.text = slackform::text(tip);
    body.reporter = reporter;
    return encodeMessage(slackSource(), slackFormChannel(), key, wallClock(), body);
}

QByteArray unreachableId(const QByteArray &key)
{
    return "slack:unreachable:" + key;
}

OutgoingEvent unreachable(const QByteArray &key, Reason reason)
{
    return encodeUnreachable(slackSource(), unreachableId(key), wallClock(), {key, codeOf(reason)});
}

Result<std::optional<Reason>> unreachableReason(Database &cache, const QByteArray &key)
{
    const QByteArray id = "unreachable:" + key;
    Statement find(cache, "SELECT reason FROM entry WHERE id = ?");
    find.bind(1, id);
    std::optional<Reason> found;
    if (find.step()) {
        const QByteArray code = find.bytes(0);
        found = Reason::Forgotten;
        for (const Reason reason : {Reason::Declined, Reason::Ended}) {
            if (codeOf(reason) == code)
                found = reason;
        }
    }
    if (!find.ok())
        return find.error();
    return found;
}

} // namespace porch::formevents
