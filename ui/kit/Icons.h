// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Tokens.h"

#include <QIcon>

namespace porch::kit {

/// Makes Breeze findable also where no desktop tells Qt about icon themes. Once, before the first icon.
void prepareIconTheme();

/// An icon of the theme by its freedesktop name, all in the token's colour; a shape of ours where the theme
/// has none or is not installed.
QIcon actionIcon(const QString &name, const QColor &colour);

/// The porch lantern.
void drawLogo(QPainter &painter, const QRectF &box, const QColor &colour);
QIcon applicationIcon();

} // namespace porch::kit
