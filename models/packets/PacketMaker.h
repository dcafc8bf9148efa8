// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/PacketContent.h"
#include "models/packets/PacketSource.h"
#include "models/packets/PacketWords.h"
#include "models/packets/ReporterNames.h"

#include <QCoreApplication>

namespace porch {

/// Makes of what the desk knows what may leave the house: names, notes and files as they were chosen, current
/// state only, and nothing that had no effect.
class PacketMaker
{
    Q_DECLARE_TR_FUNCTIONS(porch::PacketMaker)
public:
    PacketMaker(const PacketSource &source, const PacketWish &wish);

    /// @param madeBy as people call them
    PacketContent content(const QString &madeBy, Micros now);

private:
    PacketTipPart tipPart(const PacketTip &tip);
    PacketCasePart casePart() const;
    void addLine(const PacketTip &tip, const TimelineRow &row, PacketTipPart &part);
    PacketLink link(const LinkRow &row) const;
    int addFile(const FileRow &file);
    QString title() const;
    PacketWish wish() const;
    bool isOfAnotherCase(const QByteArray &casefile) const;

    const PacketSource &m_source;
    const PacketWish m_wish;
    const ReporterNames m_names;
    const PacketWords m_words;
    PacketContent m_content;
};

} // namespace porch
