// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CsvReader.h"

#include <QStringDecoder>

namespace porch {

namespace {

/// The letters of Windows-1252 that Latin-1 has not, from 0x80 on; 0: none.
constexpr char16_t kWindows[32] = {u'€', 0,    u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š',
                                   u'‹', u'Œ', 0,    u'Ž', 0,    0,    u'‘', u'’', u'“', u'”', u'•',
                                   u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0,    u'ž', u'Ÿ'};

QString decoded(const QByteArray &file)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(file);
    if (!utf8.hasError())
        return text;
    text = QString::fromLatin1(file);
    for (QChar &letter : text) {
        if (letter.unicode() >= 0x80 && letter.unicode() < 0xa0) {
            const char16_t known = kWindows[letter.unicode() - 0x80];
            letter = known == 0 ? QChar(QChar::ReplacementCharacter) : QChar(known);
        }
    }
    return text;
}

/// Outside of quotation marks, in the first row.
QChar separatorOf(const QString &text)
{
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    qsizetype tabs = 0;
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (letter == u'\n' || letter == u'\r')
            break;
        commas += letter == u',';
        semicolons += letter == u';';
        tabs += letter == u'\t';
    }
    if (tabs > commas && tabs > semicolons)
        return u'\t';
    return semicolons > commas ? u';' : u',';
}

} // namespace

CsvReader::CsvReader(const QByteArray &file)
    : m_text(decoded(file))
    , m_separator(separatorOf(m_text))
{}

std::optional<CsvReader::Row> CsvReader::next()
{
    while (m_at < m_text.size()) {
        Row row;
        row.line = m_line;
        bool more = true;
        while (more) {
            row.cells += cell(row);
            more = m_at < m_text.size() && m_text.at(m_at) == m_separator;
            if (more)
                ++m_at;
        }
        endLine();
        if (row.cells.size() > 1 || !row.cells.constFirst().isEmpty())
            return row;
    }
    return std::nullopt;
}

/// Without the spaces around it.
QString CsvReader::cell(Row &row)
{
    while (m_at < m_text.size() && m_text.at(m_at) == u' ')
        ++m_at;
    if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
        const QString text = quoted(row);
        // Whatever stands between the closing mark and the separator is nobody's.
        while (m_at < m_text.size() && m_text.at(m_at) != m_separator && m_text.at(m_at) != u'\n' &&
               m_text.at(m_at) != u'\r')
            ++m_at;
        return text.trimmed();
    }
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && m_text.at(m_at) != m_separator && m_text.at(m_at) != u'\n' &&
           m_text.at(m_at) != u'\r')
        ++m_at;
    return m_text.mid(begin, m_at - begin).trimmed();
}

QString CsvReader::quoted(Row &row)
{
    QString text;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const QChar letter = m_text.at(m_at);
        if (letter == u'"') {
            if (m_at + 1 >= m_text.size() || m_text.at(m_at + 1) != u'"') {
                ++m_at;
                return text;
            }
            ++m_at;
        }
        if (letter == u'\n')
            ++m_line;
        text += letter;
    }
    row.isWhole = false;
    return text;
}

void CsvReader::endLine()
{
    if (m_at < m_text.size() && m_text.at(m_at) == u'\r')
        ++m_at;
    if (m_at < m_text.size() && m_text.at(m_at) == u'\n')
        ++m_at;
    ++m_line;
}

} // namespace porch
