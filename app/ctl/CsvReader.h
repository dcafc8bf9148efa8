// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace porch {

/// Rows of comma-separated values (RFC 4180), as records systems and spreadsheets write them: separated by
/// commas, semicolons or tabs, whichever the first row has most of; UTF-8 with or without a mark, else
/// Windows-1252.
class CsvReader
{
public:
    explicit CsvReader(const QByteArray &file);

    struct Row
    {
        int line = 0; ///< of the file, from 1, where it begins
        QStringList cells;
        bool isWhole = true; ///< false: a quotation mark is not closed, so the rest of the file is in it
    };
    /// The next row that is not empty.
    std::optional<Row> next();

private:
    QString cell(Row &row);
    QString quoted(Row &row);
    void endLine();

    QString m_text;
    QChar m_separator = u',';
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace porch
