// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/CaseNumbers.h"

#include <algorithm>

namespace porch {

namespace {

constexpr qsizetype kLongestPattern = 30;
constexpr qsizetype kMostDigits = 12;

} // namespace

CaseNumbers::CaseNumbers(QString pattern, qsizetype first, qsizetype digits)
    : m_pattern(std::move(pattern))
    , m_first(first)
    , m_digits(digits)
{}

std::optional<CaseNumbers> CaseNumbers::fromPattern(const QString &pattern)
{
    const qsizetype first = pattern.indexOf(u'#');
    const bool strange =
        std::any_of(pattern.begin(), pattern.end(), [](QChar c) { return !c.isPrint() || c.isSurrogate(); });
    if (first < 0 || pattern.size() > kLongestPattern || strange || pattern != pattern.simplified())
        return std::nullopt;
    qsizetype end = first;
    while (end < pattern.size() && pattern.at(end) == u'#')
        ++end;
    if (end - first > kMostDigits || pattern.indexOf(u'#', end) >= 0)
        return std::nullopt;
    return CaseNumbers(pattern, first, end - first);
}

const CaseNumbers &CaseNumbers::standard()
{
    static const CaseNumbers numbers = *fromPattern(QStringLiteral("YY-####"));
    return numbers;
}

QString CaseNumbers::filled(QString text, int year) const
{
    text.replace(QLatin1String("YYYY"), QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0')));
    text.replace(QLatin1String("YY"), QStringLiteral("%1").arg(year % 100, 2, 10, QLatin1Char('0')));
    return text;
}

QString CaseNumbers::series(int year) const
{
    return filled(m_pattern.left(m_first), year) + u'#' + filled(m_pattern.mid(m_first + m_digits), year);
}

QString CaseNumbers::number(int year, qint64 count) const
{
    return filled(m_pattern.left(m_first), year) +
           QStringLiteral("%1").arg(count, static_cast<int>(m_digits), 10, QLatin1Char('0')) +
           filled(m_pattern.mid(m_first + m_digits), year);
}

} // namespace porch
