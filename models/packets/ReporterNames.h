// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/NameFinder.h"
#include "models/packets/PacketSource.h"

#include <QHash>
#include <QSet>

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
    /// The same in the name of a file or a channel.
    QString inLabel(const QString &label) const;
    /// The same where others are named, too: without looking for pseudonyms of whom nobody tells here.
    QString inAddress(const QString &address) const;

private:
    void add(const QString &reporter);
    int numberOf(const QString &name) const;
    QString replaced(const QString &text, const std::vector<NameFinder::Found> &names) const;

    const bool m_shown;
    NameFinder m_finder;
    QSet<QString> m_others;                  ///< who wrote nothing here, but may be told of
    QHash<QString, int> m_numbers;           ///< by name, see NameFinder::plain()
    mutable QHash<QString, int> m_mentioned; ///< who is called by name and wrote nothing here
};

} // namespace porch
