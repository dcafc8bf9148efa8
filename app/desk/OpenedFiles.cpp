// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/OpenedFiles.h"

#include "app/profile/OwnerFiles.h"
#include "models/vault/Random.h"

#include <QDir>

namespace porch {

namespace {

std::unique_ptr<QLockFile> lockOf(const QString &session)
{
    auto lock = std::make_unique<QLockFile>(session + QLatin1String(".lock"));
    // However long the session: only the end of its program ends it.
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace

OpenedFiles::OpenedFiles(QString folder)
    : m_folder(std::move(folder))
{
    sweep();
}

OpenedFiles::~OpenedFiles()
{
    if (!m_session.isEmpty())
        QDir(m_session).removeRecursively();
}

/// Folders of sessions that nobody holds any more.
void OpenedFiles::sweep() const
{
    const QDir folder(m_folder);
    const QStringList sessions = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : sessions) {
        const auto lock = lockOf(folder.filePath(name));
        if (lock->tryLock(0))
            QDir(folder.filePath(name)).removeRecursively();
    }
}

Result<void> OpenedFiles::make()
{
    if (auto made = makeOwnerFolder(m_folder); !made)
        return made.error();
    const QString session = QDir(m_folder).filePath(QString::fromLatin1(randomToken().left(16)));
    // The lock first: a folder without one is swept away.
    auto lock = lockOf(session);
    if (!lock->tryLock(0))
        return Error{tr("%1 can't be written.").arg(QDir::toNativeSeparators(m_folder))};
    if (auto made = makeOwnerFolder(session); !made)
        return made.error();
    m_lock = std::move(lock);
    m_session = session;
    return {};
}

Result<QString> OpenedFiles::pathFor(const QByteArray &object, const QString &name)
{
    if (m_session.isEmpty()) {
        if (auto made = make(); !made)
            return made.error();
    }
    // Files of one name lie apart; the viewer shows the name.
    const int place = m_places.value(object, int(m_places.size()) + 1);
    m_places.insert(object, place);
    const QString folder = m_session + u'/' + QString::number(place);
    if (auto made = makeOwnerFolder(folder); !made)
        return made.error();
    return QString(folder + u'/' + name);
}

} // namespace porch
