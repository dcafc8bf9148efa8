// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DepartmentDraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace porch {

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr qsizetype kLongestKey = 40;

QString userValue(const QString &user)
{
    return QLatin1String("user:") + user;
}

template <typename Entry> QJsonArray arrayOf(const std::vector<Entry> &entries)
{
    QJsonArray array;
    for (const Entry &entry : entries)
        array.append(toJson(entry));
    return array;
}

double minutes(Micros promise)
{
    return static_cast<double>(promise) / static_cast<double>(kMinute);
}

/// As the log would give it back.
DepartmentSettings asRead(const DepartmentSettings &settings)
{
    QHash<QByteArray, QByteArray> values;
    const QMap<QString, QJsonValue> all = valuesOf(settings);
    for (auto value = all.begin(); value != all.end(); ++value) {
        const QByteArray json = QJsonDocument(QJsonArray{value.value()}).toJson(QJsonDocument::Compact);
        values.insert(value.key().toUtf8(), json.mid(1, json.size() - 2));
    }
    return DepartmentSettings::fromValues(values);
}

/// Keys are for programs: made once from the first name, never changed after.
template <typename Entry, typename NameOf> void keysFor(std::vector<Entry> &entries, NameOf nameOf)
{
    const auto isTaken = [&](const QByteArray &key) {
        return std::any_of(entries.begin(), entries.end(),
                           [&](const Entry &entry) { return entry.key == key; });
    };
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    for (Entry &entry : entries) {
        if (!entry.key.isEmpty())
            continue;
        QString slug = nameOf(entry).normalized(QString::NormalizationForm_D).toLower();
        slug.remove(others);
        const QByteArray base = slug.isEmpty() ? QByteArray("entry") : slug.left(kLongestKey).toLatin1();
        QByteArray key = base;
        for (int n = 2; isTaken(key); ++n)
            key = base + QByteArray::number(n);
        entry.key = key;
    }
}

} // namespace

QMap<QString, QJsonValue> valuesOf(const DepartmentSettings &settings)
{
    QJsonObject channels;
    for (auto channel = settings.channelPromises.begin(); channel != settings.channelPromises.end();
         ++channel)
        channels.insert(channel.key(), minutes(channel.value()));
    QJsonObject promise{{QStringLiteral("channels"), channels}};
    if (settings.promise != 0)
        promise.insert(QLatin1String("default"), minutes(settings.promise));
    const QJsonObject policies{{QStringLiteral("lockMinutes"), settings.lockMinutes},
                               {QStringLiteral("banner"), toJson(settings.banner)},
                               {QStringLiteral("timeZone"), QString::fromLatin1(settings.timeZone)},
                               {QStringLiteral("emergencyNumber"), settings.emergencyNumber}};
    return {{QLatin1String(settings::kName), settings.name},
            {QLatin1String(settings::kPromise), promise},
            {QLatin1String(settings::kCategories), arrayOf(settings.categories)},
            {QLatin1String(settings::kDispositions), arrayOf(settings.dispositions)},
            {QLatin1String(settings::kTemplates), arrayOf(settings.templates)},
            {QLatin1String(settings::kServices), arrayOf(settings.services)},
            {QLatin1String(settings::kPolicies), policies},
            {QLatin1String(settings::kCaseNumbers), settings.caseNumbers}};
}

QString inWords(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return QLocale().toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    case QJsonValue::Array: {
        QStringList lines;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &each : array)
            lines += inWords(each);
        return lines.join(u'\n');
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto part = object.begin(); part != object.end(); ++part) {
            const QString words = inWords(part.value());
            // Keys are for programs; two languages of one text stand side by side.
            const bool isNamed =
                !QStringList{QStringLiteral("key"), QStringLiteral("en"), QStringLiteral("es")}.contains(
                    part.key());
            if (part.key() == QLatin1String("key") || words.isEmpty())
                continue;
            QString shown = words;
            if (isNamed && part.value().isObject() && !part.value().toObject().contains(QLatin1String("en")))
                shown = part.key() + QLatin1String(":\n") + words;
            else if (isNamed)
                shown = part.key() + QLatin1String(": ") + words;
            parts += shown;
        }
        const bool isText = object.contains(QLatin1String("en"));
        return parts.join(isText ? QStringLiteral(" / ") : QStringLiteral("\n"));
    }
    default:
        return {};
    }
}

