// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace porch {

/// Without what gives an account away although nobody was mentioned: ids in the paths of Slack's own
/// addresses (a file's page has its owner's, a profile's page the person's) and "@U061F7AUR" as plain
/// letters.
QString withoutSlackIds(const QString &text);

/// Without that id wherever it stands as a word of its own.
QString withoutSlackId(QString text, const QString &id);

} // namespace porch
