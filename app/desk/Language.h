// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/FirstRunPage.h"

#include <QLocale>

namespace porch {

/// The language that the program speaks at this computer: the system's, until somebody chooses another.
class Language
{
public:
    static std::vector<SpokenLanguage> spoken();
    /// The code of the one that it speaks now.
    static QString current();
    /// As chosen, or as the system is.
    static QLocale locale();
    /// Makes the program speak it, now and from now on; windows that are open keep their words.
    static void choose(const QString &code);
};

} // namespace porch
