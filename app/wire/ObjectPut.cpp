// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/ObjectPut.h"

namespace porch {

namespace {

/// Enough to keep a link busy; a megabyte in memory.
constexpr int kMostFlying = 8;

} // namespace

ObjectPut::ObjectPut(NatsConnection &connection, ObjectInfo info, std::unique_ptr<QIODevice> content,
                     Done done, QObject *parent)
    : QObject(parent)
    , m_stream(connection, KeeperAccount::Files, this)
    , m_info(std::move(info))
    , m_content(std::move(content))
    , m_done(std::move(done))
{
    m_info.nuid = ObjectInfo::newNuid();
}

void ObjectPut::start()
{
    if (!ObjectInfo::isName(m_info.name)) {
        const StoreOutcome outcome{StoreFault::Refused, tr("A file can't have that name.")};
        QMetaObject::invokeMethod(
            this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
        return;
    }
    m_stream.last(
        ObjectInfo::metaSubject(m_info.name),
        [this](const StoreOutcome &outcome, const StoredMessage *stored) { onMeta(outcome, stored); });
}

void ObjectPut::onMeta(const StoreOutcome &outcome, const StoredMessage *stored)
{
    if (!outcome.ok()) {
        finish(outcome);
        return;
    }
    if (stored != nullptr) {
        const auto there = ObjectInfo::decode(stored->message.payload, m_info.name);
        if (!there || !there->deleted) {
            finish({StoreFault::Conflict, tr("There is a file of that name already.")});
            return;
        }
        m_replaces = stored->sequence;
    }
    pump();
}

void ObjectPut::pump()
{
    while (m_done && !m_isRead && m_flying < kMostFlying) {
        QByteArray chunk(ObjectInfo::kChunkSize, Qt::Uninitialized);
        const qint64 read = m_content->read(chunk.data(), chunk.size());
        if (read < 0 || (read == 0 && !m_content->atEnd())) {
            finish({StoreFault::Stopped, tr("A file can't be read: %1").arg(m_content->errorString())});
            return;
        }
        m_isRead = read == 0;
        if (m_isRead)
            break;
        chunk.truncate(read);
        m_info.size += read;
        if (m_info.size > ObjectInfo::kLargest) {
            finish({StoreFault::TooLarge, tr("A file is larger than can be stored.")});
            return;
        }
        ++m_info.chunks;
        ++m_flying;
        m_hash.addData(chunk);
        m_stream.write(m_info.chunkSubject(), chunk, [this](const StoreOutcome &outcome, quint64) {
            --m_flying;
            if (outcome.ok())
                pump();
            else
                finish(outcome);
        });
    }
    if (m_done && m_isRead && m_flying == 0)
        writeMeta();
}

void ObjectPut::writeMeta()
{
    m_info.digest = m_hash.result();
    m_info.modified = wallClock();
    m_stream.write(ObjectInfo::metaSubject(m_info.name), "Nats-Expected-Last-Subject-Sequence",
                   QByteArray::number(m_replaces), m_info.encode(),
                   [this](const StoreOutcome &outcome, quint64) { finish(outcome); });
}

void ObjectPut::finish(const StoreOutcome &outcome)
{
    if (!m_done)
        return;
    deleteLater();
    std::exchange(m_done, {})(outcome);
}

} // namespace porch
