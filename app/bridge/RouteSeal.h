// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/Pseudonyms.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace porch {

/// Seals what bridges keep about people where the server's owner could look: XChaCha20-Poly1305 under a key
/// that only the bridges' secret makes, bound to the name under which it is kept, all of one length.
class RouteSeal
{
public:
    struct Opened
    {
        QJsonObject json;
        bool isCurrent = true; ///< false: sealed under a former secret
    };

    explicit RouteSeal(const Pseudonyms &pseudonyms);

    /// @param length what is shorter than this, in bytes, is as long as this; longer it is a multiple of it
    QByteArray seal(const QByteArray &name, const QJsonObject &json, qsizetype length) const;
    /// None for what was not sealed by this bridge's secrets under that name.
    std::optional<Opened> open(const QByteArray &name, const QByteArray &sealed) const;

private:
    std::vector<GuardedBytes> m_keys;
};

} // namespace porch
