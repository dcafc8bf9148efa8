// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/ObjectInfo.h"
#include "app/wire/StreamAccess.h"

#include <QCryptographicHash>
#include <QIODevice>

#include <memory>

namespace porch {

/// One file on its way into the object store: its chunks, and when all of them are there, its description.
/// Deletes itself at the end.
class ObjectPut : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const StoreOutcome &outcome)>;

    /// @param info with name and type; the rest is found out
    ObjectPut(NatsConnection &connection, ObjectInfo info, std::unique_ptr<QIODevice> content, Done done,
              QObject *parent);

    void start();

private:
    void onMeta(const StoreOutcome &outcome, const StoredMessage *stored);
    void pump();
    void writeMeta();
    void finish(const StoreOutcome &outcome);

    StreamAccess m_stream;
    ObjectInfo m_info;
    std::unique_ptr<QIODevice> m_content;
    Done m_done; ///< empty once it was called
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    quint64 m_replaces = 0; ///< the revision of a description that says there is no such file any more
    int m_flying = 0;       ///< chunks that the server has not confirmed yet
    bool m_isRead = false;  ///< all of the content
};

} // namespace porch
