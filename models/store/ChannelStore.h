// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"

#include <QHash>

#include <utility>

namespace porch {

/// Numbers for channels, given out in log order. Remembers all of them.
class ChannelStore
{
public:
    explicit ChannelStore(Database &db);

    qint64 idOf(const QString &source, const QString &name);
    /// The source of a channel; empty for none.
    QByteArray sourceOf(qint64 channel);
    /// "source/name", as settings call it; empty for none.
    QString pathOf(qint64 channel);
    /// How a channel is called from now on.
    void setTitle(const QString &source, const QString &name, const QByteArray &title);
    void forget()
    {
        m_known.clear();
        m_sources.clear();
    }

private:
    Statement m_find;
    Statement m_insert;
    Statement m_source;
    Statement m_path;
    Statement m_title;
    QHash<std::pair<QString, QString>, qint64> m_known;
    QHash<qint64, QByteArray> m_sources;
};

} // namespace porch
