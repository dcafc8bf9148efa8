// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackEventReader.h"
#include "models/domain/EventCodec.h"

#include <QStringList>

namespace porch::tests {

/// One event as Slack might send it, more or less, and all accounts that are in it.
struct SlackSample
{
    QJsonObject json;
    QStringList accounts;
};

/// For RapidCheck: messages, changes, deletions and reactions in C024BE91L with mentions, files, blocks,
/// reactions and edits, some fields missing or of the wrong type.
SlackSample anySlackEvent();

/// The event for the log.
OutgoingEvent encoded(const SlackItem &item);

/// Whether the log's reader takes that event for what it was.
bool isWelcome(const SlackItem &item);

/// Every byte that leaves the reader.
QByteArray everythingIn(const SlackReading &reading);

} // namespace porch::tests
