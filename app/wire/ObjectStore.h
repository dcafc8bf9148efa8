// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/ObjectInfo.h"
#include "app/wire/StreamAccess.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace porch {

/// Files' content in the department's object store. What is there is never written over.
///
/// Lives on the thread of its connection. Handlers are called once, never from within the call, and not at
/// all when this is gone by then.
class ObjectStore : public QObject
{
    Q_OBJECT

public:
    /// @param info nothing: there is no such file, or it failed
    using Told = std::function<void(const StoreOutcome &outcome, const std::optional<ObjectInfo> &info)>;
    /// Takes bytes; false: no more are wanted. What it was given counts only when all went well.
    using Sink = std::function<bool(QByteArrayView bytes)>;
    using Done = std::function<void(const StoreOutcome &outcome)>;

    /// @param connection of a user who may read files; put() wants a bridge
    explicit ObjectStore(NatsConnection &connection, QObject *parent = nullptr);

    void info(const QString &name, const Told &told);

    /// Stores a file. Conflict when there is one of that name, or somebody else stored one meanwhile. Nobody
    /// finds a file that was not stored whole; what came of it so far stays and takes room.
    /// @param type MIME type
    /// @param content open for reading, all of it there
    /// @return what is under way; deleting it cancels, and `done` is not called
    QObject *put(const QString &name, const QByteArray &type, std::unique_ptr<QIODevice> content,
                 const Done &done);

    /// Fetches a file's content and compares it with what its description says.
    /// @param limit bytes; TooLarge before any is given to the sink
    /// @return as with put()
    QObject *get(const QString &name, qint64 limit, const Sink &sink, const Done &done);

private:
    NatsConnection &m_connection;
    StreamAccess m_stream;
};

} // namespace porch
