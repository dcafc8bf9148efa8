// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace porch {

/// How a department numbers its cases: "YY-####" makes 25-0417. YYYY and YY stand for the year, one run of #
/// for a number counted within what stands before and after it, with at least so many digits; everything else
/// is itself.
class CaseNumbers
{
public:
    /// None when there is not exactly one run of #, or it is too long.
    static std::optional<CaseNumbers> fromPattern(const QString &pattern);
    /// YY-####
    static const CaseNumbers &standard();

    /// What numbers of one count share, with one # where the number goes: "25-#".
    QString series(int year) const;
    QString number(int year, qint64 count) const;
    const QString &pattern() const { return m_pattern; }

private:
    CaseNumbers(QString pattern, qsizetype first, qsizetype digits);
    QString filled(QString text, int year) const;

    QString m_pattern;
    qsizetype m_first;  ///< of the run of #
    qsizetype m_digits; ///< its length
};

} // namespace porch
