// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/PacketWriter.h"

namespace porch {

/// What a packet will leave out, said before it is made.
class ExportPreview
{
    Q_DECLARE_TR_FUNCTIONS(porch::ExportPreview)
public:
    static QStringList leftOut(const PacketSource &source, PacketForm form, const PacketWish &wish);

private:
    static void addFiles(const PacketContent &content, QStringList &lines);
};

} // namespace porch
