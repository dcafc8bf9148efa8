// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SettingStore.h"

#include "models/domain/Rules.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace porch {

namespace {

/// A hostile source could use endless channels; the few real ones come back soon enough.
constexpr qsizetype kMostRemembered = 10'000;

/// Without the brackets that make a document of any value.
QByteArray jsonOf(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return json.mid(1, json.size() - 2);
}

} // namespace

SettingStore::SettingStore(Database &db)
    : m_read(db, "SELECT value FROM setting WHERE name = ?")
    , m_write(db, "INSERT OR REPLACE INTO setting (name, value, sequence) VALUES (?, ?, ?)")
{}

void SettingStore::set(const QJsonObject &values, quint64 sequence)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QByteArray name = value.key().toUtf8();
        const QByteArray json = jsonOf(value.value());
        m_write.bind(1, name);
        m_write.bind(2, json);
        m_write.bind(3, static_cast<qint64>(sequence));
        m_write.execute();
    }
    forget();
}

void SettingStore::forget()
{
    m_promises.reset();
    m_known.clear();
    m_caseNumbers.reset();
}

QByteArray SettingStore::value(const char *name)
{
    const QByteArray key(name);
    m_read.bind(1, key);
    const QByteArray found = m_read.step() ? m_read.bytes(0) : QByteArray();
    m_read.reset();
    return found;
}

const CaseNumbers &SettingStore::caseNumbers()
{
    if (!m_caseNumbers)
        m_caseNumbers = caseNumbersOf(value(settings::kCaseNumbers));
    return *m_caseNumbers;
}

Micros SettingStore::remember(qint64 channel, const QString &path)
{
    if (!m_promises) {
        m_promises = Promises::fromJson(value(settings::kPromise));
    }
    if (m_known.size() > kMostRemembered)
        m_known.clear();
    const Micros standard = m_promises->standard != 0 ? m_promises->standard : kDefaultPromise;
    const Micros promise = m_promises->channels.value(path, standard);
    m_known.insert(channel, promise);
    return promise;
}

} // namespace porch
