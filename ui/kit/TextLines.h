// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Type.h"

class QPlainTextEdit;
class QTextLayout;

namespace porch::kit {

/// Gives a field our face and our distance of lines, which Qt's plain text has no property for. Call once,
/// while the field is new: it gets a new document.
void setTextType(QPlainTextEdit &field, Type type);

/// Lays plain text out in lines of that height, higher where its script needs it; gives the height of all.
int layOut(QTextLayout &layout, int width, int lineHeight);

} // namespace porch::kit
