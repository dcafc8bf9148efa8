// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/PacketWriter.h"

namespace porch {

/// What a packet will leave out, said before it is made. Counted once, which takes its time where a case is
/// large: not for the window's thread, but all that is asked afterwards is.
class ExportPreview
{
    Q_DECLARE_TR_FUNCTIONS(porch::ExportPreview)
public:
    explicit ExportPreview(const PacketSource &source);

    QStringList leftOut(PacketForm form, const PacketWish &wish) const;
    /// See PacketWriter::baseName().
    QString baseName(PacketForm form, Micros now) const
    {
        return PacketWriter::baseName(m_caseNumber, form, now);
    }

private:
    static QStringList filesLeftOut(const PacketContent &content);

    QString m_caseNumber;
    int m_notes = 0;
    int m_gone = 0;
    int m_files = 0;
    QStringList m_filesLeftOut;      ///< which, and why
    QStringList m_namedFilesLeftOut; ///< the same with the names of reporters
};

} // namespace porch
