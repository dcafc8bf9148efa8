// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace porch {

/// Makes the program speak the locale's language, as far as it is translated: ours and Qt's own words.
/// English gets its plurals. Call it before anything is shown; again, it takes back what it did before.
void installTranslations(const QLocale &locale);

} // namespace porch
