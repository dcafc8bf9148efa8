// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/ObjectGet.h"

#include <QPointer>

namespace porch {

ObjectGet::ObjectGet(NatsConnection &connection, QString name, qint64 limit, Taker taker, QObject *parent)
    : QObject(parent)
    , m_stream(connection, KeeperAccount::Files, this)
    , m_name(std::move(name))
    , m_limit(limit)
    , m_taker(std::move(taker))
{}

void ObjectGet::start()
{
    m_stream.last(
        ObjectInfo::metaSubject(m_name),
        [this](const StoreOutcome &outcome, const StoredMessage *stored) { onMeta(outcome, stored); });
}

void ObjectGet::onMeta(const StoreOutcome &outcome, const StoredMessage *stored)
{
    const StoreOutcome absent{StoreFault::Absent, tr("The server does not have this file.")};
    if (stored == nullptr) {
        finish(outcome.ok() ? absent : outcome);
        return;
    }
    const auto info = ObjectInfo::decode(stored->message.payload, m_name);
    if (!info) {
        finish({StoreFault::Damaged, info.error().what});
        return;
    }
    m_info = info.value();
    if (m_info.deleted)
        finish(absent);
    else if (m_info.size > m_limit)
        finish(
            {StoreFault::TooLarge, tr("A file is larger than the limit of %1 MB.").arg(m_limit / 1'000'000)});
    else
        nextChunk(1);
}

void ObjectGet::nextChunk(quint64 from)
{
    if (m_chunks < m_info.chunks) {
        m_stream.next(
            m_info.chunkSubject(), from,
            [this](const StoreOutcome &outcome, const StoredMessage *stored) { onChunk(outcome, stored); });
        return;
    }
    if (m_size == m_info.size && m_hash.result() == m_info.digest)
        finish({});
    else
        finish({StoreFault::Damaged, tr("A file is not as it was when it was stored.")});
}

void ObjectGet::onChunk(const StoreOutcome &outcome, const StoredMessage *stored)
{
    if (!outcome.ok()) {
        finish(outcome);
        return;
    }
    const QByteArrayView bytes = stored != nullptr ? stored->message.payload : QByteArrayView();
    // An empty chunk would make an endless file of them.
    if (bytes.isEmpty() || m_size + bytes.size() > m_info.size) {
        finish({StoreFault::Damaged, tr("Parts of a file are missing.")});
        return;
    }
    ++m_chunks;
    m_size += bytes.size();
    m_hash.addData(bytes);
    const quint64 next = stored->sequence + 1;
    const QPointer self(this);
    const bool goesOn = m_taker.sink(bytes);
    if (self.isNull())
        return; // cancelled by whoever takes it
    if (goesOn)
        nextChunk(next);
    else
        finish({StoreFault::Stopped, tr("A file could not be kept.")});
}

void ObjectGet::finish(const StoreOutcome &outcome)
{
    if (!m_taker.done)
        return;
    deleteLater();
    std::exchange(m_taker.done, {})(outcome);
}

} // namespace porch