DepartmentDraft::DepartmentDraft()
    : m_mine(DepartmentSettings::defaults())
    , m_log(m_mine)
{}

void DepartmentDraft::setLog(const DepartmentSettings &settings, const Names &names)
{
    const auto before = valuesOf(m_log);
    const auto now = valuesOf(settings);
    const auto own = valuesOf(m_mine);
    const auto theirs = [&](const QString &name, const QJsonValue &old, const QJsonValue &current,
                            const QJsonValue &my) {
        if (current == old)
            return;
        std::erase_if(m_conflicts, [&](const SettingConflict &conflict) { return conflict.name == name; });
        const bool isMine = m_sent.contains(name) && m_sent.value(name) == current;
        const bool isEdited = my != old && my != current;
        if (!isEdited)
            take(name, settings, names);
        else if (!isMine)
            m_conflicts.push_back({name, inWords(my), inWords(current)});
    };
    for (auto value = now.begin(); value != now.end(); ++value)
        theirs(value.key(), before.value(value.key()), value.value(), own.value(value.key()));
    for (auto name = names.begin(); name != names.end(); ++name) {
        const QString old = m_logNames.value(name.key());
        theirs(userValue(name.key()), old, name.value(), m_myNames.value(name.key(), old));
    }
    m_log = settings;
    m_logNames = names;
    // What came back is no longer on its way.
    for (const QString &name : m_sent.keys()) {
        const QJsonValue current =
            now.contains(name) ? now.value(name) : QJsonValue(names.value(name.section(u':', 1)));
        if (m_sent.value(name) == current)
            m_sent.remove(name);
    }
}

void DepartmentDraft::take(const QString &name, const DepartmentSettings &from, const Names &names)
{
    if (name == QLatin1String(settings::kName))
        m_mine.name = from.name;
    else if (name == QLatin1String(settings::kCategories))
        m_mine.categories = from.categories;
    else if (name == QLatin1String(settings::kDispositions))
        m_mine.dispositions = from.dispositions;
    else if (name == QLatin1String(settings::kTemplates))
        m_mine.templates = from.templates;
    else if (name == QLatin1String(settings::kServices))
        m_mine.services = from.services;
    else if (name == QLatin1String(settings::kPromise)) {
        m_mine.promise = from.promise;
        m_mine.channelPromises = from.channelPromises;
    } else if (name == QLatin1String(settings::kCaseNumbers)) {
        m_mine.caseNumbers = from.caseNumbers;
    } else if (name == QLatin1String(settings::kPolicies)) {
        m_mine.lockMinutes = from.lockMinutes;
        m_mine.banner = from.banner;
        m_mine.timeZone = from.timeZone;
        m_mine.emergencyNumber = from.emergencyNumber;
    } else {
        const QString user = name.section(u':', 1);
        m_myNames.insert(user, names.value(user));
    }
}

QMap<QString, QJsonValue> DepartmentDraft::mine() const
{
    QMap<QString, QJsonValue> all = valuesOf(m_mine);
    for (auto name = m_myNames.begin(); name != m_myNames.end(); ++name)
        all.insert(userValue(name.key()), name.value());
    return all;
}

QStringList DepartmentDraft::changed() const
{
    QMap<QString, QJsonValue> log = valuesOf(m_log);
    for (auto name = m_logNames.begin(); name != m_logNames.end(); ++name)
        log.insert(userValue(name.key()), name.value());
    QStringList names;
    const QMap<QString, QJsonValue> own = mine();
    for (auto value = own.begin(); value != own.end(); ++value) {
        const QJsonValue expected = m_sent.value(value.key(), log.value(value.key()));
        if (value.value() != expected)
            names += value.key();
    }
    return names;
}

