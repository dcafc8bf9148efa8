// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/OpenedFiles.h"
#include "app/wire/StreamAccess.h"
#include "models/domain/LinkState.h"
#include "models/items/FileState.h"
#include "ui/conversation/FileRequest.h"

#include <QHash>
#include <QObject>

#include <map>

namespace porch {

class Workstation;

/// Carries out what a person wants of a resident's file: fetches it, and opens or keeps it. Only what was
/// asked for, and nothing worse than what the person was told.
class FileFetch : public QObject
{
    Q_OBJECT
public:
    /// @param folder of this user, where files lie while they are open
    FileFetch(Workstation &workstation, const QString &folder, QObject *parent = nullptr);

    void setLinkState(const LinkState &state);
    const OpenedFiles &opened() const { return m_opened; }

public Q_SLOTS:
    void request(const porch::FileRequest &request);

Q_SIGNALS:
    void stateChanged(const QByteArray &object, const porch::FileState &state);
    /// Its content is worse than what the person was told; it was not opened.
    void doubtful(const porch::FileRequest &request, porch::FileKind content);

private:
    struct Fetch
    {
        FileRequest request;
        QString path;
    };
    void start(const FileRequest &request);
    void cancel(const QByteArray &object);
    void onProgress(quint64 ticket, qint64 bytes);
    void onFetched(quint64 ticket, const StoreOutcome &outcome);
    void onLost();
    void open(const FileRequest &request, const QString &path);
    void tell(const QByteArray &object, const FileState &state);
    void fail(const QByteArray &object, FileState::Failure failure, const QString &problem = {});
    FileState::Failure failureOf(StoreFault fault) const;

    Workstation &m_workstation;
    OpenedFiles m_opened;
    std::map<quint64, Fetch> m_fetches; ///< by ticket
    QHash<QByteArray, FileState> m_states;
    quint64 m_lastTicket = 0;
    LinkState::Phase m_phase = LinkState::Phase::Connecting;
};

} // namespace porch
