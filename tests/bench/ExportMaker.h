// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace porch::bench {

/// Writes an export of Slack as large as wanted, and the same messages as lines for `porchlightctl replay`:
/// the same for the same number on every machine.
///
///     FOLDER/export/          the export as a folder
///     FOLDER/export.zip       the same, packed channel by channel
///     FOLDER/messages.jsonl
///
/// Each message is as verbose as Slack writes it: its text once more as blocks, and its writer's profile.
void makeExport(const QString &folder, qint64 messages);

} // namespace porch::bench
