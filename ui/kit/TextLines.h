// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Type.h"

class QPlainTextEdit;

namespace porch::kit {

/// Gives a field our face and our distance of lines, which Qt's plain text has no property for. Call once,
/// while the field is new: it gets a new document.
void setTextType(QPlainTextEdit &field, Type type);

} // namespace porch::kit
