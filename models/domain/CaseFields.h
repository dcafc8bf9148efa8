// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventFields.h"

namespace porch {

/// The longest number and the longest title of a case, in UTF-8 bytes.
inline constexpr qsizetype kMaxCaseNumberBytes = 60;
inline constexpr qsizetype kMaxCaseTitleBytes = 400;

/// The bodies of case.* and record.export; what is wrong with them is in `fields.reason()`.
CaseBody caseBody(Verb verb, EventFields &fields);
ExportBody exportBody(EventFields &fields);

/// Their fields as Command::values carries them.
QJsonObject caseValues(const CaseBody &body);
QJsonObject exportValues(const ExportBody &body);

} // namespace porch
