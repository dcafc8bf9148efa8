// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingSections.h"

#include <QLocale>

#include <cmath>

namespace porch::sections {

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;

QString shown(Micros promise)
{
    if (promise == 0)
        return {};
    if (promise < 0)
        return QStringLiteral("?"); // what was typed was no number, and is said to be none
    return QLocale().toString(static_cast<double>(promise) / static_cast<double>(kMinute), 'f',
                              QLocale::FloatingPointShortest);
}

Micros promiseOf(const QString &text)
{
    if (text.trimmed().isEmpty())
        return 0;
    bool isNumber = false;
    double minutes = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber)
        minutes = QLocale::c().toDouble(text.trimmed(), &isNumber);
    constexpr double most = 1e6;
    if (!isNumber || !(minutes > 0) || minutes > most)
        return -1;
    return static_cast<Micros>(std::llround(minutes * 60)) * 1'000'000;
}

} // namespace

std::vector<EntryRow> rowsOf(const std::vector<DepartmentChoice> &choices)
{
    std::vector<EntryRow> rows;
    for (const DepartmentChoice &choice : choices)
        rows.push_back({choice.key, {choice.name.english, choice.name.spanish}, {}});
    return rows;
}

std::vector<DepartmentChoice> choicesOf(const std::vector<EntryRow> &rows)
{
    std::vector<DepartmentChoice> choices;
    for (const EntryRow &row : rows)
        choices.push_back({row.key, {row.cells.value(0), row.cells.value(1)}});
    return choices;
}

std::vector<EntryRow> rowsOf(const std::vector<ReplyTemplate> &templates)
{
    std::vector<EntryRow> rows;
    for (const ReplyTemplate &reply : templates)
        rows.push_back({reply.key,
                        {reply.title.english, reply.title.spanish},
                        {reply.text.english, reply.text.spanish}});
    return rows;
}

std::vector<ReplyTemplate> templatesOf(const std::vector<EntryRow> &rows)
{
    std::vector<ReplyTemplate> templates;
    for (const EntryRow &row : rows)
        templates.push_back({row.key,
                             {row.cells.value(0), row.cells.value(1)},
                             {row.details.value(0), row.details.value(1)}});
    return templates;
}

std::vector<EntryRow> rowsOf(const std::vector<Service> &services)
{
    std::vector<EntryRow> rows;
    for (const Service &service : services)
        rows.push_back(
            {service.key, {service.name, service.contact}, {service.about.english, service.about.spanish}});
    return rows;
}

std::vector<Service> servicesOf(const std::vector<EntryRow> &rows)
{
    std::vector<Service> services;
    for (const EntryRow &row : rows)
        services.push_back(
            {row.key, row.cells.value(0), {row.details.value(0), row.details.value(1)}, row.cells.value(1)});
    return services;
}

std::vector<EntryRow> promiseRows(const DepartmentSettings &settings, const QStringList &channels)
{
    QStringList all = channels;
    for (auto channel = settings.channelPromises.begin(); channel != settings.channelPromises.end();
         ++channel) {
        if (!all.contains(channel.key()))
            all += channel.key();
    }
    all.sort();
    std::vector<EntryRow> rows{{{}, {DepartmentDraft::tr("Every channel"), shown(settings.promise)}, {}}};
    for (const QString &channel : std::as_const(all))
        rows.push_back({channel.toUtf8(), {channel, shown(settings.channelPromises.value(channel))}, {}});
    return rows;
}

void writePromises(const std::vector<EntryRow> &rows, DepartmentSettings &settings)
{
    settings.channelPromises.clear();
    for (const EntryRow &row : rows) {
        const Micros promise = promiseOf(row.cells.value(1));
        if (row.key.isEmpty())
            settings.promise = promise;
        else if (promise != 0)
            settings.channelPromises.insert(QString::fromUtf8(row.key), promise);
    }
}

std::vector<EntryRow> rowsOf(const DepartmentDraft::Names &names)
{
    std::vector<EntryRow> rows;
    for (auto name = names.begin(); name != names.end(); ++name)
        rows.push_back({name.key().toUtf8(), {name.key(), name.value()}, {}});
    return rows;
}

DepartmentDraft::Names namesOf(const std::vector<EntryRow> &rows)
{
    DepartmentDraft::Names names;
    for (const EntryRow &row : rows)
        names.insert(QString::fromUtf8(row.key), row.cells.value(1));
    return names;
}

} // namespace porch::sections
