// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/DepartmentSettings.h"

#include "models/domain/PlainText.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr double kLongestPromiseMinutes = 7 * 24 * 60;
constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestText = 4000;
/// Lists that a person chooses from; directories of services are the longest.
constexpr int kMostEntries = 2000;

/// 0 when it is no promise.
Micros minutesOf(const QJsonValue &value)
{
    const double minutes = value.toDouble(0);
    if (!(minutes >= 1 && minutes <= kLongestPromiseMinutes))
        return 0;
    return static_cast<Micros>(std::llround(minutes * 60)) * 1'000'000;
}

QString line(const QJsonValue &value)
{
    return oneLine(value.toString(), kLongestName);
}

QString paragraph(const QJsonValue &value)
{
    return safeForDisplay(value.toString().left(kLongestText)).trimmed();
}

BilingualText lines(const QJsonValue &value)
{
    return {line(value.toObject().value(QLatin1String("en"))),
            line(value.toObject().value(QLatin1String("es")))};
}

BilingualText paragraphs(const QJsonValue &value)
{
    return {paragraph(value.toObject().value(QLatin1String("en"))),
            paragraph(value.toObject().value(QLatin1String("es")))};
}

DepartmentChoice choiceOf(const QJsonObject &object)
{
    return {{}, lines(object)};
}

ReplyTemplate templateOf(const QJsonObject &object)
{
    return {{}, lines(object.value(QLatin1String("title"))), paragraphs(object.value(QLatin1String("text")))};
}

Service serviceOf(const QJsonObject &object)
{
    return {{},
            line(object.value(QLatin1String("name"))),
            paragraphs(object.value(QLatin1String("about"))),
            paragraph(object.value(QLatin1String("contact")))};
}

bool isUseful(const DepartmentChoice &choice)
{
    return !choice.name.isEmpty();
}

bool isUseful(const ReplyTemplate &reply)
{
    return !reply.title.isEmpty() && !reply.text.isEmpty();
}

bool isUseful(const Service &service)
{
    return !service.name.isEmpty();
}

/// The entries of a list that make sense and have a key of their own.
template <typename Entry>
std::vector<Entry> entries(const QJsonValue &list, Entry (*read)(const QJsonObject &))
{
    std::vector<Entry> found;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array) {
        if (found.size() == kMostEntries)
            break;
        const QJsonObject object = value.toObject();
        Entry entry = read(object);
        entry.key = line(object.value(QLatin1String("key"))).toUtf8();
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&entry](const Entry &other) { return other.key == entry.key; });
        if (!entry.key.isEmpty() && !known && isUseful(entry))
            found.push_back(std::move(entry));
    }
    return found;
}

void readPolicies(const QJsonObject &policies, DepartmentSettings &settings)
{
    const int minutes = policies.value(QLatin1String("lockMinutes")).toInt(0);
    if (minutes >= 1)
        settings.lockMinutes = std::min(minutes, DepartmentSettings::kMostLockMinutes);
    if (policies.contains(QLatin1String("banner")))
        settings.banner = paragraphs(policies.value(QLatin1String("banner")));
    const QByteArray zone = policies.value(QLatin1String("timeZone")).toString().toUtf8();
    if (zone.isEmpty() || QTimeZone::isTimeZoneIdAvailable(zone))
        settings.timeZone = zone;
    if (const QString number = line(policies.value(QLatin1String("emergencyNumber"))); !number.isEmpty())
        settings.emergencyNumber = number;
}

/// One value of the log over what stands there.
void readValue(const QByteArray &name, const QJsonValue &value, DepartmentSettings &settings)
{
    if (name == settings::kName) {
        if (const QString text = line(value); !text.isEmpty())
            settings.name = text;
    } else if (name == settings::kCategories && value.isArray()) {
        settings.categories = entries(value, choiceOf);
    } else if (name == settings::kDispositions && value.isArray()) {
        settings.dispositions = entries(value, choiceOf);
    } else if (name == settings::kTemplates && value.isArray()) {
        settings.templates = entries(value, templateOf);
    } else if (name == settings::kServices && value.isArray()) {
        settings.services = entries(value, serviceOf);
    } else if (name == settings::kPolicies) {
        readPolicies(value.toObject(), settings);
    }
}

