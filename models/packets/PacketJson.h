// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/PacketContent.h"

#include <QJsonObject>

namespace porch {

/// packet.json: what a packet says, for programs. Its members are described in
/// resources/schema/packet.schema.json, which has the same version.
class PacketJson
{
public:
    static constexpr int kVersion = 1;
    static QJsonObject of(const PacketContent &content);
    static QByteArray document(const PacketContent &content);
};

} // namespace porch