void DepartmentDraft::keepMine(const QString &name)
{
    std::erase_if(m_conflicts, [&](const SettingConflict &conflict) { return conflict.name == name; });
}

void DepartmentDraft::takeTheirs(const QString &name)
{
    keepMine(name);
    take(name, m_log, m_logNames);
}

void DepartmentDraft::discard()
{
    m_mine = m_log;
    m_myNames = m_logNames;
    m_conflicts.clear();
    m_sent.clear();
    m_refusal.clear();
    m_saving = m_underWay.isEmpty() ? Saving::Nothing : Saving::Pending;
}

void DepartmentDraft::giveKeys()
{
    const auto nameOf = [](const DepartmentChoice &choice) { return choice.name.in(false); };
    keysFor(m_mine.categories, nameOf);
    keysFor(m_mine.dispositions, nameOf);
    keysFor(m_mine.templates, [](const ReplyTemplate &reply) { return reply.title.in(false); });
    keysFor(m_mine.services, [](const Service &service) { return service.name; });
}

std::vector<Command> DepartmentDraft::save()
{
    if (!m_conflicts.empty())
        return {};
    giveKeys();
    m_mine = asRead(m_mine);
    for (QString &name : m_myNames)
        name = name.simplified();
    std::vector<Command> commands;
    QJsonObject values;
    QStringList inValues;
    const QMap<QString, QJsonValue> own = mine();
    const QStringList names = changed();
    for (const QString &name : names) {
        m_sent.insert(name, own.value(name));
        if (!name.startsWith(QLatin1String("user:"))) {
            values.insert(name, own.value(name));
            inValues += name;
            continue;
        }
        Command command;
        command.id = newEventId();
        command.verb = Verb::SetUser;
        command.values = {{QStringLiteral("user"), name.section(u':', 1)},
                          {QStringLiteral("name"), own.value(name)}};
        m_underWay.insert(command.id, {name});
        commands.push_back(std::move(command));
    }
    if (!values.isEmpty()) {
        Command command;
        command.id = newEventId();
        command.verb = Verb::SetDepartment;
        command.values = {{QStringLiteral("set"), values}};
        m_underWay.insert(command.id, inValues);
        commands.insert(commands.begin(), std::move(command));
    }
    if (!commands.empty()) {
        m_saving = Saving::Pending;
        m_refusal.clear();
    }
    return commands;
}

void DepartmentDraft::setPending(const std::vector<PendingAction> &pending)
{
    for (const QByteArray &id : m_underWay.keys()) {
        const auto found = std::find_if(pending.begin(), pending.end(),
                                        [&id](const PendingAction &action) { return action.id == id; });
        const bool isThere = found != pending.end();
        if (isThere && !m_seen.contains(id))
            m_seen += id;
        if (isThere && found->state == PendingState::Refused) {
            failed(id, found->problem.isEmpty()
                           ? tr("The log does not take it from you: only an administrator sets this.")
                           : found->problem);
        } else if (isThere ? found->state == PendingState::Done : m_seen.contains(id)) {
            m_underWay.remove(id);
            settle();
        }
    }
}

void DepartmentDraft::failed(const QByteArray &id, const QString &problem)
{
    if (!m_underWay.contains(id))
        return;
    // It stays as it was typed, to be saved again.
    const QStringList names = m_underWay.take(id);
    for (const QString &name : names)
        m_sent.remove(name);
    m_refusal = problem;
    settle();
}

void DepartmentDraft::settle()
{
    if (!m_underWay.isEmpty())
        return;
    m_seen.clear();
    m_saving = m_refusal.isEmpty() ? Saving::Saved : Saving::Refused;
}

} // namespace porch
