// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace porch::tests {

struct ExportEntry
{
    QByteArray path;
    QByteArray content;
};

/// How a zip is made that Slack would not make.
struct ZipOddity
{
    bool encrypted = false;
    bool link = false; ///< the last entry is a symbolic link
};

/// Answers the path; the calling test fails where the file can't be written.
QString writeZip(const QString &path, const std::vector<ExportEntry> &entries, ZipOddity oddity = {});
QString writeFolder(const QString &path, const std::vector<ExportEntry> &entries);

/// A small export: #mill-ward with three days, #parks with one, a private channel, a direct message, a group
/// of them, and what else Slack puts into one.
std::vector<ExportEntry> smallExport();

/// A day file of that many messages, a second apart.
QByteArray dayOf(const QByteArray &words, int count, int firstSecond);

} // namespace porch::tests
