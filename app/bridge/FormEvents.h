// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackForm.h"
#include "models/domain/EventCodec.h"
#include "models/domain/Result.h"
#include "models/sql/Database.h"

namespace porch {

/// What the log hears of the anonymous form. The same thing is the same event, whoever tells it.
namespace formevents {

/// @param key of the tip
OutgoingEvent tip(const QByteArray &key, const QByteArray &reporter, const slackform::Tip &tip);

/// Why nobody can be asked about a tip.
enum class Reason : quint8 { Declined, Ended, Forgotten };
QByteArray unreachableId(const QByteArray &key);
OutgoingEvent unreachable(const QByteArray &key, Reason reason);
/// What the log says of that; none: nothing.
Result<std::optional<Reason>> unreachableReason(Database &cache, const QByteArray &key);

} // namespace formevents
} // namespace porch
