// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

namespace porch {

/// The verb that a subject asks for; none when this program does not know it.
std::optional<Verb> verbOf(const Subject &subject);

/// "claim", "reply", ... as they stand in subjects.
QByteArray verbName(Verb verb);

/// What a desk's verb is about: "tip", "department", "user", "session"; empty for others.
QByteArray nounOf(Verb verb);

/// A desk's verb by noun and name, e.g. "tip" and "claim".
std::optional<Verb> deskVerb(const QString &noun, const QString &name);

/// All verbs of a noun, in the order people meet them.
std::vector<Verb> deskVerbs(const QString &noun);

/// "normal", "low", "urgent", and back.
QByteArray priorityName(Priority priority);
std::optional<Priority> priorityOf(const QString &name);

} // namespace porch
