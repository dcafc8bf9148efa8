// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/ObjectInfo.h"
#include "app/wire/StreamAccess.h"

#include <QCryptographicHash>

namespace porch {

/// One file on its way out of the object store, chunk by chunk. Deletes itself at the end.
class ObjectGet : public QObject
{
    Q_OBJECT

public:
    struct Taker
    {
        std::function<bool(QByteArrayView bytes)> sink;
        std::function<void(const StoreOutcome &outcome)> done; ///< empty once it was called
    };

    ObjectGet(NatsConnection &connection, QString name, qint64 limit, Taker taker, QObject *parent);

    void start();

private:
    void onMeta(const StoreOutcome &outcome, const StoredMessage *stored);
    void nextChunk(quint64 from);
    void onChunk(const StoreOutcome &outcome, const StoredMessage *stored);
    void finish(const StoreOutcome &outcome);

    StreamAccess m_stream;
    const QString m_name;
    const qint64 m_limit;
    Taker m_taker;
    ObjectInfo m_info;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_size = 0; ///< received
    qint64 m_chunks = 0;
};

} // namespace porch
