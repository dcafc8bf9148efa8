// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/CaseNumbers.h"
#include "models/domain/DepartmentSettings.h"
#include "models/sql/Database.h"

namespace porch {

/// What administrators set: the newest value of each name, and the one that the fold itself reads.
class SettingStore
{
public:
    explicit SettingStore(Database &db);

    void set(const QJsonObject &values, quint64 sequence);
    /// How soon residents are answered in a channel now.
    /// @param channel its number, by which answers are remembered
    /// @param path asked for "source/name" when it is not remembered
    template <typename Path> Micros promise(qint64 channel, Path path)
    {
        if (const auto known = m_known.constFind(channel); known != m_known.constEnd())
            return known.value();
        return remember(channel, path());
    }
    /// How cases are numbered now.
    const CaseNumbers &caseNumbers();
    void forget();

private:
    QByteArray value(const char *name);
    Micros remember(qint64 channel, const QString &path);

    Statement m_read;
    Statement m_write;
    std::optional<Promises> m_promises; ///< none: not read yet
    QHash<qint64, Micros> m_known;
    std::optional<CaseNumbers> m_caseNumbers; ///< none: not read yet
};

} // namespace porch
