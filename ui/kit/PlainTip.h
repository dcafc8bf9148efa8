// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextDocument>

namespace porch::kit {

/// Words for a tool tip that show as they are: tips guess at rich text, and strangers' words must not be it.
inline QString plainTip(const QString &text)
{
    return text.isEmpty() ? text : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace porch::kit
