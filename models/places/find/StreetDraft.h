// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/find/StreetReader.h"

namespace porch {

struct StreetReader::Draft
{
    StreetNameParts parts;
    int begin = 0;
    int baseBegin = 0;
    int baseEnd = 0;
    int end = 0;
    bool plainType = false;
    bool beforeType = false;
    bool numbered = false;
    bool needsType = false; ///< a bare number is no street
    int slips = 0;
};

/// A direction where it means one: "no" and "so" are words far more often.
bool isSide(const Token &token);

} // namespace porch
