// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CsvReader.h"
#include "models/domain/Event.h"
#include "models/domain/Result.h"

#include <QCoreApplication>
#include <QSet>

namespace porch {

/// One case as the records system has it.
struct ListedCase
{
    int line = 0;
    QByteArray number;
    QByteArray title;
    std::optional<bool> closed;  ///< none: the list does not say
    std::optional<QString> lead; ///< none: the list does not say
    QByteArray text;             ///< what it is about
    Micros opened = 0;           ///< 0: the list does not say
    QStringList remarks;         ///< what of the row was left out, and why
};

/// The records system's list of cases: a header that names the columns, in English or Spanish and in any
/// order, then one case a row. `number` must be there; known are also title, status, lead, description and
/// opened.
class CaseList
{
    Q_DECLARE_TR_FUNCTIONS(porch::CaseList)
public:
    /// An error when the header names no number.
    static Result<CaseList> read(const QByteArray &file);

    /// The next case, or what is wrong with its row, in words; none at the end.
    std::optional<Result<ListedCase>> next();
    /// Columns that nobody knows.
    const QStringList &ignored() const { return m_ignored; }

    /// What a case list may call its columns.
    static QString knownColumns();

private:
    enum class Column : quint8 { Number, Title, Status, Lead, Text, Opened };

    explicit CaseList(CsvReader reader)
        : m_reader(std::move(reader))
    {}
    static std::optional<Column> columnOf(const QString &name);
    Result<void> set(ListedCase &listed, Column column, const QString &value) const;
    void setLead(ListedCase &listed, const QString &value) const;

    CsvReader m_reader;
    std::vector<std::optional<Column>> m_columns;
    QStringList m_ignored;
    QSet<QString> m_seen; ///< numbers, in lower case
};

} // namespace porch
