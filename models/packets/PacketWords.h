// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/PacketSource.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace porch {

/// What a packet says in sentences of its own, in the language of the program.
class PacketWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::PacketWords)
public:
    explicit PacketWords(const DepartmentSettings &settings);

    /// What the desk did: "Linked to case 25-0417: same van". Empty: of no account outside the house.
    QString action(const TimelineRow &row) const;
    QString caseAction(const queries::CaseEvent &event) const;
    QString status(const TipRow &tip) const;
    QString status(const CaseRow &casefile) const;
    QString category(const QByteArray &key) const;
    QString place(const TipRow &tip) const;
    static QString link(const LinkRow &link);
    static QString deleted() { return tr("[Deleted by its writer]"); }
    static QString uncorroborated() { return tr("Uncorroborated"); }
    static QString caveat()
    {
        return tr("Tips are uncorroborated: residents wrote them in community channels, and nobody has"
                  " confirmed them.");
    }
    static QString namesLeftOut()
    {
        return tr("Names and pseudonyms of reporters were replaced. What residents wrote may still tell"
                  " who they or others are.");
    }
    /// "15 Jun 2025 14:02:11"
    static QString time(Micros at, const QTimeZone &zone);

private:
    static QString because(const QString &what, const QString &reason);

    const DepartmentSettings &m_settings;
    const bool m_spanish;
};

} // namespace porch
