// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QCoreApplication>
#include <QHash>
#include <QLockFile>
#include <QString>

#include <memory>

namespace porch {

/// Where residents' files lie while somebody looks at them: a private folder of this session, which goes
/// when the session does. What a crash or a viewer left behind goes the next time.
class OpenedFiles
{
    Q_DECLARE_TR_FUNCTIONS(porch::OpenedFiles)
public:
    /// @param folder of one user; made when it is needed
    explicit OpenedFiles(QString folder);
    ~OpenedFiles();
    Q_DISABLE_COPY_MOVE(OpenedFiles)

    /// Where that object of the store lies, or shall lie, under a name; nothing else lies there.
    Result<QString> pathFor(const QByteArray &object, const QString &name);
    /// This session's folder; empty while there is none.
    QString folder() const { return m_session; }

private:
    void sweep() const;
    Result<void> make();

    const QString m_folder;
    QString m_session;
    std::unique_ptr<QLockFile> m_lock; ///< says that this session lives
    QHash<QByteArray, int> m_places;   ///< by object
};

} // namespace porch
