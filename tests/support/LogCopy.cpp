// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LogCopy.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace porch::test {

namespace {

bool copyFolder(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        return false;
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
    }
    return true;
}

} // namespace

bool LogCopy::take()
{
    return copyFolder(m_store, m_folder.path() + QLatin1String("/copy"));
}

bool LogCopy::putBack()
{
    return QDir(m_store).removeRecursively() && copyFolder(m_folder.path() + QLatin1String("/copy"), m_store);
}

} // namespace porch::test
