// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/FailureRecord.h"

#include "app/profile/OwnerFiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace porch {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostBytes = 64 * 1024;

} // namespace

FailureRecord::Times FailureRecord::recent(const QDateTime &now) const
{
    if (!QFile::exists(m_path))
        return {};
    const auto content = readSmallFile(m_path, kMostBytes);
    const QJsonObject json = content ? QJsonDocument::fromJson(content.value()).object() : QJsonObject();
    const QJsonValue list = json.value(QLatin1String("failures"));
    bool whole = list.isArray();
    Times found;
    const QJsonArray times = list.toArray();
    for (const QJsonValue &time : times) {
        const QDateTime at = QDateTime::fromString(time.toString(), Qt::ISODateWithMs);
        whole = whole && at.isValid();
        if (at.isValid() && at > now.addSecs(-m_window.count()))
            found.push_back(at);
    }
    if (!whole)
        found.resize(std::max(found.size(), static_cast<std::size_t>(m_atLeast)), now);
    return found;
}

Result<void> FailureRecord::write(const Times &failures) const
{
    QJsonArray times;
    for (const QDateTime &at : failures)
        times.append(at.toUTC().toString(Qt::ISODateWithMs));
    return writeOwnerFile(m_path,
                          QJsonObject{{QStringLiteral("v"), kVersion}, {QStringLiteral("failures"), times}});
}

void FailureRecord::clear() const
{
    QFile::remove(m_path);
}

} // namespace porch
