// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/BridgeMark.h"

#include "app/wire/PrivateFile.h"

#include <QFile>

namespace porch {

BridgeMark::BridgeMark(QString file)
    : m_file(std::move(file))
{
    constexpr qint64 longest = 32;
    QFile kept(m_file);
    if (!kept.open(QIODevice::ReadOnly))
        return;
    bool isNumber = false;
    const Micros at = kept.read(longest).trimmed().toLongLong(&isNumber);
    // A damaged mark is none: then it looks back further.
    if (isNumber && at > 0)
        m_at = at;
}

bool BridgeMark::moveTo(Micros at)
{
    if (at <= m_at)
        return true;
    m_at = at;
    return writePrivateFile(m_file, QByteArray::number(at) + '\n').ok();
}

} // namespace porch
