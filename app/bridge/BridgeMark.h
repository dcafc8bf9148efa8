// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QString>

namespace porch {

/// Up to when everything that was written is known to be in the log, kept in a file: where a bridge looks
/// back from when it starts again.
class BridgeMark
{
public:
    /// @param file in the bridge's profile; made when first set
    explicit BridgeMark(QString file);

    /// 0: nothing is known.
    Micros at() const { return m_at; }
    /// Only ever forwards. False when it could not be kept, which costs a longer look back and nothing else.
    bool moveTo(Micros at);

private:
    QString m_file;
    Micros m_at = 0;
};

} // namespace porch
