// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/PacketContent.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace porch {

/// Emergency Incident Data Object, NENA-STA-021.1b-2022: the present state of one incident as JSON for a
/// dispatch center: a tip, or a case with its tips. Names, required members and registered values are those
/// of NENA's published schema.
class Eido
{
    Q_DECLARE_TR_FUNCTIONS(porch::Eido)
public:
    static QJsonObject of(const PacketContent &content);
    /// As a file holds it.
    static QByteArray document(const PacketContent &content);
};

} // namespace porch
