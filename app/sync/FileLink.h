// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/ObjectStore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSaveFile>

#include <map>
#include <memory>

namespace porch {

/// Brings residents' files from the department's store onto this computer. A file appears under its path
/// whole and undamaged, readable to its owner alone, or not at all.
///
/// Lives on the wire thread, on a connection that others share.
class FileLink : public QObject
{
    Q_OBJECT
public:
    explicit FileLink(NatsConnection &connection, QObject *parent = nullptr);
    ~FileLink() override;

    /// @param ticket the caller's own, in every answer
    void fetch(quint64 ticket, const QByteArray &object, const QString &path);
    /// finished() does not come then.
    void cancel(quint64 ticket);

Q_SIGNALS:
    /// So many bytes have come; several times a second.
    void progressed(quint64 ticket, qint64 bytes);
    void finished(quint64 ticket, const porch::StoreOutcome &outcome);

private:
    struct Fetch
    {
        std::unique_ptr<QSaveFile> file;
        QPointer<QObject> under; ///< what is under way at the store
        QElapsedTimer told;
        qint64 received = 0;
        QString problem; ///< the disk's
    };
    bool keep(quint64 ticket, QByteArrayView bytes);
    void finish(quint64 ticket, const StoreOutcome &outcome);

    ObjectStore m_store;
    std::map<quint64, Fetch> m_fetches;
};

} // namespace porch
