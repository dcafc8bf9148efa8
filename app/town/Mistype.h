// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Dice.h"

#include <QString>

namespace porch {

/// The same with two letters swapped, as fingers do; equal when no word is long enough.
QString mistyped(const QString &text, Dice &dice);

} // namespace porch
