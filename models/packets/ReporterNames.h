// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/PacketSource.h"

#include <QHash>
#include <QRegularExpression>

namespace porch {

/// How reporters are called in one packet: as the desk calls them where that was chosen, else "Reporter 1",
/// "Reporter 2", the same person always by the same number, also where others call them by name or by
/// pseudonym. What people say of somebody without naming them can't be told from other words.
class ReporterNames
{
    Q_DECLARE_TR_FUNCTIONS(porch::ReporterNames)
public:
    ReporterNames(const PacketSource &source, bool shown);

    QString of(const QString &reporter) const;
    /// With the names of reporters as they are called here.
    QString in(const QString &text) const;

private:
    /// A name from its first letter on, and how it is called here.
    struct Word
    {
        QRegularExpression name;
        QString shown;
    };
    void add(const QString &reporter);
    void addWord(const QString &reporter);
    QString withoutPseudonyms(const QString &text) const;

    const bool m_shown;
    QHash<QString, int> m_numbers;             ///< by name, in lower case
    mutable QHash<QString, int> m_mentioned;   ///< who is called by a pseudonym and wrote nothing here
    QHash<QString, std::vector<Word>> m_words; ///< by the name's first word, in lower case
};

} // namespace porch
