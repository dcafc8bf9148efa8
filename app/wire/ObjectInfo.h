// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/domain/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace porch {

/// A file in the object store, as the message that describes it says; the layout is that of NATS's own
/// clients (ADR-20).
struct ObjectInfo
{
    Q_DECLARE_TR_FUNCTIONS(porch::ObjectInfo)
public:
    static constexpr qsizetype kLongestName = 512;                     ///< bytes of UTF-8
    static constexpr qint64 kLargest = qint64(1) * 1024 * 1024 * 1024; ///< bytes
    static constexpr qsizetype kDigestSize = 32;
    static constexpr qsizetype kChunkSize = 128 * 1024; ///< of what is stored here; others may have others

    QString name;
    QByteArray type; ///< MIME type; may be empty
    qint64 size = 0; ///< bytes
    qint64 chunks = 0;
    QByteArray nuid;     ///< what its chunks are published under
    QByteArray digest;   ///< SHA-256, kDigestSize bytes
    Micros modified = 0; ///< when it was stored, to the millisecond
    bool deleted = false;
    bool operator==(const ObjectInfo &) const = default;

    /// Whether it can be a name: any Unicode, not empty, not too long.
    static bool isName(const QString &name);
    static QByteArray newNuid();
    /// Where the description of a file of that name is published.
    static QByteArray metaSubject(const QString &name);
    QByteArray chunkSubject() const;

    QByteArray encode() const;
    /// @param name whose description it must be; the bytes may be anybody's
    static Result<ObjectInfo> decode(QByteArrayView json, const QString &name);
};

} // namespace porch