/// A value as the cache keeps it: JSON of any kind, wrapped, since Qt reads only objects and arrays.
QJsonValue valueOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + json + ']');
    return document.array().size() == 1 ? document.array().first() : QJsonValue();
}

template <typename Entry> const Entry *found(const std::vector<Entry> &list, const QByteArray &key)
{
    const auto at =
        std::find_if(list.begin(), list.end(), [&key](const Entry &entry) { return entry.key == key; });
    return at == list.end() ? nullptr : &*at;
}

} // namespace

const QString &BilingualText::in(bool spanishWanted) const
{
    const QString &wanted = spanishWanted ? spanish : english;
    return wanted.isEmpty() ? (spanishWanted ? english : spanish) : wanted;
}

Promises Promises::fromJson(const QByteArray &json)
{
    Promises promises;
    const QJsonObject value = valueOf(json).toObject();
    promises.standard = minutesOf(value.value(QLatin1String("default")));
    const QJsonObject channels = value.value(QLatin1String("channels")).toObject();
    for (auto channel = channels.begin(); channel != channels.end(); ++channel) {
        if (const Micros promise = minutesOf(channel.value()); promise != 0)
            promises.channels.insert(channel.key(), promise);
    }
    return promises;
}

DepartmentSettings DepartmentSettings::fromValues(const QHash<QByteArray, QByteArray> &values)
{
    DepartmentSettings settings = defaults();
    for (auto value = values.begin(); value != values.end(); ++value)
        readValue(value.key(), valueOf(value.value()), settings);
    const Promises promises = Promises::fromJson(values.value(settings::kPromise));
    settings.promise = promises.standard;
    settings.channelPromises = promises.channels;
    settings.caseNumbers = caseNumbersOf(values.value(settings::kCaseNumbers)).pattern();
    return settings;
}

CaseNumbers caseNumbersOf(const QByteArray &json)
{
    return CaseNumbers::fromPattern(valueOf(json).toString()).value_or(CaseNumbers::standard());
}

const DepartmentSettings &DepartmentSettings::defaults()
{
    static const DepartmentSettings settings = [] {
        QFile file(QStringLiteral(":/department/defaults.json"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        const QJsonObject values = isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        DepartmentSettings read;
        read.caseNumbers = CaseNumbers::standard().pattern();
        for (auto value = values.begin(); value != values.end(); ++value)
            readValue(value.key().toUtf8(), value.value(), read);
        return read;
    }();
    return settings;
}

const DepartmentChoice *DepartmentSettings::category(const QByteArray &key) const
{
    return found(categories, key);
}

const DepartmentChoice *DepartmentSettings::disposition(const QByteArray &key) const
{
    return found(dispositions, key);
}

const Service *DepartmentSettings::service(const QByteArray &key) const
{
    return found(services, key);
}

QJsonObject toJson(const BilingualText &text)
{
    return {{QStringLiteral("en"), text.english}, {QStringLiteral("es"), text.spanish}};
}

QJsonObject toJson(const DepartmentChoice &choice)
{
    QJsonObject json = toJson(choice.name);
    json.insert(QLatin1String("key"), QString::fromUtf8(choice.key));
    return json;
}

QJsonObject toJson(const ReplyTemplate &reply)
{
    return {{QStringLiteral("key"), QString::fromUtf8(reply.key)},
            {QStringLiteral("title"), toJson(reply.title)},
            {QStringLiteral("text"), toJson(reply.text)}};
}

QJsonObject toJson(const Service &service)
{
    return {{QStringLiteral("key"), QString::fromUtf8(service.key)},
            {QStringLiteral("name"), service.name},
            {QStringLiteral("about"), toJson(service.about)},
            {QStringLiteral("contact"), service.contact}};
}

} // namespace porch
