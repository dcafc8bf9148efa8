// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ChannelStore.h"

namespace porch {

namespace {

/// A hostile source could use endless channels; the few real ones come back soon enough.
constexpr qsizetype kMostRemembered = 10'000;

} // namespace

ChannelStore::ChannelStore(Database &db)
    : m_find(db, "SELECT id FROM channel WHERE source = ? AND name = ?")
    , m_insert(db, "INSERT INTO channel (source, name) VALUES (?, ?) RETURNING id")
    , m_source(db, "SELECT source FROM channel WHERE id = ?")
    , m_path(db, "SELECT source || '/' || name FROM channel WHERE id = ?")
    , m_title(db, "UPDATE channel SET title = ? WHERE id = ?")
{}

qint64 ChannelStore::idOf(const QString &source, const QString &name)
{
    const std::pair key(source, name);
    if (const auto found = m_known.constFind(key); found != m_known.constEnd())
        return found.value();
    if (m_known.size() > kMostRemembered)
        m_known.clear();

    const QByteArray sourceText = source.toUtf8();
    const QByteArray nameText = name.toUtf8();
    qint64 id = 0;
    for (Statement *statement : {&m_find, &m_insert}) {
        statement->bind(1, sourceText);
        statement->bind(2, nameText);
        if (statement->step())
            id = statement->int64(0);
        statement->reset();
        if (id != 0)
            break;
    }
    m_known.insert(key, id);
    return id;
}

QByteArray ChannelStore::sourceOf(qint64 channel)
{
    if (channel == 0)
        return {};
    if (const auto found = m_sources.constFind(channel); found != m_sources.constEnd())
        return found.value();
    if (m_sources.size() > kMostRemembered)
        m_sources.clear();
    m_source.bind(1, channel);
    const QByteArray source = m_source.step() ? m_source.bytes(0) : QByteArray();
    m_source.reset();
    m_sources.insert(channel, source);
    return source;
}

void ChannelStore::setTitle(const QString &source, const QString &name, const QByteArray &title)
{
    m_title.bind(1, title);
    m_title.bind(2, idOf(source, name));
    m_title.execute();
}

QString ChannelStore::pathOf(qint64 channel)
{
    m_path.bind(1, channel);
    const QString path = m_path.step() ? m_path.text(0) : QString();
    m_path.reset();
    return path;
}

} // namespace porch
