// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CaseList.h"

#include "app/ctl/ReplayLine.h"
#include "models/domain/CaseFields.h"

#include <QDateTime>
#include <QJsonValue>
#include <QLocale>

#include <algorithm>
#include <array>

namespace porch {

namespace {

/// As one writes it without thinking of spaces, hyphens and accents.
QString plain(const QString &name)
{
    QString letters;
    for (const QChar letter : name.normalized(QString::NormalizationForm_D).toLower()) {
        if (letter.isLetterOrNumber() || letter == u'#')
            letters += letter;
    }
    return letters;
}

/// ISO, or as lists of the country write a day.
std::optional<Micros> timeOf(const QString &value)
{
    if (const auto time = readTime(QJsonValue(value)))
        return time;
    for (const char *format : {"yyyy-MM-dd", "M/d/yyyy", "M/d/yyyy h:mm", "M/d/yyyy h:mm AP"}) {
        const QDateTime local = QLocale::c().toDateTime(value, QString::fromLatin1(format));
        if (local.isValid())
            return local.toMSecsSinceEpoch() * 1000;
    }
    return std::nullopt;
}

std::optional<bool> closedOf(const QString &value)
{
    static const QStringList open{QStringLiteral("open"),     QStringLiteral("active"),
                                  QStringLiteral("reopened"), QStringLiteral("abierto"),
                                  QStringLiteral("activo"),   QStringLiteral("o")};
    static const QStringList closed{QStringLiteral("closed"), QStringLiteral("inactive"),
                                    QStringLiteral("cleared"), QStringLiteral("cerrado"),
                                    QStringLiteral("c")};
    const QString word = plain(value);
    if (open.contains(word))
        return false;
    return closed.contains(word) ? std::optional<bool>(true) : std::nullopt;
}

/// As UTF-8, in bytes: an event must fit into a message.
constexpr qsizetype kLongestText = 100'000;

} // namespace

QString CaseList::knownColumns()
{
    return QStringLiteral("number, title, status, lead, description, opened");
}

std::optional<CaseList::Column> CaseList::columnOf(const QString &name)
{
    static const std::array<std::pair<Column, QStringList>, 6> names{{
        {Column::Number,
         {QStringLiteral("number"), QStringLiteral("case"), QStringLiteral("casenumber"),
          QStringLiteral("caseno"), QStringLiteral("case#"), QStringLiteral("caseid"),
          QStringLiteral("numero"), QStringLiteral("caso"), QStringLiteral("numerodecaso")}},
        {Column::Title,
         {QStringLiteral("title"), QStringLiteral("name"), QStringLiteral("subject"),
          QStringLiteral("offense"), QStringLiteral("titulo"), QStringLiteral("asunto")}},
        {Column::Status, {QStringLiteral("status"), QStringLiteral("state"), QStringLiteral("estado")}},
        {Column::Lead,
         {QStringLiteral("lead"), QStringLiteral("officer"), QStringLiteral("assigned"),
          QStringLiteral("assignedto"), QStringLiteral("responsable")}},
        {Column::Text,
         {QStringLiteral("description"), QStringLiteral("text"), QStringLiteral("summary"),
          QStringLiteral("notes"), QStringLiteral("descripcion"), QStringLiteral("resumen")}},
        {Column::Opened,
         {QStringLiteral("opened"), QStringLiteral("date"), QStringLiteral("openeddate"),
          QStringLiteral("dateopened"), QStringLiteral("fecha"), QStringLiteral("abierto")}},
    }};
    const QString wanted = plain(name);
    for (const auto &[column, known] : names) {
        if (known.contains(wanted))
            return column;
    }
    return std::nullopt;
}

Result<CaseList> CaseList::read(const QByteArray &file)
{
    CaseList list{CsvReader(file)};
    const auto header = list.m_reader.next();
    if (!header)
        return Error{tr("The list is empty.")};
    for (const QString &name : header->cells) {
        auto column = columnOf(name);
        const bool twice =
            column && std::find(list.m_columns.begin(), list.m_columns.end(), column) != list.m_columns.end();
        if (!column || twice) {
            column.reset();
            if (!name.isEmpty())
                list.m_ignored += name;
        }
        list.m_columns.push_back(column);
    }
    if (std::find(list.m_columns.begin(), list.m_columns.end(), Column::Number) == list.m_columns.end())
        return Error{tr("The first row names no column \"number\". Known columns: %1.").arg(knownColumns())};
    return list;
}

std::optional<Result<ListedCase>> CaseList::next()
{
    const auto row = m_reader.next();
    if (!row)
        return std::nullopt;
    const auto wrong = [&row](const QString &what) {
        return Result<ListedCase>(Error{tr("Line %1: %2").arg(row->line).arg(what)});
    };
    if (!row->isWhole)
        return wrong(tr("a quotation mark is not closed, so the rest of the file could not be read."));
    if (row->cells.size() > static_cast<qsizetype>(m_columns.size()))
        return wrong(
            tr("it has %1 values, the first row names %2.").arg(row->cells.size()).arg(m_columns.size()));
    ListedCase listed;
    listed.line = row->line;
    for (qsizetype i = 0; i < row->cells.size(); ++i) {
        const auto column = m_columns[static_cast<std::size_t>(i)];
        if (!column)
            continue;
        if (const auto done = set(listed, *column, row->cells.at(i)); !done)
            return wrong(done.error().what);
    }
    if (listed.number.isEmpty())
        return wrong(tr("it has no number."));
    const QString folded = QString::fromUtf8(listed.number).toLower();
    if (m_seen.contains(folded))
        return wrong(tr("the number %1 stands in the list twice.").arg(QString::fromUtf8(listed.number)));
    m_seen.insert(folded);
    return Result<ListedCase>(std::move(listed));
}

Result<void> CaseList::set(ListedCase &listed, Column column, const QString &value) const
{
    const QByteArray line = value.simplified().toUtf8();
    switch (column) {
    case Column::Number:
        if (line.size() > kMaxCaseNumberBytes)
            return Error{tr("its number is too long.")};
        listed.number = line;
        break;
    case Column::Title:
        if (line.size() > kMaxCaseTitleBytes)
            return Error{tr("its title is too long.")};
        listed.title = line;
        break;
    case Column::Status:
        if (line.isEmpty())
            break;
        listed.closed = closedOf(value);
        if (!listed.closed)
            return Error{tr("\"%1\" is neither open nor closed.").arg(value)};
        break;
    case Column::Lead:
        setLead(listed, QString::fromUtf8(line));
        break;
    case Column::Text:
        listed.text = value.trimmed().toUtf8();
        if (listed.text.size() > kLongestText)
            return Error{tr("its description is too long.")};
        break;
    case Column::Opened: {
        if (line.isEmpty())
            break;
        const auto time = timeOf(value);
        if (!time)
            return Error{tr("\"%1\" is no date.").arg(value)};
        listed.opened = *time;
        break;
    }
    }
    return {};
}

/// Records systems name people as they like: a case is worth having without its lead.
void CaseList::setLead(ListedCase &listed, const QString &value) const
{
    if (value.isEmpty())
        return;
    if (isUserName(value))
        listed.lead = value;
    else
        listed.remarks +=
            tr("Line %1: \"%2\" is no user's name; the lead stays as it is.").arg(listed.line).arg(value);
}

} // namespace porch
