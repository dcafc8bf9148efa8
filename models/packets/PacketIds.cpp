// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/PacketIds.h"

#include <QUuid>

namespace porch {

QString packetId(const QByteArray &key, const QByteArray &part)
{
    static const QUuid space(QStringLiteral("{8b1f0b56-6b0a-4d0e-9a51-3f2f3f0d4e11}"));
    return QUuid::createUuidV5(space, key + '/' + part).toString(QUuid::WithoutBraces);
}

QString packetToken(const QString &text)
{
    QString plain;
    for (const QChar c : text.toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            plain += c;
        else if (!plain.isEmpty() && !plain.endsWith(u'-'))
            plain += u'-';
    }
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return plain;
}

} // namespace porch
